"""Accounts that are closed: what is left of them in an archive is nobody's, and is counted."""

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from callingcard.model.record import Problem
from callingcard.sources import linkedin
from callingcard.store import persons
from callingcard.store.opening import open_store
from callingcard.verbs.import_ import import_
from tests.sources.holding import held

MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
ME, ANA = "https://www.linkedin.com/in/me-myself", "https://www.linkedin.com/in/ana-sousa"
CLOSED = (
    "LinkedIn Member", "Membre de LinkedIn", "LinkedIn-Mitglied", "Miembro de LinkedIn", "Usuário do LinkedIn", "Membro do LinkedIn",
    "Membro di LinkedIn",
)  # fmt: skip


def _table(*lines: str) -> bytes:
    return ("\n".join(lines) + "\n").encode()


def _files(name: str) -> dict[str, bytes]:
    at = "2026-02-06 10:49:41 UTC"
    first, _, last = name.partition(" ")
    return {
        "messages.csv": _table(
            MESSAGES,
            f"a,,{name},,Me Myself,{ME},{at},,Are you hiring?,INBOX",
            f"a,,Me Myself,{ME},{name},,{at},,Not now.,INBOX",
            f'b,,Ana Sousa,{ANA},"{name}, Me Myself",{ME},{at},,Hello both,INBOX',
        ),
        "Invitations.csv": _table(
            INVITATIONS,
            f'{name},Me Myself,"1/29/26, 2:37 PM",,INCOMING,,{ME}',
            f'Ana Sousa,Me Myself,"1/29/26, 2:37 PM",,INCOMING,{ANA},{ME}',
        ),
        "Connections.csv": _table(CONNECTIONS, f"{name},,,,,,01 Feb 2026", f"{first},{last},,,,,01 Feb 2026"),
    }


@pytest.mark.parametrize("name", CLOSED)
def test_nobody_is_made_of_a_closed_account_and_what_is_left_out_is_told(
    name: str, tmp_path: Path, now: datetime
) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    for file, data in _files(name).items():
        (folder / file).write_bytes(data)
    con: sqlite3.Connection = open_store(tmp_path / "home")
    found = import_(con, [folder], now=now)
    assert {person.name for person in persons.page(con)} == {"Ana Sousa"}
    told = {problem.file.rpartition("/")[2]: problem.reason for problem in found.files[0].problems}
    assert told["messages.csv"].startswith("2 of its rows are of closed accounts")
    assert told["Invitations.csv"].startswith("1 of its rows is of closed accounts")
    assert told["Connections.csv"].startswith("2 of its rows are of closed accounts")


def test_whose_name_only_has_the_words_in_it_is_somebody() -> None:
    read = list(linkedin.read(held(_files("LinkedIn Member Services"))))
    assert not [item for item in read if isinstance(item, Problem)]
