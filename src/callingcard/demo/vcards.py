"""Address books as phones write them: vCard 2.1, 3.0 and 4.0."""

import quopri
from collections.abc import Iterable
from typing import Literal

from callingcard.demo.cards import Card
from callingcard.demo.sheet import Made

Version = Literal["2.1", "3.0", "4.0"]


def vcards(name: str, cards: Iterable[Card], version: Version) -> Made:
    """Write cards one after the other, CRLF, folded or quoted-printable as the version wants it."""
    lines, who = list[str](), dict[tuple[str, int], int]()
    for card in cards:
        who[name, len(lines) + 1] = card.who
        lines += [physical for line in _card(card, version) for physical in line]
    return Made(name, ("\r\n".join(lines) + "\r\n").encode(), who)


def _card(card: Card, version: Version) -> list[list[str]]:
    return [
        ["BEGIN:VCARD"],
        [f"VERSION:{version}"],
        *(_folded(line, version) for line in _lines(card, version)),
        ["END:VCARD"],
    ]


def _lines(card: Card, version: Version) -> list[str]:
    old, mail = version == "2.1", {"2.1": ";INTERNET", "3.0": ";TYPE=INTERNET", "4.0": ""}[version]
    cell = {"2.1": ";CELL", "3.0": ";TYPE=CELL", "4.0": ";TYPE=cell;VALUE=text"}[version]
    found = [_said("N", f"{_safe(card.family)};{_safe(card.given)};;;", old), _said("FN", _safe(card.shown), old)]
    found += [f"EMAIL{mail}:{address}" for address in card.emails] + [f"TEL{cell}:{phone}" for phone in card.phones]
    if card.company:
        found.append(_said("ORG", _safe(card.company), old))
    if card.position:
        found.append(_said("TITLE", _safe(card.position), old))
    if card.url:
        found += [f"URL:{card.url}"] if old else [f"item1.URL:{card.url}", "item1.X-ABLabel:LinkedIn"]
    if card.place:
        found.append(_said("ADR", f";;;{_safe(card.place)};;;", old))
    if card.birthday:
        found.append(f"BDAY:{card.birthday.replace('--', '1604-') if version == '3.0' else card.birthday}")
    if card.schools:
        found.append(_said("NOTE", _safe(f"Studied at {', '.join(card.schools)}"), old))
    return found


def _safe(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _said(name: str, value: str, old: bool) -> str:
    if not old or value.isascii():
        return f"{name}:{value}"
    encoded = quopri.encodestring(value.encode()).decode().replace("=\n", "")
    return f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{encoded}"


def _folded(line: str, version: Version) -> list[str]:
    """Break after at most 75 bytes, inside a value only; 2.1 breaks quoted-printable with ``=``."""
    soft = version == "2.1" and "QUOTED-PRINTABLE" in line
    if version == "2.1" and not soft:
        return [line]
    found, now = list[str](), ""
    for char in line:
        if len((now + char).encode()) > 72 and not (soft and "=" in now[-2:]):
            found.append(now + "=" if soft else now)
            now = "" if soft else " "
        now += char
    return [*found, now]
