"""Names that are not what they seem, text that hides something, addresses that would be clicked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.data import table
from callingcard.inbox.disguises import Looks, mixed, skeleton, skeletons
from callingcard.inbox.showing import unlinked

LOOKS = Looks.of(table("confusables")["looks"])


@pytest.mark.parametrize("name", ["Mаrk Olsen", "Elena Pеtrova", "Αnna Berg", "Ana Ѕousa", "Jοão Silva"])
def test_scripts_mixed_in_a_word_are_seen(name: str) -> None:
    word = mixed(name)
    assert word in name.split()
    assert word is not None
    assert not word.isascii()


@pytest.mark.parametrize(
    "name",
    ["Ana Sousa", "José Núñez", "Łukasz Żak", "Иван Петров", "Γιώργος Παππάς", "伊藤 恵子", "さくら 山田", "김민준", "Ana Иванова",
     "محمد علي", "O’Neill-Smith", "Đặng Thị Mai", "Işıl Öz", "李Anna"],
)  # fmt: skip
def test_honest_names_are_left_alone(name: str) -> None:
    assert mixed(name) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ingrid Solheim", "Ingrid SoIheim"), ("Rui Tavares", "Rui Tavarеs"), ("Jonas Weber", "Jonas VVeber"), ("Carmen Lima", "Carrnen Lima"),
     ("Bob Stone", "B0b St0ne"), ("Paul Klein", "Pau1 K1ein"), ("Mark Olsen", "Ｍark Olsen")],
)  # fmt: skip
def test_what_looks_alike_has_one_skeleton(one: str, other: str) -> None:
    assert one != other
    assert skeleton(one, LOOKS) == skeleton(other, LOOKS)


@pytest.mark.parametrize(("one", "other"), [("Ana Sousa", "Ana Souza"), ("Maria Silva", "Mario Silva"), ("Jan Berg", "Jon Berg")])  # fmt: skip
def test_other_names_have_others(one: str, other: str) -> None:
    assert skeleton(one, LOOKS) != skeleton(other, LOOKS)


@given(st.text("abcdilnorvwIO01 -ÉéЖж", max_size=30))
def test_case_makes_no_other_look(text: str) -> None:
    assert skeleton(text, LOOKS) == skeleton(text.upper(), LOOKS) == skeleton(f" {text} ", LOOKS)


@given(st.text(max_size=40))
def test_only_a_word_of_the_name_is_mixed(text: str) -> None:
    word = mixed(text)
    assert word is None or word in text.split()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see https://evil.example/x", "see https[:]//evil[.]example/x"),
        ("www.evil.com", "www[.]evil[.]com"),
        ("bit.ly/3xYz now", "bit[.]ly/3xYz now"),
        ("write to mailto:a@b.org", "write to mailto[:]a@b[.]org"),
        ("JAVASCRIPT:alert(1)", "JAVASCRIPT[:]alert(1)"),
        ("Good to meet you. Did it work? It costs 3.50, at 9.30.", "Good to meet you. Did it work? It costs 3.50, at 9.30."),
        ("Note: call me. Yours, A. B.", "Note: call me. Yours, A. B."),
    ],
)  # fmt: skip
def test_addresses_are_shown_and_cannot_be_clicked(text: str, shown: str) -> None:
    assert unlinked(text) == shown
    assert unlinked(shown) == shown


@given(st.lists(st.text() | st.sampled_from(["Ana Sousa", "Ann  Rorn", "Аna", "a\nb", ""])))
def test_many_names_at_once_look_as_they_do_one_by_one(names: list[str]) -> None:
    assert skeletons(names, LOOKS) == [skeleton(name, LOOKS) for name in names]
