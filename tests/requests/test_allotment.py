"""Who gets the month's few notes, why, and what the others do instead."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from callingcard.data import limits
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.person import Person
from callingcard.model.request import Budget, Decision
from callingcard.requests.reasons import reasons
from callingcard.verbs.allotting import Asked, allot
from callingcard.verbs.judging import decided
from callingcard.verbs.matching import touches

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
NOBODY = Me()
FULL = Budget(5, date(2026, 6, 1), "free")


def _evidence(
    name: str, *, days: tuple[float, ...] = (2,), me: Me = NOBODY, facts: tuple[Fact, ...] = (), **met: object
) -> Evidence:
    encounters = tuple(Encounter(f"e{name}{d}", name, NOW - timedelta(days=d), "PyCon", **met) for d in days)  # type: ignore[arg-type]
    return Evidence(Person(name, name), me=me, encounters=encounters, facts=facts)


def _asked(evidence: Evidence, left: Budget = FULL) -> Asked:
    return Asked(evidence, decided(evidence, left, limits(), now=NOW))


def _allot(*evidence: Evidence, left: int) -> dict[str, Decision]:
    notes = replace(FULL, notes_left=left)
    return dict(allot([_asked(one, notes) for one in evidence], notes, now=NOW))


OFTEN = (5.0, 60.0, 120.0, 200.0, 300.0)


def test_a_tenuous_tie_gets_the_note_before_a_strong_one() -> None:
    found = _allot(_evidence("strong", days=OFTEN), _evidence("new"), left=1)
    assert {name: d.decision for name, d in found.items()} == {"strong": "without-note", "new": "connect"}
    why = next(r for r in found["strong"].reasons if r.code == "note-for-others")
    assert (why.advice, "new" in why.text) == ("A3", True)


def test_what_the_user_looks_for_comes_first() -> None:
    me = Me(seeks=("field trials of compost",))
    wanted = _evidence("zoe", me=me, facts=(Fact("f", "zoe", "work", "runs compost trials"),))
    found = _allot(_evidence("adam", me=me), wanted, left=1)
    assert found["zoe"].decision == "connect"
    assert found["adam"].decision == "without-note"
    assert "sought" in {r.code for r in found["zoe"].reasons}


def test_a_promise_to_connect_counts_as_wanted() -> None:
    found = _allot(_evidence("adam"), _evidence("zoe", expects_me=True), left=1)
    assert [name for name, d in found.items() if d.decision == "connect"] == ["zoe"]


def test_having_met_counts_before_having_been_there() -> None:
    found = _allot(_evidence("adam", kind="event"), _evidence("zoe"), left=1)
    assert [name for name, d in found.items() if d.decision == "connect"] == ["zoe"]


def test_with_enough_notes_or_no_limit_everybody_gets_one() -> None:
    several = [_evidence(name) for name in "abc"]
    assert {d.decision for d in _allot(*several, left=3).values()} == {"connect"}
    unlimited = Budget(None, None, "premium")
    found = allot([_asked(one, unlimited) for one in several], unlimited, now=NOW)
    assert {d.decision for d in found.values()} == {"connect"}


def test_somebody_to_wait_for_keeps_a_note_and_is_still_to_wait_for() -> None:
    found = _allot(_evidence("just", days=(0.1,)), _evidence("late", days=(20,)), left=1)
    assert {name: d.decision for name, d in found.items()} == {"just": "wait", "late": "without-note"}


def test_order_does_not_matter() -> None:
    several = [
        _evidence("a", days=OFTEN),
        _evidence("b"),
        _evidence("c", kind="event"),
        _evidence("d", expects_me=True),
    ]
    for left in (1, 2, 3):
        forward, back = _allot(*several, left=left), _allot(*reversed(several), left=left)
        assert forward == {name: back[name] for name in forward}
        assert sum(d.decision == "connect" for d in forward.values()) == left


def test_without_notes_it_says_what_to_do_instead() -> None:
    evidence = Evidence(
        Person("p", "Ana", ("linkedin.com/in/ana", "ana@example.org")),
        me=Me(groups=("Dock Choir",)),
        encounters=(
            Encounter("e1", "p", NOW - timedelta(days=3), "PyCon"),
            Encounter("e2", "p", NOW - timedelta(days=9), "PyCon"),
        ),
        facts=(Fact("g", "p", "group", "Dock Choir"),),
    )
    found = decided(evidence, replace(FULL, notes_left=0), limits(), now=NOW)
    codes = {r.code: r for r in found.reasons}
    assert found.decision == "without-note"
    assert {"budget-spent", "on-acceptance", "by-email", "by-group", "in-person"} <= set(codes)
    assert "ana@example.org" in codes["by-email"].text
    assert codes["by-group"].facts == ("g",)


def test_how_late_it_is_says_what_to_write() -> None:
    said = {}
    for days in (3, 30, 400):
        found = decided(_evidence("p", days=(days,)), FULL, limits(), now=NOW)
        said[days] = next(r.text for r in found.reasons if r.code == "window-closed")
    assert "without an apology" in said[3]
    assert "begin with PyCon and" in said[30]
    assert "in 2025" in said[400]


def test_reasons_to_connect_cite_facts_and_leave_private_ones_alone() -> None:
    me = Me(seeks=("embedded developers",), offers=("lab time for soil samples",), cares=("public libraries",))
    facts = (
        Fact("f1", "p", "position", "embedded software developer"),
        Fact("f2", "p", "need", "a lab that tests soil"),
        Fact("f3", "p", "interest", "libraries", private=True),
    )
    found = {r.code: r for r in reasons(Evidence(Person("p", "Ana"), me=me, facts=facts), touches)}
    assert (found["sought"].facts, found["can-help"].facts) == (("f1",), ("f2",))
    assert "cared-for" not in found
    assert {r.advice for r in found.values()} == {"A5"}


def test_hearing_somebody_speak_is_not_meeting_them() -> None:
    heard = Evidence(Person("p", "Ana"), facts=(Fact("f", "p", "work", "keynote on bridges"),))
    found = decided(heard, FULL, limits(), now=NOW)
    assert (found.decision, found.reasons[0].code, found.reasons[0].facts) == ("dont", "work-only", ("f",))
    introduced = replace(heard, facts=(*heard.facts, Fact("g", "p", "introduced", "by Jon")))
    assert decided(introduced, FULL, limits(), now=NOW).decision == "connect"
