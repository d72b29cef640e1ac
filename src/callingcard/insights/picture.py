"""The insights as one self-contained HTML page."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from callingcard.insights.drawing import ELEMENTS, FEW, Reach, bar, interval, table, text, two, whole
from callingcard.model.insight import Deepened, Delay, Group, Promise
from callingcard.text import Say, plain

_SHOWN = 15
_TITLE = "What followed your invitations"
_HEAD = ("invitations", "0 to 100 %, with the 95 % interval", "share", "counts")
_OF_ELEMENTS = ("the note has", "● with, ○ without; 0 to 100 %, with the 95 % interval", "share", "counts")
_OF_MONTHS = ("month", "0 to 100 %", "share", "counts")
_ELEMENT = "element "
_BY = {
    "note": "note or none",
    "verdict": "what the checker says of the note",
    "intent": "what it was drafted for",
    "tie": "the tie at the time",
    "since meeting": "the time since meeting",
    "reason named": "how you know them, as the note says",
}


def page(
    acceptance: Sequence[Group], delays: Sequence[Delay], deepened: Sequence[Deepened], promise: Promise,
    remarks: Iterable[str], *, on: str,
) -> str:  # fmt: skip
    """The page. ``on`` is the day it was made, in words. Text from records is escaped; nothing is loaded from anywhere."""
    parts = [] if acceptance else ["<p>No invitation of yours is on record.</p>"]
    parts += [*tables(acceptance, delays), _deepened(deepened), months(promise)]
    return whole(_TITLE, on, remarks, parts)


def tables(acceptance: Sequence[Group], delays: Sequence[Delay], *, say: Say = plain) -> list[str]:
    """Acceptance by each thing invitations had, what tells most first, then the days it took; each a table as markup."""
    parts = []
    by = {by: list(groups) for by, groups in groupby(acceptance, key=lambda group: group.by)}
    elements = {kind.removeprefix(_ELEMENT): by[kind] for kind in by if kind.startswith(_ELEMENT)}
    for kind in by:
        if kind.startswith(_ELEMENT):
            parts.append(_elements(elements, say) if kind == f"{_ELEMENT}{next(iter(elements))}" else "")
        else:
            parts.append(_groups(kind, by[kind], say))
    return [part for part in (*parts, _delays([d for d in delays if d.by in {"note", "tie"}], say)) if part]


def _groups(by: str, groups: Sequence[Group], say: Say) -> str:
    rows = []
    for group in groups[:_SHOWN]:
        reach, said = _reach(group), _said(group, say)
        chart = interval(*reach, said) if reach else ""
        rows.append((say(group.group.replace("_", " ")), chart, _few(said, group), _counts(group, say)))
    caption = say("Accepted") if by == "all" else say("Accepted, by %(what)s", what=say(_BY.get(by, by)))
    return table(caption, map(say, _HEAD), rows)


def _elements(by: Mapping[str, Sequence[Group]], say: Say) -> str:
    """Each element in one row: notes with it above, those without it below."""
    rows = []
    for element, name in ELEMENTS.items():
        held = {group.group: group for group in by.get(element, ())}
        shown = [(mark, word, held[word]) for mark, word in (("●", "with"), ("○", "without")) if word in held]
        if not shown:
            continue
        spoken = ", ".join(f"{say(word)} {_said(group, say)}" for _, word, group in shown)
        chart = two(_reach(held.get("with")), _reach(held.get("without")), spoken)
        said = "<br>".join(f"{mark} {_few(_said(group, say), group)}" for mark, _, group in shown)
        counts = "\n".join(f"{mark} {_counts(group, say, short=True)}" for mark, _, group in shown)
        rows.append((say(name), chart, said, counts))
    return table(say("Accepted, by what the note has"), map(say, _OF_ELEMENTS), rows) if rows else ""


def _reach(group: Group | None) -> Reach:
    if group is None or group.few or group.share is None or group.interval is None:
        return None
    return group.share, *group.interval


def _said(group: Group, say: Say) -> str:
    reach = _reach(group)
    if reach is None:
        return say(FEW)
    share, low, high = (f"{part:.0%}" for part in reach)
    return say("%(share)s (%(low)s to %(high)s)", share=share, low=low, high=high)


def _few(said: str, group: Group) -> str:
    return text(said) if _reach(group) else f'<span class="few">{text(said)}</span>'


def _counts(group: Group, say: Say, *, short: bool = False) -> str:
    of = "%(accepted)s of %(known)s" if short else "%(accepted)s of %(known)s known"
    counts = say(of, accepted=group.accepted, known=group.sent - group.unknown)
    if group.unknown:
        counts += say(", %(count)s unknown", count=group.unknown)
    if not short and _reach(group) and group.unknown and group.least is not None:
        counts += say("; at least %(share)s", share=f"{group.least:.0%}")
    return counts


def _delays(delays: Sequence[Delay], say: Say) -> str:
    told = [delay for delay in delays if not delay.few]
    most = max((delay.quartiles[2] for delay in told), default=0) or 1
    rows = []
    for delay in told:
        low, middle, high = delay.quartiles
        said = say(
            "%(low)s to %(high)s, half by %(middle)s", low=f"{low:.0f}", high=f"{high:.0f}", middle=f"{middle:.0f}"
        )
        chart = interval(middle / most, low / most, high / most, said)
        name = f"{say(delay.by)}: {say(delay.group)}"
        rows.append((name, chart, text(said), say("%(count)s accepted", count=delay.accepted)))
    scale = say("0 to %(most)s days", most=f"{most:.0f}")
    head = (say("invitations"), scale, say("days, the middle half"), say("counts"))
    return table(say("Days until accepted"), head, rows) if rows else ""


def _deepened(deepened: Sequence[Deepened]) -> str:
    items = "".join(f"<li>{text(t.person.name)}: {t.before} then, {t.now} now</li>" for t in deepened[:_SHOWN])
    return f"<h2>Ties that deepened after a note ({len(deepened)})</h2><ul>{items}</ul>" if items else ""


def months(promise: Promise, *, say: Say = plain) -> str:
    """How the promise went, month by month, as a table in markup."""
    rows = []
    for month in promise.months:
        share = f"{month.with_note / month.sent:.0%}"
        counts = say("%(noted)s of %(sent)s", noted=month.with_note, sent=month.sent)
        rows.append((month.month, bar(month.with_note / month.sent), share, counts))
    since = say("since you took it, %(day)s", day=promise.taken) if promise.taken else say("not taken yet")
    caption = say("The promise, %(since)s: invitations with a personal note", since=since)
    return table(caption, map(say, _OF_MONTHS), rows)
