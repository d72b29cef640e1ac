"""A place that was a school to the one and an employer to the other is told, and how."""

from datetime import UTC, date, datetime

import pytest

from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me, Period
from callingcard.model.person import Person
from callingcard.ties.known import GROUNDS, known
from callingcard.verbs.judging import same_place, tie_of

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
EVORA = "Universidade de Évora"
STUDIED = Me(schools=(Period(EVORA, since=date(1998, 9, 1), until=date(2003, 7, 1)),))
WORK = Me(employers=(Period("Évora Clinic Ltd", since=date(2019, 1, 1)),))


def told(me: Me, *facts: Fact) -> list[tuple[str, str]]:
    found = known(Evidence(Person("p", "Ana"), me, facts=facts), now=NOW, same=same_place)
    return [(reason.code, reason.text) for reason in found]


def employer(name: str = "Universidade de Evora", **changed: date | bool) -> Fact:
    return Fact("f1", "p", "employer", name, **changed)  # type: ignore[arg-type]


def school(name: str = "Évora Clinic", **changed: date | bool) -> Fact:
    return Fact("f2", "p", "school", name, **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("me", "fact", "code", "said"),
    [
        (STUDIED, employer(as_of=date(2026, 3, 1)), "school-and-work", "They work at Universidade de Evora, where you studied from 1998 to 2003."),
        (STUDIED, employer(since=date(2001, 1, 1)), "school-and-work", "They work at Universidade de Evora, where you studied from 1998 to 2003, at the same time."),
        (STUDIED, employer(since=date(2010, 1, 1)), "same-school-and-work", "They work at Universidade de Evora, where you studied from 1998 to 2003."),
        (STUDIED, employer(since=date(2010, 1, 1), until=date(2015, 1, 1)), "same-school-and-work", "They worked at Universidade de Evora, where you studied from 1998 to 2003."),
        (Me(schools=(Period(EVORA),)), employer(), "school-and-work", "They work at Universidade de Evora, where you studied."),
        (WORK, school(since=date(2020, 1, 1), until=date(2022, 1, 1)), "school-and-work", "They studied at Évora Clinic, where you work since 2019, at the same time."),
        (WORK, school(since=date(2024, 1, 1), until=date(2027, 1, 1)), "school-and-work", "They study at Évora Clinic, where you work since 2019, at the same time."),
        (WORK, school(), "school-and-work", "They studied at Évora Clinic, where you work since 2019."),
        (Me(employers=(Period(EVORA, None, None, date(2012, 1, 1)),)), school(EVORA), "school-and-work", "They studied at Universidade de Évora, where you worked until 2012."),
    ],
)  # fmt: skip
def test_what_each_did_there_is_told(me: Me, fact: Fact, code: str, said: str) -> None:
    assert told(me, fact) == [(code, said)]
    assert (code in GROUNDS) is (code == "school-and-work")


def test_an_employer_they_left_for_another_is_past() -> None:
    [(_, said)] = told(STUDIED, employer(as_of=date(2019, 1, 1)), Fact("f3", "p", "employer", "Oak", date(2026, 1, 1)))
    assert said.startswith("They worked at")


def test_what_is_private_or_elsewhere_is_not_told() -> None:
    assert told(STUDIED, employer(private=True), employer("Oak"), Fact("f4", "p", "group", EVORA)) == []
    assert told(WORK, school("Oak")) == []


def test_a_place_that_both_studied_at_is_told_so_and_once() -> None:
    [(code, _)] = told(STUDIED, school(EVORA), employer(as_of=date(2026, 3, 1)))
    assert code == "school"
    assert len(told(STUDIED, employer(), employer(as_of=date(2020, 1, 1)))) == 1


def test_it_is_a_weak_tie_as_a_shared_school_is() -> None:
    evidence = Evidence(Person("p", "Ana"), STUDIED, facts=(employer(),))
    assert tie_of(evidence, now=NOW).strength == "weak"
    assert tie_of(Evidence(Person("p", "Ana"), WORK, facts=(employer(),)), now=NOW).strength == "none"
