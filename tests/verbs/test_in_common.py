"""Whom both know, and who brought whom together: from records and the user's own words, with what it stands on."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from callingcard.model.tie import Reason
from callingcard.verbs import inbox
from callingcard.verbs.add import add
from callingcard.verbs.both_ways import both_ways
from callingcard.verbs.decide import decide
from callingcard.verbs.draft import draft
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.import_ import import_
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.pace import never
from callingcard.verbs.someone import Someone
from callingcard.verbs.today import today
from callingcard.verbs.who import who

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
IN = "https://www.linkedin.com/in/"
_EVENT = "BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{title}\r\nDTSTART:{start}\r\nDTEND:{start}\r\n{attendees}END:VEVENT\r\n"


def _attendees(*names: str) -> str:
    return "".join(f"ATTENDEE;CN={n};PARTSTAT=ACCEPTED:mailto:{n.split()[0].lower()}@x.example\r\n" for n in names)


@pytest.fixture
def con(con: sqlite3.Connection, tmp_path: Path) -> sqlite3.Connection:
    """Rui is a connection; Ana was in a meeting with him; Kit was copied on a thread of Rui's; Zed was at the same hour elsewhere."""
    with ZipFile(tmp_path / "a.zip", "w") as zipped:
        zipped.writestr("Profile.csv", "First Name,Last Name,Headline\nNoor,Haddad,x\n")
        zipped.writestr("Email Addresses.csv", "Email Address,Confirmed,Primary,Updated On\nnoor@x.example,Yes,Yes,Not Available\n")  # fmt: skip
        zipped.writestr(
            "Connections.csv",
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            f"Rui,Tavares,{IN}rui,rui@x.example,,,01 Mar 2020\n",
        )
        zipped.writestr(
            "messages.csv",
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
            f'1,,Rui Tavares,{IN}rui,"Noor Haddad, Kit Marlow","{IN}noor,{IN}kit",2026-02-01 10:00:00 UTC,Budget,All here,INBOX\n'
            f"2,,Sal Esman,{IN}sal,Noor Haddad,{IN}noor,2026-05-19 10:00:00 UTC,,Hello,INBOX\n",
        )
        zipped.writestr(
            "Invitations.csv",
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
            f'Kit Marlow,Noor Haddad,"5/2/26, 2:37 PM",,INCOMING,{IN}kit,{IN}noor\n'
            f'Cold Caller,Noor Haddad,"5/3/26, 2:37 PM",,INCOMING,{IN}cold,{IN}noor\n',
        )
    (tmp_path / "c.ics").write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
        + _EVENT.format(uid="1", title="Bed board", start="20260401T100000Z", attendees=_attendees("Noor Haddad", "Ana Sousa", "Rui Tavares"))
        + _EVENT.format(uid="2", title="1:1", start="20260408T100000Z", attendees=_attendees("Noor Haddad", "Ana Sousa"))
        + _EVENT.format(uid="3", title="1:1", start="20260408T100000Z", attendees=_attendees("Noor Haddad", "Zed Young"))
        + "END:VCALENDAR\r\n",
        "utf-8",
    )  # fmt: skip
    import_(con, [tmp_path / "a.zip", tmp_path / "c.ics"], now=NOW)
    return con


def _known(con: sqlite3.Connection, name: str, *codes: str) -> list[Reason]:
    return [reason for reason in who(con, name, now=NOW).known_through if reason.code in codes]


def test_who_was_in_the_meeting_too(con: sqlite3.Connection) -> None:
    [reason] = _known(con, "Ana Sousa", "in-common", "there-too")
    assert reason.text.startswith("Rui Tavares is somebody you both know: all of you were in the meeting “Bed board”")
    assert (len(reason.facts), reason.advice) == (2, "C4")


def test_two_meetings_of_one_name_and_hour_are_two(con: sqlite3.Connection) -> None:
    assert _known(con, "Zed Young", "in-common", "there-too") == []


def test_who_wrote_in_one_thread_and_what_follows_from_it(con: sqlite3.Connection) -> None:
    [reason] = _known(con, "Kit Marlow", "in-common")
    assert "all of you wrote in one thread (“Budget”)" in reason.text
    by_name = {one.from_.name: one for one in inbox.inbox(con, now=NOW).invitations}
    assert [r.code for r in by_name["Kit Marlow"].known_through] == ["in-common"]
    assert by_name["Cold Caller"].known_through == ()


