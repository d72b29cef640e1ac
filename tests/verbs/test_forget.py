"""Forget: not a byte stays, nobody else loses theirs, and no later import brings them back."""

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact
from callingcard.model.record import PersonRecord, Source
from callingcard.store import decisions, encounters, facts, forgotten, messages, persons
from callingcard.store.opening import open_store, transaction
from callingcard.verbs.backup import backup
from callingcard.verbs.errors import Refusal
from callingcard.verbs.export import export
from callingcard.verbs.forget import forget
from callingcard.verbs.import_ import RecordCount, import_
from callingcard.verbs.me import Saying, me, read
from callingcard.verbs.restore import restore
from callingcard.verbs.review import undo

ME, ANA, BO = (f"https://www.linkedin.com/in/{slug}" for slug in ("me-myself", "zanahoria-quix", "bo-li"))
TRACES = ("zanahoria", "quix", "zq@secret.example", "912345678", "p0nyfarm", "Złota Żaba")


def files(folder: Path, day: str = "03-10-2026") -> list[Path]:
    """An archive, an address book, a calendar; Ana is in everything, and in what others wrote."""
    folder.mkdir(exist_ok=True)
    archive = folder / f"Basic_LinkedInDataExport_{day}.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("Connections.csv", "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            f"Zanahoria,Quix,{ANA},,Złota Żaba,Boss,07 Jan 2026\nBo,Li,{BO},,Oak,Cook,08 Jan 2026\n")  # fmt: skip
        zipped.writestr("Invitations.csv", "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
            f'Me Myself,Zanahoria Quix,"1/6/26, 2:37 PM",Hello p0nyfarm,OUTGOING,{ME},{ANA}\n'
            f'Bo Li,Me Myself,"1/7/26, 2:37 PM",I know Zanahoria Quix,INCOMING,{BO},{ME}\n')  # fmt: skip
        zipped.writestr("messages.csv", "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
            f"c1,,Zanahoria Quix,{ANA},Me Myself,{ME},2026-02-06 10:49:41 UTC,,my p0nyfarm,INBOX\n"
            f'c2,,Me Myself,{ME},"Zanahoria Quix, Bo Li","{ANA},{BO}",2026-02-07 10:49:41 UTC,,Hello both,INBOX\n'
            f"c3,,Bo Li,{BO},Me Myself,{ME},2026-02-08 10:49:41 UTC,,Ask ZANAHORIA   QUIX or zq@secret.example or see {ANA}?x=1 thanks,INBOX\n")  # fmt: skip
    cards = folder / "cards.vcf"
    cards.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zanahoria Quix\r\nEMAIL:zq@secret.example\r\nTEL:+351 912 345 678\r\n"
        f"URL:{ANA}\r\nNOTE:p0nyfarm\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cy Ng\r\nEMAIL:cy@x.example\r\nNOTE:sister of Quix\\, Zanahoria\r\nEND:VCARD\r\n")  # fmt: skip
    calendar = folder / "calendar.ics"
    calendar.write_text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260301T100000Z\r\n"
        "DTEND:20260301T110000Z\r\nSUMMARY:Lunch with Zanahoria Quix and Cy\r\nATTENDEE;CN=Cy Ng:mailto:cy@x.example\r\n"
        "ATTENDEE;CN=Zanahoria Quix:mailto:zq@secret.example\r\nATTENDEE;CN=Me:mailto:me@x.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")  # fmt: skip
    return [archive, cards, calendar]


@pytest.fixture
def home(tmp_path: Path, now: datetime) -> Path:
    """A store with Ana in every nook, the user's own decisions and an undone one among them."""
    con = open_store(tmp_path / "home")
    import_(con, files(tmp_path / "first"), now=now)
    [ana], [bo] = persons.find(con, "Zanahoria Quix"), persons.find(con, "Bo Li")
    with transaction(con):
        decision = decisions.log(con, "met", at=now, person=ana.id, text="p0nyfarm")
        kept = encounters.add(con, Encounter("", ana.id, date(2026, 4, 1), "p0nyfarm"), decision=decision)
        facts.add(con, Fact("", ana.id, "said", "p0nyfarm", encounter=kept.id), decision=decision)
        decision = decisions.log(con, "met", at=now, person=bo.id, through=ana.id, text="with zanahoria quix")
        encounters.add(con, Encounter("", bo.id, date(2026, 4, 2), "Fair", through=ana.id), decision=decision)
        facts.add(con, Fact("", bo.id, "introduced", "by Zanahoria Quix"), decision=decision)
        said = PersonRecord(Source("user"), "Zanahoria Quix", company="p0nyfarm", as_of=now.date())
        persons.add_record(con, said, decision=decisions.log(con, "add", at=now, person=ana.id), person=ana.id)
        facts.add(
            con, Fact("", ana.id, "need", "p0nyfarm two"), decision=decisions.log(con, "fact", at=now, person=ana.id)
        )
    undo(con)
    con.close()
    return tmp_path / "home"


def traces(home: Path) -> set[tuple[str, str]]:
    """What of Ana is in any byte of any file, and where."""
    return {
        (trace, file.name)
        for file in home.rglob("*") if file.is_file()
        for trace in (*TRACES, "912 345 678")
        if trace.casefold() in file.read_bytes().decode("utf-8", "ignore").casefold()
        or trace.casefold() in file.read_bytes().decode("utf-16-le", "ignore").casefold()
    }  # fmt: skip


