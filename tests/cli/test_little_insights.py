"""Insights and outcomes at the terminal: what little data can say in a few lines, and what the days told are."""

from pathlib import Path

from tests.cli.conftest import Call

IN = "https://www.linkedin.com/in/"
LINKS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROWS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"


def archive(folder: Path, sent: int, accepted: int) -> Path:
    folder.mkdir()
    names = [f"{chr(97 + n // 5)}{chr(97 + n % 5)}x".title() for n in range(sent)]
    links = "".join(
        f"{name},Person,{IN}{name},,,,{n % 20 + 4:02} Apr 2026\n" for n, name in enumerate(names[:accepted])
    )
    rows = "".join(
        f'Me Myself,{name} Person,"4/{n % 20 + 1}/26, 2:37 PM",{"" if n % 2 else "Your reed beds kept me up. Do they freeze?"},OUTGOING,{IN}me,{IN}{name}\n'
        for n, name in enumerate(names)
    )
    (folder / "Connections.csv").write_text(f"{LINKS}{links}Late,Comer,{IN}late,,,,19 May 2026\n", "utf-8")
    (folder / "Invitations.csv").write_text(ROWS + rows, "utf-8")
    return folder


def test_three_requests_are_told_in_a_few_lines(call: Call, tmp_path: Path) -> None:
    assert call("import", str(archive(tmp_path / "a", 3, 2))).code == 0
    call("add", "Ben Okri")
    call("sent", "Ben Okri", "--note", "Your reed beds kept me up, Ben. Do they freeze?", "--channel", "invitation")
    said = " ".join(call("insights").out.split())
    assert "2 of 3 invitations with a known outcome accepted: too few to tell anything from." in said
    assert "A newer archive tells what came of 1 more: callingcard import PATH" in said
    assert "so far" in said
    assert len(call("insights").out.splitlines()) < 8


def test_only_what_can_be_compared_is_shown(call: Call, tmp_path: Path) -> None:
    assert call("import", str(archive(tmp_path / "a", 24, 22))).code == 0
    out = call("insights").out
    said = " ".join(out.split())
    assert "\n  note " in out
    assert "\n  thanks " not in out
    assert "too few to tell" not in said
    assert "where two overlap, no difference can be told" in said


def test_the_days_told_are_those_until_acceptance_also_where_they_answered_later(call: Call, tmp_path: Path) -> None:
    folder = archive(tmp_path / "a", 1, 1)
    letters = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    letters += f"1,,Aax Person,{IN}Aax,Me Myself,{IN}me,2026-04-20 10:00:00 UTC,,They did freeze.,INBOX\n"
    (folder / "messages.csv").write_text(letters, "utf-8")
    assert call("import", str(folder)).code == 0
    assert "accepted after 3 days, and answered" in call("outcome").out
