"""The inbox over an archive: who was asked and answered, several of one sender, names in disguise, old ones."""

import json
import sqlite3
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.inbox.asking import NOW, codes, listed

from callingcard.verbs.import_ import import_
from callingcard.verbs.inbox import inbox, mark
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.someone import Someone
from callingcard.verbs.today import today

ME = "https://www.linkedin.com/in/me-myself"


def archive(path: Path, invitations: list[str], messages: list[str] = ()) -> Path:  # type: ignore[assignment]
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("Profile.csv", "First Name,Last Name,Headline\nMe,Myself,Builds\n")
        zipped.writestr("Invitations.csv", "\n".join(["From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl", *invitations]))  # fmt: skip
        zipped.writestr("messages.csv", "\n".join(["CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER", *messages]))  # fmt: skip
    return path


def _row(name: str, note: str = "", sent: str = "5/1/26, 2:37 PM", slug: str | None = None) -> str:
    slug = slug or name.lower().replace(" ", "-")
    return f'{name},Me Myself,"{sent}",{note},INCOMING,https://www.linkedin.com/in/{slug},{ME}'


def _said(name: str, day: int, text: str, *, out: bool = False) -> str:
    parties = [name, f"https://www.linkedin.com/in/{name.lower().replace(' ', '-')}", "Me Myself", ME]
    if out:
        parties = parties[2:] + parties[:2]
    return f"c-{name},,{','.join(parties)},2026-05-{day:02} 10:00:00 UTC,,{text},INBOX"


def test_who_was_asked_and_answered_is_judged_by_the_answer_and_never_asked_twice(
    tmp_path: Path, con: sqlite3.Connection
) -> None:
    names = ("Ana Sousa", "Bo Li", "Cy Ng", "Di Roy")
    import_(con, [archive(tmp_path / "a.zip", [_row(name) for name in names])], now=NOW)
    for name in names[:3]:
        mark(con, name, "asked", now=datetime(2026, 5, 3, tzinfo=UTC))
    real = "I read your piece on bed rails and my father stood up alone with your cork grip. May I share it?"
    import_(con, [archive(tmp_path / "b.zip", [], [
        _said("Ana Sousa", 3, "What made you think of me?", out=True), _said("Ana Sousa", 5, real),
        _said("Bo Li", 3, "What made you think of me?", out=True), _said("Bo Li", 6, "Just growing my network."),
        _said("Cy Ng", 3, "What made you think of me?", out=True)])], now=NOW)  # fmt: skip
    found = listed(con)
    assert (found["Ana Sousa"].disposition, codes(found["Ana Sousa"])[:2]) == ("accept", ["answered", "real"])
    assert (found["Bo Li"].disposition, codes(found["Bo Li"])[:2]) == ("hold", ["answered", "answer-says-little"])
    assert (found["Cy Ng"].disposition, codes(found["Cy Ng"])[0]) == ("hold", "asked")
    assert found["Di Roy"].disposition == "ask-why"
    queue = {item.person.name: item.kind for item in today(con, now=NOW).items}
    assert (queue["Ana Sousa"], queue["Di Roy"]) == ("ask-why", "ask-why")
    mark(con, "Ana Sousa", "ignored", now=NOW)
    later = {item.person.name for item in today(con, now=NOW + timedelta(days=20)).items}
    assert later.isdisjoint({"Ana Sousa", "Di Roy"})
    assert "Di Roy" in listed(con, NOW + timedelta(days=20))


def test_messages_after_an_invitation_are_no_acquaintance_and_those_before_are(
    tmp_path: Path, con: sqlite3.Connection
) -> None:
    rows = [_row("Ana Sousa", sent="5/10/26, 2:37 PM"), _row("Bo Li", sent="5/1/26, 2:37 PM")]
    said = [_said(name, day, "Hello", out=out) for name in ("Ana Sousa", "Bo Li") for day, out in ((3, False), (4, True))]  # fmt: skip
    import_(con, [archive(tmp_path / "a.zip", rows, said)], now=NOW)
    found = listed(con)
    assert found["Ana Sousa"].disposition == "accept"
    assert found["Bo Li"].disposition == "ask-why"


