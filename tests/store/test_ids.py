"""Ids: found again, never mistaken."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from callingcard.store.ids import minted, ordinal_of, shown, stated


@given(st.integers(1, (1 << 30) - 1))
def test_an_id_gives_its_number_back(number: int) -> None:
    assert ordinal_of("p", shown("p", number)) == number
    assert ordinal_of("p", shown("p", number).upper()) == number
    assert ordinal_of("r", shown("p", number)) is None


@given(st.text(max_size=12))
def test_any_text_is_an_id_or_none(text: str) -> None:
    number = ordinal_of("p", text)
    assert number is None or shown("p", number) == text.strip().lower()


def test_ids_are_short_and_do_not_resemble_their_neighbours() -> None:
    assert all(len(shown("p", number)) == 8 for number in (1, 2, 30_000, (1 << 30) - 1))
    first = [shown("p", number) for number in range(1, 5000)]
    assert len(set(first)) == len(first)
    alike = sum(sum(x != y for x, y in zip(a, b, strict=True)) < 2 for a, b in pairwise(first))
    assert alike == 0


@given(st.lists(st.text(), min_size=1), st.lists(st.text(), min_size=1))
def test_what_differs_gets_another_id(a: list[str], b: list[str]) -> None:
    assert (minted("f", *a) == minted("f", *b)) == ("\x1f".join(a) == "\x1f".join(b))
    assert len(stated("f", 7, a[0])) == len("f_") + 10
