"""The insights as one self-contained HTML page: tables with a small chart in each row, so that no number is only in a picture."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from callingcard.model.insight import Deepened, Delay, Group, Promise
from callingcard.text import visible

_WIDE, _HIGH, _EDGE = 240, 18, 6
_SHOWN = 15
_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --dim: #5b5b5b; --line: #c9c9c9; --mark: #0b5cad; --paper: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --dim: #b0b0b0; --line: #4a4a4a; --mark: #7ab8ff; --paper: #161616; } }
@media print { :root { --ink: #000; --dim: #333; --line: #999; --mark: #000; --paper: #fff; } section { break-inside: avoid; } }
body { font: 16px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; } p { color: var(--dim); }
table { border-collapse: collapse; width: 100%; table-layout: fixed; } caption { text-align: left; font-weight: 600; padding: .8rem 0 .2rem; }
th, td { text-align: left; font-weight: normal; padding: .15rem .6rem .15rem 0; border-bottom: 1px solid var(--line); vertical-align: middle; }
thead th { color: var(--dim); font-size: .85rem; } thead th:nth-child(1) { width: 20%; } thead th:nth-child(2) { width: 31%; } thead th:nth-child(3) { width: 21%; } svg { max-width: 100%; } td.num { font-variant-numeric: tabular-nums; }
svg { display: block; } .axis { stroke: var(--line); } .bar { stroke: var(--mark); stroke-width: 3; } .dot { fill: var(--mark); }
.fill { fill: var(--mark); } .rest { fill: none; stroke: var(--line); } .few { color: var(--dim); font-style: italic; }
@media (max-width: 40rem) { thead th:nth-child(2) { width: 30%; } svg { width: 100%; } }
"""


def page(
    acceptance: Sequence[Group], delays: Sequence[Delay], deepened: Sequence[Deepened], promise: Promise,
    remarks: Iterable[str], *, on: str,
) -> str:  # fmt: skip
    """The page. ``on`` is the day it was made, in words. Text from records is escaped; nothing is loaded from anywhere."""
    parts = [f"<h1>What followed your invitations</h1><p>{_text(on)}</p>"]
    parts += [f"<p>{_text(remark)}</p>" for remark in remarks]
    if not acceptance:
        parts.append("<p>No invitation of yours is on record.</p>")
    for by, groups in groupby(acceptance, key=lambda group: group.by):
        parts.append(_groups(by, sorted(groups, key=lambda g: -g.sent)[:_SHOWN]))
    parts += [_delays([d for d in delays if d.by in {"note", "tie"}]), _deepened(deepened), _promise(promise)]
    body = "\n".join(f"<section>{part}</section>" for part in parts if part)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>What followed your invitations</title><style>{_STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _groups(by: str, groups: Iterable[Group]) -> str:
    rows = []
    for group in groups:
        known = group.sent - group.unknown
        counts = f"{group.accepted} of {known} known" + (f", {group.unknown} unknown" if group.unknown else "")
        if group.few or group.share is None or group.interval is None:
            rows.append((group.group, "", '<span class="few">too few to tell</span>', counts))
        else:
            low, high = group.interval
            said = f"{group.share:.0%} ({low:.0%} to {high:.0%})"
            counts += f"; at least {group.least:.0%}" if group.unknown and group.least is not None else ""
            rows.append((group.group.replace("_", " "), _interval(group.share, low, high, said), said, counts))
    return _table(
        "Accepted" if by == "all" else f"Accepted, by {by}",
        ("", "0 to 100 %, with the 95 % interval", "share", "counts"),
        rows,
    )


def _delays(delays: Sequence[Delay]) -> str:
    told = [delay for delay in delays if not delay.few]
    most = max((delay.quartiles[2] for delay in told), default=0) or 1
    rows = []
    for delay in told:
        low, middle, high = delay.quartiles
        said = f"{low:.0f} to {high:.0f}, half by {middle:.0f}"
        rows.append(
            (f"{delay.by}: {delay.group}", _interval(middle / most, low / most, high / most, said), said, f"{delay.accepted} accepted")
        )  # fmt: skip
    head = ("", f"0 to {most:.0f} days", "days, the middle half", "counts")
    return _table("Days until accepted", head, rows) if rows else ""


def _deepened(deepened: Sequence[Deepened]) -> str:
    items = "".join(f"<li>{_text(t.person.name)}: {t.before} then, {t.now} now</li>" for t in deepened[:_SHOWN])
    return f"<h2>Ties that deepened after a note ({len(deepened)})</h2><ul>{items}</ul>" if items else ""


def _promise(promise: Promise) -> str:
    rows = [
        (m.month, _bar(m.with_note / m.sent), f"{m.with_note / m.sent:.0%}", f"{m.with_note} of {m.sent}")
        for m in promise.months
    ]
    since = f"since you took it, {promise.taken}" if promise.taken else "not taken yet"
    return _table(f"The promise, {since}: invitations with a personal note", ("", "0 to 100 %", "share", "counts"), rows)  # fmt: skip


def _table(caption: str, head: Iterable[str], rows: Iterable[tuple[str, str, str, str]]) -> str:
    top = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in head)
    body = "".join(
        f'<tr><th scope="row">{_text(name)}</th><td class="chart">{chart}</td><td class="num">{said}</td><td class="num">{_text(counts)}</td></tr>'
        for name, chart, said, counts in rows
    )
    return f"<table><caption>{_text(caption)}</caption><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def _interval(middle: float, low: float, high: float, said: str) -> str:
    at, start, end = (round(_EDGE + (_WIDE - 2 * _EDGE) * part, 1) for part in (middle, low, high))
    return _svg(
        f'<line class="axis" x1="{_EDGE}" x2="{_WIDE - _EDGE}" y1="9" y2="9"/><line class="bar" x1="{start}" x2="{end}" y1="9" y2="9"/>'
        f'<circle class="dot" cx="{at}" cy="9" r="5"/>', said,
    )  # fmt: skip


def _bar(share: float) -> str:
    return _svg(
        f'<rect class="fill" x="{_EDGE}" y="3" width="{round((_WIDE - 2 * _EDGE) * share, 1)}" height="12"/>'
        f'<rect class="rest" x="{_EDGE}" y="3" width="{_WIDE - 2 * _EDGE}" height="12"/>', f"{share:.0%}",
    )  # fmt: skip


def _svg(shapes: str, said: str) -> str:
    return f'<svg viewBox="0 0 {_WIDE} {_HIGH}" width="{_WIDE}" height="{_HIGH}" role="img" aria-label="{_text(said)}">{shapes}</svg>'


def _text(text: str) -> str:
    return escape(visible(text, newlines=False))
