"""``report --share FILE``: counts and checks for a coach, nothing of anybody; ``coach DIR``: a group's progress from such files."""

import json
import sqlite3
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from callingcard.insights.progress import page
from callingcard.insights.sharing import COUNTS, VERDICTS, fault, shared
from callingcard.model.insight import Progress
from callingcard.model.note import ELEMENT_KINDS
from callingcard.model.record import Problem
from callingcard.store import decisions
from callingcard.text import visible
from callingcard.verbs.errors import Refusal
from callingcard.verbs.insights import reported, write_page

_LARGEST = 20_000


@dataclass(frozen=True, slots=True)
class Reported:
    """The file, and exactly what is in it."""

    file: str
    report: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Coached:
    """The weeks, oldest first, the elements that are forgotten most, first, and files that are no reports."""

    weeks: tuple[Progress, ...]
    forgotten: tuple[str, ...]
    problems: tuple[Problem, ...]


def report(con: sqlite3.Connection, path: Path, *, now: datetime) -> Reported:
    """Write the report to a file. Raises Refusal where it cannot be written, or where another file is in the way."""
    if path.is_dir() or (path.exists() and _read(path)[0] is None):
        raise Refusal(f"{path} is there already and is no report; give another name.")
    deeds = Counter(deed.kind for deed in decisions.listed(con, "met", "fact", "week-done"))
    others = {"met": deeds["met"], "facts": deeds["fact"], "acts_done": deeds["week-done"]}
    written = shared((one for one, _ in reported(con, now)), others, now=now)
    try:
        path.write_text(json.dumps(written, indent=1) + "\n", "utf-8")
    except OSError as why:
        raise Refusal(f"{path} cannot be written: {why.strerror}.") from None
    return Reported(str(path), written)


def coach(folder: Path) -> Coached:
    """Add up the reports in a folder and those below it. What is no report is a Problem. Raises Refusal for no folder."""
    if not folder.is_dir():
        raise Refusal(f"{folder} is not a folder.")
    by_week, problems = defaultdict[str, list[dict[str, Any]]](list), list[Problem]()
    for path in sorted(folder.rglob("*.json")):
        found, wrong = _read(path)
        if found is None:
            problems.append(Problem(visible(str(path.relative_to(folder))), None, wrong))
        else:
            by_week[found["week"]].append(found)
    weeks = tuple(_added(week, some) for week, some in sorted(by_week.items()))
    return Coached(weeks, _forgotten(weeks), tuple(problems))


def draw(found: Coached, path: Path, *, now: datetime) -> None:
    """Write the progress as one HTML page. Raises Refusal where there is none, or where it cannot be written."""
    if not found.weeks:
        raise Refusal("No reports are there, so there is nothing to draw.")
    write_page(path, page(found.weeks, found.forgotten, on=f"{now:%A} {now.day} {now:%B} {now.year}"))


def _read(path: Path) -> tuple[dict[str, Any] | None, str]:
    try:
        if path.stat().st_size > _LARGEST:
            return None, "it is too large for a report"
        found = json.loads(path.read_bytes())
    except OSError as why:
        return None, f"it cannot be read: {why.strerror}"
    except (ValueError, RecursionError):
        return None, "it is not JSON"
    wrong = fault(found)
    return (None, wrong) if wrong else (found, "")


def _added(week: str, reports: list[dict[str, Any]]) -> Progress:
    counts, verdicts, elements = (
        {name: sum(one[part][name] for one in reports) for name in names}
        for part, names in (("counts", COUNTS), ("verdicts", VERDICTS), ("elements", ELEMENT_KINDS))
    )
    return Progress(week, len(reports), counts, verdicts, elements)


def _forgotten(weeks: tuple[Progress, ...]) -> tuple[str, ...]:
    """Of the elements a note should have, those that most notes lack, in the last week."""
    if not weeks or not weeks[-1].counts["with_note"]:
        return ()
    last = weeks[-1]
    wanted = ("how", "why", "forward", "detail")
    return tuple(
        sorted((k for k in wanted if last.elements[k] * 2 < last.counts["with_note"]), key=lambda k: last.elements[k])
    )
