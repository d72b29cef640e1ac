"""A name as it is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.people.shown import called, shown


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ana Sousa", "Ana Sousa"),
        ("𝐀𝐧𝐚 𝐒𝐨𝐮𝐬𝐚", "Ana Sousa"),
        ("Ana Sousa 🚀", "Ana Sousa"),
        ("José .", "José"),
        ("Dr. Ana Sousa, PhD", "Ana Sousa"),
        ("Ana Sousa | We are hiring", "Ana Sousa"),
        ("Sousa, Ana", "Ana Sousa"),
        ("Muñoz García, María José", "Muñoz García, María José"),
        ("Jean-Luc O’Neill", "Jean-Luc O’Neill"),
        ("Don Knuth", "Don Knuth"),
        ("Eng. João Silva", "João Silva"),
        ("Sri Rao", "Sri Rao"),
        ("Dr Rao", "Rao"),
        ("王小明", "王小明"),
        ("🚀", "🚀"),
        ("ana@example.org", "ana@example.org"),
        ("", ""),
    ],
)
def test_what_is_hung_on_a_name_is_not_shown(written: str, expected: str) -> None:
    assert shown(written) == expected


@given(st.text())
def test_something_is_always_shown(text: str) -> None:
    assert bool(shown(text)) == bool(text)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Sousa, Ana", "Ana Sousa"),
        ("van der Berg, Jan Willem", "Jan Willem van der Berg"),
        ("Ana Sousa", "Ana Sousa"),
        ("Ana Sousa, PhD", "Ana Sousa"),
        ("Ana Sousa, PhD, PMP", "Ana Sousa"),
        ("Ana Sousa PhD", "Ana Sousa"),
        ("Dr. Ana Sousa", "Ana Sousa"),
        ("Sousa, Dr. Ana", "Ana Sousa"),
        ("Prof. Dr. Ute Krüger", "Ute Krüger"),
        ("Ana Sousa (she/her)", "Ana Sousa"),
        ("Ana (elle / iel)", "Ana"),
        ("Dr. Krüger", "Dr. Krüger"),
        ("Ana (PyCon)", "Ana (PyCon)"),
        ("Ana Sousa (PyCon)", "Ana Sousa (PyCon)"),
        ("Ana Sousa | Nordhavn", "Ana Sousa | Nordhavn"),
        ("Don Knuth", "Don Knuth"),
        ("Jack Ma", "Jack Ma"),
        ("Ana Sousa, Head of Growth", "Ana Sousa, Head of Growth"),
        ("Bo, Li, Ana", "Bo, Li, Ana"),
        (",", ","),
        ("", ""),
    ],
)
def test_a_name_is_as_its_owner_says_it(written: str, said: str) -> None:
    assert called(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Dr. Ana Sousa, PhD", "Dr. Ana Sousa"),
        ("Sousa, Prof. Dr. Ana", "Prof. Dr. Ana Sousa"),
        ("Ana Sousa", "Ana Sousa"),
        ("Ana (PyCon)", "Ana (PyCon)"),
    ],
)
def test_titles_may_stay(written: str, said: str) -> None:
    assert called(written, titled=True) == said
