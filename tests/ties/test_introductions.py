"""Introductions and referrals, read out of the user's own words, and told from either side."""

from datetime import UTC, datetime

import pytest

from callingcard.drafts.kinds.introductions import named
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.person import Person
from callingcard.model.tie import Service
from callingcard.ties.introductions import read, service
from callingcard.ties.known import GROUNDS, known
from callingcard.verbs.judging import same_place

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
ANA = Person("p", "Ana Sousa")

SAID = [
    ("introduced me to Bo Li", ("introduced", "from", "Bo Li")),
    ("Ana introduced me to Bo Li last week", ("introduced", "from", "Bo Li")),
    ("She kindly put me in touch with Bo Li", ("introduced", "from", "Bo Li")),
    ("connected me with the head of the port", ("introduced", "from", "the head of the port")),
    ("referred me to Bo Li for the harbour job", ("referred", "from", "Bo Li")),
    ("recommended me for the board", ("referred", "from", "")),
    ("put in a good word for me with Bo Li", ("referred", "from", "Bo Li")),
    ("gave my name to Dr. Eva Lund", ("referred", "from", "Dr. Eva Lund")),
    ("sent a client my way", ("referred", "from", "a client")),
    ("I introduced to Bo", ("introduced", "to", "Bo")),
    ("I introduced her to Bo Li", ("introduced", "to", "Bo Li")),
    ("I introduced Bo Li to Ana", ("introduced", "to", "Bo Li")),
    ("I've put Ana and Bo Li in touch", ("introduced", "to", "Bo Li")),
    ("introduced by me to Bo Li", ("introduced", "to", "Bo Li")),
    ("I recommended them for the prize", ("referred", "to", "")),
    ("I sent Bo Li her way", ("referred", "to", "Bo Li")),
]
NOTHING_BETWEEN_THE_TWO = [
    "by Jon Bell",
    "Jon Bell introduced us",
    "Jon Bell introduced me to Ana Sousa",
    "introduced a new law",
    "refers to Dante in every talk",
    "I recommended the fish",
    "was sent to Lisbon",
]


@pytest.mark.parametrize(("text", "told"), SAID)
def test_what_was_done_which_way_and_with_whom(text: str, told: tuple[str, str, str]) -> None:
    assert read(text, name=ANA.name) == told


@pytest.mark.parametrize("text", NOTHING_BETWEEN_THE_TWO)
def test_other_words_tell_of_no_service_of_theirs(text: str) -> None:
    assert read(text, name=ANA.name) is None


def test_who_brought_somebody_is_named_by_their_own_fact() -> None:
    told = service(Fact("f", "p", "introduced", "by Jon Bell"), name=ANA.name, named=named)
    assert told == Service("introduced", "through", "Jon Bell", "f", said="by Jon Bell")
    assert service(Fact("f", "p", "note", "by Jon Bell"), name=ANA.name, named=named) is None
    assert service(Fact("f", "p", "introduced", "by Jon Bell", private=True), name=ANA.name, named=named) is None


def test_being_introduced_by_somebody_is_not_being_introduced() -> None:
    reasons = known(Evidence(ANA, facts=(Fact("f", "p", "introduced", "introduced me to Bo Li"),)), now=NOW, same=same_place)  # fmt: skip
    assert [(r.code, r.text, r.facts) for r in reasons] == [("brought", "They introduced you to Bo Li.", ("f",))]
    assert "brought" in GROUNDS


def test_a_referral_is_told_in_the_users_words() -> None:
    evidence = Evidence(ANA, facts=(Fact("f", "p", "referred", "sent a client my way"),))
    [reason] = known(evidence, now=NOW, same=same_place)
    assert reason.text == "They referred you: “sent a client my way”."
