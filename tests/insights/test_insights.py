"""Insights on an archive with known truth: counts, unknowns, groups as of the sending, the promise by month; no causal words."""

import re
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from callingcard.insights.counting import telling
from callingcard.model.insight import Group
from callingcard.store.opening import open_store
from callingcard.verbs.draft import draft
from callingcard.verbs.import_ import import_
from callingcard.verbs.insights import Insights, insights, promise
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.sent import sent
from callingcard.verbs.someone import Someone

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
IN = "https://www.linkedin.com/in/"
SRC = Path(__file__).parents[2] / "src" / "callingcard"
PERSONAL = "Hi {}, your talk on reed beds at PyCon made me rethink our drains. Did the second bed survive the winter?"


@pytest.fixture
def con(con: sqlite3.Connection, tmp_path: Path) -> sqlite3.Connection:
    """Twelve invitations with a note, ten of them accepted; twelve blank, three accepted; one that was told by hand."""
    rows = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    links = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    for kind, accepted in (("Note", 10), ("Bare", 3)):
        for n in range(12):
            name = f"{kind}{chr(97 + n)} Person{chr(97 + n)}"
            text = PERSONAL.format(name.split()[0]) if kind == "Note" else ""
            rows += f'Me Myself,{name},"4/{n + 1}/26, 2:37 PM",{text and chr(34) + text + chr(34)},OUTGOING,{IN}me,{IN}{kind}{n}\n'
            if n < accepted:
                links += f"{name.replace(' ', ',')},{IN}{kind}{n},,,,{n + 4:02} Apr 2026\n"
    links += f"Late,Comer,{IN}late,,,,19 May 2026\n"
    with ZipFile(tmp_path / "a.zip", "w") as zipped:
        zipped.writestr("Connections.csv", links)
        zipped.writestr("Invitations.csv", rows)
    import_(con, [tmp_path / "a.zip"], now=NOW)
    return con


def _group(found: Insights, by: str, group: str) -> Group:
    return next(g for g in found.acceptance if (g.by, g.group) == (by, group))


def test_counts_shares_and_intervals(con: sqlite3.Connection) -> None:
    found = insights(con, now=NOW)
    noted, bare = _group(found, "note", "with a note"), _group(found, "note", "blank")
    assert (noted.sent, noted.accepted, bare.sent, bare.accepted) == (12, 10, 12, 3)
    for group in found.acceptance:
        assert group.sent - group.unknown >= group.accepted
        if group.share is not None and group.interval is not None:
            assert group.interval[0] <= group.share <= group.interval[1]
    assert noted.share == pytest.approx(noted.accepted / (noted.sent - noted.unknown))
    assert noted.least == pytest.approx(10 / 12)


def test_few_are_too_few(con: sqlite3.Connection) -> None:
    found = insights(con, now=NOW)
    assert all(group.few == (group.sent - group.unknown < 10) for group in found.acceptance)


def test_the_tie_is_as_it_was_when_it_was_sent(con: sqlite3.Connection) -> None:
    met(con, Someone("Notea Persona"), Meeting(on="2026-05-10", at="PyCon"), now=NOW)
    found = insights(con, now=NOW)
    assert _group(found, "since meeting", "not met").sent == 24
    assert {g.group for g in found.acceptance if g.by == "tie"} == {"none"}
    assert "Notea Persona" in {tie.person.name for tie in found.deepened}


def test_the_promise_counts_what_was_sent_since_with_a_note_of_ones_own(con: sqlite3.Connection) -> None:
    before = insights(con, now=NOW).promise
    assert (before.taken, before.sent, before.with_note) == (None, 24, 12)
    taken = promise(con, now=NOW).promise
    assert (taken.taken, taken.sent, taken.share) == (NOW.date(), 0, None)
    sent(con, "Late Comer", now=NOW + timedelta(days=1))
    sent(con, "Notea Persona", now=NOW + timedelta(days=40), note=PERSONAL.format("Notea"), channel="invitation")
    stock = "I'd like to add you to my professional network on LinkedIn."
    sent(con, "Noteb Personb", now=NOW + timedelta(days=41), note=stock, channel="invitation")
    found = promise(con, now=NOW + timedelta(days=50)).promise
    assert (found.taken, found.sent, found.with_note) == (NOW.date(), 3, 1)
    assert [(m.month, m.sent, m.with_note) for m in found.months] == [("2026-05", 1, 0), ("2026-06", 2, 1)]


def test_an_empty_store_has_nothing_to_tell(tmp_path: Path) -> None:
    opened = open_store(tmp_path / "empty")
    found = insights(opened, now=NOW)
    assert (found.acceptance, found.promise.share) == ((), None)
    opened.close()


def test_no_word_speaks_of_causes() -> None:
    causal = re.compile(r"\b(because of|causes?|caused|leads? to|led to|improves?|increases?|boosts?|effect of|thanks to|works better|more likely)\b")  # fmt: skip
    files = [*(SRC / "insights").glob("*.py"), SRC / "verbs" / "insights.py", SRC / "shells" / "cli" / "insights.py"]
    assert len(files) > 3
    found = [(f.name, m[0]) for f in files for m in causal.finditer(f.read_text("utf-8").lower())]
    assert [hit for hit in found if hit[1] != "causes"] == []


def test_what_a_note_was_drafted_for_is_counted_also_once_the_archive_has_it(
    con: sqlite3.Connection, tmp_path: Path
) -> None:
    met(con, Someone("Eva Lund", url=f"{IN}eva"), Meeting(on="2026-05-20 08:00", at="PyCon"), now=NOW)
    text = PERSONAL.format("Eva")
    sent(con, "Eva Lund", now=NOW, note=text, intent="after-event")
    before = _group(insights(con, now=NOW), "intent", "after-event")
    assert (before.sent, before.accepted, before.unknown) == (1, 0, 1)
    with ZipFile(tmp_path / "b.zip", "w") as zipped:
        header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        zipped.writestr(
            "Invitations.csv", f'{header}Me Myself,Eva Lund,"5/20/26, 2:30 AM","{text}",OUTGOING,{IN}me,{IN}eva\n'
        )
        zipped.writestr(
            "Connections.csv",
            f"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nEva,Lund,{IN}eva,,,,21 May 2026\n",
        )
    later = NOW + timedelta(days=5)
    import_(con, [tmp_path / "b.zip"], now=later)
    after = _group(insights(con, now=later), "intent", "after-event")
    assert (after.sent, after.accepted, after.unknown) == (1, 1, 0)


def test_a_draft_that_was_sent_says_what_it_was_for(con: sqlite3.Connection) -> None:
    met(con, Someone("Eva Lund"), Meeting(on="2026-05-19 20:00", at="PyCon", about=["reed beds in winter"]), now=NOW)
    written = draft(con, "Eva Lund", now=NOW, record=1).drafted.drafts[0]
    assert written.intent
    assert _group(insights(con, now=NOW), "intent", written.intent).sent == 1


def test_a_comparison_tells_where_two_groups_are_enough(con: sqlite3.Connection) -> None:
    told, untold = telling(insights(con, now=NOW).acceptance)
    by = [group.by for group in told]
    assert by[0] == "all"
    assert not set(by) & set(untold)
    assert all(name == "all" or sum(not g.few for g in told if g.by == name) > 1 for name in by)
