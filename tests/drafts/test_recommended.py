"""Thanks for a recommendation that an archive tells of: said as thanks, and never in the words that a file has for it."""

from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.drafts.tongues import tongue
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, FactKind, Me
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted
from callingcard.verbs.ground import grounder

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
THANKED = {
    "en": "recommend",
    "fr": "votre recommandation",
    "de": "Ihre Empfehlung",
    "es": "tu recomendación",
    "pt": "sua recomendação",
    "it": "la tua raccomandazione",
}


def _texts(language: str, kind: FactKind, text: str) -> set[str]:
    fact = Fact("f1", "p1", kind, text, date(2026, 5, 2), source=Source("linkedin"))
    evidence = Evidence(
        Person("p1", "Greta Lind", (), "Slip Yard"), Me(name="Jo"), (), (fact,), connected_on=date(2024, 1, 1)
    )
    found: set[str] = set()
    for seed in "abcdef":
        asking = Asking(language=language, seed=seed, intent="thank")
        drafting = drafted(evidence, judge(None), data.limits(), channel="message", now=NOW, asking=asking)
        found |= {draft.text for draft in drafting.drafts}
    return found


@pytest.mark.parametrize(("language", "said"), THANKED.items())
def test_a_recommendation_from_an_archive_is_thanked_for(language: str, said: str) -> None:
    texts = _texts(language, "thanks", "recommended you: Jo finds the rust before it finds the hull.")
    assert texts
    assert all(said in text for text in texts)
    assert not [text for text in texts if "rust" in text or "recommended you" in text]


@pytest.mark.parametrize("language", THANKED)
@pytest.mark.parametrize("text", ["recommended you: Jo finds the rust.", "Recommended you: She is great"])
def test_every_word_of_thanks_for_it_reads_well(language: str, text: str) -> None:
    spoken = tongue(language, lambda name: data.table(f"drafting/{name}"), familiar=False)
    slots = spoken.fit(text, "thanks", frozenset()).slots
    assert slots
    assert not [slot for slot in slots.values() if "you:" in slot or "great" in slot or "rust" in slot]


@pytest.mark.parametrize("language", THANKED)
@pytest.mark.parametrize("text", ["endorsed you for hull surveys", "you recommended them: Greta finds the rust."])
def test_what_else_a_file_says_of_the_two_is_not_retold(language: str, text: str) -> None:
    assert not [note for note in _texts(language, "other", text) if "you for hull" in note or "recommended" in note]


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Greta, un grand merci pour votre recommandation.",
        "Olá Greta, agradeço de coração a sua recomendação.",
        "Ciao Greta, grazie ancora per la tua raccomandazione.",
    ],
)
def test_thanks_for_it_stand_on_the_record(text: str) -> None:
    fact = Fact("f1", "p1", "thanks", "recommended you: Jo finds the rust.", date(2026, 5, 2))
    evidence = Evidence(Person("p1", "Greta Lind", (), "Slip Yard"), Me(name="Jo"), (), (fact,))
    assert not grounder(evidence, now=NOW)(text).unsupported
