"""The other five languages: address kept from end to end, several ways for every hook, and grammar that fits the words."""

import re
from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.drafts.tongues import _TU, _VOUS, tongue
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, FactKind, Me
from callingcard.model.person import Person
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
OTHERS = ("fr", "de", "es", "pt", "it")
SEVERAL = (
    "bio", "q.matter", "q.problem", "q.made", "q.quote", "q.news", "q.interest", "q.need", "q.alumni.free", "q.colleague.free",
    "need", "interest", "acquaintance",
)  # fmt: skip
_AMBIGUOUS = {"it": r"\b(?:Lei|Suo|Sua|Le)\b", "es": r"\b(?:usted|su|sus|le)\b"}


def _book(language: str, *, familiar: bool) -> dict[str, list[str]]:
    spoken = tongue(language, lambda name: data.table(f"drafting/{name}"), familiar=familiar)
    return {name: [phrase.text for phrase in phrases] for name, phrases in spoken.book.items()}


def _notes(
    kind: FactKind, text: str, language: str, *, met: str | None = "", me: Me | None = None, style: str | None = None
) -> list[str]:
    there = Encounter("e1", "p1", date(2026, 5, 18), met or {"de": "der Kongress"}.get(language, "Torino"))
    facts = (Fact("f1", "p1", kind, text, date(2026, 5, 18), encounter="e1" if met is not None else None),)
    evidence = Evidence(
        Person("p1", "Ana Reis", (), "Casa"), me or Me(name="Jo"), (there,) if met is not None else (), facts
    )
    found: set[str] = set()
    for seed in "abcdef":
        asking = Asking(language=language, seed=seed, style=style)  # type: ignore[arg-type]
        drafting = drafted(evidence, judge(None), data.limits(), channel="invitation", now=NOW, asking=asking)
        found |= {draft.text for draft in drafting.drafts}
    return sorted(found)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("familiar", [True, False])
def test_every_hook_has_several_ways_for_both_kinds_of_address(language: str, familiar: bool) -> None:
    book = _book(language, familiar=familiar)
    assert {name: len(book.get(name, ())) for name in SEVERAL if len(book.get(name, ())) < 3} == {}


@pytest.mark.parametrize("language", ["fr", "de"])
def test_no_line_mixes_the_two_kinds_of_address(language: str) -> None:
    """Spanish, Italian and Portuguese forms are too often other words as well to be told by form alone."""
    familiar, polite = _book(language, familiar=True), _book(language, familiar=False)
    plural = r"\btous les deux \?|ihr beide|Sie beide"
    mixed = [
        line
        for lines in familiar.values()
        for line in lines
        if re.search(_VOUS[language], line) and not re.search(plural, line)
    ]
    mixed = [line for line in mixed if not line.startswith("Ihr ")]
    mixed += [line for lines in polite.values() for line in lines if re.search(_TU[language], line)]
    assert mixed == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_mark_is_left_in_a_line(language: str) -> None:
    lines = [
        line for familiar in (True, False) for lines in _book(language, familiar=familiar).values() for line in lines
    ]
    assert not [line for line in lines if "|" in line or line.startswith(("t ", "v "))]


@pytest.mark.parametrize(
    ("language", "place", "said"),
    [
        ("fr", "un mariage à Beaune", "au mariage à Beaune"),
        ("fr", "une foire à Lyon", "à la foire à Lyon"),
        ("fr", "un atelier de pain", "à l'atelier de pain"),
        ("es", "una boda en Jaca", "en la boda en Jaca"),
        ("pt", "uma feira em Braga", "na feira em Braga"),
        ("it", "un convegno a Bari", "al convegno a Bari"),
        ("it", "un'officina a Bari", "un'officina a Bari"),
    ],
)
def test_what_both_were_at_is_no_longer_one_of_many(language: str, place: str, said: str) -> None:
    spoken = tongue(language, lambda name: data.table(f"drafting/{name}"))
    assert said in spoken.at(place)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fr", "cherche un illustrateur", "un illustrateur"),
        ("de", "sucht einen Drucker mit Geduld", "einen Drucker mit Geduld suchen"),
        ("es", "busca a alguien que sepa soldar", "a alguien que sepa soldar"),
        ("pt", "procura uma sala para ensaios", "uma sala para ensaios"),
        ("it", "cerca qualcuno che sappia rilegare", "qualcuno che sappia rilegare"),
    ],
)
def test_a_need_is_told_and_asked_after(language: str, text: str, said: str) -> None:
    notes = _notes("need", text, language)
    assert notes
    assert any(said in note for note in notes)


def test_a_german_noun_whose_article_does_not_tell_is_left_alone() -> None:
    assert not any("ein Drucker" in note for note in _notes("need", "ein Drucker", "de"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "tocar siete horas con zapatos nuevos"),
        ("fr", "jouer sept heures debout"),
        ("it", "suonare per sette ore"),
    ],
)
def test_what_one_does_is_asked_as_a_doing_and_stands_after_no_wrong_preposition(language: str, text: str) -> None:
    notes = _notes("topic", text, language)
    assert notes
    assert not any(f"sur {text}" in note or f"su {text}" in note for note in notes)


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("es", "las compuertas que se atascan", "¿"),
        ("de", "Orgeln, die im Winter klemmen", "?"),
        ("it", "i crini che si rompono", "?"),
    ],
)
def test_a_trouble_is_asked_as_one(language: str, text: str, word: str) -> None:
    spoken = tongue(language, lambda name: data.table(f"drafting/{name}"))
    assert spoken.fit(text, "topic", frozenset()).sort == "problem"
    assert all(word in note for note in _notes("topic", text, language))


def test_a_french_note_says_vous_from_end_to_end_and_greets_civilly() -> None:
    notes = _notes("topic", "le seigle de montagne", "fr")
    assert notes
    assert all(note.startswith("Bonjour Ana,") for note in notes)
    assert not any(re.search(_TU["fr"], note) for note in notes)


def test_an_italian_formal_note_is_to_the_whole_name() -> None:
    notes = _notes("topic", "il lievito della nonna", "it", style="formal")
    assert notes
    assert all(note.startswith("Gentile Ana Reis,") for note in notes)
    assert not any(re.search(r"\b(?:te|tuo|tua|ti)\b", note) for note in notes)
