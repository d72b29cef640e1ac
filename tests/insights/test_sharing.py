"""What leaves the machine: a closed set of names, a week, coarse counts; and nothing of anybody that is in the store."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.insights.sharing import coarse, fault, most_lack
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
    names = {"format", "week", "mark", "counts", "verdicts", "elements", *made.report["counts"], *made.report["verdicts"], *made.report["elements"]}  # fmt: skip
    bare = text
    for name in sorted(names, key=len, reverse=True):
        bare = bare.replace(f'"{name}"', "")
    for value in ("callingcard-report-2", "2026-W47", made.report["mark"]):
        bare = bare.replace(f'"{value}"', "")
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


def _report(week: str = "2026-W47", mark: str = "0123456789abcdef", **changed: object) -> dict[str, object]:
    made: dict[str, object] = {
        "format": "callingcard-report-2",
        "week": week,
        "mark": mark,
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
        {"format": "x"}, {"name": "Ana"}, {"mark": "Ana Sousa"}, {"mark": 7}, {"week": "2026-11-22"}, {"week": "2026-W60"}, {"counts": {}}, {"verdicts": {"send": 10, "revise": 5, "stop": 4}},
        {"elements": []}, {"verdicts": {"send": -5, "revise": 5, "stop": 5}}, {"verdicts": {"send": True, "revise": 5, "stop": 5}},
        {"verdicts": {"send": "5", "revise": 5, "stop": 5}}, {"verdicts": {"send": 10**9, "revise": 5, "stop": 5}},
    ],
)  # fmt: skip
def test_what_is_no_report_is_not_taken_for_one(changed: dict[str, object]) -> None:
    assert fault(_report()) is None
    assert fault(_report(**changed)) is not None  # type: ignore[arg-type]
    assert fault([]) is not None


def _handed_in(folder: Path, *reports: tuple[str, dict[str, object]]) -> Path:
    for name, report_ in reports:
        (folder / name).write_text(json.dumps(report_), "utf-8")
    return folder


def test_a_coach_adds_up_the_weeks_and_sees_what_is_forgotten(tmp_path: Path) -> None:
    ours = [("a.json", _report()), ("b.json", _report(mark="b" * 16)), ("c.json", _report("2026-W46"))]
    found = coach(_handed_in(tmp_path, *ours))
    assert found.problems == ()
    (tmp_path / "bad.json").write_text("[" * 100_000)
    (tmp_path / "odd.json").write_text('{"format": 1}')
    found = coach(tmp_path)
    assert [(w.week, w.reports, w.counts["invitations"]) for w in found.weeks] == [("2026-W46", 1, 20), ("2026-W47", 2, 40)]  # fmt: skip
    assert found.weeks[1].verdicts == {"send": 20, "revise": 10, "stop": 10}
    assert found.forgotten == ("forward", "why")
    assert [problem.file for problem in found.problems] == ["bad.json", "odd.json"]
    with pytest.raises(Refusal, match="folder"):
        coach(tmp_path / "nowhere")


def test_a_copied_report_counts_once_and_two_members_alike_count_as_two(tmp_path: Path) -> None:
    copied = [("a.json", _report()), ("b.json", _report()), ("c.json", _report(mark="c" * 16))]
    found = coach(_handed_in(tmp_path, *copied))
    assert [(w.reports, w.counts["invitations"]) for w in found.weeks] == [(2, 40)]
    assert [(p.file, "a.json" in p.reason) for p in found.problems] == [("b.json", True)]


def test_of_two_reports_of_one_member_and_week_the_later_counts(tmp_path: Path) -> None:
    fuller = _report(verdicts={"send": 25, "revise": 5, "stop": 5})
    for names in (("a.json", "b.json"), ("b.json", "a.json")):
        found = coach(_handed_in(tmp_path, (names[0], fuller), (names[1], _report())))
        assert [(w.reports, w.verdicts["send"]) for w in found.weeks] == [(1, 25)]


def test_a_member_is_known_again_within_a_week_and_in_no_other(tmp_path: Path) -> None:
    marks = []
    for home in ("one", "other"):
        con = open_store(tmp_path / home)
        for days in (0, 0, 7):
            marks.append(report(con, tmp_path / "r.json", now=NOW + timedelta(days=days)).report["mark"])
        con.close()
    assert marks[0] == marks[1]
    assert marks[3] == marks[4]
    assert len(set(marks)) == 4


@pytest.mark.parametrize(
    ("count", "total", "reports", "lacking"),
    [(0, 0, 1, False), (0, 5, 1, False), (0, 10, 1, True), (0, 10, 3, False), (5, 20, 1, True), (5, 15, 1, False)],
)
def test_what_most_lack_is_said_only_where_rounding_leaves_no_doubt(
    count: int, total: int, reports: int, lacking: bool
) -> None:
    assert most_lack(count, total, reports) is lacking


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
