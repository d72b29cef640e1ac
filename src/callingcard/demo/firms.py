"""Invented employers and schools."""

import re
from random import Random

from anyascii import anyascii

from callingcard.demo.individual import Firm
from callingcard.demo.names import pick_culture
from callingcard.demo.phones import Numbers
from callingcard.demo.words import forms, table, terms

_PATTERNS = (
    "{given}.{family}",
    "{given}.{family}",
    "{initial}{family}",
    "{given}",
    "{family}{initial}",
    "{given}_{family}",
)


def ascii_word(text: str) -> str:
    """Letters and digits only, as addresses have them."""
    return re.sub(r"[^a-z0-9]+", "-", anyascii(text).lower()).strip("-")


def draw_firms(rng: Random, count: int, numbers: Numbers) -> tuple[Firm, ...]:
    """Draw employers with distinct names; their cultures follow the people's."""
    lists = table("firms")
    sectors, weights = _sectors()
    taken: set[str] = set()
    found: list[Firm] = []
    while len(found) < count:
        culture, sector = pick_culture(rng), rng.choices(sectors, weights)[0]
        name = _name(rng, culture, sector)
        domain = f"{ascii_word(name)}.example"
        if domain in taken:
            continue
        taken.add(domain)
        home = table("names")[culture]
        suffix = rng.choice(terms(lists["suffixes"][culture]))
        found.append(Firm(len(found), name, f"{name} {suffix}", domain, sector, culture, rng.choice(terms(home["cities"])), rng.choice(_PATTERNS), numbers.take(home.get("phone"))))  # fmt: skip
    return tuple(found)


def _sectors() -> tuple[tuple[str, ...], tuple[float, ...]]:
    every = {name: entry["weight"] for name, entry in table("careers").items() if "weight" in entry}
    return tuple(every), tuple(every.values())


def _name(rng: Random, culture: str, sector: str) -> str:
    lists = table("firms")
    word = rng.choice(terms(table("careers")[sector]["words"]))
    draw = rng.random()
    if draw < 0.14:
        family = rng.choice(forms(table("names")[culture]["family"]))[-1]
        other = rng.choice(forms(table("names")[culture]["family"]))[-1]
        return f"{family} & {other}" if draw < 0.05 else f"{family} {word}"
    stem = rng.choice(terms(lists["heads"])) + rng.choice(terms(lists["tails"]))
    if draw < 0.2:
        return f"{stem} & {rng.choice(terms(lists['heads']))} {word}"
    return f"{stem} {word}" if draw < 0.93 else stem


def draw_schools() -> tuple[str, ...]:
    """All the schools there are: each place with two kinds."""
    lists = table("firms")["schools"]
    kinds, places = lists["forms"], terms(lists["heads"])
    return tuple(kinds[(n + k) % len(kinds)].format(place) for n, place in enumerate(places) for k in (0, 2))
