"""Names from thirty cultures, with their scripts, order, nicknames and changes."""

from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from callingcard.demo.individual import Name
from callingcard.demo.words import Forms, forms, nicknames, skewed, table, terms

_POLISH = (("ski", "ska"), ("cki", "cka"), ("dzki", "dzka"))
_RUSSIAN = (
    ("ский", "ская", "sky", "skaya"),
    ("ов", "ова", "ov", "ova"),
    ("ев", "ева", "ev", "eva"),
    ("ёв", "ёва", "ev", "eva"),
    ("ин", "ина", "in", "ina"),
)
_GREEK = (("ος", "ου", "os", "ou"), ("ης", "η", "is", "i"), ("ας", "α", "as", "a"))


@cache
def cultures() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The cultures, and how often each occurs in a mixed professional network."""
    every = table("names")
    return tuple(every), tuple(float(c["weight"]) for c in every.values())


def pick_culture(rng: Random) -> str:
    """Draw a culture."""
    known, weights = cultures()
    return rng.choices(known, weights)[0]


def draw(rng: Random, culture: str, born: date) -> Name:
    """Draw a name of a culture; women more often than men changed theirs."""
    lists = table("names")[culture]
    female = rng.random() < 0.48
    given = _given(rng, lists, female)
    family = _family(rng, lists, female)
    native = ("", "")
    if lists.get("script") == "native":
        native, given, family = (given[0], family[0]), given[1:], family[1:]
    if lists.get("western") and rng.random() < 0.3:
        given = (rng.choice(terms(lists["western"])), *given)
    if rng.random() < lists.get("initials", 0.0):
        family = (family[0][:1], *family)
    earlier, changed = _change(rng, lists, female, born)
    if rng.random() < lists.get("mononym", 0.0):
        family = ("",)
        earlier, changed = "", None
    return Name(
        given=given,
        family=family,
        native=native,
        family_first=lists.get("order") == "family",
        middle=_middle(rng, lists),
        suffix=rng.choice(terms(lists["suffixes"])) if "suffixes" in lists and rng.random() < 0.02 else "",
        called=nicknames().get(given[0], ()),
        earlier=earlier,
        changed_on=changed,
    )


def _given(rng: Random, lists: dict[str, Any], female: bool) -> Forms:
    known = forms(lists["female" if female else "male"])
    first = known[skewed(rng, len(known), 1.15)]
    if rng.random() < lists.get("double_given", 0.0):
        return _both(first, rng.choice(known), " ")
    if not lists.get("compose_given") or rng.random() < 0.45:
        return first
    if "-" in first[1]:
        return _syllables(first, rng.choice(known))
    return (
        first if len(first[0]) > 1 else _both(first, rng.choice([other for other in known if len(other[0]) == 1]), "")
    )


def _both(first: Forms, second: Forms, gap: str) -> Forms:
    """Two given names as one, in each spelling; with a gap the first may also stand alone."""
    if first == second:
        return first
    joined = [a + gap + (b if gap else b.lower()) for a, b in zip(first[1:], second[1:], strict=False)]
    rest = (f"{first[-1]} {second[-1]}", *((first[-1],) if gap else ()))
    return (first[0] + gap + second[0], *dict.fromkeys((*joined, *rest)))


def _syllables(first: Forms, second: Forms) -> Forms:
    start, end = first[1].partition("-")[0], second[1].partition("-")[2]
    if start.lower() == end.lower():
        return first
    return (first[0][0] + second[0][1:], f"{start}-{end}", f"{start}{end}")


def _family(rng: Random, lists: dict[str, Any], female: bool) -> Forms:
    known = forms(lists["family"])
    if "heads" in lists and rng.random() < 0.35:
        return (rng.choice(terms(lists["heads"])) + rng.choice(terms(lists["tails"])),)
    family = known[skewed(rng, len(known), 1.2)]
    if female and "gendered" in lists:
        family = _feminine(family, lists["gendered"])
    if lists.get("family_double") and rng.random() < 0.5:
        other = rng.choice(known)[0]
        return (f"{family[0]} {other}", family[0])
    if rng.random() < lists.get("double_barrel", 0.0):
        return (f"{family[0]}-{rng.choice(known)[0]}", family[0])
    return family


def _feminine(family: Forms, rule: str) -> Forms:
    first = family[0]
    if rule == "polish":
        return next(((first[: -len(m)] + f,) for m, f in _POLISH if first.endswith(m)), family)
    if rule == "czech":
        if first.endswith("ý"):
            return (first[:-1] + "á",)
        stem = first[:-1] if first.endswith(("a", "e", "o")) else first
        stem = stem[:-2] + stem[-1] if stem.endswith(("ek", "ec")) else stem
        return family if first.endswith("í") else (stem + "ová",)
    for native, fem, latin, latin_fem in _RUSSIAN if rule == "russian" else _GREEK:
        if first.endswith(native):
            return (first[: -len(native)] + fem, *(_swap(form, latin, latin_fem) for form in family[1:]))
    return family


def _swap(word: str, old: str, new: str) -> str:
    return word[: -len(old)] + new if word.endswith(old) else word + new[len(old) :]


def _middle(rng: Random, lists: dict[str, Any]) -> str:
    return rng.choice(terms(lists["middle"])) if "middle" in lists and rng.random() < 0.3 else ""


def _change(rng: Random, lists: dict[str, Any], female: bool, born: date) -> tuple[str, date | None]:
    if lists.get("script") == "native" or rng.random() >= (0.08 if female else 0.006):
        return "", None
    earlier = _family(rng, lists, female)[0]
    return earlier, born + timedelta(days=rng.randrange(24 * 365, 42 * 365))
