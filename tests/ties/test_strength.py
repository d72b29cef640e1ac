"""The strength of a tie, case by case."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.data import thresholds
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me, Period
from callingcard.model.person import Person
from callingcard.model.tie import Reciprocity
from callingcard.ties.strength import strength
from callingcard.verbs.judging import same_place

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
ANA = Person("p", "Ana")


def _met(*days_ago: int, kind: str = "met") -> tuple[Encounter, ...]:
    return tuple(
        Encounter(f"e{d}", "p", NOW.date() - timedelta(days=d), None, kind=kind)  # type: ignore[arg-type]
        for d in days_ago
    )


def _wrote(each: int, days_ago: int) -> Reciprocity:
    last = NOW.date() - timedelta(days=days_ago)
    return Reciprocity(each, each, last, last)


COLLEAGUE = {
    "me": Me(employers=(Period("Nordhavn", since=date(2015, 1, 1), until=date(2018, 1, 1)),)),
    "facts": (Fact("f", "p", "employer", "Nordhavn", None, date(2015, 6, 1), date(2018, 1, 1)),),
}
CASES = [
    ("none", {}),
    ("none", {"reciprocity": Reciprocity(0, 7, None, date(2026, 5, 1))}),
    ("none", {"reciprocity": Reciprocity(3, 0, date(2026, 5, 1), None)}),
    ("weak", {"encounters": _met(1)}),
    ("weak", {"encounters": _met(1, kind="event")}),
    ("weak", {"connected_on": date(2020, 1, 1)}),
    ("weak", {"reciprocity": _wrote(1, 5)}),
    ("weak", {"facts": (Fact("f", "p", "introduced", "by Jon"),)}),
    ("weak", COLLEAGUE),
    ("weak", {"encounters": _met(1500, 1600, 1700)}),
    ("moderate", {"encounters": _met(1, 30)}),
    ("moderate", {"reciprocity": _wrote(3, 100)}),
    ("moderate", {"reciprocity": _wrote(40, 500), "first_contact": date(2020, 1, 1)}),
    ("moderate", {"encounters": _met(1, 2, 3, 4, 5, 6)}),
    ("moderate", {**COLLEAGUE, "encounters": _met(10)}),
    ("strong", {"encounters": _met(5, 60, 120, 200, 300)}),
    ("strong", {"reciprocity": _wrote(12, 30), "first_contact": date(2025, 1, 1)}),
    ("strong", {"encounters": _met(20, 1400)}),
    ("strong", {**COLLEAGUE, "reciprocity": _wrote(3, 30)}),
]


@pytest.mark.parametrize(("expected", "evidence"), CASES)
def test_strength(expected: str, evidence: dict[str, object]) -> None:
    tie = strength(Evidence(ANA, **evidence), thresholds(), now=NOW, same=same_place)  # type: ignore[arg-type]
    assert tie.strength == expected
    assert tie.basis


def test_the_basis_says_each_side_in_words_and_cites_its_encounters() -> None:
    tie = strength(
        Evidence(ANA, encounters=_met(5, 60), reciprocity=_wrote(4, 9)), thresholds(), now=NOW, same=same_place
    )
    assert {r.code for r in tie.basis} >= {"recency", "frequency", "reciprocity", "length"}
    assert next(r for r in tie.basis if r.code == "frequency").facts == ("e5", "e60")


@given(st.lists(st.integers(0, 3000), max_size=12), st.integers(0, 30), st.integers(0, 2000))
def test_one_more_meeting_today_never_weakens_a_tie(met: list[int], each: int, wrote: int) -> None:
    order = ("none", "weak", "moderate", "strong")
    both = _wrote(each, wrote) if each else Reciprocity()
    before, after = (
        strength(Evidence(ANA, encounters=_met(*m), reciprocity=both), thresholds(), now=NOW, same=same_place).strength
        for m in (met, [0, *met])
    )
    assert order.index(after) >= order.index(before)
