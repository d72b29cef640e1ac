"""Counting what followed: acceptance, answers and delay by group, and the promise month by month."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from itertools import groupby
from statistics import quantiles

from callingcard.insights.intervals import interval
from callingcard.model.insight import Delay, Group, Month, Promise, Sent
from callingcard.model.note import ELEMENT_KINDS
from callingcard.model.outcome import Outcome

FEWEST = 10
"""Fewer known outcomes than this say nothing: their 95 % interval spans half of all shares or more."""
_ORDER = (
    "all", "note", *(f"element {kind}" for kind in ELEMENT_KINDS), "verdict", "intent", "reason named", "tie", "since meeting", "length", "event",
)  # fmt: skip
Told = bool | None


def accepted(outcome: Outcome) -> Told:
    """Whether an invitation was accepted; None where it is not known."""
    if outcome.outcome == "accepted" or outcome.accepted_on is not None:
        return True
    return None if outcome.outcome in {"unknown", "answered"} else False


def answered(outcome: Outcome) -> Told:
    """Whether they wrote back; None where nothing is known of what followed."""
    if outcome.outcome == "answered" or outcome.answered_at is not None:
        return True
    return None if outcome.outcome == "unknown" else False


def shares(sent: Iterable[Sent], told: Callable[[Outcome], Told]) -> tuple[Group, ...]:
    """Each group's counts: what tells most first, in each the largest first."""
    found = defaultdict[tuple[str, str], list[Told]](list)
    for one in sent:
        for key in one.had:
            found[key].append(told(one.outcome))
    groups = [_group(by, group, all_told) for (by, group), all_told in found.items()]
    return tuple(sorted(groups, key=lambda g: (_place(g.by), g.by, -g.sent, g.group)))


def _place(by: str) -> int:
    return _ORDER.index(by) if by in _ORDER else len(_ORDER)


def _group(by: str, group: str, told: list[Told]) -> Group:
    hits, unknown = told.count(True), told.count(None)
    known = len(told) - unknown
    share, bounds = (hits / known, interval(hits, known)) if known else (None, None)
    return Group(by, group, len(told), hits, unknown, share, bounds, hits / len(told), known < FEWEST)


def telling(groups: Sequence[Group]) -> tuple[tuple[Group, ...], tuple[str, ...]]:
    """The whole and the comparisons of which two groups or more can be told, in order; and the names of the other comparisons."""
    by = {name: tuple(some) for name, some in groupby(groups, key=lambda group: group.by)}
    told = {name for name, some in by.items() if name == "all" or sum(not group.few for group in some) > 1}
    return tuple(g for g in groups if g.by in told), tuple(n for n in by if n not in told and len(by[n]) > 1)


def delays(sent: Iterable[Sent]) -> tuple[Delay, ...]:
    """Quartiles of the days until acceptance; groups with fewer than two have none."""
    found = defaultdict[tuple[str, str], list[int]](list)
    for one in sent:
        if one.outcome.accepted_on and one.outcome.delay is not None:
            for key in one.had:
                found[key].append(max(0, one.outcome.delay.days))
    return tuple(
        Delay(by, group, len(days), (cut[0], cut[1], cut[2]), len(days) < FEWEST)
        for (by, group), days in sorted(found.items())
        if len(days) > 1 and (cut := quantiles(days, method="inclusive"))
    )


def promise(sent: Iterable[Sent], taken: datetime | None) -> Promise:
    """How many invitations since then had a personal note, by month; of all there are where no promise was taken."""
    months = defaultdict[str, list[bool]](list)
    for one in sorted(sent, key=lambda s: s.outcome.sent.sent_at):
        at = one.outcome.sent.sent_at
        if taken is None or at >= taken:
            months[f"{at:%Y-%m}"].append(one.personal)
    count, noted = (sum(map(f, months.values())) for f in (len, sum))
    by_month = tuple(Month(month, len(had), sum(had)) for month, had in months.items())
    day: date | None = taken.date() if taken else None
    return Promise(day, count, noted, noted / count if count else None, by_month)