def test_an_earlier_answer_does_not_settle_a_later_invitation(tmp_path: Path, con: sqlite3.Connection) -> None:
    import_(con, [archive(tmp_path / "a.zip", [_row("Ana Sousa")])], now=NOW)
    mark(con, "Ana Sousa", "ignored", now=datetime(2026, 5, 4, tzinfo=UTC))
    assert listed(con) == {}
    import_(con, [archive(tmp_path / "b.zip", [_row("Ana Sousa", sent="5/12/26, 2:37 PM")])], now=NOW)
    assert listed(con)["Ana Sousa"].disposition == "ask-why"


def test_several_of_one_sender_are_one_and_connected_people_are_none(tmp_path: Path, con: sqlite3.Connection) -> None:
    import_(con, [archive(tmp_path / "a.zip", [_row("Ana Sousa"), _row("Ana Sousa", "Hello", "5/2/26, 2:37 PM")])], now=NOW)  # fmt: skip
    assert [one.message for one in inbox(con, now=NOW).invitations] == ["Hello"]
    path = tmp_path / "Connections.csv"
    path.write_text("First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Sousa,https://www.linkedin.com/in/ana-sousa,,,,03 May 2026\n")  # fmt: skip
    import_(con, [path], now=NOW)
    assert listed(con) == {}


def test_names_in_disguise_and_text_that_hides(tmp_path: Path, con: sqlite3.Connection) -> None:
    met(con, Someone("Ingrid Solheim", url="https://www.linkedin.com/in/ingrid"), Meeting(at="PyCon"), now=NOW)
    rows = [_row("Mаrk Olsen", slug="a1"), _row("Ingrid SoIheim", slug="a2"), _row("Ingrid Solheim", slug="a3"),
            _row("Eve Doe", "Hello \u202egpj.exe\u2066 \u200bhttps://evil.example/x")]  # fmt: skip
    import_(con, [archive(tmp_path / "a.zip", rows)], now=NOW)
    found = inbox(con, now=NOW).invitations
    by_code = {code: one for one in found for code in codes(one)}
    assert by_code["mixed-scripts"].disposition == by_code["look-alike"].disposition == "hold"
    assert by_code["namesake"].from_.identifiers == ("linkedin.com/in/a3",)
    assert by_code["namesake"].disposition == "ask-why"
    looking_alike = next(r for r in by_code["mixed-scripts"].reasons if r.code == "mixed-scripts")
    assert "Mаrk" in looking_alike.text
    import_(con, [archive(tmp_path / "b.zip", [_row("Ingrid Sоlheim", slug="a4")])], now=NOW)
    posing = [r.text for one in inbox(con, now=NOW).invitations for r in one.reasons if r.code == "namesake"]
    assert any(text.startswith("You know somebody called Ingrid Solheim (") for text in posing), posing
    assert not any("Sоlheim" in text for text in posing)
    assert by_code["hidden-characters"].message == "Hello <U+202E>gpj.exe<U+2066> <U+200B>https://evil.example/x"
    text = json.dumps([one.message for one in found], ensure_ascii=False)
    assert not set(text) & {"\u202e", "\u2066", "\u200b"}


def test_old_ones_lapse(tmp_path: Path, con: sqlite3.Connection) -> None:
    met(con, Someone("Ana Sousa", url="https://www.linkedin.com/in/ana-sousa"), Meeting(at="PyCon", on="2025-05-01"), now=NOW)  # fmt: skip
    import_(con, [archive(tmp_path / "a.zip", [_row(n, sent="9/1/25, 2:37 PM") for n in ("Ana Sousa", "Bo Li")])], now=NOW)  # fmt: skip
    found = listed(con)
    assert (found["Ana Sousa"].disposition, codes(found["Ana Sousa"])[0]) == ("hold", "lapsed-known")
    assert (found["Bo Li"].disposition, codes(found["Bo Li"])[0], found["Bo Li"].reply) == ("ignore", "lapsed", None)
