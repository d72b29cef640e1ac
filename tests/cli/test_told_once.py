"""One event that two sources tell of is shown once, with both."""

from pathlib import Path

from tests.cli.conftest import Call

LIST = """Name,Email,Event,Event date
Ana Sousa,ana@example.org,Harbour Robotics Night,2026-03-12
Bo Li,bo@example.org,Harbour Robotics Night,2026-03-12
"""


def test_a_guest_list_and_a_typed_meeting_are_one_line(call: Call, tmp_path: Path) -> None:
    (tmp_path / "guests.csv").write_text(LIST, "utf-8")
    assert call("import", str(tmp_path / "guests.csv")).code == 0
    assert call("met", "Ana Sousa", "--at", "Harbour Robotics Night", "--on", "12 March 2026").code == 0
    told = call("who", "Ana Sousa").out
    assert "You met at Harbour Robotics Night" in told
    assert "also in guests.csv" in told
    timeline = told[told.index("Timeline") :]
    assert timeline.count("Harbour Robotics Night") == 1
    assert timeline.count("guests.csv") == 1
    assert "guest list of" not in told
    found = call("who", "Ana Sousa", json=True).json
    assert [fact for fact in found["facts"] if fact["kind"] == "event"] == []
    other = call("who", "Bo Li").out
    assert other[other.index("Timeline") :].count("Harbour Robotics Night") == 1
    assert "guest list of" not in other
    assert "also in" not in other


def test_one_of_a_thing_is_not_several(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Sousa\r\nEND:VCARD\r\n")
    assert "vcard, 1 record\n" in call("import", str(tmp_path / "a.vcf")).out
    assert "Backed up 1 person to" in call("backup", str(tmp_path / "b.sqlite")).out
    assert "Restored 1 person from" in call("restore", str(tmp_path / "b.sqlite"), "--yes").out
    assert "Deleted 1 person and 1 file." in call("wipe", "--yes").out


def test_what_was_sent_and_is_said_twice_takes_one_note(call: Call) -> None:
    call("me", "--account", "free")
    call("met", "Ana Sousa", "--at", "PyCon")
    first = call("sent", "Ana Sousa", "--note", "Hi Ana", json=True).json["outcome"]["sent"]["id"]
    assert call("sent", "Ana Sousa", "--note", "Hi Ana", json=True).json["outcome"]["sent"]["id"] == first
    again = call("sent", "Ana Sousa", "--note", "Hi Ana").out
    assert again.strip() == "On record already: invitation sent to Ana Sousa."
    assert call("today", json=True).json["budget"]["notes_left"] == 4
    assert call("sent", "Ana Sousa", "--note", "Hello Ana", json=True).json["outcome"]["sent"]["id"] != first
