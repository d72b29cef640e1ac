"""The insights as one self-contained HTML page."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from callingcard.insights.drawing import ELEMENTS, Reach, bar, interval, table, text, two, whole
from callingcard.model.insight import Deepened, Delay, Group, Promise

_SHOWN = 15
_TITLE = "What followed your invitations"
_HEAD = ("invitations", "0 to 100 %, with the 95 % interval", "share", "counts")
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


def tables(acceptance: Sequence[Group], delays: Sequence[Delay]) -> list[str]:
    """Acceptance by each thing invitations had, what tells most first, then the days it took; each a table as markup."""
    parts = []
    by = {by: list(groups) for by, groups in groupby(acceptance, key=lambda group: group.by)}
    elements = {kind.removeprefix(_ELEMENT): by[kind] for kind in by if kind.startswith(_ELEMENT)}
    for kind in by:
        if kind.startswith(_ELEMENT):
            parts.append(_elements(elements) if kind == f"{_ELEMENT}{next(iter(elements))}" else "")
        else:
            parts.append(_groups(kind, by[kind]))
    return [part for part in (*parts, _delays([d for d in delays if d.by in {"note", "tie"}])) if part]


def _groups(by: str, groups: Sequence[Group]) -> str:
    rows = []
    for group in groups[:_SHOWN]:
        reach = _reach(group)
        said = _said(group)
        rows.append(
            (group.group.replace("_", " "), interval(*reach, said) if reach else "", _few(said, group), _counts(group))
        )
    return table("Accepted" if by == "all" else f"Accepted, by {_BY.get(by, by)}", _HEAD, rows)


def _elements(by: Mapping[str, Sequence[Group]]) -> str:
    """Each element in one row: notes with it above, those without it below."""
    rows = []
    for element, name in ELEMENTS.items():
        held = {group.group: group for group in by.get(element, ())}
        shown = [(mark, word, held[word]) for mark, word in (("●", "with"), ("○", "without")) if word in held]
        if not shown:
            continue
        chart = two(
            _reach(held.get("with")), _reach(held.get("without")), ", ".join(f"{w} {_said(g)}" for _, w, g in shown)
        )
        said = "<br>".join(f"{mark} {_few(_said(group), group)}" for mark, _, group in shown)
        rows.append((name, chart, said, "\n".join(f"{mark} {_counts(group, short=True)}" for mark, _, group in shown)))
    head = ("the note has", "● with, ○ without; 0 to 100 %, with the 95 % interval", "share", "counts")
    return table("Accepted, by what the note has", head, rows) if rows else ""


def _reach(group: Group | None) -> Reach:
    if group is None or group.few or group.share is None or group.interval is None:
        return None
    return group.share, *group.interval


def _said(group: Group) -> str:
    reach = _reach(group)
    return f"{reach[0]:.0%} ({reach[1]:.0%} to {reach[2]:.0%})" if reach else "too few to tell"


def _few(said: str, group: Group) -> str:
    return said if _reach(group) else f'<span class="few">{said}</span>'


def _counts(group: Group, *, short: bool = False) -> str:
    counts = f"{group.accepted} of {group.sent - group.unknown}{'' if short else ' known'}"
    if group.unknown:
        counts += f", {group.unknown} unknown"
    least = not short and _reach(group) and group.unknown and group.least is not None
    return counts + (f"; at least {group.least:.0%}" if least else "")


def _delays(delays: Sequence[Delay]) -> str:
    told = [delay for delay in delays if not delay.few]
    most = max((delay.quartiles[2] for delay in told), default=0) or 1
    rows = []
    for delay in told:
        low, middle, high = delay.quartiles
        said = f"{low:.0f} to {high:.0f}, half by {middle:.0f}"
        rows.append(
            (f"{delay.by}: {delay.group}", interval(middle / most, low / most, high / most, said), said, f"{delay.accepted} accepted")
        )  # fmt: skip
    head = ("invitations", f"0 to {most:.0f} days", "days, the middle half", "counts")
    return table("Days until accepted", head, rows) if rows else ""


def _deepened(deepened: Sequence[Deepened]) -> str:
    items = "".join(f"<li>{text(t.person.name)}: {t.before} then, {t.now} now</li>" for t in deepened[:_SHOWN])
    return f"<h2>Ties that deepened after a note ({len(deepened)})</h2><ul>{items}</ul>" if items else ""


def months(promise: Promise) -> str:
    """How the promise went, month by month, as a table in markup."""
    rows = [
        (m.month, bar(m.with_note / m.sent), f"{m.with_note / m.sent:.0%}", f"{m.with_note} of {m.sent}")
        for m in promise.months
    ]
    since = f"since you took it, {promise.taken}" if promise.taken else "not taken yet"
    return table(f"The promise, {since}: invitations with a personal note", ("month", "0 to 100 %", "share", "counts"), rows)  # fmt: skip
