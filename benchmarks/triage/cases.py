"""The labelled invitations, and a store in which what is said of each sender is on record."""

import csv
import io
import sqlite3
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from callingcard.model.encounter import Encounter
from callingcard.store import decisions, encounters, invitations, persons
from callingcard.store.opening import open_store, transaction
from callingcard.verbs import inbox_rules
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.import_ import import_
from callingcard.verbs.me import Saying, me
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.someone import Someone

HERE = Path(__file__).parent
NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
_IN = "https://www.linkedin.com/in"
_ME = ("Noor Haddad", f"{_IN}/noor-haddad")
_KNOWN = ("Ingrid Solheim", "Rui Tavares", "Mei Tanaka", "Jonas Weber", "Old Friend")
_INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
_MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One invitation: what a careful reader would do, what is on record of the sender, and the note."""

    label: str
    history: str
    name: str
    note: str
    store: str


SETS = ("invitations", "second", "third")


def labelled(name: str = SETS[0]) -> list[Labelled]:
    """All of a set, in the order of its file."""
    found, store = [], ""
    for line in (HERE / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("## "):
            store = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            label, history, name, note = (part.strip() for part in line.split("|", 3))
            found.append(Labelled(label, history, name, "" if note == "." else note, store))
    return found


def built(cases: Sequence[Labelled], home: Path) -> tuple[sqlite3.Connection, dict[str, Labelled]]:
    """A store with these cases of one history, and the case of each invitation's id."""
    rich = cases[0].store == "rich"
    archive = home / "Basic_LinkedInDataExport_05-19-2026.zip"
    home.mkdir(parents=True)
    _write(archive, cases, rich)
    con = open_store(home / "store")
    import_(con, [archive, *([_cards(cases, home)] if rich else [])], now=NOW)
    by_id: dict[str, Labelled] = {}
    for number, case in enumerate(cases):
        identifier = f"linkedin.com/in/{_slug(number)}"
        [person] = persons.of_identifiers(con, [identifier])
        _record(con, case, person.id)
        by_id |= {i.id: case for i in invitations.of(con, person.id) if i.direction == "incoming"}
    if rich:
        me(con, Saying(group=["Women in Assistive Tech"]), now=NOW)
        inbox_rules.make(con, "never", "recruiters", until="2026", now=NOW)
        inbox_rules.make(con, "always", "company", "Corrimao Studio", now=NOW)
    return con, by_id


def _slug(number: int) -> str:
    return f"sender-{number:03}-x"


def _write(path: Path, cases: Sequence[Labelled], rich: bool) -> None:
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr(
            "Profile.csv", "First Name,Last Name,Headline\nNoor,Haddad,Builds beds that help people stand up\n"
        )
        zipped.writestr("Invitations.csv", _table(_INVITATIONS, list(_invited(cases))))
        if rich:
            zipped.writestr("Connections.csv", _table("First Name,Last Name,URL,Email Address,Company,Position,Connected On", [
                [*name.split(), f"{_IN}/{name.lower().replace(' ', '-')}", "", "", "", "03 Mar 2021"] for name in _KNOWN]))  # fmt: skip
            zipped.writestr("Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On\n"
                            "Handrail Robotics,Founder,,,Jan 2020,\nNordhavn Instruments,Engineer,,,Feb 2014,Dec 2019\n")  # fmt: skip
            zipped.writestr("Education.csv", "School Name,Start Date,End Date,Notes,Degree Name,Activities\nUniversity of Aveiro,2008,2013,,,\n")  # fmt: skip
            zipped.writestr("messages.csv", _table(_MESSAGES, list(_written(cases))))


def _invited(cases: Sequence[Labelled]) -> list[list[str]]:
    rows = []
    for number, case in enumerate(cases):
        sent = f"4/{1 + number % 28}/26, {1 + number % 11}:{number % 60:02} PM"
        parties = [case.name, _ME[0]]
        rows.append([*parties, sent, case.note, "INCOMING", f"{_IN}/{_slug(number)}", _ME[1]])
        if case.history == "invited":
            rows.append([*parties[::-1], "3/2/26, 9:10 AM", "", "OUTGOING", _ME[1], f"{_IN}/{_slug(number)}"])
    return rows


def _written(cases: Sequence[Labelled]) -> list[list[str]]:
    rows = []
    for number, case in enumerate(cases):
        them, me = [case.name, f"{_IN}/{_slug(number)}"], list(_ME)
        if case.history in {"messages", "cold"}:
            rows.append(
                [f"c{number}", "", *them, *me, "2025-09-02 10:00:00 UTC", "", "Did you get my last mail?", "INBOX"]
            )
        if case.history == "messages":
            rows.append([f"c{number}", "", *me, *them, "2025-09-03 10:00:00 UTC", "", "Yes, and it helped.", "INBOX"])
    return rows


def _table(header: str, rows: Sequence[Sequence[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header.split(","), *rows])
    return out.getvalue()


def _cards(cases: Sequence[Labelled], home: Path) -> Path:
    cards = [
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{case.name}\r\nEMAIL:{_slug(number)}@post.example\r\nURL:{_IN}/{_slug(number)}\r\nEND:VCARD\r\n"
        for number, case in enumerate(cases)
        if case.history == "card"
    ]
    path = home / "cards.vcf"
    path.write_text("".join(cards), "utf-8")
    return path


def _record(con: sqlite3.Connection, case: Labelled, person: str) -> None:
    for kind, text, period in _FACTS.get(case.history, ()):
        fact(con, person, text, Stating(kind, **period), now=NOW)
    when = _MET.get(case.history)
    if when:
        met(con, Someone(person), Meeting(at="Rehab Expo", on=when), now=NOW)
    if case.history == "event":
        with transaction(con):
            decision = decisions.log(con, "met", at=NOW, person=person)
            encounters.add(con, Encounter("", person, date(2026, 2, 3), "Porto", "event", "Grip Night", size=30), decision=decision)  # fmt: skip


Stated = tuple[str, str, dict[str, Any]]
_MET: dict[str, str] = {
    "met": "2026-04-20",
    "met-old": "2023-03-10",
    "known-scam": "2025-04-20",
    "never-known": "2025-04-20",
}
_FACTS: dict[str, tuple[Stated, ...]] = {
    "introduced": (("introduced", "by Ingrid Solheim", {}),),
    "now": (("employer", "Handrail Robotics", {"since": "2026"}),),
    "colleague": (("employer", "Nordhavn Instruments", {"since": "2015", "until": "2018"}),),
    "alumni": (("school", "University of Aveiro", {"since": "2009", "until": "2012"}),),
    "alumni-apart": (("school", "University of Aveiro", {"since": "1995", "until": "1999"}),),
    "group": (("group", "Women in Assistive Tech", {}),),
    "guest": (("event", "Care Summit 2025", {"as_of": "2025-10-02"}),),
    "apart": (
        ("employer", "Gullfoss Marketing", {"since": "2019"}),
        ("school", "Kingsbridge College", {"since": "2010", "until": "2013"}),
    ),
    "knows": (("work", "works with Rui Tavares", {}),),
    "brought": (("introduced", "introduced me to Mei Tanaka", {}),),
    "always": (("employer", "Corrimao Studio", {"since": "2020"}),),
}
