"""What leaves the machine: a closed set of names, a week, coarse counts; and nothing of anybody that is in the store."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.insights.sharing import coarse, fault
from callingcard.store.opening import open_store
from callingcard.verbs.demo import demo
from callingcard.verbs.errors import Refusal
from callingcard.verbs.report import coach, report

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
_WORD = re.compile(r"[^\W\d_]{3,}")


def test_nothing_personal_is_in_the_file(tmp_path: Path) -> None:
    """Every word of every text of the store is looked for; what is found must be one of the closed names."""
    demo(tmp_path / "home", now=NOW, people=20)
    con = open_store(tmp_path / "home")
    made = report(con, tmp_path / "r.json", now=NOW)
    text = (tmp_path / "r.json").read_text("utf-8")
    assert json.loads(text) == made.report
    assert fault(made.report) is None
    names = {"format", "week", "counts", "verdicts", "elements", *made.report["counts"], *made.report["verdicts"], *made.report["elements"]}  # fmt: skip
    bare = text
    for name in sorted(names, key=len, reverse=True):
        bare = bare.replace(f'"{name}"', "")
    bare = bare.replace('"callingcard-report-1"', "").replace('"2026-W47"', "")
    assert re.fullmatch(r"[\s{}:,0-9]*", bare)
    tables = [row[0] for row in con.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    stored = {
        word
        for table in tables
        if not table.startswith(("sqlite", "message_search", "person_search"))
        for row in con.execute(f"SELECT * FROM {table}")
        for value in row
        if isinstance(value, str)
        for word in _WORD.findall(value)
    }
    assert len(stored) > 300
    assert [word for word in stored if word in bare] == []
    con.close()


@given(st.integers(0, 10_000), st.integers(0, 4))
def test_one_person_more_or_less_is_never_a_difference_of_less_than_five(count: int, more: int) -> None:
    assert coarse(count) % 5 == 0
    assert coarse(count) <= count
    assert coarse(count + more) - coarse(count) in {0, 5}
    assert coarse(more) == 0


def _report(week: str = "2026-W47", **changed: object) -> dict[str, object]:
    made: dict[str, object] = {
        "format": "callingcard-report-1",
        "week": week,
        "counts": dict.fromkeys(
            ("invitations", "with_note", "personal", "known", "accepted", "answered", "met", "facts", "acts_done"), 20
        ),
        "verdicts": {"send": 10, "revise": 5, "stop": 5},
        "elements": {"how": 15, "why": 5, "forward": 0, "detail": 10, "bio": 0, "offer": 0, "thanks": 0},
    }
    return made | changed


@pytest.mark.parametrize(
    "changed",
    [
        {"format": "x"}, {"name": "Ana"}, {"week": "2026-11-22"}, {"week": "2026-W60"}, {"counts": {}}, {"verdicts": {"send": 10, "revise": 5, "stop": 4}},
        {"elements": []}, {"verdicts": {"send": -5, "revise": 5, "stop": 5}}, {"verdicts": {"send": True, "revise": 5, "stop": 5}},
        {"verdicts": {"send": "5", "revise": 5, "stop": 5}}, {"verdicts": {"send": 10**9, "revise": 5, "stop": 5}},
    ],
)  # fmt: skip
def test_what_is_no_report_is_not_taken_for_one(changed: dict[str, object]) -> None:
    assert fault(_report()) is None
    assert fault(_report(**changed)) is not None  # type: ignore[arg-type]
    assert fault([]) is not None


def test_a_coach_adds_up_the_weeks_and_sees_what_is_forgotten(tmp_path: Path) -> None:
    for name, week in (("a", "2026-W47"), ("b", "2026-W47"), ("c", "2026-W46")):
        (tmp_path / f"{name}.json").write_text(json.dumps(_report(week)))
    (tmp_path / "bad.json").write_text("[" * 100_000)
    (tmp_path / "odd.json").write_text('{"format": 1}')
    found = coach(tmp_path)
    assert [(w.week, w.reports, w.counts["invitations"]) for w in found.weeks] == [("2026-W46", 1, 20), ("2026-W47", 2, 40)]  # fmt: skip
    assert found.weeks[1].verdicts == {"send": 20, "revise": 10, "stop": 10}
    assert found.forgotten == ("forward", "why")
    assert [problem.file for problem in found.problems] == ["bad.json", "odd.json"]
    with pytest.raises(Refusal, match="folder"):
        coach(tmp_path / "nowhere")


def test_a_report_replaces_a_report_and_nothing_else(tmp_path: Path) -> None:
    con = open_store(tmp_path / "home")
    report(con, tmp_path / "r.json", now=NOW)
    assert report(con, tmp_path / "r.json", now=NOW + timedelta(days=9)).report["week"] == "2026-W49"
    (tmp_path / "letter.txt").write_text("mine")
    for path in (tmp_path / "letter.txt", tmp_path, tmp_path / "no" / "folder.json"):
        with pytest.raises(Refusal):
            report(con, path, now=NOW)
    assert (tmp_path / "letter.txt").read_text() == "mine"
    con.close()
