"""The text of a mail: of its parts the plain one, else the HTML one as text; never an attachment."""

import binascii
import re
from collections.abc import Iterator, Sequence

from callingcard.sources import html
from callingcard.sources.lines import decoded
from callingcard.sources.mbox.mails import Headers, header_line

MAX_DEPTH = 8
MAX_PARTS = 200

_PARAM = re.compile(r";\s{0,50}([\w*-]{1,40})\s{0,50}=\s{0,50}(?:\"([^\"]{0,300})\"|([^;\s\"]{1,300}))")
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]")


class Hostile(ValueError):  # noqa: N818 (a finding about a mail, not a failure)
    """A mail built to be hard to read, and how, in words."""


def text(headers: Headers, body: Sequence[str]) -> str:
    """Give the mail's text; raises Hostile, in words, for parts without measure."""
    leaves = list(_leaves(headers, body, 0, [0]))
    plain = next((found for kind, found in leaves if kind == "text/plain" and found.strip()), None)
    if plain is not None:
        return plain
    return next((html.plain(found) for kind, found in leaves if kind == "text/html"), "")


def _leaves(headers: Headers, body: Sequence[str], depth: int, count: list[int]) -> Iterator[tuple[str, str]]:
    kind, params = _content_type(headers.get("content-type", ""))
    if depth > MAX_DEPTH:
        raise Hostile("its parts are nested too deep")
    if kind.startswith("multipart/"):
        for inner, lines in _parts(body, params.get("boundary", "")):
            count[0] += 1
            if count[0] > MAX_PARTS:
                raise Hostile(f"it has over {MAX_PARTS} parts")
            yield from _leaves(inner, lines, depth + 1, count)
    elif kind in {"text/plain", "text/html"} and "attachment" not in headers.get("content-disposition", "").lower():
        yield kind, _decoded(headers.get("content-transfer-encoding", ""), params.get("charset", "utf-8"), body)


def _content_type(raw: str) -> tuple[str, dict[str, str]]:
    kind = raw.partition(";")[0].strip().lower() or "text/plain"
    return kind, {name.lower().rstrip("*"): quoted or bare for name, quoted, bare in _PARAM.findall(raw)}


def _parts(body: Sequence[str], boundary: str) -> Iterator[tuple[Headers, Sequence[str]]]:
    """Cut a body at its boundary; a part that nothing ends runs to the end of what was kept."""
    opening, closing = f"--{boundary}", f"--{boundary}--"
    marks = [
        number for number, line in enumerate(body) if line.startswith(opening) and line.rstrip() in {opening, closing}
    ]
    for mark, following in zip(marks, [*marks[1:], len(body)], strict=True):
        if body[mark].rstrip() == closing:
            return
        yield _part(body[mark + 1 : following])


def _part(lines: Sequence[str]) -> tuple[Headers, Sequence[str]]:
    headers: Headers = {}
    last = ""
    for number, line in enumerate(lines):
        if not line:
            return headers, lines[number + 1 :]
        last = header_line(headers, set(), line, last)
    return headers, []


def _decoded(encoding: str, charset: str, body: Sequence[str]) -> str:
    encoding = encoding.strip().lower()
    raw = "\n".join(body)
    if encoding == "base64":
        packed = _NOT_BASE64.sub("", raw)
        packed = packed[: len(packed) // 4 * 4] if len(packed) % 4 == 1 else packed + "=" * (-len(packed) % 4)
        raw = binascii.a2b_base64(packed).decode("latin-1")
    elif encoding == "quoted-printable":
        raw = binascii.a2b_qp(raw.encode("latin-1", "replace")).decode("latin-1")
    return decoded(raw, charset).replace("\r\n", "\n").replace("\x00", "")
