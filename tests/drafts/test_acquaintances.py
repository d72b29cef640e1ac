"""Whom both know: named where that says best who writes, never as if they had spoken, and not where it gives something away."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.person import Person
from callingcard.model.tie import InCommon
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted
from callingcard.verbs.ground import grounder

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
PETRA = InCommon("p7", "Petra Novak", "thread", "Re: locks", date(2026, 3, 1))
PAUL = InCommon("p8", "Paul Okoro", "meeting", "Locks", date(2026, 3, 2), ("e9",))
WORK = {
    "en": "the solar ferry", "fr": "la réfection de la flèche", "de": "die Restaurierung der Orgel", "es": "la restauración del faro",
    "pt": "o restauro do painel", "it": "il restauro del campanile",
}  # fmt: skip
IMPLIED = (
    "suggest",
    "recommend",
    "told me",
    "says",
    "introduced",
    "put me",
    "conseillé",
    "empfohlen",
    "recomend",
    "consiglia",
)


def _evidence(*common: InCommon, kind: str = "work", text: str = "the solar ferry") -> Evidence:
    fact = Fact("f1", "p1", kind, text, date(2026, 5, 1))
    me = Me(name="Conor Whelan", headline="Boat engineer")
    return Evidence(Person("p1", "Ilse Brandt", (), "Boats"), me, facts=(fact,), in_common=common)


def _notes(evidence: Evidence, language: str = "en") -> list[str]:
    asking = Asking(language=language, seed="s")
    found = drafted(evidence, judge(None), data.limits(), channel="invitation", now=NOW, asking=asking)
    return [draft.text for draft in found.drafts]


@pytest.mark.parametrize("language", list(WORK))
def test_whom_both_know_is_named_in_every_language_and_not_made_to_speak(language: str) -> None:
    notes = _notes(_evidence(PETRA, text=WORK[language]), language)
    assert any("Petra Novak" in note for note in notes)
    assert not any(word in note for note in notes for word in IMPLIED)


def test_at_most_two_are_named_and_only_as_surely_known_ones_together() -> None:
    third = replace(PAUL, person="p9", name="Ana Reis")
    notes = _notes(_evidence(PETRA, PAUL, third))
    assert notes
    assert all(sum(name in note for name in ("Petra Novak", "Paul Okoro", "Ana Reis")) <= 2 for note in notes)
    said = replace(PETRA, how="said", what="Petra Novak sings in her choir")
    assert not any("Paul Okoro" in note for note in _notes(_evidence(said, PAUL)))


@pytest.mark.parametrize(
    "one",
    [
        replace(PETRA, how="event"),
        replace(PETRA, name="Petra"),
        replace(PETRA, how="said", what="is divorced from Petra Novak"),
        replace(PETRA, how="said", what="fell out with Petra Novak over the boat"),
    ],
)
def test_who_was_merely_there_and_who_is_better_not_named_is_left_out(one: InCommon) -> None:
    assert not any("Petra" in note for note in _notes(_evidence(one)))


def test_whom_a_private_fact_names_is_left_out() -> None:
    secret = Fact("f2", "p1", "note", "lives with Petra Novak", private=True)
    base = _evidence(replace(PETRA, how="said", what="lives with Petra Novak", facts=("f2",)))
    assert not any("Petra" in note for note in _notes(replace(base, facts=(*base.facts, secret))))


def test_who_has_met_them_says_so_instead() -> None:
    met = Encounter("e1", "p1", date(2026, 5, 18), "the boat show")
    notes = _notes(replace(_evidence(PETRA, kind="topic"), encounters=(met,)))
    assert notes
    assert not any("Petra" in note for note in notes)


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Hi Ilse, I think we both know Petra Novak.", False),
        ("Hi Ilse, we both know Dana Frost.", True),
        ("Hi Ilse, Petra Novak suggested I write to you.", True),
        ("Hi Ilse, Petra Novak recommended you.", True),
    ],
)
def test_grounding_knows_whom_both_know_and_not_that_they_spoke(text: str, doubted: bool) -> None:
    assert bool(grounder(_evidence(PETRA), now=NOW)(text).unsupported) is doubted


def test_merely_having_been_there_is_no_acquaintance() -> None:
    there = _evidence(replace(PETRA, how="event"))
    assert grounder(there, now=NOW)("Hi Ilse, we both know Petra Novak.").unsupported