def test_no_byte_of_the_home_speaks_of_the_forgotten(home: Path, now: datetime) -> None:
    assert {trace for trace, _ in traces(home)} >= {"zanahoria", "quix", "zq@secret.example", "p0nyfarm"}
    con = open_store(home)
    found = forget(con, "Zanahoria Quix", now=now)
    assert traces(home) == set(), "while the store is still open"
    con.close()
    assert traces(home) == set()
    assert (found.messages, found.invitations, found.decisions) == (1, 1, 3)
    assert found.records >= 3
    assert found.redacted >= 5
    assert found.kept_out == 3
    assert open_store(home).execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_nobody_else_loses_what_is_theirs(home: Path, now: datetime) -> None:
    con = open_store(home)
    forget(con, "Zanahoria Quix", now=now)
    [bo], [cy] = persons.find(con, "Bo Li"), persons.find(con, "Cy Ng")
    texts = [message.text for message in messages.of(con, bo.id)]
    assert texts == ["Ask [forgotten] or [forgotten] or see [forgotten]?x=1 thanks", "Hello both"]
    [met] = encounters.of(con, bo.id)
    assert (met.at, met.through) == ("Fair", None)
    assert [fact.text for fact in facts.of(con, bo.id) if fact.kind == "introduced"] == ["by [forgotten]"]
    [lunch] = encounters.of(con, cy.id)
    assert lunch.title == "Lunch with [forgotten] and Cy"
    assert [message.text for message in messages.search(con, "hello both")] == ["Hello both"]
    assert messages.search(con, "zanahoria") == []
    assert persons.find(con, "zanahoria") == []


def test_later_imports_do_not_bring_them_back(home: Path, tmp_path: Path, now: datetime) -> None:
    con = open_store(home)
    forget(con, "Zanahoria Quix", now=now)
    import_(con, files(tmp_path / "first"), now=now)
    found = import_(con, files(tmp_path / "later", "10-12-2026"), now=now)
    assert found.files[0].records > 0
    assert found.people.new == 0
    con.close()
    assert not {trace for trace, _ in traces(home)} & {"912345678", "zq@secret.example", "p0nyfarm", "Złota Żaba"}
    assert persons.find(open_store(home), "zanahoria") == []


def test_what_is_left_out_is_told_each_time_and_is_not_known_already(home: Path, tmp_path: Path, now: datetime) -> None:
    con = open_store(home)
    assert import_(con, files(tmp_path / "first"), now=now).records.new == 0
    forget(con, "Zanahoria Quix", now=now)
    for _ in range(2):  # her connection, the invitation to her and her message; her card
        found = import_(con, files(tmp_path / "first"), now=now)
        assert found.records == RecordCount(0, sum(report.records for report in found.files) - 4)
        told = [report.problems[0].reason if report.problems else "" for report in found.files]
        assert [reason.partition(" people")[0] for reason in told] == [
            "3 of its records are of",
            "1 of its records is of",
            "",
        ]
    con.close()


def test_a_restored_backup_does_not_bring_them_back(home: Path, tmp_path: Path, now: datetime) -> None:
    con = open_store(home)
    backup(con, tmp_path / "backup", now=now)
    export(con, tmp_path / "export", now=now)
    found = forget(con, "Zanahoria Quix", now=now)
    assert [(copy.kind, Path(copy.path).name) for copy in found.copies] == [("backup", "backup"), ("export", "export")]
    assert restore(con, tmp_path / "backup", now=now).forgotten == 1
    assert persons.find(con, "Bo Li")
    con.close()
    assert traces(home) == set()


def test_the_key_stays_at_home(home: Path, tmp_path: Path, now: datetime) -> None:
    con = open_store(home)
    forget(con, "Zanahoria Quix", now=now)
    key = (home / forgotten.KEY).read_bytes()
    assert (home / forgotten.KEY).stat().st_mode & 0o777 == 0o600
    assert len(key) == 32
    backup(con, tmp_path / "backup", now=now)
    export(con, tmp_path / "export", now=now)
    con.close()
    copied = [tmp_path / "backup", *(tmp_path / "export").iterdir(), *home.glob("callingcard.sqlite*")]
    assert not [file for file in copied if key in file.read_bytes() or key.hex().encode() in file.read_bytes()]


def test_who_is_known_by_name_alone_may_come_back_and_it_is_said(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    with transaction(con):
        persons.add_record(con, PersonRecord(Source("user"), "Dee Fox"), decision=decisions.log(con, "add", at=now))
    found = forget(con, "Dee Fox", now=now)
    assert found.kept_out == 0
    assert any("name alone" in warning for warning in found.warnings)


def test_a_namesake_stays(home: Path, tmp_path: Path, now: datetime) -> None:
    con = open_store(home)
    with transaction(con):
        said = PersonRecord(Source("user"), "Bo Li", company="Elsewhere")
        [old] = persons.named(con, "Bo Li")
        other = persons.add_record(con, said, decision=decisions.log(con, "add", at=now), apart=[old.id])
    forget(con, old.id, now=now)
    assert [found.id for found in persons.named(con, "Bo Li")] == [other]


def test_nobody_and_oneself_are_refused(home: Path, now: datetime) -> None:
    con = open_store(home)
    me = persons.own(con)
    assert me
    with pytest.raises(Refusal, match="That is you"):
        forget(con, me.id, now=now)
    with pytest.raises(Refusal, match="Nobody"):
        forget(con, "Nemo Nobody", now=now)


def test_what_the_user_set_stays_when_somebody_is_forgotten(home: Path, now: datetime) -> None:
    con = open_store(home)
    me(con, Saying(zone="Europe/Lisbon"), now=now)
    forget(con, "Zanahoria Quix", now=now)
    assert read(con).zone == "Europe/Lisbon"
