"""What was promised goes the way that it can go; what is offered can be sent or not; a trade that is looked for has its article."""

from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.drafts.english import tongue
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.person import Person
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
ENGLISH = tongue(data.table("drafting/en_words"), data.table("drafting/en"))
CARRIED = {
    "en": "send her the oak samples",
    "fr": "lui apporter du petit-lait",
    "de": "ihr Proben von Mooreiche schicken",
    "es": "mandarle miel de azahar",
    "pt": "mandar-lhe o mel",
    "it": "mandarle il miele",
}
TOPIC = {
    "en": "worm in the bellows", "fr": "les ruches en paille", "de": "Holzwurm in den Bälgen", "es": "los hornos de leña",
    "pt": "as redes fantasmas", "it": "le vernici",
}  # fmt: skip


@pytest.mark.parametrize("language", list(CARRIED))
def test_nobody_is_sent_wood_or_honey_by_e_mail(language: str) -> None:
    met = Encounter("e1", "p1", date(2026, 5, 18), "Lyon" if language == "fr" else "Porto")
    facts = (
        Fact("f1", "p1", "promised", CARRIED[language], date(2026, 5, 18), encounter="e1"),
        Fact("f2", "p1", "topic", TOPIC[language], date(2026, 5, 18), encounter="e1"),
    )
    evidence = Evidence(Person("p1", "Ana Reis", (), "Casa"), Me(name="Jo"), (met,), facts)
    texts = [
        draft.text.casefold()
        for seed in "abcdef"
        for draft in drafted(
            evidence, judge(None), data.limits(), channel="invitation", now=NOW, asking=Asking(language=language, seed=seed)
        ).drafts
    ]  # fmt: skip
    assert texts
    assert not [
        text
        for text in texts
        for way in ("e-mail", "courriel", "correo", "ou par", "je n'ai pas oublié du")
        if way in text
    ]


@pytest.mark.parametrize(
    ("offer", "sent"),
    [("a box of retired servos", True), ("our handover template", True), ("a sports hall on saturday mornings", False)],
)
def test_only_what_can_be_sent_is_offered_to_be_sent(offer: str, sent: bool) -> None:
    assert ("mine_sent" in ENGLISH.mine(offer)) == sent


@pytest.mark.parametrize(
    ("typed", "needed"),
    [
        ("treasurer!", "a treasurer"),
        ("looking for engineer", "an engineer"),
        ("looking for a driver", "a driver"),
        ("drivers", "drivers"),
        ("old village maps", "old village maps"),
    ],
)
def test_a_trade_that_is_looked_for_has_its_article(typed: str, needed: str) -> None:
    assert ENGLISH.fit(typed, "need", frozenset()).slots["need"] == needed
