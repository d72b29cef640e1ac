"""How a person is named and pictured where a name or a picture is missing."""

import pytest

from callingcard.model.person import Person
from callingcard.model.tie import Reason
from callingcard.shells.web.portrait import TINTS, initials, tint
from callingcard.shells.wording import name, salient


@pytest.mark.parametrize(
    ("called", "identifiers", "shown", "letters"),
    [
        ("Ana Sousa", (), "Ana Sousa", "AS"),
        ("Jun-ho de la Cruz", (), "Jun-ho de la Cruz", "JC"),
        ("Madonna", (), "Madonna", "M"),
        ("إبراهيم سليمان", (), "إبراهيم سليمان", "إس"),
        ("王小明", (), "王小明", "王"),
        ("", ("kim@example.org",), "kim@example.org", "K"),
        ("\u200b \u2060", ("+351912345678",), "+351912345678", "·"),
        ("", (), "p_1", "P"),
        ("🦊", (), "🦊", "·"),
        ("(Ana) \u201eBoss\u201c", (), "(Ana) \u201eBoss\u201c", "AB"),
    ],
)
def test_names_and_initials(called: str, identifiers: tuple[str, ...], shown: str, letters: str) -> None:
    person = Person("p_1", called, identifiers)
    assert (name(person), initials(person)) == (shown, letters)


def test_a_tint_stays_theirs() -> None:
    tints = [tint(Person(f"p_{number}", "Ana")) for number in range(200)]
    assert tints == [tint(Person(f"p_{number}", "Bo")) for number in range(200)]
    assert set(tints) == set(range(TINTS))


def test_the_first_reason_of_each_kind_in_their_order() -> None:
    codes = ["a", "b", "a", "c", "d"]
    reasons = [Reason(code, f"{code}{place}") for place, code in enumerate(codes)]
    assert [reason.text for reason in salient(reasons)] == ["a0", "b1", "c3"]
