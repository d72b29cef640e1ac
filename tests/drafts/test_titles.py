"""Titles: who is recorded with one is greeted by it and the family name, until the two are on first names."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.drafts.naming import called, full_name, given_name, is_titled
from callingcard.model.encounter import Encounter, Message
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.person import Person
from callingcard.verbs.answering import called as reply_greets
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
MET = Encounter("e1", "p1", date(2026, 5, 18), "Oxmoor open day")
TOPIC = Fact("f1", "p1", "topic", "delirium after surgery", date(2026, 5, 18), encounter="e1")
STUDENT = Me(name="Amara Okoye", headline="Nursing student", account="free")


def _evidence(name: str, me: Me = STUDENT) -> Evidence:
    return Evidence(Person("p1", name, (), "Oxmoor Hospital", None), me, (MET,), (TOPIC,))


def _texts(evidence: Evidence, language: str = "en") -> list[str]:
    asking = Asking(language=language)
    found = drafted(evidence, judge(None), data.limits(), channel="message", now=NOW, asking=asking).drafts
    assert found
    return [draft.text for draft in found]


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Prof Daniel Whyte", "Dear Professor Whyte,"),
        ("Dr Hana Malá", "Dear Dr Malá,"),
        ("Ambassador Lucy Crane", "Dear Ambassador Crane,"),
        ("Sir Hugh Vane", "Dear Sir Hugh,"),
        ("Dr. Ana van der Berg PhD", "Dear Dr. van der Berg,"),
        ("Mrs Kelly", "Dear Mrs Kelly,"),
    ],
)
def test_a_title_on_record_goes_with_the_family_name(name: str, greeted: str) -> None:
    assert all(text.startswith(greeted) for text in _texts(_evidence(name)))


def test_a_peer_is_greeted_by_the_first_name() -> None:
    peer = replace(STUDENT, name="Dr Amara Okoye")
    assert all("Daniel," in text for text in _texts(_evidence("Prof Daniel Whyte", peer)))


@pytest.mark.parametrize(
    ("direction", "text", "on_first_names"),
    [
        ("incoming", "Good to hear from you.\nBest, Daniel", True),
        ("outgoing", "Hi Daniel, thanks again.", True),
        ("incoming", "Good to hear from you.\nDaniel Whyte", False),
        ("outgoing", "Dear Professor Whyte, thanks again.", False),
    ],
)
def test_the_conversation_decides(direction: str, text: str, on_first_names: bool) -> None:
    message = Message("p1", direction, datetime(2026, 5, 1, tzinfo=UTC), text)  # type: ignore[arg-type]
    texts = _texts(replace(_evidence("Prof Daniel Whyte"), messages=(message,)))
    assert all(("Daniel," in text) == on_first_names for text in texts)


def test_sie_never_goes_with_a_bare_first_name() -> None:
    own = replace(STUDENT, samples=("Hallo Jana, danke für gestern.",) * 4)
    for name in ("Daniel Weiß", "Dr. Daniel Weiß"):
        for text in _texts(_evidence(name, own), "de"):
            assert text.startswith(("Guten Tag ", "Hallo "))
            assert "Weiß" in text.split(",")[0]
    assert full_name("Frau Dr. Anna Weiß", "de") == "Frau Dr. Weiß"


def test_what_is_no_title_is_none() -> None:
    assert not is_titled("Daniel Whyte")
    assert not is_titled("Don Whyte")
    assert called("Prof Daniel Whyte", "warm", "en") == "Daniel"


@pytest.mark.parametrize(
    ("language", "name", "greeted"),
    [
        ("fr", "Mme Odile Garnier", "Bonjour Madame Garnier,"),
        ("fr", "M. Paul Le Goff", "Bonjour Monsieur Le Goff,"),
        ("fr", "Me Odile Garnier", "Bonjour Maître Garnier,"),
        ("fr", "Dr Odile Garnier", "Bonjour Docteur Garnier,"),
        ("de", "Frau Dr. Anna Weber", "Guten Tag Frau Dr. Weber,"),
        ("de", "Herr Ben Weber", "Guten Tag Herr Weber,"),
        ("es", "Sra. Odila García Pérez", "Buenos días, Sra. García Pérez:"),
        ("es", "Dra. María José Ruiz", "Buenos días, Dra. Ruiz:"),
        ("es", "Sr. Paco Ruiz", "Buenos días, Sr. Ruiz:"),
        ("pt", "Dra. Ana Reis", "Bom dia Dra. Reis,"),
        ("pt", "Sr. João da Silva", "Bom dia Sr. da Silva,"),
        ("it", "Dott.ssa Anna Rossi", "Gentile Dott.ssa Rossi,"),
        ("it", "Sig.ra Anna De Luca", "Gentile Sig.ra De Luca,"),
        ("it", "Ing. Anna Rossi", "Gentile Ing. Rossi,"),
    ],
)
def test_a_title_and_a_full_name_are_greeted_as_each_language_does(language: str, name: str, greeted: str) -> None:
    texts = _texts(_evidence(name), language)
    assert all(text.startswith(greeted) for text in texts), texts


@pytest.mark.parametrize(
    ("name", "given"),
    [("Dott.ssa Anna Rossi", "Anna"), ("Sig. Anna Rossi", "Anna"), ("Sig Hansen", "Sig"), ("M. Night Shore", "Night")],
)
def test_the_given_name_is_no_title(name: str, given: str) -> None:
    assert called(name, "warm", "it") == given


def test_a_french_title_is_written_out_in_a_reply_too() -> None:
    assert called("Mme Odile Garnier", "formal", "fr") == "Madame Garnier"
    assert called("M. Paul Roy", "formal", "fr") == "Monsieur Roy"


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Hr. Bjarne Skov", "Bjarne"),
        ("Mtro. Efraín Pool Canul", "Efraín"),
        ("D.ª Inmaculada Roldán", "Inmaculada"),
        ("Eng.ª Graça Meireles", "Graça"),
        ("Seu Raimundo Nonato", "Raimundo"),
        ("M.ª Carmen López", "Carmen"),
        ("Chief Inspector Meera Rao", "Meera"),
        ("Te Rangi Hohaia", "Te Rangi"),
        ("Wm. Harris", "Wm."),
        ("Chr. Nielsen", "Chr."),
        ("J.R. Whitehorse", "J.R."),
        ("Don Whyte", "Don"),
        ("Don E. Whyte", "Don"),
        ("Eng Tan", "Eng"),
        ("Eng. João Reis", "João"),
        ("Don Luis Reis", "Luis"),
    ],
)
def test_no_title_of_any_language_is_taken_for_a_given_name(name: str, given: str) -> None:
    assert given_name(name) == given


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Mr Bean", "Mr Bean"), ("Father Brown", "Father Brown"), ("Rev Green", "Rev Green"), ("Major Singh", "Major Singh"),
        ("Coach Carter", "Coach Carter"), ("Watch Commander", "Watch Commander"), ("Engr Okoro", "Engr Okoro"),
        ("Alhaji Musa Bello", "Musa"), ("Smt Lakshmi Devi", "Lakshmi"), ("Father Ted Brown", "Ted"),
    ],
)  # fmt: skip
def test_a_title_stays_with_the_only_name_there_is(name: str, greeted: str) -> None:
    assert given_name(name) == greeted


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Nguyen An", "An"), ("Đặng Mai", "Mai"), ("Duong Nguyen", "Duong"), ("Le Nguyen", "Le"), ("Sri Rao", "Sri"),
        ("Olsen, Greta", "Greta"), ("van der Berg, Piet", "Piet"), ("Ana Sousa, MBA", "Ana"), ("Greta, PhD", "Greta"),
        ("OLSEN Greta", "Greta"), ("Greta OLSEN", "Greta"), ("ANA SOUSA", "ANA"), ("🌱 Ana Sousa", "Ana"), ("伊藤 恵子", "伊藤 恵子"),
    ],
)  # fmt: skip
def test_the_given_name_is_found_wherever_it_stands(name: str, greeted: str) -> None:
    assert given_name(name) == greeted
    assert reply_greets(name) == greeted


def test_a_title_that_is_a_given_name_is_not_said_twice() -> None:
    assert called("Don Knuth", "formal", "en") == "Don"
    assert called("Father Ted", "formal", "en") == "Father Ted"
    assert called("Alhaji Musa Bello", "formal", "en") == "Alhaji Musa"


def test_a_brazilian_seu_stays_with_the_given_name() -> None:
    assert called("Seu Raimundo Nonato", "formal", "pt") == "Seu Raimundo"
