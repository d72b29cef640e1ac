"""Names read: which words are given, which family."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.people.names import bare_name, name_of
from callingcard.people.spelling import plain, readable, sound


@pytest.mark.parametrize(
    ("written", "given_name", "family"),
    [
        ("Ana Sousa", "ana", ("sousa",)),
        ("Sousa, Ana", "ana", ("sousa",)),
        ("Ana Sousa, PhD", "ana", ("sousa",)),
        ("Ana Sousa, Head of Growth", "ana", ("sousa",)),
        ("Ana Sousa | Growth", "ana", ("sousa",)),
        ("Ana Sousa - Hiring!", "ana", ("sousa",)),
        ("🌱 Ana Sousa (she/her)", "ana", ("sousa",)),
        ("𝓐𝓷𝓪 𝓢𝓸𝓾𝓼𝓪", "ana", ("sousa",)),
        ("Prof. Dr. Ana Sousa Jr.", "ana", ("sousa",)),
        ("SOUSA Ana", "ana", ("sousa",)),
        ("Jan van der Berg", "jan", ("berg",)),
        ("van der Berg, Jan", "jan", ("berg",)),
        ("Maria Smith-Jones", "maria", ("smith", "jones")),
        ("Jürgen Müller", "jurgen", ("muller",)),
        ("王小明", "xiaoming", ("wang",)),
        ("欧阳娜娜", "nana", ("ouyang",)),
        ("田中太郎", "tailang", ("tianzhong",)),
        ("김민수", "minsu", ("gim",)),
        ("Иван Сергеевич Петров", "ivan", ("petrov",)),
        ("Петров Иван Сергеевич", "ivan", ("petrov",)),
        ("Madonna", "madonna", ()),
        ("Ma Long", "ma", ("long",)),
        ("ana@nordhavn.example", "", ()),
        ("🚀", "", ()),
        (".", "", ()),
    ],
)
def test_whole_names(written: str, given_name: str, family: tuple[str, ...]) -> None:
    name = name_of(written)
    assert (name.given, name.family) == (given_name, family)


def test_parts_are_kept_as_the_source_had_them() -> None:
    name = name_of("María García López", "María", "García López")
    assert (name.given, name.family, name.whole) == ("maria", ("garcia", "lopez"), "garcialopez")
    assert name_of("Ana .", "Ana", ".").family == ()


def test_an_earlier_name_and_a_nickname_are_found_in_brackets() -> None:
    assert name_of("Maria Silva (née Costa)").maiden == ("costa",)
    assert "bill" in name_of('William "Bill" Gates').also


@given(st.text(max_size=30))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert readable(readable(text)) == readable(text)
    name_of(text)
    name_of(text, text, text)


def test_sound_makes_transliterations_alike() -> None:
    assert sound("mohammed") == sound("muhammad") == sound("mohamad")
    assert sound("dmitriy") == sound("dmitri")
    assert sound(plain("Юлия")) == sound(plain("Yulia"))


def test_what_is_shown_has_no_decoration() -> None:
    assert bare_name("Dr. 𝗔𝗻𝗮 Sousa 🚀 | Hiring!") == "Ana Sousa"
