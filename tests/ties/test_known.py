"""How one knows a person: every ground, in words, with its source."""

from datetime import UTC, date, datetime

from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me, Period
from callingcard.model.invitation import Invitation
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.model.tie import Reciprocity
from callingcard.ties.known import known
from callingcard.verbs.judging import same_place

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
ANA = Person("p", "Ana")


def _codes(evidence: Evidence) -> list[str]:
    return [reason.code for reason in known(evidence, now=NOW, same=same_place)]


def test_nothing_recorded_is_no_ground() -> None:
    assert _codes(Evidence(ANA)) == []


def test_all_grounds_come_strongest_first_and_cite_what_they_stand_on() -> None:
    evidence = Evidence(
        ANA,
        Me(employers=(Period("Nordhavn", since=date(2015, 1, 1), until=date(2018, 1, 1)),), groups=("Rowing club",)),
        encounters=(
            Encounter("e1", "p", date(2026, 5, 19), "PyCon", through="q"),
            Encounter("e2", "p", date(2026, 4, 1), None, kind="meeting", title="Budget"),
            Encounter("e3", "p", date(2026, 3, 1), "Fair", kind="event"),
        ),
        facts=(
            Fact("f1", "p", "introduced", "by Jon"),
            Fact("f2", "p", "employer", "Nordhavn Ltd", since=date(2016, 1, 1), until=date(2017, 1, 1)),
            Fact("f3", "p", "group", "Rowing Club"),
            Fact("f4", "p", "event", "Luma night", date(2026, 1, 1)),
        ),
        reciprocity=Reciprocity(2, 3, date(2026, 1, 1), date(2026, 2, 1)),
        invitations=(Invitation("i1", "p", "incoming", NOW, "", Source("linkedin")),),
        connected_on=date(2026, 5, 1),
        cards=(Source("vcard", "phone.vcf", 1),),
        names=(("q", "Jon Bell"),),
    )
    found = known(evidence, now=NOW, same=same_place)
    assert [r.code for r in found] == [
        "met", "meeting", "event", "introduced", "messages", "employer", "group", "connected", "invitation", "address-book",
        "guest-list",
    ]  # fmt: skip
    assert found[0].text == "You met at PyCon on Tuesday 19 May 2026 (yesterday), introduced by Jon Bell."
    assert found[0].facts == ("e1",)
    by_code = {r.code: r for r in found}
    assert by_code["employer"].text == "You both worked at Nordhavn Ltd at the same time, from 2016 to 2017."
    assert by_code["employer"].facts == ("f2",)
    assert "phone.vcf" in by_code["address-book"].text


def test_a_date_known_to_the_month_is_told_so() -> None:
    evidence = Evidence(ANA, encounters=(Encounter("e", "p", date(2026, 3, 1), None, precision="month"),))
    assert known(evidence, now=NOW, same=same_place)[0].text == "You met in March 2026 (2 months ago)."


def test_messages_one_way_are_not_an_exchange() -> None:
    assert _codes(Evidence(ANA, reciprocity=Reciprocity(0, 2, None, date(2026, 5, 1)))) == ["wrote-to-me"]
    assert _codes(Evidence(ANA, reciprocity=Reciprocity(2, 0, date(2026, 5, 1), None))) == ["wrote-to-them"]


def test_what_a_file_says_is_told_with_the_file_and_the_users_own_word_without() -> None:
    evidence = Evidence(
        ANA,
        Me(groups=("Rowing club",)),
        encounters=(
            Encounter("e1", "p", date(2026, 4, 1), None, kind="meeting", title="Budget", source=Source("ical", "old/c.ics", 4)),
            Encounter("e2", "p", date(2026, 3, 1), "Fair"),
        ),
        facts=(Fact("f3", "p", "group", "Rowing Club", source=Source("linkedin", "a.zip/Profile.csv", 2)),),
    )  # fmt: skip
    met, meeting, group = sorted(known(evidence, now=NOW, same=same_place), key=lambda r: ("met", "meeting", "group").index(r.code))  # fmt: skip
    assert meeting.text.endswith("by c.ics.")
    assert group.text == "You both belong to Rowing Club, by Profile.csv."
    assert "by" not in met.text


def test_a_guest_list_of_no_known_event_is_named_by_its_file() -> None:
    lists = (Source("guests", "lists/luma.csv", 3),)
    [reason] = known(Evidence(ANA, guest_lists=lists), now=NOW, same=same_place)
    assert (reason.code, reason.text) == ("guest-list", "They are on a guest list that you imported (luma.csv).")
    event = (Fact("f", "p", "event", "Luma night", date(2026, 1, 1)),)
    assert _codes(Evidence(ANA, facts=event, guest_lists=lists)) == ["guest-list"]
