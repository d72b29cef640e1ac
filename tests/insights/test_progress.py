"""A group's page: whole by itself, each number also in words, nothing that a report does not have."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.insights.test_sharing import _report

from callingcard.insights.progress import page
from callingcard.model.insight import Progress
from callingcard.verbs.errors import Refusal
from callingcard.verbs.report import coach, draw

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def _week(number: int, **changed: int) -> Progress:
    counts = {"invitations": 40, "with_note": 20, "personal": 10, "known": 30, "accepted": 20, "answered": 5, "met": 10, "facts": 0, "acts_done": 5}  # fmt: skip
    elements = {"how": 15, "why": 5, "forward": 0, "detail": 0, "bio": 0, "offer": 0, "thanks": 0}
    return Progress(f"2026-W{number}", 2, counts | changed, {"send": 10, "revise": 5, "stop": 5}, elements)


def _rows(made: str) -> dict[str, str]:
    return dict(re.findall(r"<tr><th scope=\"row\">(.*?)</th>(.*?)</tr>", made))


def test_it_is_well_formed_loads_nothing_and_says_every_number() -> None:
    made = page([_week(46), _week(47, personal=20)], ["forward", "detail"], on="today")
    ElementTree.fromstring(made[made.index("<body>") : made.index("</html>")])
    assert not re.search(r"https?://|<script|\burl\(|@import", made)
    rows = _rows(made)
    assert "75%" in rows["how you know each other"]
    assert "15 of 20 notes" in rows["how you know each other"]
    assert "50%" in rows["send: good to go"]
    assert "<li>something to answer</li><li>a detail of theirs</li>" in made
    assert "facts recorded" not in rows
    assert made.count("50%</td><td") >= 1


def test_a_small_group_is_told_as_too_few_and_nothing_is_drawn_of_it() -> None:
    made = page([_week(47, known=0, accepted=0, with_note=5, invitations=5, personal=0)], (), on="today")
    assert "too few to tell" in made
    assert "nan" not in made
    assert "What most notes lack" not in made
    assert "Verdicts" not in made
    rows = re.findall(r"<tr>(.*?)</tr>", made)
    assert [row for row in rows if "too few" in row and "<svg" in row] == []
    assert ">0%<" not in made


def test_a_nought_in_reports_is_no_nought() -> None:
    rows = _rows(page([_week(46), _week(47)], (), on="today"))
    assert "few or none" in rows["an offer"]
    assert "fewer than 5 each of 20" in rows["an offer"]
    assert "<svg" not in rows["an offer"]
    assert "<svg" in rows["how you know each other"]


def test_of_a_long_year_the_last_quarter_is_shown_and_the_lines_show_all() -> None:
    made = page([_week(number) for number in range(10, 50)], (), on="today")
    assert made.count("2026-W") == 2 * 13 + 2
    [line] = set(re.findall(r'points="([^"]*)"', _rows(made)["how you know each other"]))
    assert len(line.split()) == 40


def test_coach_draws_it_and_overwrites_only_pages(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="No reports"):
        draw(coach(tmp_path), tmp_path / "p.html", now=NOW)
    (tmp_path / "a.json").write_text(json.dumps(_report()), "utf-8")
    found = coach(tmp_path)
    draw(found, tmp_path / "p.html", now=NOW)
    draw(found, tmp_path / "p.html", now=NOW)
    assert "Sunday 22 November 2026; 1 report in 2026-W47" in (tmp_path / "p.html").read_text("utf-8")
    with pytest.raises(Refusal, match="no page"):
        draw(found, tmp_path / "a.json", now=NOW)
