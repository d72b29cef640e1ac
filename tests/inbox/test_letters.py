"""What a sender of a blank invitation wrote besides: a pitch goes to the pile, a reason is heard, and the user reads it."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from callingcard.model.invitation import Triage
from callingcard.store.opening import open_store
from callingcard.verbs.import_ import import_
from callingcard.verbs.inbox import inbox

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
IN = "https://www.linkedin.com/in/"
_MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
)
_INVITED = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"


def _triaged(home: Path, note: str, letter: str) -> Triage:
    with ZipFile(home / "a.zip", "w") as zipped:
        zipped.writestr("Profile.csv", "First Name,Last Name,Headline\nNoor,Haddad,x\n")
        zipped.writestr(
            "Invitations.csv", f'{_INVITED}Sal Esman,Noor Haddad,"5/2/26, 2:37 PM",{note},INCOMING,{IN}sal,{IN}noor\n'
        )
        zipped.writestr("messages.csv", f"{_MESSAGES}2,,Sal Esman,{IN}sal,Noor Haddad,{IN}noor,2026-05-09 10:00:00 UTC,,{letter},INBOX\n")  # fmt: skip
    con: sqlite3.Connection = open_store(home / "store")
    import_(con, [home / "a.zip"], now=NOW)
    [found] = inbox(con, now=NOW).invitations
    con.close()
    return found


def test_a_pitch_by_message_is_a_pitch(tmp_path: Path) -> None:
    found = _triaged(tmp_path, "", "We help firms like yours win 20 meetings a month. Can we book a demo?")
    assert found.disposition == "hold"
    assert any(r.text.startswith("In a message to you: it sells") for r in found.reasons)
    [wrote] = [r.text for r in found.known_through if r.code == "wrote-to-me"]
    assert wrote.endswith(
        "you have not answered: “We help firms like yours win 20 meetings a month. Can we book a demo?”"
    )


def test_a_reason_by_message_is_heard(tmp_path: Path) -> None:
    found = _triaged(
        tmp_path, "", "Your paper on rails changed how we lift people in ward 4. Which height did you measure?"
    )
    assert found.disposition == "accept"


@pytest.mark.parametrize("letter", ["Hello again", "Hello there"])
def test_a_message_that_says_nothing_changes_nothing(tmp_path: Path, letter: str) -> None:
    assert _triaged(tmp_path, "", letter).disposition == "ask-why"


def test_a_note_of_their_own_stands_and_is_not_told_twice(tmp_path: Path) -> None:
    note = "Your paper on rails changed how we lift people in ward 4. Which height did you measure?"
    found = _triaged(tmp_path, note, "We help firms like yours win 20 meetings a month. Can we book a demo?")
    assert found.disposition == "accept"
