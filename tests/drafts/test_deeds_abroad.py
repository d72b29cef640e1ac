"""What somebody did, typed without its subject in five languages: what to thank for, and a clause about the reader; never a thing."""

from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.drafts.tongues import tongue
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, FactKind, Me, Period
from callingcard.model.person import Person
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)


def _slots(language: str, kind: FactKind, typed: str, *, familiar: bool = False) -> dict[str, str]:
    spoken = tongue(language, lambda name: data.table(f"drafting/{name}"), familiar=familiar)
    return dict(spoken.fit(typed, kind, frozenset()).slots)


@pytest.mark.parametrize(
    ("language", "typed", "thanked"),
    [
        ("fr", "a prêté sa salle", "d'avoir prêté votre salle"),
        ("fr", "m'a aidé à porter le piano", "de m'avoir aidé à porter le piano"),
        ("de", "hat mir den Dienst getauscht", "dafür, dass Sie mir den Dienst getauscht haben,"),
        ("de", "ist nachts gekommen, als der Strom weg war", "dafür, dass Sie nachts gekommen sind, als der Strom weg war,"),
        ("es", "leyó en quechua los avisos", "por leer en quechua los avisos"),
        ("es", "me enseñó a injertar", "por enseñarme a injertar"),
        ("pt", "ajudou-me a descarregar", "por me ajudar a descarregar"),
        ("pt", "leu o manuscrito", "por ler o manuscrito"),
        ("it", "ha spalato la cenere", "per aver spalato la cenere"),
        ("it", "mi ha aiutato con le arnie", "per avermi aiutato con le arnie"),
    ],
)  # fmt: skip
def test_thanks_are_for_a_deed(language: str, typed: str, thanked: str) -> None:
    assert _slots(language, "thanks", typed)["for"] == thanked


@pytest.mark.parametrize(
    ("language", "typed", "polite", "close"),
    [
        ("fr", "a ouvert sa maison", "vous avez ouvert votre maison", "tu as ouvert ta maison"),
        ("de", "hat den Laden eröffnet", "Sie den Laden eröffnet haben", "du den Laden eröffnet hast"),
        ("es", "abrió su taller", "abrió su taller", "abriste tu taller"),
        ("es", "tradujo el libro", "tradujo el libro", "tradujiste el libro"),
        ("es", "leyó la carta", "leyó la carta", "leíste la carta"),
        ("it", "ha aperto la bottega", "ha aperto la bottega", "hai aperto la bottega"),
    ],
)
def test_a_clause_is_about_the_reader(language: str, typed: str, polite: str, close: str) -> None:
    assert _slots(language, "news", typed)["clause"] == polite
    assert _slots(language, "news", typed, familiar=True)["clause"] == close


@pytest.mark.parametrize(
    ("language", "typed"), [("es", "bendijo y curó"), ("es", "aplaudió"), ("de", "hat keine Zeit"), ("fr", "a rendez-vous avec lui")]
)  # fmt: skip
def test_what_cannot_be_turned_is_left_out_and_never_taken_for_a_thing(language: str, typed: str) -> None:
    assert "np" not in _slots(language, "work", typed)


@pytest.mark.parametrize(("language", "typed"), [("pt", "museu do mar"), ("es", "vino de naranja")])
def test_a_thing_that_looks_like_a_deed_is_none(language: str, typed: str) -> None:
    assert _slots(language, "work", typed)["np"] == typed


@pytest.mark.parametrize("language", ["de", "es", "it", "pt"])
def test_colleagues_who_owe_each_other_thanks_are_not_told_that_they_are_strangers(language: str) -> None:
    typed = {"de": "den Tausch am Heiligabend", "es": "el cambio de turno", "it": "il cambio turno", "pt": "a troca"}
    me = Me(name="Jo", employers=(Period("Casa Reis", since=date(2015, 1, 1)),))
    facts = (
        Fact("f1", "p1", "employer", "Casa Reis", since=date(2018, 1, 1)),
        Fact("f2", "p1", "thanks", typed[language]),
    )
    said = {
        draft.text
        for seed in "abcdef"
        for draft in drafted(
            Evidence(Person("p1", "Ana Reis", (), "Casa Reis"), me, (), facts), judge(None), data.limits(),
            channel="invitation", now=NOW, asking=Asking(language=language, seed=seed),
        ).drafts
    }  # fmt: skip
    strangers = ("kennen uns noch nicht", "no nos conocemos", "non ci conosciamo", "não nos conhecemos")
    assert said
    assert not [text for text in said for word in strangers if word in text]


def test_german_works_and_days_take_their_dative() -> None:
    german = tongue("de", lambda name: data.table(f"drafting/{name}"), familiar=False)
    assert german.within("Stadtwerke Bochum", "employer") == "bei den Stadtwerken Bochum"
    assert german.within("Verkehrsbetriebe", "employer") == "bei den Verkehrsbetrieben"
    assert german.at("Filmtage in Hof") == "bei den Filmtagen in Hof"
