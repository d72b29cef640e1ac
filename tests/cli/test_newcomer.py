"""What somebody new tries, and is answered in their own terms."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call


def test_the_day_tells_that_invitations_wait(call: Call) -> None:
    assert "inbox" not in call("today").out
    assert call("inbox", "add", "--from", "Jo Park").code == 0
    assert "1 invitation waits in your inbox: callingcard inbox" in call("today").out
    assert call("inbox", "add", "--from", "Li Wei").code == 0
    assert call("today").out.rstrip().endswith("2 invitations wait in your inbox: callingcard inbox")
    assert set(call("today", json=True).json) == {"items", "budget"}


@pytest.mark.parametrize(("since", "shown"), [("2021", "2021"), ("May 2021", "May 2021"), ("3 May 2021", "3 May 2021")])
def test_a_period_begins_as_exactly_as_was_said(since: str, shown: str, call: Call) -> None:
    call("add", "Ana Sousa")
    assert call("fact", "Ana Sousa", "Nordhavn", "--kind", "employer", "--since", since).code == 0
    timeline = call("who", "Ana Sousa").out.partition("Timeline")[2]
    assert f"\n  {shown}  employer: Nordhavn" in timeline


@pytest.mark.parametrize(("on", "shown"), [("2021", "2021"), ("in May 2021", "May 2021"), ("3 May 2021", "3 May 2021")])
def test_a_meeting_is_dated_as_exactly_as_was_said(on: str, shown: str, call: Call) -> None:
    told = call("met", "Ana Sousa", "--at", "PyCon", "--on", on, json=True).json
    timeline = call("who", "Ana Sousa").out.partition("Timeline")[2]
    assert f"\n  {shown}  Met: PyCon" in timeline
    edited = call("edit", told["encounter"]["id"], "--at", "PyConDE").out
    assert f"PyConDE, {shown}" in edited


def test_who_is_in_the_address_book_is_no_stranger(call: Call, tmp_path: Path) -> None:
    card = tmp_path / "contacts.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Sousa\nEMAIL:ana@example.org\nEND:VCARD\n", "utf-8")
    assert call("import", str(card)).code == 0
    told = call("decide", "Ana Sousa", json=True).json
    assert (told["decision"], told["reasons"][0]["code"]) == ("dont", "how-not-said")
    assert "no stranger" in told["reasons"][0]["text"]
    assert call("who", "Ana Sousa", json=True).json["tie"]["strength"] == "weak"


@pytest.mark.parametrize(
    "asked",
    [("import", ""), ("import", "", "x.vcf"), ("export", ""), ("backup", ""), ("restore", ""), ("check", ""),
     ("check", "--jsonl", ""), ("coach", ""), ("report", "--share", ""), ("insights", "--html", "")],
)  # fmt: skip
def test_an_empty_path_is_not_the_folder_one_is_in(
    asked: tuple[str, ...], call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    (here / "contacts.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Sousa\nEND:VCARD\n", "utf-8")
    monkeypatch.chdir(here)
    answer = call(*asked)
    assert (answer.code, answer.out) == (2, "")
    assert "it is empty, and a file or folder is to be named here." in answer.err
    assert [file.name for file in here.iterdir()] == ["contacts.vcf"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("asked", ["--json people", "people", "who nobody --json", "who nobody 2>/dev/full"])
def test_a_full_disk_ends_a_command_without_a_traceback(asked: str, tmp_path: Path) -> None:
    told = f"{sys.executable} -m callingcard --home {tmp_path / 'home'} {asked} >/dev/full"
    done = subprocess.run(["sh", "-c", told], capture_output=True, check=False, text=True)
    assert done.returncode == 2
    assert done.stderr.count("\n") == (0 if "2>" in asked else 1)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Ana Sousa at PyCon on Tuesday about CRDTs, promised the slides",
         "'Ana Sousa' --at PyCon --on 'on Tuesday' --about CRDTs --promised 'the slides'"),
        ("Gestern Ana Sousa auf der PyCon getroffen", "'Ana Sousa' --at PyCon --on Gestern"),
        ("Conocí ayer a Ana Sousa en la PyCon", "'Ana Sousa' --at PyCon --on ayer"),
    ],
)  # fmt: skip
def test_a_whole_line_is_no_name_and_is_said_as_a_command(line: str, meant: str, call: Call) -> None:
    refused = call("met", line)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.endswith(f"Was it: callingcard met {meant}\n")
    assert call("people", json=True).json["people"] == []
    asked = shlex.split(meant)
    assert call("met", *asked, json=True).json["person"]["name"] == "Ana Sousa"
    assert call("met", line, "--new").code == 0


def test_a_line_about_two_people_is_two_commands(call: Call) -> None:
    refused = call("met", "met Ana Sousa and Jo Park at PyCon yesterday")
    assert refused.err.endswith("callingcard met 'Ana Sousa' --at PyCon --on yesterday; and the same for Jo Park\n")


@pytest.mark.parametrize(
    "name",
    ["Sunday Oliseh", "Hans im Glück", "Maria Di Stefano Da Costa", "Jo Park at Airvent", "John Smith, Head of Growth", "April May",
     "Robert'); DROP TABLE people;--", "Ali bin Said"],
)  # fmt: skip
def test_a_name_however_strange_is_a_name(name: str, call: Call) -> None:
    assert call("met", name, json=True).json["person"]["name"] == name


@pytest.mark.parametrize(
    "asked", [("who", "J\udcf6rg"), ("met", "J\udcf6rg"), ("people", "\udcff"), ("fact", "\udcff", "x")]
)
def test_what_is_not_written_in_utf_8_is_said_to_be(asked: tuple[str, ...], call: Call) -> None:
    answer = call(*asked)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "not written in UTF-8" in answer.err


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux alone")
def test_a_file_whose_name_is_no_text_is_read(call: Call, tmp_path: Path) -> None:
    card = tmp_path / "J\udcf6rg.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Sousa\nEND:VCARD\n", "utf-8")
    assert call("import", str(card)).code == 0
    assert call("import", str(card), json=True).json["people"]["unchanged"] == 1
    assert call("import", str(tmp_path)).code == 0
    assert call("who", "Ana Sousa").code == 0
