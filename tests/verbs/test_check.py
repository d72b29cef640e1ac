"""What the store adds to a note before it is judged: of the user, and of its reader where one is named."""

import sqlite3
from dataclasses import fields, replace
from typing import Any

import pytest

from callingcard.model.note import Account, Note
from callingcard.verbs import check, inbox
from callingcard.verbs.add import add
from callingcard.verbs.me import Saying, me
from callingcard.verbs.someone import Someone
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


def test_what_goes_to_somebody_whose_invitation_waits_is_an_answer(con: sqlite3.Connection) -> None:
    invited = inbox.add(con, Someone("Ana Sousa"), note="How did you choose the timber?", now=NOW).invitation.from_
    add(con, Someone("Ben Okri"), now=NOW)
    assert check.addressed(con, Note("We chose oak."), invited.id, now=NOW).kind == "reply"
    assert check.addressed(con, Note("We chose oak.", kind="opener"), invited.id, now=NOW).kind == "opener"
    assert check.addressed(con, Note("We chose oak."), "Ben Okri", now=NOW).kind is None
