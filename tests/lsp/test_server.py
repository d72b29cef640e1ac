"""The language server over a real process: diagnostics, fixes, hovers, and both kinds of sync."""

import asyncio
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest
from lsprotocol import types
from lsprotocol.types import PositionEncodingKind

from callingcard.store.opening import open_store
from callingcard.verbs.add import add
from callingcard.verbs.someone import Someone
from tests.conftest import NOW
from tests.lsp.editing import Editor, editing

STOCK = "I'd like to add you to my professional network on LinkedIn."
GOOD = (
    "Hi Ana, your talk on tide tables at the Porto fair settled a bet in our office. Which year did the readings start?"
)
NOTE, OTHER = "file:///note.txt", "file:///other.md"

# From Python 3.14 on asyncio warns of a function that pygls 2.1 calls at every message; it works until 3.16.
pytestmark = pytest.mark.filterwarnings("ignore:'asyncio.iscoroutinefunction':DeprecationWarning:pygls")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    con = open_store(tmp_path / "home")
    add(con, Someone("Ana Sousa", company="Nordhavn"), now=NOW)
    add(con, Someone("Ana Sousa", company="Heronmark"), now=NOW, new=True)
    add(con, Someone("Jon Bell"), now=NOW)
    con.close()
    return tmp_path / "home"


def rules(found: types.PublishDiagnosticsParams) -> set[str]:
    return {str(one.code) for one in found.diagnostics}


def span(found: types.PublishDiagnosticsParams, rule: str) -> tuple[int, int, int, int]:
    at = next(one.range for one in found.diagnostics if one.code == rule)
    return at.start.line, at.start.character, at.end.line, at.end.character


def test_a_note_is_marked_with_the_page_of_its_rule(home: Path) -> None:
    async def work(editor: Editor) -> types.PublishDiagnosticsParams:
        editor.open(NOTE, f"Hello Ana,\n{STOCK}")
        return await editor.shown(NOTE)

    found = editing(home, work)
    stock = next(one for one in found.diagnostics if one.code == "stock-sentence")
    assert (stock.source, stock.severity) == ("callingcard", types.DiagnosticSeverity.Error)
    assert (stock.range.start.line, stock.range.start.character) == (1, 0)
    assert stock.code_description
    page = Path(unquote(urlparse(stock.code_description.href).path))
    assert page.is_relative_to(home)
    assert "**Why.**" in page.read_text("utf-8")
    assert {one.severity for one in found.diagnostics} <= set(types.DiagnosticSeverity)


UNITS = {PositionEncodingKind.Utf8: 15, PositionEncodingKind.Utf16: 9, PositionEncodingKind.Utf32: 7}


@pytest.mark.parametrize(("units", "columns"), UNITS.items())
def test_columns_are_counted_as_the_editor_counts(home: Path, units: PositionEncodingKind, columns: int) -> None:
    prefix = "🎉\u00e9🎉 e\u0301 "

    async def work(editor: Editor) -> Any:
        editor.open(NOTE, f"Hello there.\n{prefix}{STOCK}")
        first = await editor.shown(NOTE)
        editor.type(NOTE, (1, columns), "So: ")
        second = await editor.shown(NOTE)
        return span(first, "stock-sentence"), span(second, "stock-sentence")

    width = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[units.value]
    assert columns * width == len(prefix.encode(units.value if width == 1 else f"{units.value}-le"))
    before, after = editing(home, work, units)
    assert before[:2] == (1, columns)
    assert after[:2] == (1, columns + 4)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_where_the_protocol_says(home: Path, end: str) -> None:
    """What Python takes for the end of a line is none to an editor."""

    async def work(editor: Editor) -> Any:
        found = []
        for mark in "\u2028\u2029\x0b\x0c\x1e\x85":
            uri = f"file:///{ord(mark)}.txt"
            editor.open(uri, f"Hello{mark} there,{end}one line.{end}{STOCK}")
            first = await editor.shown(uri)
            editor.type(uri, (1, 4), "more ", to=(1, 4))
            editor.type(uri, (2, 0), "Well. ")
            found.append((span(first, "stock-sentence")[:2], span(await editor.shown(uri), "stock-sentence")[:2]))
        return found

    assert editing(home, work) == [((2, 0), (2, 6))] * 6


