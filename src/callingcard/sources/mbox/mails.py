"""An mbox cut into mails, streamed: of each, the headers that are of use and the beginning of its body.

Everything kept has a bound, whatever the file holds; the standard library's parser has none (20,000 addresses in one
header cost it five seconds, nested parts its stack).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from callingcard.sources.lines import lines

MAX_HEADER = 1 << 15
"""Characters of one header that are kept."""
MAX_BODY = 1 << 19
"""Characters of one body that are kept: the text comes before the attachments."""

ENVELOPE = re.compile(r"From \S.{0,200}\d\d?:\d\d(?::\d\d)?.{0,40}\d{4}|From \S{1,200}@\S{1,200}\s*$|From - ")
_HEADER = re.compile(r"([!-9;-~]{1,80})[ \t]*:[ \t]?")
_ESCAPED = re.compile(r">+From ")
_USED = frozenset({
    "from", "sender", "to", "cc", "bcc", "delivered-to", "date", "subject", "message-id", "references", "in-reply-to",
    "x-gmail-labels", "x-gm-thrid", "list-id", "list-unsubscribe", "list-post", "precedence", "auto-submitted",
    "x-autoreply", "x-autorespond", "x-mozilla-status", "content-type", "content-transfer-encoding",
    "content-disposition",
})  # fmt: skip

Headers = dict[str, str]


@dataclass(slots=True)
class Mail:
    """One raw mail: header names in lower case, values unfolded but undecoded, the first of each name counts."""

    line: int
    envelope: str = ""
    headers: Headers = field(default_factory=dict)
    cut: set[str] = field(default_factory=set)
    body: list[str] = field(default_factory=list)
    kept: int = 0
    skipped: bool = False

    def take(self, line: str) -> None:
        """Keep a line of the body, its ``From `` unescaped, while there is room."""
        if self.skipped or self.kept > MAX_BODY:
            return
        self.kept += len(line) + 1
        self.body.append(line[1:] if line.startswith(">") and _ESCAPED.match(line) else line)


def mails(file: BinaryIO, *, skip: Callable[[Headers], bool]) -> Iterator[Mail]:
    """Yield the mails of an mbox, or the one mail of a file without ``From `` lines.

    The body of a mail whose headers ``skip`` is not kept, and the mail comes with ``skipped`` set.
    """
    mail, in_headers, blank, last = Mail(0), False, True, ""
    for number, line in lines(file):
        starts = blank and line.startswith("From ") and ENVELOPE.match(line) is not None
        if starts or (not mail.line and line):
            if mail.line:
                yield mail
            mail, in_headers, last = Mail(number, line if starts else ""), True, ""
            if starts:
                blank = False
                continue
        blank = not line
        if in_headers and line:
            last = header_line(mail.headers, mail.cut, line, last)
        elif in_headers:
            in_headers, mail.skipped = False, skip(mail.headers)
        elif mail.line:
            mail.take(line)
    if mail.line:
        yield mail


def header_line(headers: Headers, cut: set[str], line: str, last: str) -> str:
    """Add one line to the headers; returns the name of the header it belongs to, "" where it is of no use."""
    if line[0] in " \t":
        if last and len(headers[last]) + len(line) <= MAX_HEADER:
            headers[last] += " " + line.strip()
        elif last:
            cut.add(last)
        return last
    found = _HEADER.match(line)
    name = found[1].lower() if found else ""
    if found is None or name not in _USED or name in headers:
        return ""
    headers[name] = line[found.end() :][:MAX_HEADER].strip()
    if len(line) - found.end() > MAX_HEADER:
        cut.add(name)
    return name
