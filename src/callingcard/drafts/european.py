"""French, German, Spanish, Portuguese and Italian: a small grammar each, in a table, for noun phrases, places and times.

What a fragment there cannot surely be fitted into is left out: fewer phrases, none of them wrong.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from callingcard.drafts.deeds_abroad import deed, is_deed
from callingcard.drafts.phrasebook import book
from callingcard.drafts.quoting import is_quotable, within_marks
from callingcard.drafts.tongue import Told, Tongue
from callingcard.model.encounter import Encounter
from callingcard.text import bare
from callingcard.when.placing import day_of

_LONG = 60
_RECOMMENDED = "recommended you:"
"""How what an archive has of a recommendation begins, in any language."""
_VAGUE = frozenset(["es", "das", "ça", "cela", "eso", "isso", "ciò", "questo"])


def tongue(
    language: str, grammar: Mapping[str, Any], phrases: Mapping[str, str], own: Callable[[str], bool], *, familiar: bool
) -> Tongue:
    """A language from its grammar table and its phrases; ``familiar`` addresses as tu, du, tú, você and tu; ``own`` tells whether
    words are of the language."""
    address = "t" if familiar else "v"
    kept = {name: _addressed(lines, address) for name, lines in phrases.items()}

    @lru_cache(maxsize=512)
    def told(text: str, kind: str, names: frozenset[str]) -> Told:  # noqa: ARG001 (other tongues ask who is meant)
        said = " ".join(text.split()).strip(" .,;!")
        if is_deed(said, kind, grammar):
            return Told(deed(said, grammar, address), "past")
        found = _told(text, kind, grammar, address)
        return Told({}, "report") if "quote" in found.slots and not own(text) else found

    nothing: Callable[..., Mapping[str, str]] = lambda *_: {}  # noqa: E731
    return Tongue(
        language=language,
        book=book(kept),
        fit=told,
        mine=nothing,
        at=lambda place: _at(place, grammar),
        place=lambda place: place.strip(),
        gathering=lambda title: _is_gathering(title, grammar),
        within=lambda name, kind: _within(name, kind, grammar),
        when=lambda met, now: _when(met, now, grammar),
        years=lambda since, until: _years(since, until, grammar),
        number=str,
        span=lambda months: _span(months, grammar),
        spelled=lambda text: text,
        role=lambda headline: _role(headline, grammar),
        family=nothing,
        own=own,
    )


def _addressed(lines: str, address: str) -> str:
    """The lines for one form of address, their mark taken off."""
    other = "v" if address == "t" else "t"
    kept = [
        line
        for line in lines.strip().splitlines()
        if other not in line.partition(" | ")[0].split() or " | " not in line
    ]
    return "\n".join(
        re.sub(rf"(?:^|(?<= )){address} (?=.*\| )(?!.*\| .*\| )", "", line).removeprefix("| ") for line in kept
    )


def _told(text: str, kind: str, grammar: Mapping[str, Any], address: str) -> Told:
    said = _unled(text, grammar)
    if kind == "thanks" and said.lower().startswith(_RECOMMENDED):
        return Told(dict(grammar[f"recommendation_{address}"]), "noun")
    opened, closed = grammar["quotes"].split("_")
    marked = within_marks(said)
    if kind == "said" or marked:
        theirs = marked or is_quotable(said, grammar)
        return Told({"quote": f"{opened}{marked or said}{closed}"}, "quote") if theirs else Told({}, "report")
    words = said.split()
    low = [w.lower().strip(",;:?") for w in words]
    if kind == "promised" and (sent := re.match(grammar["sends"], said, re.IGNORECASE)):
        return Told({"thing": sent["thing"]} if sent["thing"].split()[0].lower() not in _VAGUE else {}, "base")
    if kind == "need":
        return Told(_needed(said, grammar), "noun")
    if not words or set(low) & set(grammar["third"].split()) or low[0] in set(grammar["verbs"].split()):
        return Told({})
    if said.endswith("?"):
        return Told({"question": said[:1].upper() + said[1:], "asked": said}, "question")
    for lead in grammar["thanks"].split("|") if kind == "thanks" else ():
        if said.lower().startswith(lead + " "):
            return Told({"for": said[:1].lower() + said[1:]}, "noun")
    if low[0] in set(grammar["infinitives"].split()) or (
        kind in {"promised", "need", "reason"} and grammar["infinitive"] and re.search(grammar["infinitive"], low[0])
    ):
        return Told({"base": said} if kind in {"promised", "reason"} else {}, "base")
    return _spoken_of(words, grammar, address)


def _unled(text: str, grammar: Mapping[str, Any]) -> str:
    """Without the words that only lead in: "parlé de", "hablamos sobre"."""
    said = " ".join(text.split()).strip(" .,;!")
    for lead in grammar["leads"].split("|"):
        if said.lower().startswith(lead + " "):
            said = said[len(lead) + 1 :]
    return said


def _spoken_of(words: list[str], grammar: Mapping[str, Any], address: str) -> Told:
    """A thing or a doing that something is about; a trouble is asked after otherwise than a matter."""
    shown = _theirs(words, grammar, address)
    found = _of_noun(shown, grammar)
    if _is_doing(words[0].lower(), grammar):
        # "Sur jouer" and "su suonare" are nothing that one says.
        found = {name: slot for name, slot in found.items() if name not in grammar["not_of_doing"].split()}
        idea = {"about": f"{grammar['idea']}{_joined(grammar['of'], shown, {}, grammar)}"} if "idea" in grammar else {}
        return Told(found | idea, "noun", "doing")
    return Told(found, "noun", "problem" if re.search(grammar["trouble"], shown, re.IGNORECASE) else "matter")


def _needed(said: str, grammar: Mapping[str, Any]) -> dict[str, str]:
    """What they look for, where it was typed so that it can stand after the verb: with it, or with an article that fits."""
    if sought := re.match(grammar["seeks"], said, re.IGNORECASE):
        return {} if set(sought["need"].lower().split()) & set(grammar["third"].split()) else {"need": sought["need"]}
    first = said.split()[0].lower() if said else ""
    return {"need": said} if first in set(grammar["indefinite"].split()) else {}


def _is_doing(first: str, grammar: Mapping[str, Any]) -> bool:
    return bool(grammar["infinitive"]) and len(first) > 4 and bool(re.search(grammar["infinitive"], first))


def _theirs(words: list[str], grammar: Mapping[str, Any], address: str) -> str:
    """With "her talk" turned to "your talk"; only where it comes first, elsewhere it may be somebody else's."""
    own = grammar[f"own_{address}"]
    first = words[0].lower()
    if first in own:
        return " ".join([own[first], *words[1:]])
    article = set(grammar["articles"].split())
    if first in article or any(first.startswith(a) for a in article if a.endswith("'")):
        return " ".join([first, *words[1:]])
    second = words[1].lower() if len(words) > 1 else ""
    if first in {"o", "a", "os", "as", "il", "la", "i", "le"} and second in own:
        return " ".join([first, own[second], *words[2:]])
    return " ".join(words)