def test_both_kinds_of_sync_come_to_the_same(home: Path) -> None:
    async def work(editor: Editor) -> Any:
        editor.open(NOTE, f"Hello Ana,\nsaw your talk.\n{STOCK}")
        await editor.shown(NOTE)
        editor.type(NOTE, (0, 6), "José", to=(0, 9))
        editor.type(NOTE, (1, 0), "", to=(2, 0))
        editor.type(NOTE, (1, 99), "\nCould we grab a coffee?")
        parts = await editor.shown(NOTE)
        editor.change(
            NOTE, types.TextDocumentContentChangeWholeDocument(f"Hello José,\n{STOCK}\nCould we grab a coffee?")
        )
        return parts.diagnostics, (await editor.shown(NOTE)).diagnostics

    parts, whole = editing(home, work)
    assert parts == whole
    assert "ask-coffee" in {one.code for one in whole}


def test_typing_is_not_answered_at_every_key(home: Path) -> None:
    async def work(editor: Editor) -> Any:
        editor.open(NOTE, "Hello.")
        await editor.shown(NOTE)
        for place, char in enumerate(STOCK):
            editor.type(NOTE, (0, 6 + place), char)
            await asyncio.sleep(0.005)
        found = await editor.shown(NOTE)
        await asyncio.sleep(0.4)
        return found, editor.passed_over, editor.pending(NOTE)

    found, before, after = editing(home, work)
    assert before < 5  # none, unless this machine paused for longer than the server waits
    assert after == 0
    assert "stock-sentence" in rules(found)


def test_a_fix_mends(home: Path) -> None:
    async def work(editor: Editor) -> Any:
        editor.open(
            OTHER, "To: Jon Bell\n\nDear Marcus, your piece on kilns was clear. Which clay do you use?", "markdown"
        )
        before = await editor.shown(OTHER)
        fix = next(one for one in await editor.fixes(OTHER) if one.title == "Write “Jon”")
        assert fix.edit
        assert fix.edit.changes
        edit = fix.edit.changes[OTHER][0]
        at = edit.range
        editor.type(OTHER, (at.start.line, at.start.character), edit.new_text, to=(at.end.line, at.end.character))
        return before, await editor.shown(OTHER)

    before, after = editing(home, work)
    assert span(before, "wrong-name") == (2, 5, 2, 11)
    assert "wrong-name" not in rules(after)


def test_who_is_meant_can_be_chosen(home: Path) -> None:
    async def work(editor: Editor) -> Any:
        editor.open(NOTE, f"To: Ana Sousa\nKind: song\n{GOOD}")
        found = await editor.shown(NOTE)
        to = types.Range(types.Position(0, 4), types.Position(0, 5))
        chosen = await editor.fixes(NOTE, to)
        id_ = (chosen[0].edit.changes or {})[NOTE][0].new_text if chosen[0].edit else ""
        editor.type(NOTE, (0, 4), id_, to=(0, 13))
        return found, [one.title for one in chosen], await editor.shown(NOTE)

    found, titles, after = editing(home, work)
    assert span(found, "to") == (0, 4, 0, 13)
    assert span(found, "kind") == (1, 6, 1, 10)
    assert sorted(title.split(" (")[0] for title in titles) == ["To Ana Sousa, Heronmark", "To Ana Sousa, Nordhavn"]
    assert "to" not in rules(after)


def test_hover_says_why_with_an_example(home: Path) -> None:
    async def work(editor: Editor) -> Any:
        editor.open(NOTE, f"Hello **Ana**.\n{STOCK}")
        await editor.shown(NOTE)
        return await editor.hover(NOTE, 1, 5), await editor.hover(NOTE, 1, 59)

    said, nothing = editing(home, work)
    assert said.startswith("**[stock-sentence](file:")
    assert "**Why.**" in said
    assert "✗" in said
    assert "✓" in said
    assert nothing is None


def test_the_verdict_stands_above_each_note(home: Path) -> None:
    async def work(editor: Editor) -> Any:
        editor.open(NOTE, f"{GOOD}\n---\n{STOCK}")
        await editor.shown(NOTE)
        return await editor.lenses(NOTE)

    assert [said.split(",")[0] for said in editing(home, work)] == ["send", "stop"]


def test_what_is_too_long_is_marked_where_it_is(home: Path) -> None:
    async def work(editor: Editor) -> Any:
        editor.open(NOTE, "Account: free\n" + "🎉 Tide tables are late again. " * 8)
        return await editor.shown(NOTE)

    assert span(editing(home, work), "too-long")[:2] == (1, 200)


