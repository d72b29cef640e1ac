"""What may leave the machine: counts under closed names, by the week, never below five and never to the one (advice F3)."""

import hmac
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from callingcard.insights.counting import accepted, answered
from callingcard.model.insight import Sent
from callingcard.model.note import ELEMENT_KINDS

FORMAT = "callingcard-report-2"
STEP = 5
COUNTS = ("invitations", "with_note", "personal", "known", "accepted", "answered", "met", "facts", "acts_done")
VERDICTS = ("send", "revise", "stop")
_MOST = 10_000_000
_TOLD_FROM = 10
_MARK = re.compile(r"[0-9a-f]{16}")

Report = dict[str, Any]


def shared(sent: Iterable[Sent], others: Mapping[str, int], *, now: datetime, key: bytes) -> Report:
    """The report: everything since the beginning, each count rounded down to a multiple of five (so none below five).

    Counts of two weeks then differ by multiples of five or not at all, and no difference is one person. ``others`` are
    the counts that do not come from invitations, by their names in COUNTS. ``key`` is the member's own secret: with it a report
    is known again within its week, so that a copy is not counted twice, and in no other week.
    """
    every = list(sent)
    had = Counter(key for one in every for key in one.had)
    counts = dict(others) | {
        "invitations": len(every),
        "with_note": had["note", "with a note"],
        "personal": sum(one.personal for one in every),
        "known": sum(accepted(one.outcome) is not None for one in every),
        "accepted": sum(accepted(one.outcome) is True for one in every),
        "answered": sum(answered(one.outcome) is True for one in every),
    }
    year, number, _ = now.isocalendar()
    week = f"{year}-W{number:02}"
    return {
        "format": FORMAT,
        "week": week,
        "mark": hmac.digest(key, week.encode(), "sha256").hex()[:16],
        "counts": {name: coarse(counts.get(name, 0)) for name in COUNTS},
        "verdicts": {name: coarse(had["verdict", name]) for name in VERDICTS},
        "elements": {name: coarse(had[f"element {name}", "with"]) for name in ELEMENT_KINDS},
    }


def coarse(count: int) -> int:
    """Rounded down to a multiple of five."""
    return count // STEP * STEP


def few(total: int, reports: int) -> bool:
    """Whether a sum of so many reports is too small to tell a share of: each lacks up to four, and a 0 may be four."""
    return total < max(_TOLD_FROM, STEP * reports)


def most_lack(count: int, total: int, reports: int) -> bool:
    """Whether more than half of a total lack something that ``count`` have, however each report was rounded."""
    return not few(total, reports) and (count + (STEP - 1) * reports) * 2 < total


def fault(report: object) -> str | None:
    """What keeps something read from being a report: it must have just the closed names, a week, and coarse counts."""
    if not isinstance(report, dict) or report.get("format") != FORMAT:
        return "it is not a report of callingcard"
    if set(report) != {"format", "week", "mark", "counts", "verdicts", "elements"} or not _is_week(report["week"]):
        return "it has parts that a report does not have"
    if not isinstance(report["mark"], str) or not _MARK.fullmatch(report["mark"]):
        return "its mark is not that of a report"
    for part, names in (("counts", COUNTS), ("verdicts", VERDICTS), ("elements", ELEMENT_KINDS)):
        held = report[part]
        if not isinstance(held, dict) or set(held) != set(names):
            return f"its {part} are not those of a report"
        if not all(type(n) is int and 0 <= n <= _MOST and n % STEP == 0 for n in held.values()):
            return f"its {part} are not counts in steps of five"
    return None


def _is_week(text: object) -> bool:
    if not isinstance(text, str) or len(text) != 8 or text[4:6] != "-W":
        return False
    try:
        datetime.fromisoformat(f"{text}-1")
    except ValueError:
        return False
    return True