def _of_noun(text: str, grammar: Mapping[str, Any]) -> dict[str, str]:
    closed = f"{text}," if "," in text and grammar["closes"] else text
    found = {"np": text, "topic": text}
    first = text.split()[0].lower()
    owned = {*grammar["articles"].split(), *(word.lower() for word in grammar["own_t"].values())}
    elided = any(first.startswith(article) for article in owned if article.endswith("'"))
    if elided or first in owned:
        found["known"] = text
    elif first not in set(grammar["unsure"].split()):
        found["bare"] = closed
    for slot in ("of", "to", "for", "about"):
        if slot in grammar and (joined := _joined(grammar[slot], text, grammar[f"{slot}_joined"], grammar)):
            found[slot] = f"{joined}," if "," in joined and grammar["closes"] else joined
    if (len(text) <= _LONG and _is_singular(text, grammar)) or any(
        first.startswith(s) for s in grammar["singular"].split() if s.endswith("'")
    ):
        found["subject"] = closed
        if first not in {"les", "las", "los", "os", "as", "i", "gli", "le"}:
            found["single"] = text
    return found


def _is_singular(text: str, grammar: Mapping[str, Any]) -> bool:
    """Whether a noun phrase is surely in the singular: by its article, or by the ending of its noun, where the article is both."""
    first, _, rest = text.partition(" ")
    if first.lower() in set(grammar["singular"].split()):
        return True
    noun = rest.split()[0].lower() if rest else ""
    return (
        "feminines" in grammar
        and first.lower() in {"die", "ihre", "deine"}
        and bool(re.search(grammar["feminines"], noun))
    )


def _joined(preposition: str, text: str, joined: Mapping[str, str], grammar: Mapping[str, Any]) -> str:
    """A preposition with what follows, run together as the language does: à + le is au, su + il is sul."""
    first, _, rest = text.partition(" ")
    low = first.lower()
    if low in set(grammar["unsure"].split()):
        return ""
    if low in joined:
        return f"{joined[low]} {rest}".replace("_ ", "")
    for start, whole in joined.items():
        if start.endswith("'") and low.startswith(start):
            return f"{whole}{text[len(start) :]}"
    if preposition == grammar.get("elides") and bare(low)[0] in "aeiouh":
        return f"{preposition[:-1]}'{text}"
    return f"{preposition} {text}"


def _at(place: str, grammar: Mapping[str, Any]) -> str:
    said = " ".join(place.split()).strip(" .,;")
    if not said:
        return ""
    if said.split()[0].lower() in set(grammar["prepositions"].split()):
        return said[:1].lower() + said[1:]
    said = _known(said, grammar)
    if said.lower() in set(grammar["cities"].split()):
        return f"{grammar['in_city']} {said}"
    if gendered := _gendered(said, grammar) or _prefixed(said, grammar["events"], grammar):
        return gendered
    return _joined(grammar["at"], said, grammar["at_joined"], {"unsure": ""})


