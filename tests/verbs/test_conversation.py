"""Drafts to somebody one writes with: in the language of the two, as they address each other, and never the same text again."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from callingcard.store.opening import open_store
from callingcard.verbs.add import add
from callingcard.verbs.draft import draft
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.import_ import import_
from callingcard.verbs.me import Saying, me
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.outcome import outcome
from callingcard.verbs.sent import sent
from callingcard.verbs.someone import Someone
from callingcard.verbs.today import today

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
_COLUMNS = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
_DIETER = "https://www.linkedin.com/in/dieter-hold"
_MINE = "Kühlhaus?"
_WORDS = {
    "Ana Reis": ("ana-reis", "2025-01-13", "All done at last and only one of the freezers was lost on the way."),
    "Onur Kaya": ("onur-kaya", "2025-02-13", "Moin Dieter, ich hoffe du hattest einen guten Start in das neue Jahr."),
    "Rolf Behn": ("rolf-behn", "2025-03-13", "Guten Tag, ich hoffe Sie hatten einen guten Start in das neue Jahr."),
}


@pytest.fixture
def con(con: sqlite3.Connection, tmp_path: Path) -> sqlite3.Connection:
    """Three who wrote: in English, and in German as friends and as strangers do."""
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "Profile.csv").write_text("First Name,Last Name,Headline\nDieter,Hold,Freight\n", encoding="utf-8")
    rows, people = [_COLUMNS], ["First Name,Last Name,URL,Email Address,Company,Position,Connected On"]
    for name, (slug, day, text) in _WORDS.items():
        url = f"https://www.linkedin.com/in/{slug}"
        given, family = name.split()
        people.append(f"{given},{family},{url},,,,05 Oct 2022")
        rows.append(f'{slug},,{name},{url},Dieter Hold,{_DIETER},{day} 10:00:00 UTC,,"{text}",INBOX')
        rows.append(f'{slug},,Dieter Hold,{_DIETER},{name},{url},{day} 09:00:00 UTC,,"{_MINE}",SENT')
    (folder / "messages.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (folder / "Connections.csv").write_text("\n".join(people) + "\n", encoding="utf-8")
    import_(con, [folder], now=NOW)
    me(con, Saying(language="de"), now=NOW)
    fact(con, "Ana Reis", "moving a cold store", Stating(kind="topic"), now=NOW - timedelta(days=300))
    return con


def _texts(con: sqlite3.Connection, name: str) -> list[str]:
    return [one.text for one in draft(con, name, now=NOW, channel="message").drafted.drafts]


def test_who_writes_english_is_written_to_in_english(con: sqlite3.Connection) -> None:
    texts = _texts(con, "Ana Reis")
    assert texts
    assert all("Ihnen" not in text and "Guten Tag" not in text for text in texts)


def test_who_says_du_is_not_called_sie_and_the_other_way_round(con: sqlite3.Connection) -> None:
    friends, strangers = _texts(con, "Onur Kaya"), _texts(con, "Rolf Behn")
    assert friends
    assert strangers
    assert not any("Ihnen" in text or " Sie" in text for text in friends)
    assert any("Ihnen" in text or " Sie" in text for text in strangers)


def test_nothing_is_offered_that_the_checker_would_stop(con: sqlite3.Connection) -> None:
    add(con, Someone("Lena Voss"), now=NOW)
    drafted = draft(con, "Lena Voss", now=NOW, channel="message").drafted
    assert drafted.drafts == ()
    assert drafted.asks


def test_nobody_is_sent_what_they_were_sent_before(tmp_path: Path) -> None:
    con = open_store(tmp_path / "other")
    said = Meeting(on="yesterday at 16:00", at="Care Congress", promised=("send her the handover template",))
    met(con, Someone("Siobhan Neal"), said, now=NOW)
    first = draft(con, "Siobhan Neal", now=NOW).drafted.drafts[0].text
    sent(con, "Siobhan Neal", now=NOW, note=first)
    outcome(con, "Siobhan Neal", "accepted", now=NOW + timedelta(days=1))
    shown = today(con, now=NOW + timedelta(days=2)).items
    assert shown
    body = first.partition(", ")[2]
    assert all(item.draft is None or body[:40] not in item.draft for item in shown)
    con.close()
