"""Redacting: what in a text names or identifies one person, replaced by a mark that tells nothing."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import permutations
from urllib.parse import quote

from callingcard.model.record import PersonRecord
from callingcard.people.identifiers import normal_identifiers
from callingcard.people.shown import shown
from callingcard.store.search import folded
from callingcard.text import bare, squeeze

MARK = "[forgotten]"
_BETWEEN = r"[\s,._\-]+"
_MOST_PARTS = 4


def redactor(records: Iterable[PersonRecord], identifiers: Iterable[str], ids: Iterable[str]) -> Callable[[str], str]:
    """A function that replaces the person's full names, in any order and spelling on record, and their identifiers.

    A first name alone stays: it is many people's. Who is known by one word only is found where it is written the same.
    """
    known = list(records)
    strong = {*identifiers, *(key for record in known for key in normal_identifiers(record))}
    loose, exact = set[str](), set[str]()
    for name in {name for record in known for name in _names(record)}:
        words = name.split()
        if len(words) > 1:
            loose.update(_orders(words))
        elif words:
            exact.add(rf"\b{re.escape(name)}\b")
    raw = {value for record in known for value in (*record.emails, *record.urls, *record.phones)}
    loose.update(part for value in {*strong, *raw} for part in _identifier(value))
    exact.update(re.escape(code) for code in ids)
    patterns = [re.compile("|".join(sorted(some, key=len, reverse=True)), flags) for some, flags in _both(loose, exact)]

    def redacted(text: str) -> str:
        for pattern in patterns:
            text = pattern.sub(MARK, text)
        return text

    return redacted


def _both(loose: set[str], exact: set[str]) -> Iterator[tuple[set[str], re.RegexFlag]]:
    if loose:
        yield loose, re.IGNORECASE
    if exact:
        yield exact, re.NOFLAG


def _names(record: PersonRecord) -> Iterator[str]:
    """Every spelling of a record's name: as written, without accents, in Latin letters."""
    for name in (record.name, shown(record.name), f"{record.given or ''} {record.family or ''}"):
        for spelling in (squeeze(name), bare(name), folded(name)):
            if len(spelling) > 1:
                yield " ".join(re.findall(r"[^\s,]+", spelling))


def _orders(words: list[str]) -> Iterator[str]:
    orders = permutations(words) if len(words) <= _MOST_PARTS else iter([tuple(words)])
    for order in orders:
        yield rf"(?<!\w){_BETWEEN.join(re.escape(word) for word in order)}(?!\w)"


def _identifier(value: str) -> Iterator[str]:
    value = value.strip()
    if value.startswith("linkedin.com/in/"):
        slug = value.removeprefix("linkedin.com/in/")
        spellings = {re.escape(slug), re.escape(quote(slug))}
        yield rf"(?:https?://)?(?:[\w-]+\.)*linkedin\.com/(?:mwlite/)?in/(?:{'|'.join(spellings)})(?![\w-])/?"
    elif re.fullmatch(r"[+\d\s().\-/]{6,}", value):
        yield r"[\s().\-/]*".join(re.escape(digit) for digit in re.sub(r"[^+\d]", "", value))
    elif value:
        yield rf"(?<![\w.+-]){re.escape(value)}(?![\w-])"
