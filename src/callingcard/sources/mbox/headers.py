"""Mail headers: encoded words, addresses, dates, labels; every pattern is bounded, every loop linear."""

import binascii
import re
from datetime import UTC, datetime

from callingcard.model.record import Party
from callingcard.sources.lines import decoded
from callingcard.text import squeeze

_WORD = r"=\?[^?\s]{1,40}\?[bBqQ]\?[^?]{0,2000}\?="
_WORDS = re.compile(rf"{_WORD}(?:\s{{1,10}}{_WORD})*")
_ONE = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]{0,2000})\?=")
_PIECE = re.compile(
    r"\"(?:[^\"\\]|\\.){0,500}\"|\((?:[^()\\]|\\.){0,500}\)|<[^<>]{0,500}>|[,;:]|[^\",;:<(]+|.", re.DOTALL
)
_ADDRESS = re.compile(r"[^\s<>@\"(),;:]{1,100}@[^\s<>@\"(),;:]{1,200}")
_ID = re.compile(r"<([^<>\s]{1,300})>")
_YEARS = range(1980, 2100)


def words(raw: str) -> str:
    """Decode a header's text: RFC 2047 words, else as UTF-8, else as Windows-1252."""
    if "=?" not in raw:
        return squeeze(decoded(raw))
    return squeeze(_WORDS.sub(lambda found: _joined(found[0]), decoded(raw)))


def _joined(run: str) -> str:
    """Decode adjacent words together, as one character may be split between two of them."""
    pieces: list[tuple[str, bytes]] = []
    for charset, encoding, text in _ONE.findall(run):
        data = _undone(encoding, text)
        if pieces and pieces[-1][0] == charset.lower():
            data = pieces.pop()[1] + data
        pieces.append((charset.lower(), data))
    return "".join(decoded(data.decode("latin-1"), charset.partition("*")[0]) for charset, data in pieces)


def _undone(encoding: str, text: str) -> bytes:
    raw = text.encode("ascii", "replace")
    try:
        if encoding in "qQ":
            return binascii.a2b_qp(raw, header=True)
        return binascii.a2b_base64(raw + b"=" * (-len(raw) % 4))
    except binascii.Error:
        return raw


def parties(raw: str, most: int) -> tuple[Party, ...]:
    """Read the addresses of a header, at most ``most`` and one; those that are no address are passed over."""
    found: dict[str, Party] = {}
    outside, inside, comment = "", "", ""
    for piece in (*_PIECE.findall(raw), ","):
        if piece in {",", ";"}:
            if party := _party(outside, inside, comment):
                found.setdefault((party.email or "").lower(), party)
            outside = inside = comment = ""
            if len(found) > most:
                break
        elif piece == ":":
            outside = ""
        elif piece[0] == "<":
            inside = piece
        elif piece[0] == "(" and len(piece) > 1:
            comment = piece[1:-1]
        else:
            outside += piece
    return tuple(found.values())


def _party(outside: str, inside: str, comment: str) -> Party | None:
    address = _ADDRESS.search(inside or outside)
    if address is None:
        return None
    shown = outside if inside else comment
    name = words(re.sub(r"\\(.)", r"\1", shown.replace('"', " "))).strip("' ")
    return Party("" if "@" in name else name[:200], email=decoded(address[0]))


def sent_at(header: str, envelope: str) -> datetime | None:
    """Read the date of a mail, of its envelope where it has none; without a zone it is taken as UTC."""
    from email.utils import parsedate_to_datetime

    of_envelope = re.search(r"[A-Z][a-z]{2} [A-Z][a-z]{2} .{1,40}$", envelope)
    for text in (header, of_envelope[0] if of_envelope else ""):
        try:
            found = parsedate_to_datetime(squeeze(text[:100]))
            found = found if found.tzinfo else found.replace(tzinfo=UTC)
            found.astimezone(UTC)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if found.year in _YEARS:
            return found
    return None


def ids(raw: str) -> list[str]:
    """List the message ids of a header."""
    return _ID.findall(decoded(raw)) or raw.split()[:1]


def labels(raw: str) -> set[str]:
    """Give the labels that Gmail put on a mail, in lower case."""
    return {label.strip().strip('"').casefold() for label in words(raw).split(",")}
