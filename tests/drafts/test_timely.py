"""What was said of tomorrow or next week is not said of another day."""

from datetime import date

import pytest

from callingcard.drafts.timely import timely
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, FactKind
from callingcard.model.person import Person

MET = Encounter("e1", "p1", date(2026, 4, 2), "the boat jumble")
EVIDENCE = Evidence(Person("p1", "Ana Reis"), encounters=(MET,))
THURSDAY = date(2026, 4, 2)


def _told(
    kind: FactKind, text: str, today: date, *, as_of: date | None = THURSDAY, at: str | None = None
) -> str | None:
    found = timely(EVIDENCE, Fact("f1", "p1", kind, text, as_of, encounter=at), today)
    return found.text if found else None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("said", "she's moving to the new loft next week"),
        ("news", "exhibition opens tomorrow"),
        ("need", "needs a driver this weekend"),
        ("said", "sie zieht nächste Woche um"),
        ("said", "elle déménage la semaine prochaine"),
        ("said", "mañana abre el taller"),
        ("said", "muda de casa na próxima semana"),
        ("said", "apre la bottega domani"),
    ],
)
def test_what_lay_ahead_is_not_told_once_it_is_past(kind: FactKind, text: str) -> None:
    assert _told(kind, text, date(2026, 4, 20)) is None
    assert _told(kind, text, THURSDAY) == text


@pytest.mark.parametrize(
    ("kind", "text", "left"),
    [
        ("topic", "launching the boat next week", "launching the boat"),
        ("said", "her ward lost two nurses last week", "her ward lost two nurses"),
        ("promised", "send her the list tomorrow", "send her the list"),
        ("thanks", "drove me home last night", "drove me home"),
    ],
)
def test_what_holds_without_its_time_is_told_without_it(kind: FactKind, text: str, left: str) -> None:
    assert _told(kind, text, date(2026, 4, 20)) == left


@pytest.mark.parametrize(
    ("text", "today"),
    [
        ("she's moving next week", date(2026, 4, 3)),
        ("she's moving next month", date(2026, 4, 20)),
        ("they open next year", date(2026, 12, 1)),
        ("kids today read more than we did", date(2026, 9, 1)),
        ("cada mañana sale a nadar", date(2026, 9, 1)),
        ("am Morgen backt sie", date(2026, 9, 1)),
    ],
)
def test_what_is_still_so_is_kept(text: str, today: date) -> None:
    assert _told("said", text, today) == text


def test_the_day_is_that_of_the_meeting_and_nothing_is_guessed_without_one() -> None:
    moving = "she's moving next week"
    assert _told("said", moving, date(2026, 4, 20), as_of=None, at="e1") is None
    assert _told("said", moving, date(2026, 4, 20), as_of=None) == moving
