"""Notes of which nobody says to whom they go: what the store knows of the user is reckoned with, and nothing else changed."""

import sqlite3
from dataclasses import fields, replace
from typing import Any

import pytest

from callingcard.model.note import Account, Note
from callingcard.verbs import check
from callingcard.verbs.me import Saying, me
from tests.conftest import NOW


@pytest.mark.parametrize("said", [None, "free"])
def test_only_an_account_that_the_note_does_not_say_is_added(
    said: Account | None, con: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Note] = []
    monkeypatch.setattr(check, "judge", lambda _: seen.append)
    whole: dict[str, Any] = {field.name: field.name for field in fields(Note)} | {"account": said}
    note = Note(**whole)
    check.alone(con)(note)
    me(con, Saying(account="premium"), now=NOW)
    check.alone(con)(note)
    assert seen == [note, replace(note, account=said or "premium")]
