"""What may stand in quotation marks as the reader's own words, in six languages."""

from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.drafts.tongues import LANGUAGES
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.person import Person
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
MARKS = ("«", "„", "“")
ABOUT_THEM = {
    "fr": ("elle cherche des exemples", "son équipe utilise encore le fax", "a repris l'atelier", "utilise encore le fax", "nous a montré la scie"),
    "de": ("sie nutzt noch Fax", "ihr Team nutzt noch Fax", "hat die Werft übernommen", "nutzt noch Fax"),
    "es": ("ella busca ejemplos", "su equipo usa fax", "usa todavía fax", "me enseñó la sierra"),
    "pt": ("ela procura exemplos", "a empresa dela usa fax", "usa ainda fax", "tem dois barcos"),
    "it": ("lei cerca esempi", "suo fratello usa il fax", "usa ancora il fax", "ha due barche"),
}  # fmt: skip
THEIR_WORDS = {
    "en": ("never trust a dry hull", "“paint hides everything”"),
    "fr": ("je ne navigue jamais seule", "le vent est le vrai problème", "il faut mesurer deux fois", "« elle flotte, la vérité »"),
    "de": ("ich segle nie allein", "der Wind ist das eigentliche Problem", "„wer misst, misst Mist“"),
    "es": ("nunca navego sola", "el viento es el verdadero problema", "«mide dos veces»"),
    "pt": ("eu nunca navego sozinha", "o vento é o verdadeiro problema", "«medir duas vezes»"),
    "it": ("non navigo mai da sola", "il vento è il vero problema", "«misura due volte»"),
}  # fmt: skip


def _texts(text: str, language: str) -> list[str]:
    place = {"fr": "Brest", "de": "der Kongress", "es": "Cádiz", "pt": "Porto", "it": "Torino"}.get(language, "Cork")
    met = Encounter("e1", "p1", date(2026, 5, 18), place)
    fact = Fact("f1", "p1", "said", text, date(2026, 5, 18), encounter="e1")
    evidence = Evidence(Person("p1", "Ana Reis", (), "Casa"), Me(name="Jo"), (met,), (fact,))
    found: list[str] = []
    for seed in "abc":
        asking = Asking(language=language, seed=seed)
        drafting = drafted(evidence, judge(None), data.limits(), channel="message", now=NOW, asking=asking)
        found += [draft.text for draft in drafting.drafts]
    return found


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, some in ABOUT_THEM.items() for text in some])
def test_a_note_about_them_is_not_quoted_as_their_words(language: str, text: str) -> None:
    assert not [note for note in _texts(text, language) if text.casefold() in note.casefold() or set(MARKS) & set(note)]


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, some in THEIR_WORDS.items() for text in some])
def test_what_they_said_themselves_is_quoted(language: str, text: str) -> None:
    bare = text.strip("«»„“” ").casefold()
    notes = _texts(text, language)
    assert [note for note in notes if bare in note.casefold() and set(MARKS) & set(note)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    ["I never sail without my brother", "“never trust a dry hull”", "her team still uses fax", "je ne navigue jamais seule", "der Wind ist das Problem"],
)  # fmt: skip
def test_a_remark_in_another_language_is_not_quoted_as_a_saying(language: str, text: str) -> None:
    spoken = {"je": "fr", "de": "de"}.get(text[:2], "en")
    if spoken != language:
        bare = text.strip("“”").casefold()
        assert not [note for note in _texts(text, language) if bare in note.casefold()]


def test_a_quote_may_write_out_what_was_typed_short() -> None:
    texts = _texts("u can hear a cracked slate if u tap it", "en")
    assert texts
    assert all("“you can hear a cracked slate if you tap it”" in text for text in texts)
