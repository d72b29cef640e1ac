"""Which parts of a document are notes."""

import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, Range, TextDocumentContentChangePartial
from pygls.workspace import PositionCodec

from callingcard.shells.lsp.lines import Lines, changed
from callingcard.shells.lsp.passages import passages

ROOT = Path(__file__).parents[2]
NOTE = "Hi Ana, your talk on tides settled a bet. Which year did it start?"


def texts(document: str, language: str = "markdown") -> list[str]:
    return [passage.text for passage in passages(document, language)]


@pytest.mark.parametrize("language", ["plaintext", "markdown"])
@pytest.mark.parametrize(
    ("document", "found"),
    [
        (NOTE, [NOTE]),
        (f"\n\n  {NOTE}\n\n", [NOTE]),
        (f"{NOTE}\n\nAll the best\nJon", [f"{NOTE}\n\nAll the best\nJon"]),
        (f"{NOTE}\n\n---\n\n{NOTE}\n", [NOTE, NOTE]),
        (f"To: Ana Lima\n\n{NOTE}", [NOTE]),
        (f"**To:** Ana Lima\n{NOTE}", [NOTE]),
        (f"Things to do.\n\n---\nto: Ana\nkind: reply\n{NOTE}\n---\nThe rest of it.", [NOTE]),
        ("To: Ana\n\n", []),
        ("Hi", []),
        ("", []),
        ("- one thing to do\n- another thing to do", []),
        ("click>=8.3\nrich>=14\n", []),
        ("User-agent: *\nDisallow: /private\n", []),
        ("A long text that is a report and no note. " * 60, []),
    ],
)
def test_notes(document: str, found: list[str], language: str) -> None:
    assert texts(document, language) == found


@pytest.mark.parametrize(
    ("document", "found"),
    [
        (f"# Ideas\n\n{NOTE}", []),
        (f"Title\n=====\n\n{NOTE}", []),
        (f"Some words here\n---\n\n{NOTE}", []),
        (f"---\ntitle: x\n---\n\n{NOTE}", []),
        (f"# Ana\n\nTo: Ana Lima\n\n{NOTE}\n\n# Other\n\nSome prose. More of it.", [NOTE]),
        (f"# Read me\n\nSome prose.\n\n```note\nTo: Ana\n{NOTE}\n```\n\n```sh\nrm x\n```\n", [NOTE]),
        (f"~~~~ note\n{NOTE}\n```\n~~~~\nafter", [f"{NOTE}\n```"]),
        (f"```note\n{NOTE}", [NOTE]),
        (f"```sh\n{NOTE}\n```\n", []),
        (f"> quoted by somebody\n\n{NOTE}", []),
        (f"| a | b |\n|---|---|\n\n{NOTE}", []),
    ],
)
def test_markdown(document: str, found: list[str]) -> None:
    assert texts(document) == found


@pytest.mark.parametrize("path", [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")], ids=lambda path: path.name)
def test_documents_that_are_no_notes_stay_quiet(path: Path) -> None:
    document = path.read_text("utf-8")
    if "```note" not in document:
        assert texts(document) == []


@given(st.text(alphabet="ab🎉\u0301\n\r\u2028-#`To: .", max_size=80), st.sampled_from(["plaintext", "markdown"]))
def test_a_passage_is_where_it_says(document: str, language: str) -> None:
    for passage in passages(document, language):
        assert document[passage.start : passage.start + len(passage.text)] == passage.text
        for said in passage.head.values():
            assert document[said.start : said.end] == said.value


@given(st.text(alphabet="aé🎉\u0301\n\r\u2028\x0b", max_size=40), st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_places_and_offsets_agree(text: str, units: str) -> None:
    lines = Lines(text, PositionCodec(units))
    for offset in range(len(text) + 1):
        inside_an_end = text[offset - 1 : offset + 1] == "\r\n"
        assert lines.offset(lines.position(offset)) == (offset - 1 if inside_an_end else offset)


@given(st.text(alphabet="a🎉\n\r\u2028", max_size=20), st.data())
def test_a_change_is_what_the_editor_did(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    codec = PositionCodec("utf-16")
    lines = Lines(text, codec)
    if "\r\n" in (text[start - 1 : start + 1], text[end - 1 : end + 1]):
        return
    change = TextDocumentContentChangePartial(Range(lines.position(start), lines.position(end)), "x")
    assert changed(text, change, codec) == text[:start] + "x" + text[end:]


def test_a_place_beyond_the_end_is_the_end() -> None:
    lines = Lines("ab\ncd", PositionCodec("utf-16"))
    assert [lines.offset(Position(*at)) for at in ((0, 9), (1, 9), (7, 0))] == [2, 5, 5]


def test_the_examples_on_the_page_are_notes() -> None:
    page = (ROOT / "docs" / "editors.md").read_text("utf-8")
    blocks = re.findall(r"^ +````markdown\n(.*?)^ +````$", page, re.DOTALL | re.MULTILINE)
    found = [passages(textwrap.dedent(block), "markdown") for block in blocks]
    assert [[(one.head["to"].value, one.text[:6]) for one in some] for some in found] == [
        [("Ana Sousa", "Hi Ana")],
        [("Jon Bell", "Hi Jon")],
    ]
