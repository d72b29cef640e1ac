"""The page: 80 columns, marks visible, nothing cut that matters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.shells.cli.page import WIDTH, Page, columns


def _plain(page: Page) -> list[str]:
    import click

    return click.unstyle(page.text()).splitlines()


def test_a_row_has_its_second_part_at_the_edge_or_below() -> None:
    page = Page()
    page.row("Ana Sousa", "p_1")
    page.row("A" * 70, "until 17:00 tomorrow")
    lines = _plain(page)
    assert (len(lines[0]), lines[0].endswith("p_1")) == (WIDTH, True)
    assert lines[1:] == ["A" * 70, "  until 17:00 tomorrow"]


def test_control_and_direction_marks_are_made_visible() -> None:
    page = Page()
    page.line("a\x1b[31mred\u202e")
    page.item("b\x07")
    page.table([("c\u200b", "d\nnew")])
    page.block("e\x9b", indent=2)
    text = page.text()
    assert "<U+001B>" in text
    assert "\u202e" not in text
    assert "\x07" not in text
    assert "\x9b" not in text
    assert "<U+200B>" in text


def test_wide_and_combining_characters_are_counted_as_the_terminal_does() -> None:
    assert (columns("山田"), columns("e\u0301"), columns("abc")) == (4, 1, 3)


@given(st.lists(st.one_of(st.text(alphabet="abé", max_size=30), st.text(alphabet="山田", max_size=90)), max_size=40))
def test_paragraphs_stay_within_the_page_and_lose_nothing(words: list[str]) -> None:
    page = Page()
    page.line(" ".join(words), indent=4)
    assert "".join("".join(_plain(page)).split()) == "".join(words)
    page.item(" ".join(words))
    assert all(columns(line) <= WIDTH for line in _plain(page))


@pytest.mark.parametrize(("said", "width"), [("40", 40), ("200", WIDTH), ("3", 30), ("", WIDTH), ("x", WIDTH)])
def test_a_page_is_as_narrow_as_the_terminal_and_no_wider_than_a_page(
    said: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", said)
    page = Page()
    page.row("Ana Sousa", "p_1")
    page.line("word " * 60)
    page.item("word " * 60)
    page.block("word " * 60)
    page.table([("f_1", "employer", "word " * 60)])
    page.parts([("word " * 60, None)])
    assert max(map(columns, _plain(page))) == width


def test_gaps_do_not_add_up() -> None:
    page = Page()
    page.gap()
    page.title("A")
    page.gap()
    page.gap()
    page.title("B")
    assert _plain(page) == ["A", "", "B"]


def test_a_long_word_such_as_a_url_stays_whole() -> None:
    page = Page()
    page.line("see https://www.linkedin.com/in/" + "a" * 90)
    assert any("a" * 90 in line for line in _plain(page))
