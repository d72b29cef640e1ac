"""What a check costs: one note for a letter, nothing once nobody wants to know, and never two of one document at a time."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from lsprotocol.types import TextDocumentItem
from pygls.workspace import PositionCodec, TextDocument

from callingcard.shells.desk import Desk
from callingcard.shells.lsp import checks, judging
from callingcard.shells.lsp.checks import Check, Series
from callingcard.shells.lsp.judging import Judged, judge
from callingcard.shells.lsp.known import Known
from callingcard.store.opening import STORE, open_store
from callingcard.verbs.config import config
from tests.conftest import NOW

NOTES = [f"Hi Ana, this is number {number}. I'd like to add you to my professional network." for number in range(9)]
LOOKS = 6_000
"""Hundredths of a second after which a test gives up that hangs."""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    open_store(tmp_path).close()
    return Desk(tmp_path, NOW.isoformat())


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The notes that were judged, and not just remembered."""
    texts, said = list[str](), judging._said

    def counted(*given: Any) -> Any:
        texts.append(given[-1].text)
        return said(*given)

    monkeypatch.setattr(judging, "_said", counted)
    return texts


def found(desk: Desk, notes: list[str], known: Known, left: Callable[[], bool] = lambda: False) -> Judged | None:
    return judge("\n---\n".join(notes), "plaintext", PositionCodec(), desk, known, left)


def test_a_letter_costs_one_note(desk: Desk, asked: list[str]) -> None:
    known = Known()
    whole = found(desk, NOTES, known)
    assert asked == NOTES
    asked.clear()
    other = [*NOTES[:4], NOTES[4] + " Well.", *NOTES[5:]]
    assert found(desk, other, known) == found(desk, other, Known())
    assert asked[0] == other[4]
    assert asked[1:] == other
    asked.clear()
    assert found(desk, NOTES, known) == whole
    assert asked == [NOTES[4]]


def test_what_else_is_said_at_the_head_is_another_question(desk: Desk) -> None:
    known = Known()
    one, other = (
        found(desk, [f"To: Ana\nAccount: {account}\n{'A word. ' * 33}"], known) for account in ("free", "premium")
    )
    assert one
    assert other
    assert [verdict for _, verdict in one.verdicts] != [verdict for _, verdict in other.verdicts]


def test_other_settings_are_heeded_at_once(desk: Desk) -> None:
    known = Known()
    before = found(desk, NOTES, known)
    con = open_store(desk.home)
    config(con, "rules.off", "stock-sentence")
    con.close()
    assert before != found(desk, NOTES, known) == found(desk, NOTES, Known())


def test_a_store_that_cannot_be_used_is_spoken_of(desk: Desk) -> None:
    (desk.home / STORE).write_bytes(b"no store " * 1000)
    told = found(desk, NOTES, Known())
    assert told
    assert [mark.diagnostic.code for mark in told.marks] == ["store"]
    assert str(desk.home / STORE) in told.marks[0].diagnostic.message
    assert told.verdicts == ()


def test_it_ends_at_the_next_note_once_it_is_left(desk: Desk, asked: list[str]) -> None:
    known = Known()
    assert found(desk, NOTES, known, lambda: len(asked) == 3) is None
    assert asked == NOTES[:3]
    assert found(desk, NOTES, known) == found(desk, NOTES, Known())
    assert asked[3:9] == NOTES[3:]


def document() -> TextDocument:
    item = TextDocumentItem("file:///note.txt", "plaintext", 1, NOTES[0])
    return TextDocument(item.uri, item.text, item.version, item.language_id)


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    """In place of judging, work that goes on until it is left; each that began, and at most one at a time."""
    began, now = list[Event](), list[None]()

    def work(*given: Any) -> Judged | None:
        now.append(None)
        assert len(now) == 1
        began.append(Event())
        left, waited = given[-1], Event()
        for _ in range(LOOKS):
            if left() or len(began) > 1:
                break
            waited.wait(0.01)
        now.pop()
        return None if left() else Judged()

    monkeypatch.setattr(checks, "judge", work)
    return began


def test_a_document_is_checked_once_at_a_time(desk: Desk, running: list[Event]) -> None:
    async def work() -> Any:
        series = Series()
        one, other = Check(document(), series, desk), Check(document(), series, desk)
        first = [asyncio.create_task(one.found()) for _ in range(3)]
        second = asyncio.create_task(other.found())
        while not running:
            await asyncio.sleep(0)
        first[0].cancel()
        one.leave()
        return await asyncio.wait_for(asyncio.gather(*first[1:], second), LOOKS / 100), first[0].cancelled()

    assert asyncio.run(work()) == ([None, None, Judged()], True)
    assert len(running) == 2


def test_the_end_of_the_server_does_not_wait_for_a_check(desk: Desk, running: list[Event]) -> None:
    async def work() -> Check:
        check = Check(document(), Series(), desk)
        asking = asyncio.create_task(check.found())
        while not running:
            await asyncio.sleep(0)
        assert not asking.done()
        return check

    assert asyncio.run(work())._left.is_set()