@pytest.mark.parametrize(
    ("about", "text"), [("Bo Li", "works with Rui Tavares at the port"), ("Rui Tavares", "plays chess with Bo Li")]
)
def test_a_fact_that_names_one_of_them_in_full(con: sqlite3.Connection, about: str, text: str) -> None:
    add(con, Someone("Bo Li"), now=NOW)
    assert decide(con, "Bo Li", now=NOW).decision == "dont"
    noted = fact(con, about, text, now=NOW).fact
    [reason] = _known(con, "Bo Li", "in-common")
    assert (reason.text, reason.facts) == (f"Rui Tavares is somebody you both know: by your own note “{text}”.", (noted.id,))  # fmt: skip
    decision = decide(con, "Bo Li", now=NOW)
    assert (decision.decision, "say-who-you-are" in {r.code for r in decision.reasons}) == ("connect", True)


def test_a_private_fact_and_a_stranger_are_nobody_in_common(con: sqlite3.Connection) -> None:
    for name in ("Bo Li", "Vi Stranger"):
        add(con, Someone(name), now=NOW)
    fact(con, "Bo Li", "works with Rui Tavares", Stating(private=True), now=NOW)
    fact(con, "Bo Li", "works with Vi Stranger", now=NOW)
    assert _known(con, "Bo Li", "in-common") == []


def test_an_introduction_is_told_on_both_sides(con: sqlite3.Connection) -> None:
    add(con, Someone("Bo Li"), now=NOW)
    noted = fact(con, "Rui Tavares", "introduced me to Bo Li", now=NOW).fact
    assert noted.kind == "introduced"
    assert [(r.text, r.facts) for r in who(con, "Rui Tavares", now=NOW).tie.reciprocity.from_them] == [
        ("They introduced you to Bo Li.", (noted.id,))
    ]
    [reason] = _known(con, "Bo Li", "introduced")
    assert (reason.text, reason.facts) == ("Introduced by Rui Tavares.", (noted.id,))
    assert decide(con, "Bo Li", now=NOW).decision == "connect"
    fact(con, "Bo Li", "how harbours store tidal power", Stating("topic"), now=NOW)
    written = draft(con, "Bo Li", now=NOW)
    assert written.drafted.decision.decision == "connect"
    assert "Rui Tavares" in written.drafted.drafts[0].text
    assert noted.id in {receipt.id for receipt in written.receipts}
    queue = {item.person.name: item for item in today(con, now=NOW + timedelta(days=2)).items}
    assert (queue["Rui Tavares"].kind, queue["Rui Tavares"].state) == ("thank", "due")
    assert queue["Bo Li"].kind == "connect"


def test_who_introduced_one_hears_once_something_came_of_it(con: sqlite3.Connection) -> None:
    add(con, Someone("Bo Li"), now=NOW)
    fact(con, "Rui Tavares", "introduced me to Bo Li", Stating(as_of="2026-03-01"), now=NOW)
    assert not [i for i in today(con, now=NOW).items if i.person.name == "Rui Tavares"]
    met(con, Someone("Bo Li"), Meeting(on="2026-05-10", at="the port"), now=NOW)
    [item] = [i for i in today(con, now=NOW).items if i.person.name == "Rui Tavares"]
    assert (item.kind, [r.code for r in item.reasons]) == ("thank", ["report-back"])


def test_what_the_user_did_for_others_and_who_speaks_for_them(con: sqlite3.Connection) -> None:
    fact(con, "Ana Sousa", "I introduced her to Rui Tavares", now=NOW)
    fact(con, "Rui Tavares", "recommended me for the harbour prize", now=NOW)
    assert [r.text for r in who(con, "Ana Sousa", now=NOW).tie.reciprocity.from_you] == ["You introduced them to Rui Tavares."]  # fmt: skip
    [advocate] = both_ways(con, now=NOW).advocates
    assert advocate.person.name == "Rui Tavares"
    assert [r.text for r in advocate.reasons] == [
        "They referred you: “recommended me for the harbour prize”.",
        "You introduced them to Ana Sousa.",
    ]
    never(con, "Rui Tavares", now=NOW)
    assert both_ways(con, now=NOW).advocates == ()
