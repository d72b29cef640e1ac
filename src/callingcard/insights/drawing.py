"""Charts for the pages: tables with a small chart in each row, so that no number is only in a picture; nothing is loaded."""

from collections.abc import Iterable, Sequence
from html import escape

from callingcard.text import visible

Reach = tuple[float, float, float] | None
"""A share, and the lower and upper end of its interval."""
ELEMENTS = {
    "how": "how you know each other",
    "why": "why you want to connect",
    "forward": "something to answer",
    "detail": "a detail of theirs",
    "bio": "who you are",
    "offer": "an offer",
    "thanks": "thanks",
}
"""What a note may have (model.note.ELEMENT_KINDS), in words."""
FEW = "too few to tell"
_WIDE, _HIGH, _EDGE, _TALL = 240, 18, 6, 34
_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --dim: #5b5b5b; --line: #c9c9c9; --mark: #0b5cad; --paper: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --dim: #b0b0b0; --line: #4a4a4a; --mark: #7ab8ff; --paper: #161616; } }
body { font: 16px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 58rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; } p { color: var(--dim); }
table { border-collapse: collapse; width: 100%; table-layout: fixed; } caption { text-align: left; font-weight: 600; padding: .8rem 0 .2rem; }
th, td { text-align: left; font-weight: normal; padding: .15rem .6rem .15rem 0; border-bottom: 1px solid var(--line); vertical-align: middle; }
thead th { color: var(--dim); font-size: .85rem; } thead th:nth-child(1) { width: 21%; } thead th:nth-child(2) { width: 28%; } thead th:nth-child(3) { width: 22%; } svg { max-width: 100%; } td.num { font-variant-numeric: tabular-nums; }
svg { display: block; } .axis { stroke: var(--line); } .bar { stroke: var(--mark); stroke-width: 3; } .dot { fill: var(--mark); }
.ring { fill: var(--paper); stroke: var(--mark); stroke-width: 2; } .thin { stroke: var(--mark); stroke-width: 1.5; } .fill { fill: var(--mark); } .rest { fill: none; stroke: var(--line); } .few { color: var(--dim); font-style: italic; }
@media (max-width: 40rem) { thead th:nth-child(2) { width: 30%; } svg { width: 100%; } }
@media print { :root { font-size: 12px; --ink: #000; --dim: #333; --line: #999; --mark: #000; --paper: #fff; } body { max-width: none; margin: 0; font-size: 1rem; }
  tr, li, p { break-inside: avoid; } caption, h2, thead { break-after: avoid; } thead { display: table-header-group; } }
"""


def whole(title: str, on: str, remarks: Iterable[str], parts: Iterable[str]) -> str:
    """A page of parts; empty ones are left out. ``on`` is the day it was made, in words."""
    head = [f"<h1>{text(title)}</h1><p>{text(on)}</p>", *(f"<p>{text(remark)}</p>" for remark in remarks)]
    body = "\n".join(f"<section>{part}</section>" for part in (*head, *parts) if part)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{text(title)}</title><style>{_STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def table(caption: str, head: Iterable[str], rows: Iterable[tuple[str, str, str, str]]) -> str:
    """Rows of a name, a chart, the share as markup, and the counts, in lines; names and counts are escaped here.

    Where nothing is drawn, no scale stands above it.
    """
    held = list(rows)
    drawn = any(chart for _, chart, _, _ in held)
    cells = (cell if drawn or at != 1 else "" for at, cell in enumerate(head))
    top = "".join(f'<th scope="col">{text(cell)}</th>' if cell else "<td></td>" for cell in cells)
    body = "".join(
        f'<tr><th scope="row">{text(name)}</th><td class="chart">{chart}</td><td class="num">{said}</td><td class="num">{_lines(counts)}</td></tr>'
        for name, chart, said, counts in held
    )
    return f"<table><caption>{text(caption)}</caption><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def interval(middle: float, low: float, high: float, said: str) -> str:
    """A dot with its interval on a line from 0 to 1, which has a mark at its ends and its middle."""
    at, start, end = (_across(part) for part in (middle, low, high))
    return _svg(
        f'{_axis(9)}<line class="bar" x1="{start}" x2="{end}" y1="9" y2="9"/><circle class="dot" cx="{at}" cy="9" r="5"/>', said,
    )  # fmt: skip


def two(one: Reach, other: Reach, said: str) -> str:
    """Two dots with their intervals, the first full, the second hollow, one below the other; of a None nothing is drawn."""
    shapes = []
    for reach, y, line, dot in ((one, 10, "bar", "dot"), (other, 26, "thin", "ring")):
        if reach:
            at, start, end = (_across(part) for part in reach)
            shapes.append(_axis(y))
            shapes.append(
                f'<line class="{line}" x1="{start}" x2="{end}" y1="{y}" y2="{y}"/><circle class="{dot}" cx="{at}" cy="{y}" r="5"/>'
            )
    return _svg("".join(shapes), said, _TALL + 2) if shapes else ""


def bar(share: float, said: str = "") -> str:
    """A bar from 0 to 1, the whole of it outlined."""
    return _svg(
        f'<rect class="fill" x="{_EDGE}" y="3" width="{round((_WIDE - 2 * _EDGE) * share, 1)}" height="12"/>'
        f'<rect class="rest" x="{_EDGE}" y="3" width="{_WIDE - 2 * _EDGE}" height="12"/>', said or f"{share:.0%}",
    )  # fmt: skip


def course(shares: Sequence[float | None], said: str) -> str:
    """How a share went from week to week: a line between 0 and 1 with a dot at its end; weeks without one are left out."""
    step = 1 / max(1, len(shares) - 1)
    points = [(_across(place * step), _up(share)) for place, share in enumerate(shares) if share is not None]
    if not points:
        return ""
    line = " ".join(f"{x},{y}" for x, y in points)
    (x, y), top, low = points[-1], _up(1), _up(0)
    return _svg(
        f'<line class="axis" x1="{_EDGE}" x2="{_WIDE - _EDGE}" y1="{low}" y2="{low}"/><line class="axis" x1="{_EDGE}" x2="{_WIDE - _EDGE}" y1="{top}" y2="{top}"/>'
        f'<polyline class="bar" fill="none" points="{line}"/><circle class="dot" cx="{x}" cy="{y}" r="5"/>', said, _TALL,
    )  # fmt: skip


def text(said: str) -> str:
    """Text from anywhere, escaped, nothing invisible in it."""
    return escape(visible(said, newlines=False))


def _axis(y: int) -> str:
    ends = "".join(
        f'<line class="axis" x1="{x}" x2="{x}" y1="{y - 3}" y2="{y + 3}"/>' for x in map(_across, (0, 0.5, 1))
    )
    return f'<line class="axis" x1="{_EDGE}" x2="{_WIDE - _EDGE}" y1="{y}" y2="{y}"/>{ends}'


def _lines(said: str) -> str:
    return "<br>".join(text(line) for line in said.split("\n"))


def _across(part: float) -> float:
    return round(_EDGE + (_WIDE - 2 * _EDGE) * part, 1)


def _up(share: float) -> float:
    return round(_TALL - _EDGE - (_TALL - 2 * _EDGE) * share, 1)


def _svg(shapes: str, said: str, high: int = _HIGH) -> str:
    return f'<svg viewBox="0 0 {_WIDE} {high}" width="{_WIDE}" height="{high}" role="img" aria-label="{text(said)}">{shapes}</svg>'
