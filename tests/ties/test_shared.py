"""What both records name, and whether it was at the same time."""

from datetime import date

import pytest

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me, Period
from callingcard.model.person import Person
from callingcard.ties.shared import shared
from callingcard.verbs.judging import same_place

TODAY = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Nordhavn Robotics", "Nordhavn Robotics GmbH", True),
        ("Nordhavn Robotics", "Nordhavn Robotics, Inc.", True),
        ("Universidade de Évora", "Universidade de Evora", True),
        ("The Harbour Trust", "Harbour Trust Ltd", True),
        ("Nordhavn Robotics", "Nordhavn Fisheries", False),
        ("Smith & Sons", "Smith and Sons", True),
        ("Ltd", "GmbH", False),
        ("", "", False),
    ],
)
def test_names_of_firms_are_compared_without_their_legal_form(a: str, b: str, same: bool) -> None:
    assert same_place("employer", a, b) is same


def _overlap(mine: Period, theirs: Fact) -> tuple[str, int]:
    found = shared(Evidence(Person("p", "Ana"), Me(employers=(mine,)), facts=(theirs,)), today=TODAY, same=same_place)
    return found[0].overlap, found[0].days


def _fact(
    since: date | None = None, until: date | None = None, as_of: date | None = None, kind: str = "employer"
) -> Fact:
    return Fact("f", "p", kind, "Nordhavn", as_of, since, until)


MINE = Period("Nordhavn", since=date(2015, 1, 1), until=date(2018, 12, 31))


@pytest.mark.parametrize(
    ("theirs", "overlap"),
    [
        (_fact(date(2017, 1, 1), date(2020, 1, 1)), "together"),
        (_fact(date(2019, 1, 1), date(2020, 1, 1)), "apart"),
        (_fact(date(2010, 1, 1), date(2014, 12, 31)), "apart"),
        (_fact(as_of=date(2016, 6, 1)), "together"),
        (_fact(as_of=date(2026, 1, 1)), "unknown"),
        (_fact(), "unknown"),
        (_fact(date(2014, 1, 1)), "together"),
    ],
)
def test_overlap_is_told_only_where_both_times_are_known(theirs: Fact, overlap: str) -> None:
    assert _overlap(MINE, theirs)[0] == overlap


def test_without_my_own_dates_nothing_is_claimed() -> None:
    assert _overlap(Period("Nordhavn"), _fact(date(2017, 1, 1), date(2020, 1, 1))) == ("unknown", 0)


def test_private_facts_are_no_common_ground() -> None:
    private = Fact("f", "p", "employer", "Nordhavn", private=True)
    assert (
        shared(Evidence(Person("p", "Ana"), Me(employers=(MINE,)), facts=(private,)), today=TODAY, same=same_place)
        == ()
    )


def test_several_statements_of_one_firm_are_one_ground_that_cites_all() -> None:
    facts = (
        _fact(as_of=date(2026, 1, 1)),
        Fact("g", "p", "employer", "Nordhavn Ltd", None, date(2016, 1, 1), date(2017, 1, 1)),
    )
    found = shared(Evidence(Person("p", "Ana"), Me(employers=(MINE,)), facts=facts), today=TODAY, same=same_place)
    assert [(s.overlap, set(s.facts)) for s in found] == [("together", {"f", "g"})]
