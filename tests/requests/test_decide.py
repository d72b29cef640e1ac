"""Whether and when to connect, case by case."""

from datetime import UTC, date, datetime, timedelta

import pytest

from callingcard.data import limits
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.invitation import Invitation
from callingcard.model.outcome import SentNote
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.model.request import Budget, Decision
from callingcard.requests.budget import budget
from callingcard.verbs.judging import decided

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
ANA = Person("p", "Ana")
FIVE = Budget(5, date(2026, 6, 1), "free")
NO_NOTES = Budget(0, date(2026, 6, 1), "free")


def _met(days: float, **more: object) -> Encounter:
    return Encounter("e", "p", NOW - timedelta(days=days), "PyCon", **more)  # type: ignore[arg-type]


def _invited(direction: str, days: int) -> Invitation:
    return Invitation("i", "p", direction, NOW - timedelta(days=days), "", Source("linkedin"))  # type: ignore[arg-type]


def _decide(left: Budget = FIVE, /, **evidence: object) -> Decision:
    return decided(Evidence(ANA, **evidence), left, limits(), now=NOW)  # type: ignore[arg-type]


STRONG = tuple(Encounter(f"e{d}", "p", NOW.date() - timedelta(days=d), None) for d in (5, 60, 120, 200, 300))
WEEKLY = tuple(Encounter(f"w{d}", "p", NOW.date() - timedelta(days=d), None, "meeting") for d in (1, 8, 15, 22))
CASES = [
    ("dont", "no-evidence", {}),
    ("dont", "how-not-said", {"cards": (Source("vcard", "a.vcf", 1),)}),
    ("dont", "not-met", {"facts": (Fact("f", "p", "event", "Luma night"),)}),
    ("dont", "already-connected", {"connected_on": date(2024, 1, 1), "encounters": (_met(1),)}),
    ("dont", "invitation-waiting", {"invitations": (_invited("incoming", 3),), "encounters": (_met(1),)}),
    ("dont", "already-invited", {"invitations": (_invited("outgoing", 3),), "encounters": (_met(1),)}),
    ("dont", "already-invited", {"sent": (SentNote("d1", "p", NOW, "Hi", "invitation", "user"),), "encounters": (_met(1),)}),
    ("connect", "window-open", {"sent": (SentNote("d1", "p", NOW, "Hi", "message", "user"),), "encounters": (_met(0.5),)}),
    ("connect", "window-closed", {"invitations": (_invited("outgoing", 200),), "encounters": (_met(9),)}),
    ("connect", "window-closed", {"invitations": (_invited("incoming", 200),), "encounters": (_met(9),)}),
    ("wait", "withdrawn", {"outcome": "withdrawn", "outcome_on": date(2026, 5, 10), "encounters": (_met(9),)}),
    (
        "connect", "window-closed",
        {"outcome": "withdrawn", "outcome_on": date(2026, 4, 1), "encounters": (_met(9),), "invitations": (_invited("outgoing", 60),)},
    ),
    ("dont", "declined", {"outcome": "declined", "outcome_on": date(2026, 4, 1), "encounters": (_met(9),)}),
    ("wait", "window-before", {"encounters": (_met(0.1),)}),
    ("connect", "window-open", {"encounters": (_met(0.5),)}),
    ("connect", "window-closed", {"encounters": (_met(3),)}),
    ("connect", "grounds", {"facts": (Fact("f", "p", "introduced", "by Jon"),)}),
    ("connect", "not-met", {"encounters": (_met(0.5, kind="event"),)}),
    ("connect", "window-closed", {"encounters": STRONG}),
    ("connect", "seen-often", {"encounters": WEEKLY}),
    ("connect", "seen-often", {"encounters": (_met(0.1), *WEEKLY)}),
]  # fmt: skip


@pytest.mark.parametrize(("decision", "code", "evidence"), CASES)
def test_decisions(decision: str, code: str, evidence: dict[str, object]) -> None:
    found = _decide(FIVE, **evidence)
    assert (found.decision, found.reasons[0].code) == (decision, code)


def test_what_leaves_nothing_to_decide_is_said_once_and_cites_its_record() -> None:
    invited = _decide(invitations=(_invited("outgoing", 3),), encounters=(_met(1),))
    connected = _decide(connected_on=date(2024, 1, 1), encounters=(_met(1),))
    assert [reason.code for reason in invited.reasons] == ["already-invited", "met"]
    assert invited.reasons[0].facts == ("i",)
    assert [reason.code for reason in connected.reasons] == ["already-connected", "met"]


def test_reasons_cite_the_encounter_and_the_advice() -> None:
    found = _decide(encounters=(_met(0.5, expects_me=True),))
    by_code = {reason.code: reason for reason in found.reasons}
    assert by_code["window-open"].facts == by_code["met"].facts == ("e",)
    assert (by_code["window-open"].advice, by_code["expects-me"].advice, by_code["met"].advice) == ("B2", "B1", "A1")


def test_without_notes_left_it_goes_without_and_says_why() -> None:
    tenuous, strong = _decide(NO_NOTES, encounters=(_met(0.5),)), _decide(NO_NOTES, encounters=STRONG)
    assert {tenuous.decision, strong.decision} == {"without-note"}
    spent = [next(r for r in d.reasons if r.code == "budget-spent") for d in (tenuous, strong)]
    assert [r.advice for r in spent] == ["A6", "A3"]
    assert "1 June" in spent[0].text


def _note(person: str, on: datetime, text: str = "Hi", channel: str = "invitation") -> SentNote:
    return SentNote(person + str(on), person, on, text, channel, "user")


def test_notes_of_this_month_are_counted_once_a_person_and_blank_ones_not() -> None:
    sent = [
        _note("a", NOW), _note("a", NOW - timedelta(days=1)), _note("b", NOW), _note("c", NOW, text=" "),
        _note("d", NOW - timedelta(days=30)), _note("e", NOW, channel="message"),
    ]  # fmt: skip
    assert budget(sent, "free", limits(), now=NOW) == Budget(3, date(2026, 6, 1), "free")
    assert budget(sent, None, limits(), now=NOW).account == "free"
    assert budget(sent, "premium", limits(), now=NOW) == Budget(None, None, "premium")


def test_the_budget_never_goes_below_zero_and_resets_over_new_year() -> None:
    december = datetime(2026, 12, 31, 23, tzinfo=UTC)
    sent = [_note(str(i), december) for i in range(9)]
    assert budget(sent, "free", limits(), now=december) == Budget(0, date(2027, 1, 1), "free")
