"""Meetings out of a calendar: a gathering is called by its name, a heading is not; and nothing is asked that is on record."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from callingcard import data
from callingcard.model.draft import Drafting
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.outcome import SentNote
from callingcard.model.person import Person
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
GRETA = Person("p1", "Greta Olsen")
DINNER = Encounter("e1", "p1", datetime(2026, 5, 19, 18, tzinfo=UTC), "Hamburg", "meeting", "Baumesse dinner")
KILN = Fact("t", "p1", "topic", "the drying kiln", date(2026, 5, 19), encounter="e1")


def write(*facts: Fact, met: Encounter | None = DINNER, language: str = "en", **more: Any) -> Drafting:
    evidence = Evidence(GRETA, Me(name="Noor Haddad"), (met,) if met else (), facts, **more)
    asking = Asking(language=language)
    return drafted(evidence, judge(None), data.limits(), channel="invitation", now=NOW, asking=asking)


@pytest.mark.parametrize(
    ("title", "language", "said"),
    [
        ("Baumesse dinner", "en", "at the Baumesse dinner"),
        ("Timber frame workshop", "en", "at the Timber frame workshop"),
        ("Baumesse", "de", "bei der Baumesse"),
        ("Dîner du Salon du bois", "fr", "au Dîner du Salon du bois"),
        ("Cena de la feria", "es", "en la Cena de la feria"),
    ],
)
def test_a_gathering_is_called_by_its_name(title: str, language: str, said: str) -> None:
    found = write(KILN, met=replace(DINNER, title=title), language=language).drafts
    assert found
    assert any(said in draft.text for draft in found), [draft.text for draft in found]
    assert not [draft.text for draft in found if "Hamburg" in draft.text]


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Dinner with Greta", "en"), ("Greta / Noor lunch", "en"), ("CANCELLED Harbour dinner", "en"), ("Budget review", "en"),
        ("Re: workshop", "en"), ("Montag", "de"), ("1:1", "en"), ("Prep our summit", "en"),
    ],
)  # fmt: skip
def test_a_heading_is_not(title: str, language: str) -> None:
    found = write(KILN, met=replace(DINNER, title=title), language=language).drafts
    assert found
    assert all("Hamburg" in draft.text and title not in draft.text for draft in found)


def test_what_is_missing_is_asked_of_the_dinner() -> None:
    assert "What did you talk about with Greta when you met (Baumesse dinner)?" in write().asks


def test_nothing_is_asked_that_a_note_has_told_already() -> None:
    first = write(KILN).drafts[0].text
    again = write(KILN, sent=(SentNote("d1", "p1", NOW, first, "invitation", "user"),))
    assert not [draft.text for draft in again.drafts if "[…]" in draft.text]
    assert again.asks[0].startswith("You have written to Greta about “the drying kiln” already: what came of it")
    assert not [ask for ask in again.asks if ask.startswith("What did you talk about")]


def test_a_connection_needs_nobody_to_introduce_them() -> None:
    assert write(met=None).asks[0] == "How do you know Greta, or who could introduce you?"
    assert write(met=None, connected_on=date(2020, 5, 3)).asks[0] == "How do you and Greta know each other?"
