"""What a coach is shown at the terminal: nothing drawn of what is too few, and no nought that is none."""

import json
from pathlib import Path

from tests.cli.conftest import Call


def test_a_beginner_is_too_few_to_tell(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    assert call("report", "--share", str(folder / "a.json")).code == 0
    (folder / "b.json").write_bytes((folder / "a.json").read_bytes())
    (folder / "C.JSON").write_bytes((folder / "a.json").read_bytes())
    told = call("coach", str(folder))
    assert told.code == 0
    said = " ".join(told.out.split())
    assert said.count("it is from the same member and week as") == 2
    assert "too few to tell 1 report" in " ".join(told.out.split())
    assert "Too few notes to tell yet." in told.out
    assert "·····" not in told.out
    assert "0 of 0" not in told.out


def test_the_report_shows_no_nought_that_rounding_made(call: Call, tmp_path: Path) -> None:
    said = " ".join(call("report", "--share", str(tmp_path / "a.json")).out.split())
    assert "invitations fewer than 5" in said
    assert not any(word == "0" for word in said.split())


def test_a_count_below_five_is_no_nought(call: Call, tmp_path: Path) -> None:
    call("report", "--share", str(tmp_path / "a.json"))
    held = json.loads((tmp_path / "a.json").read_text("utf-8"))
    held["counts"] |= {"invitations": 40, "with_note": 40, "personal": 30}
    held["elements"] |= {"how": 20}
    (tmp_path / "a.json").write_text(json.dumps(held), "utf-8")
    lines = {
        line.split()[0]: " ".join(line.split()[1:])
        for line in call("coach", str(tmp_path)).out.splitlines()
        if line.split()
    }
    assert lines["how"].endswith("20 of 40")
    assert lines["offer"] == "fewer than 5 each, of 40"
