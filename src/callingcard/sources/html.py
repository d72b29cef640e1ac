"""HTML to the text that its reader sees: scripts, styles and markup removed, line breaks where blocks end."""

import re

LONGEST = 300_000
"""Characters of HTML that are read; the rest is dropped."""
DEEPEST = 300
"""Open tags at one place beyond which the markup is stripped without being understood: parsers take quadratic time there."""

_MARKUP = re.compile(
    r"<(?:br|p|div|a|b|i|u|ul|ol|li|span|html|body|table|strong|em|h[1-6])\b[^<>]{0,500}>|&(?:nbsp|amp|#\d{2,5});",
    re.IGNORECASE,
)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]{0,15})[^<>]{0,4000}>", re.IGNORECASE)
_HIDDEN = re.compile(r"<(script|style|head|title)\b.*?(?:</\1|$)", re.IGNORECASE | re.DOTALL)
_ENDS_LINE = frozenset(
    {"br", "hr", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol"}
)  # fmt: skip
_ENDS_CELL = frozenset({"td", "th"})
_NEVER_OPEN = frozenset({
    "br", "hr", "p", "img", "meta", "link", "input", "li", "td", "th", "tr", "tbody", "thead", "wbr", "col", "area",
    "option", "base", "dd", "dt", "html",
})  # fmt: skip
_SPACES = re.compile(r"[^\S\n]+")
_EMPTY_LINES = re.compile(r"\n{3,}")


def is_html(text: str) -> bool:
    """Tell whether a text that may be plain holds markup."""
    return _MARKUP.search(text) is not None


def plain(html: str) -> str:
    """Give the text of an HTML document or fragment."""
    from selectolax.lexbor import LexborHTMLParser

    html = re.sub(r"\s+", " ", html[:LONGEST])
    if _depth(html) > DEEPEST:
        return _tidy(_TAG.sub(" ", _HIDDEN.sub(" ", html)))
    tree = LexborHTMLParser(_TAG.sub(_with_break, html))
    for node in tree.css("script, style, head, title, template, noscript, svg"):
        node.decompose()
    return _tidy((tree.body.text(separator="") if tree.body else "").replace("\ue000", "\n").replace("\ue001", " "))


def _with_break(tag: re.Match[str]) -> str:
    closes, name = tag[1], tag[2].lower()
    if name in _ENDS_CELL:
        return f"\ue001{tag[0]}" if closes else tag[0]
    if name not in _ENDS_LINE or not (closes or name in {"br", "hr"}):
        return tag[0]
    return f"\ue000{tag[0]}"


def _depth(html: str) -> int:
    depth = deepest = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() not in _NEVER_OPEN:
            depth += -1 if tag[1] else 1
            deepest = max(deepest, depth)
    return deepest


def _tidy(text: str) -> str:
    stripped = "\n".join(line.strip() for line in _SPACES.sub(" ", text).split("\n"))
    return _EMPTY_LINES.sub("\n\n", stripped).strip()
