"""What a record states of its person."""

from datetime import date

from callingcard.people.facts import facts_of
from tests.people.making import record


def test_a_job_change_is_two_facts_each_of_its_day() -> None:
    march = record("Ana Sousa", company="Nordhavn", position="Engineer", as_of="2026-03-01")
    october = record("Ana Sousa", company="Otterdale", position="Engineer", as_of="2026-10-01")
    stated = [(f.kind, f.text, f.as_of) for said in (march, october) for f in facts_of(said)]
    assert ("employer", "Nordhavn", date(2026, 3, 1)) in stated
    assert ("employer", "Otterdale", date(2026, 10, 1)) in stated


def test_a_fact_cites_the_line_that_states_it() -> None:
    [said] = facts_of(record("Ana Sousa", company="Nordhavn", as_of="2026-03-01", file="old.zip", line=7))
    assert (said.source.file, said.source.line, said.id) == ("old.zip", 7, "")


def test_what_says_nothing_is_no_fact_and_a_remark_is_private() -> None:
    said = record("Ana", company="Self-employed", groups=("* myContacts", "* Book club"), remark="owes me lunch")
    assert [(f.kind, f.text, f.private) for f in facts_of(said)] == [
        ("group", "Book club", False),
        ("note", "owes me lunch", True),
    ]


def test_an_event_is_of_its_own_day() -> None:
    said = record(
        "Ana", event="Open Systems Evening", event_on="2026-05-05", as_of="2026-10-01", schools="Tallinn Tech"
    )
    assert [(f.kind, f.as_of) for f in facts_of(said)] == [("school", date(2026, 10, 1)), ("event", date(2026, 5, 5))]