def _is_gathering(title: str, grammar: Mapping[str, Any]) -> bool:
    """Whether a title begins with the noun of an event, and is no day of the week: "Cena de la feria", not "Montag"."""
    first = title.partition(" ")[0].lower()
    return first not in grammar["days"].lower().split() and bool(_prefixed(title, grammar["events"], grammar))


def _known(place: str, grammar: Mapping[str, Any]) -> str:
    """With the definite article: to those who were both at it, "un mariage" is "le mariage"."""
    first, _, rest = place.partition(" ")
    article = grammar["known"].get(first.lower())
    if article is None or not rest:
        return place
    elided = "l'" in grammar["articles"].split() and bare(rest)[0] in "aeiouh"
    return f"l'{rest}" if elided else f"{article} {rest}"


def _within(name: str, kind: str, grammar: Mapping[str, Any]) -> str:
    """A school or employer after its preposition, by the noun that it is: à l'université, im Glaswerk, nos Correios."""
    said = " ".join(name.split()).strip(" .,;")
    if not said:
        return ""
    first = said.split()[0].lower()
    if first in set(grammar["articles"].split()) | set(grammar["prepositions"].split()):
        return _at(said, grammar)
    known = _prefixed(said, grammar["within"], grammar)
    return known or (f"{grammar['else'][kind]}{said}" if grammar["else"].get(kind) else "")


def _prefixed(name: str, nouns: Mapping[str, str], grammar: Mapping[str, Any]) -> str:
    """A name with what stands before the noun that it begins with; "" where that is none of these."""
    before = (b for noun, b in nouns.items() if re.match(rf"(?:{noun})(?![\w-])", name, re.IGNORECASE))
    return next((f"{b}{_inflected(name, b, grammar)}" for b in before), "")


def _inflected(name: str, before: str, grammar: Mapping[str, Any]) -> str:
    """German: "Technische Universität" is "an der Technischen Universität", "Stadtwerke" is "bei den Stadtwerken"."""
    first, space, rest = name.partition(" ")
    if grammar["closes"] and before == "bei den " and first.endswith("e"):
        return f"{first}n{space}{rest}"
    return f"{first}n {rest}" if grammar["closes"] and first.endswith("ische") and rest else name


def _role(headline: str, grammar: Mapping[str, Any]) -> str:
    """The trade that a headline names, as it stands after "I am"; empty where it names none for sure."""
    said = re.split(r"\s*[|•·;/,]\s*|\s+[-–—]\s+", headline.strip())[0].strip(" .")
    words = said.split()
    if not words or len(words) > 6 or not said[0].isalpha():
        return ""
    if not any(re.search(grammar["trades"], word, re.IGNORECASE) for word in words[:2]):
        return ""
    keeps = grammar["closes"] or any(c.isupper() for c in words[0][1:])
    return said if keeps else said[:1].lower() + said[1:]


def _gendered(place: str, grammar: Mapping[str, Any]) -> str:
    """German: "der Fachmesse" was typed as it stands after "auf", "der Kongress" was not; the ending of the noun tells."""
    first, _, rest = place.partition(" ")
    noun = rest.split()[0].lower() if rest else ""
    if first.lower() != "der" or "feminine" not in grammar or not re.search(grammar["feminine"], noun):
        return ""
    return f"{'auf' if noun.endswith('messe') else 'bei'} {place}"


def _when(met: Encounter, now: datetime, grammar: Mapping[str, Any]) -> str:
    day, today, said = day_of(met.on), now.date(), grammar["when"]
    days, months = (today - day).days, (today.year - day.year) * 12 + today.month - day.month
    month = grammar["months"].split()[day.month - 1]
    if met.precision == "year" or months >= 24:
        return str(said["year"]).format(year=day.year)
    if met.precision == "month" or days >= 45:
        return str(said["month_year"] if months >= 10 else said["month"]).format(month=month, year=day.year)
    if met.precision == "week":
        return str(said["last_week"] if days < 14 else said["month"]).format(month=month)
    if days <= 1:
        evening = isinstance(met.on, datetime) and met.on.astimezone(now.tzinfo).hour >= 18
        return str(said["today"] if days == 0 else said["last_night"] if evening else said["yesterday"])
    if days < 7:
        return str(said["weekday"]).format(day=grammar["days"].split()[day.weekday()].replace("_", " "))
    return str(said["date"]).format(day=day.day, month=month)


def _years(since: date | None, until: date | None, grammar: Mapping[str, Any]) -> str:
    if since is None or until is None:
        return ""
    said = grammar["when"]
    return str(said["year"] if since.year == until.year else said["years"]).format(
        year=since.year, since=since.year, until=until.year
    )


def _span(months: int, grammar: Mapping[str, Any]) -> str:
    """So many months in words, never more than it was; nothing for less than two."""
    said = grammar["span"]
    if months < 2:
        return ""
    if months < 11:
        return str(said["months"]).format(count=months)
    whole, rest = divmod(months + 1, 12)
    length = "year" if whole == 1 else "years"
    return str(said[length if rest <= 2 else f"over_{length}"]).format(count=whole)