def test_hostile_names_are_shown_as_text(home: Path) -> None:
    con = open_store(home)
    add(con, Someone("Eve [x](http://evil.example) <b>\u202e"), now=NOW)
    con.close()

    async def work(editor: Editor) -> Any:
        editor.open(NOTE, "To: Eve\nDear Marcus, your piece on kilns was clear. Which clay do you use?")
        found = await editor.shown(NOTE)
        return found, await editor.hover(NOTE, 1, 6)

    found, said = editing(home, work)
    assert "\u202e" not in str(found.diagnostics)
    assert "[x](http" not in said
    assert "<b>" not in said


def test_closing_clears_and_other_formats_are_left_alone(home: Path) -> None:
    async def work(editor: Editor) -> Any:
        editor.open(NOTE, STOCK)
        await editor.shown(NOTE)
        editor.close(NOTE)
        cleared = await editor.shown(NOTE)
        editor.open("file:///a.py", f'print("{STOCK}")', "python")
        return cleared.diagnostics, (await editor.shown("file:///a.py")).diagnostics

    cleared, code = editing(home, work)
    assert (list(cleared), list(code)) == ([], [])


def test_a_document_is_not_taken_for_the_one_that_had_its_address(home: Path) -> None:
    """Editors begin at the same version again."""

    async def work(editor: Editor) -> Any:
        editor.open(NOTE, "\n---\n".join(f"Hi Ana, this is number {number}. {STOCK}" for number in range(300)))
        asked = asyncio.create_task(editor.lenses(NOTE))
        await asyncio.sleep(0)  # so that it is sent
        editor.close(NOTE)
        editor.open(NOTE, GOOD)
        await asked
        return await editor.lenses(NOTE), await editor.shown(NOTE)

    lenses, shown = editing(home, work)
    assert [said.split(",")[0] for said in lenses] == ["send"]
    assert "stock-sentence" not in rules(shown)


def test_nothing_is_said_of_what_is_not_open(home: Path, tmp_path: Path) -> None:
    there = tmp_path / "there.txt"
    there.write_text(STOCK)

    async def work(editor: Editor) -> Any:
        editor.open(NOTE, STOCK)
        await editor.shown(NOTE)
        editor.close(NOTE)
        return [
            (await editor.lenses(uri), await editor.hover(uri, 0, 5), await editor.fixes(uri))
            for uri in (NOTE, OTHER, there.as_uri())
        ]

    assert editing(home, work) == [([], None, [])] * 3


def test_fixes_are_given_to_who_asks_for_fixes(home: Path) -> None:
    async def work(editor: Editor) -> Any:
        editor.open(NOTE, "To: Jon Bell\nDear Marcus, your piece on kilns was clear. Which clay do you use?")
        kinds: tuple[list[str] | None, ...] = (
            None,
            [],
            ["quickfix"],
            [""],
            ["refactor", "quickfix"],
            ["refactor"],
            ["source.fixAll"],
            ["quickfix.x"],
        )
        return [bool(await editor.fixes(NOTE, only=None if one is None else list(one))) for one in kinds]

    assert editing(home, work) == [True, True, True, True, True, False, False, False]


def test_a_language_is_a_code(home: Path) -> None:
    async def work(editor: Editor) -> Any:
        found = []
        for language in ("English", "Deutsch", "en", "EN_gb", ""):
            editor.open(NOTE, f"To: Jon Bell\nLanguage: {language}\n{STOCK}")
            found.append((await editor.shown(NOTE), [one.title for one in await editor.fixes(NOTE)]))
            editor.close(NOTE)
            await editor.shown(NOTE)
        return found

    english, german, *codes = editing(home, work)
    for found, titles in (english, german):
        assert {"language", "stock-sentence"} <= rules(found)
        assert span(found, "language") == (1, 10, 1, 17)
        assert "Write “de”" in titles
    for found, _ in codes:
        assert "language" not in rules(found)
        assert "stock-sentence" in rules(found)


def test_a_note_with_a_null_in_it_is_not_judged(home: Path) -> None:
    async def work(editor: Editor) -> Any:
        editor.open(NOTE, f"To: Jon Bell\nHello there,\n{STOCK}\0")
        found = await editor.shown(NOTE)
        return found, await editor.lenses(NOTE)

    found, lenses = editing(home, work)
    assert rules(found) == {"null"}
    assert lenses == []


def test_a_home_without_a_store_stays_without(tmp_path: Path) -> None:
    async def work(editor: Editor) -> types.PublishDiagnosticsParams:
        editor.open(NOTE, f"To: Jon Bell\nDear Marcus, hello. {STOCK}")
        return await editor.shown(NOTE)

    found = editing(tmp_path, work)
    assert {"stock-sentence", "wrong-name"} <= rules(found)
    assert not list(tmp_path.glob("*.sqlite"))
