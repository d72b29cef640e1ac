"""Text to tokens: numeric dates, then the longest phrases of the word list. An unknown word ends it."""

import re
from datetime import date

from callingcard.when.words import Token, lexicon

_ISO = re.compile(r"(?<!\d)(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?(?![\d-])")
_SHORT = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|(?<=/)\d{2})(?![\d./-])")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4})|(\d{2}))?(?![\d.:])")
_WORD = re.compile(r"[a-z]+'?[a-z]*|\d+(?:st|nd|rd|th|er|ere|eme|º|ª|o|a|\.)?(?![a-z])|\S")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|ere|eme|o|a|\.)")
_LONGEST = 4
_LEAP = 2000  # a day without a year may be 29 February


class UnknownWordError(ValueError):
    """A word that no date is said with."""


def numeric(text: str) -> tuple[list[Token], str]:
    """Take a date in digits out of the text. 13/05/2026, 3.5.26 and 3.5. are clear; 03/05/2026 is not: UnknownWordError."""
    if match := _ISO.search(text):
        year, _, month, day = match.groups()
        tokens = [Token("year", year), Token("month", str(_checked(int(month), 12)))]
        if day:
            tokens = [Token("exact", date(int(year), int(month), int(day)).isoformat())]
    elif match := _NUMERIC.search(text):
        first, _, second, year = match.groups()
        tokens = [Token("exact", _ordered(int(first), int(second), _whole(year)).isoformat())]
    elif match := _DOTTED.search(text):
        year = match[3] or match[4]
        on = date(_whole(year) if year else _LEAP, int(match[2]), int(match[1]))
        tokens = [Token("exact", on.isoformat())] if year else _yearless(on)
    elif match := _SHORT.search(text):
        tokens = _yearless(_ordered(int(match[1]), int(match[2]), _LEAP))
    else:
        return [], text
    return tokens, f"{text[: match.start()]} {text[match.end() :]}"


def _yearless(on: date) -> list[Token]:
    return [Token("num", str(on.day)), Token("month", str(on.month))]


def _whole(year: str) -> int:
    """A year of two digits is of the century that POSIX takes it for."""
    return int(year) if len(year) > 2 else int(year) + (1900 if int(year) > 68 else 2000)


def _ordered(first: int, second: int, year: int) -> date:
    if first > 12 or first == second:
        return date(year, second, first)
    if second > 12:
        return date(year, first, second)
    raise UnknownWordError(f"the month could be {first} or {second}")


def _checked(number: int, most: int) -> int:
    if not 1 <= number <= most:
        raise ValueError(number)
    return number


def tokens(text: str) -> list[Token]:
    """Read folded text as tokens, longest phrases first. Raises UnknownWordError with the word that is not known."""
    words = [w for w in _WORD.findall(text) if w not in {",", "-", "'"}]
    found: list[Token] = []
    while words:
        taken, meaning = _first(words)
        found.extend(meaning)
        words = words[taken:]
    return found


def _first(words: list[str]) -> tuple[int, tuple[Token, ...]]:
    table = lexicon()
    for size in range(min(_LONGEST, len(words)), 0, -1):
        if (meaning := table.get(tuple(words[:size]))) is not None:
            return size, meaning
    return 1, (_number(words[0]),)


def _number(word: str) -> Token:
    if word.isdecimal() and len(word) == 4 and 1900 <= int(word) <= 2200:
        return Token("year", word)
    if word.isdecimal() and len(word) <= 3:
        return Token("num", word)
    if match := _ORDINAL.fullmatch(word):
        return Token("ord", match[1])
    raise UnknownWordError(f"“{word}” says nothing about when")
