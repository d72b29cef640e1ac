"""``report --share FILE``: counts and checks for a coach, nothing of anybody; ``coach DIR``: a group's progress from such files."""

import json
import secrets
import sqlite3
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from callingcard.insights.progress import page
from callingcard.insights.sharing import COUNTS, VERDICTS, fault, most_lack, shared
from callingcard.model.insight import Progress
from callingcard.model.note import ELEMENT_KINDS
from callingcard.model.record import Problem
from callingcard.store import decisions, settings
from callingcard.store.opening import transaction
from callingcard.text import visible
from callingcard.verbs.errors import Refusal
from callingcard.verbs.insights import reported, write_page

_LARGEST = 20_000
_KEY = "report.key"


_Handed = tuple[str, dict[str, Any]]
"""A report that was handed in, and the name of its file."""


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
    written = shared((one for one, _ in reported(con, now)), others, now=now, key=_key(con))
    try:
        path.write_text(json.dumps(written, indent=1) + "\n", "utf-8")
    except OSError as why:
        raise Refusal(f"{path} cannot be written: {why.strerror}.") from None
    return Reported(str(path), written)


def coach(folder: Path) -> Coached:
    """Add up the reports in a folder and those below it. What is no report is a Problem. Raises Refusal for no folder."""
    if not folder.is_dir():
        raise Refusal(f"{folder} is not a folder.")
    by_week, problems = defaultdict[str, dict[str, _Handed]](dict), list[Problem]()
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() == ".json"):
        name = visible(str(path.relative_to(folder)))
        found, wrong = _read(path)
        if found is None:
            problems.append(Problem(name, None, wrong))
            continue
        known = by_week[found["week"]].setdefault(found["mark"], (name, found))
        if known[1] is not found:
            told = f"it is from the same member and week as {known[0]}; the fuller of the two counts, once"
            problems.append(Problem(name, None, told))
            by_week[found["week"]][found["mark"]] = max(known, (name, found), key=_fullness)
    weeks = tuple(_added(week, [report for _, report in some.values()]) for week, some in sorted(by_week.items()))
    return Coached(weeks, _forgotten(weeks), tuple(problems))


def draw(found: Coached, path: Path, *, now: datetime) -> None:
    """Write the progress as one HTML page. Raises Refusal where there is none, or where it cannot be written."""
    if not found.weeks:
        raise Refusal("No reports are there, so there is nothing to draw.")
    write_page(path, page(found.weeks, found.forgotten, on=f"{now:%A} {now.day} {now:%B} {now.year}"))


def _key(con: sqlite3.Connection) -> bytes:
    """The member's own secret, made with the first report."""
    held = settings.read(con).get(_KEY)
    if held is None:
        held = secrets.token_hex(16)
        with transaction(con):
            settings.write(con, _KEY, held)
    return bytes.fromhex(held)


def _fullness(handed: _Handed) -> int:
    """Counts only grow: the fuller of two reports of one member is the later one."""
    return sum(sum(handed[1][part].values()) for part in ("counts", "verdicts", "elements"))


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
    """Of the elements a note should have, those that most notes lack for certain, in the last week."""
    if not weeks:
        return ()
    last, wanted = weeks[-1], ("how", "why", "forward", "detail")
    noted = last.counts["with_note"]
    lacking = (kind for kind in wanted if most_lack(last.elements[kind], noted, last.reports))
    return tuple(sorted(lacking, key=lambda kind: last.elements[kind]))
