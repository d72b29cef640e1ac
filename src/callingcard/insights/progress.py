"""A group's progress as one self-contained HTML page, from counts alone (advice F3)."""

from collections.abc import Sequence

from callingcard.insights.drawing import ELEMENTS, FEW, bar, course, table, text, whole
from callingcard.insights.sharing import STEP, few
from callingcard.model.insight import Progress

_TITLE = "How the group's invitations went"
_SHOWN = 13
_VERDICTS = {"send": "good to go", "revise": "to be mended", "stop": "stock, generic or a pitch"}
_REMARKS = (
    "Every count is of all that members reported up to that week, in steps of five; a member who sent no report that week is not in it.",
    "A count below five is left out of a member's report: where even the sum is small, nothing is told.",
    "A line that falls may only mean that others reported. Nothing here says why.",
)


def page(weeks: Sequence[Progress], forgotten: Sequence[str], *, on: str) -> str:
    """The page; ``weeks`` oldest first, at least one. ``on`` is the day it was made, in words."""
    last = weeks[-1]
    parts = [
        _forgotten(forgotten),
        _share("Invitations with a personal note, up to each week", weeks, "personal", "invitations"),
        _share("Accepted, of those whose outcome is known", weeks, "accepted", "known"),
        _elements(weeks),
        _verdicts(last),
        _deeds(weeks),
    ]
    reports = f"{last.reports} report{'' if last.reports == 1 else 's'} in {last.week}"
    return whole(_TITLE, f"{on}; {reports}, {len(weeks)} week{'' if len(weeks) == 1 else 's'} in all", _REMARKS, parts)


def _forgotten(forgotten: Sequence[str]) -> str:
    if not forgotten:
        return ""
    items = "".join(f"<li>{text(ELEMENTS.get(element, element))}</li>" for element in forgotten)
    return f"<h2>What most notes lack</h2><ul>{items}</ul>"


def _share(caption: str, weeks: Sequence[Progress], part: str, of: str) -> str:
    rows = []
    for week in weeks[-_SHOWN:]:
        chart, said, counts = _told(week.counts[part], week.counts[of], week.reports)
        rows.append((week.week, chart, said, f"{counts} ({week.reports} in)"))
    return table(caption, ("", "0 to 100 %", "share", "counts (reports)"), rows)


def _elements(weeks: Sequence[Progress]) -> str:
    """How the share of notes with each element went, from the first week to the last."""
    last = weeks[-1]
    if few(last.counts["with_note"], last.reports):
        return ""
    rows = []
    for element, name in ELEMENTS.items():
        shares = [_of(week.elements[element], week.counts["with_note"], week.reports) for week in weeks]
        told = [share for share in shares if share is not None]
        _, said, counts = _told(last.elements[element], last.counts["with_note"], last.reports)
        if last.elements[element] and len(told) > 1:
            said = f"{told[0]:.0%}, now {told[-1]:.0%}"
        rows.append((name, course(shares, said) if any(told) else "", said, f"{counts} notes"))
    return table("Notes that have it, week by week", ("", "0 to 100 %, oldest week first", "first and last", "counts, last week"), rows)  # fmt: skip


def _verdicts(last: Progress) -> str:
    noted = last.counts["with_note"]
    if few(noted, last.reports):
        return ""
    rows = []
    for name, count in last.verdicts.items():
        chart, said, counts = _told(count, noted, last.reports)
        rows.append((f"{name}: {_VERDICTS[name]}", chart, said, f"{counts} notes"))
    return table(f"Verdicts on the notes, {last.week}", ("", "0 to 100 %", "share", "counts"), rows)


def _told(count: int, total: int, reports: int) -> tuple[str, str, str]:
    """A share as a chart, in words, and its counts; nothing is drawn of what is too few, and a 0 is no nought."""
    if few(total, reports):
        return "", FEW, f"fewer than {STEP} each" if not total else f"some of {total}"
    if not count:
        return "", "few or none", f"fewer than {STEP} each of {total}"
    share = min(1.0, count / total)
    return bar(share), f"{share:.0%}", f"{count} of {total}"


def _deeds(weeks: Sequence[Progress]) -> str:
    """What was recorded and done, as bars against the most of any week."""
    rows = []
    for part, name in (("met", "people met"), ("facts", "facts recorded"), ("acts_done", "weekly acts done")):
        most = max(week.counts[part] for week in weeks)
        if most:
            shares = [week.counts[part] / most for week in weeks]
            last = weeks[-1].counts[part]
            rows.append(
                (name, course(shares, f"up to {most}, now {last}"), str(last), f"{weeks[0].counts[part]} at first")
            )
    return table("Recorded and done", ("", "against the most of any week", "last week", ""), rows) if rows else ""


def _of(count: int, total: int, reports: int) -> float | None:
    return None if few(total, reports) else min(1.0, count / total)
