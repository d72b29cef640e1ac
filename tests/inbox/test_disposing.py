"""The table of triage: what each line needs, and what no line may do."""

from itertools import product
from typing import get_args

import pytest

from callingcard.inbox.disposing import COMMON, KNOWN, TABLE, Facts, dispose
from callingcard.model.invitation import Heard, Hearing

NOBODY = frozenset[str]()
CASES = {
    "lapsed-known": Facts(frozenset({"met"}), Heard("blank"), lapsed=True),
    "lapsed": Facts(NOBODY, Heard("blank"), lapsed=True),
    "scam-from-known": Facts(frozenset({"met"}), Heard("scam")),
    "scam": Facts(NOBODY, Heard("scam"), always=True),
    "disguised": Facts(NOBODY, Heard("real"), disguised=True),
    "never-but-known": Facts(frozenset({"messages"}), Heard("real"), never=True),
    "never-but-maybe": Facts(NOBODY, Heard("real"), never=True, maybe=True),
    "never": Facts(NOBODY, Heard("real"), never=True),
    "always": Facts(NOBODY, Heard("pitch"), always=True),
    "pitch-from-card": Facts(frozenset({"address-book"}), Heard("pitch")),
    "card": Facts(frozenset({"address-book"}), Heard("generic")),
    "known": Facts(frozenset({"introduced"}), Heard("stock")),
    "colleague": Facts(frozenset({"employer"}), Heard("blank"), colleague=True),
    "maybe-known": Facts(NOBODY, Heard("blank"), maybe=True),
    "namesake": Facts(NOBODY, Heard("real"), namesake=True),
    "real-and-common": Facts(frozenset({"school"}), Heard("real")),
    "real": Facts(NOBODY, Heard("real")),
    "pitch-apart": Facts(NOBODY, Heard("pitch"), described=True),
    "pitch": Facts(frozenset({"school"}), Heard("pitch"), described=True),
    "recruiter": Facts(NOBODY, Heard("generic"), recruits=True),
    "generic-apart": Facts(NOBODY, Heard("generic"), described=True),
    "generic-mass": Facts(NOBODY, Heard("generic", mass=True)),
    "generic": Facts(frozenset({"same-school"}), Heard("generic"), described=True),
    "thin": Facts(NOBODY, Heard("thin"), described=True),
    "stock": Facts(NOBODY, Heard("stock"), described=True),
    "blank": Facts(NOBODY, Heard("blank"), described=True),
}


@pytest.mark.parametrize(("code", "facts"), CASES.items(), ids=CASES)
def test_the_line_that_decides(code: str, facts: Facts) -> None:
    assert dispose(facts).code == code


def test_every_line_is_reached_by_a_case() -> None:
    assert [line.code for line in TABLE] == list(CASES)


def test_no_known_person_is_ignored_no_fraud_accepted_nothing_decided_from_an_absence() -> None:
    flags = ("named", "described", "colleague", "disguised", "namesake", "maybe", "lapsed", "always", "never")
    for code, kind, mass, *values in product(
        (None, *sorted(KNOWN), *sorted(COMMON)), get_args(Hearing), (False, True), *[(False, True)] * len(flags)
    ):
        facts = Facts(
            frozenset({code} if code else ()), Heard(kind, mass=mass), **dict(zip(flags, values, strict=True))
        )
        found = dispose(facts).disposition
        assert not (facts.known and found == "ignore"), facts
        assert not (kind == "scam" and found in {"accept", "ask-why"}), facts
        grounds = facts.lapsed or facts.never or facts.described or mass or kind == "scam"
        assert found != "ignore" or grounds, facts


def test_what_is_mass_mail_is_ignored_unless_something_is_shared() -> None:
    assert dispose(Facts(NOBODY, Heard("pitch", mass=True))).disposition == "ignore"
    assert dispose(Facts(NOBODY, Heard("pitch", mass=True), named=True)).disposition == "hold"
