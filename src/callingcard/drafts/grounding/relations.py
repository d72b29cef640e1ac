"""Claims that something took place between the two, or that the recipient made something: each needs its kind of evidence.

The phrases are data (``data/grounding``), by language; what each kind needs stands here, a function a kind.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from callingcard.drafts.grounding.evidence import Index, Item
from callingcard.drafts.grounding.evidence import ids as ids_of
from callingcard.drafts.grounding.hit import Hit
from callingcard.drafts.grounding.reading import Reading
from callingcard.drafts.grounding.together import only_listed
from callingcard.model.moment import APART_DAYS

_RECENT = timedelta(days=550)
_LONG = timedelta(days=365)
_MADE = {"speaking", "writing", "showing"}
_OPEN = {"praise", "thanks"}
_TOLD = (
    "said", "topic", "thanks", "need", "promised", "note", "other", "family", "interest", "reason", "work", "news",
)  # fmt: skip
_SPOKEN = ("said", "topic", "need", "thanks", "promised")
"""What is on record only because it was said."""
_NEW = ("new", "joined", "promoted", "award", "started", "launched", "moved", "married", "retired", "born", "founded")
_REASONS = {
    "met": "Nothing recorded says that you met.",
    "talked": "Nothing recorded says that you talked.",
    "said": "Nothing recorded says that they said so.",
    "again": "Nothing recorded says that you have known each other that long.",
    "worked": "Nothing recorded says that you worked together.",
    "studied": "Nothing recorded says that you were at one school.",
    "group": "No group that you share is recorded.",
    "introduced": "Nothing recorded says that anybody introduced or recommended you.",
    "mutual": "Nobody whom you both know is recorded.",
    "speaking": "No such talk of theirs is recorded.",
    "writing": "Nothing of the kind that they wrote is recorded.",
    "showing": "Nothing of the kind that they made is recorded.",
    "following": "No work of theirs is recorded that you could follow.",
    "thanks": "Nothing is recorded that you owe thanks for.",
    "praise": "Nothing new of theirs is recorded.",
    "promised": "No promise of yours is recorded.",
    "birthday": "Their birthday is not recorded.",
    "wrote": "No message between you is recorded.",
}


def find(reading: Reading, index: Index, _: frozenset[int]) -> Iterator[Hit]:
    """Every phrase that says something took place, with what supports it; what is denied, wished or asked claims nothing."""
    for kind, pattern in reading.tongue.claims.items():
        for match in re.finditer(pattern, reading.folded):
            if reading.unreal(*match.span()) and not _presupposed(kind, match[0], reading):
                continue
            held = _NEEDS[kind](index, reading, match)
            yield Hit(
                match.start(),
                match.end(),
                ids_of(held or ()),
                None if held is not None else _REASONS[kind],
                kind not in _OPEN,
            )


def kinds_at(reading: Reading, start: int, end: int) -> set[str]:
    """The kinds of claims that the clause around a span makes: whether its date is that of a meeting."""
    clause = reading.clause_at(start)
    said = reading.folded[clause.start : max(end, clause.end)]
    return {kind for kind, pattern in reading.tongue.claims.items() if re.search(pattern, said)}


def _presupposed(kind: str, said: str, reading: Reading) -> bool:
    """ "I would love to hear more about your talk" still says that there was one."""
    return kind in _MADE and said.split()[0] in reading.tongue.theirs


Held = Sequence[Item] | None


def _met(index: Index, reading: Reading, match: re.Match[str]) -> Held:
    if only_listed(index, reading, match.start()):
        return None
    return index.met or [item for item in index.of(*_TOLD, "introduced", "referred") if "met" in item.words] or None


def _talked(index: Index, reading: Reading, match: re.Match[str]) -> Held:
    learned = [item for item in index.of("said", "topic") if item.fact and item.fact.encounter]
    if only_listed(index, reading, match.start()):
        return learned or None
    wrote = index.records.wrote
    if wrote is not None and (wrote.sent or wrote.received):
        return index.met
    return _met(index, reading, match) or learned or None


def _said(index: Index, reading: Reading, match: re.Match[str]) -> Held:
    """Where they met they may have said it, and a message of theirs may; else only what is on record of the same matter."""
    wrote = index.records.wrote
    told = _told(index, reading, match)
    if wrote is not None and not index.met:
        return told or (() if wrote.received else None)
    return _talked(index, reading, match) or told or None


def _told(index: Index, reading: Reading, match: re.Match[str]) -> list[Item]:
    """What is on record of the matter that the sentence names; where it names none, whatever they are known to have said."""
    sentence = reading.sentence_at(match.start())
    inside = (reading.words[number] for number in reading.inside(sentence.start, sentence.end))
    telling = [word.said for word in inside if not reading.everyday(word.said) and not index.called(word.said)]
    if not telling:
        return list(index.of(*_SPOKEN))
    numbers = sorted({number for word in telling for number in index.saying(word)})
    return [item for item in (index.items[number] for number in numbers) if item.kind in _TOLD]


def _again(index: Index, reading: Reading, match: re.Match[str]) -> Held:
    if len(index.met) > 1 or (index.records.wrote and index.records.wrote.sent):
        return index.met
    first = [item for item in index.met if item.times[0].since <= index.today - _LONG]
    return first or _worked(index, reading, match) or _studied(index, reading, match)


def _worked(index: Index, _: Reading, match: re.Match[str]) -> Held:
    together = _shared(index, "employer", overlapping=True)
    often = [item for item in index.of("meeting") if item.encounter]
    at_school = re.search(r"overlap|time|years|days|jahre|zeit|ann|anos|tempo", match[0]) and _shared(
        index, "school", overlapping=False
    )
    return (
        together
        or at_school
        or _worded(index, "colleague", "colleagues", "together")
        or (often if len(often) > 1 else None)
    )


def _studied(index: Index, _: Reading, match: re.Match[str]) -> Held:
    close = re.search(r"mate|together|class", match[0]) is not None
    return (
        _shared(index, "school", overlapping=close)
        or _worded(index, "alumni", "alumna", "classmate", "classmates")
        or None
    )


def _group(index: Index, _: Reading, match: re.Match[str]) -> Held:
    said = [item for word in match[0].split()[-1:] for item in _worded(index, word)]
    return index.of("group") or said or None


def _introduced(index: Index, reading: Reading, match: re.Match[str]) -> Held:
    if reading.folded[: match.start()].rstrip().endswith((" you", " du", " vous", " tu", "you")):
        return _said(index, reading, match)
    through = [item for item in index.items if item.encounter and item.encounter.through]
    return (
        index.of("introduced", "referred") or through or _worded(index, "introduced", "recommended", "referred") or None
    )


def _mutual(index: Index, reading: Reading, match: re.Match[str]) -> Held:
    known = [item for item in index.of("in-common") if _is_named(item, reading)]
    return known or _introduced(index, reading, match) or _worded(index, "mutual", "both", "common") or None


def _is_named(item: Item, reading: Reading) -> bool:
    return set(item.words) <= {word.said for word in reading.words}


def _made(index: Index, reading: Reading, match: re.Match[str]) -> Held:
    words = [reading.words[number].said for number in reading.inside(*match.span())]
    held = [item for word in words if index.meant(word) or not reading.everyday(word) for item in _worded(index, word)]
    if words[0] in reading.tongue.theirs:
        held = [
            item
            for item in held
            if item.encounter is None and item.kind not in {"event", "employer", "school", "position"}
        ]
    return held or None


def _following(index: Index, _: Reading, __: re.Match[str]) -> Held:
    return index.of("work", "news") or _worded(index, "follow", "reader", "listener", "podcast", "article") or None


def _thanks(index: Index, _: Reading, match: re.Match[str]) -> Held:
    told = index.of("thanks", "introduced", "referred", "said", "note")
    return told or _worded(index, match[0].split()[-1], "helped") or None


def _praise(index: Index, _: Reading, __: re.Match[str]) -> Held:
    since = index.today - _RECENT
    begun = [i for i in index.of("employer", "position") if i.fact and i.fact.since and i.fact.since >= since]
    begun += _changed(index)
    return (
        [*index.of("news"), *begun] or [i for i in _worded(index, *_NEW) if i.kind not in {"interest", "name"}] or None
    )


def _changed(index: Index) -> list[Item]:
    """Employers and positions that later records give and one of about the year before does not: an archive says that a job is new, not since when."""
    found = []
    for kind in ("employer", "position"):
        known = [(item.fact.as_of, item) for item in index.of(kind) if item.fact and item.fact.as_of]
        for as_of, item in known:
            earlier = [(day, other.words) for day, other in known if day < as_of]
            near = earlier and (as_of - max(day for day, _ in earlier)).days <= APART_DAYS
            if near and item.words not in {words for _, words in earlier}:
                found.append(item)
    return found


def _promised(index: Index, reading: Reading, match: re.Match[str]) -> Held:
    expected = [item for item in index.met if item.encounter and item.encounter.expects_me]
    held = index.of("promised") or expected
    general = re.search(
        r"agreed|discussed|besprochen|vereinbart|convenu|acordado|combinado|concordato|quedamos", match[0]
    )
    return held or (_talked(index, reading, match) if general else None) or None


def _birthday(index: Index, _: Reading, __: re.Match[str]) -> Held:
    return index.of("birthday") or _worded(index, "birthday") or None


def _wrote(index: Index, _: Reading, __: re.Match[str]) -> Held:
    wrote = index.records.wrote
    return () if wrote is None or wrote.sent or wrote.received or index.records.connected else None


_NEEDS: dict[str, Callable[[Index, Reading, re.Match[str]], Held]] = {
    "met": _met, "talked": _talked, "said": _said, "again": _again, "worked": _worked, "studied": _studied,
    "group": _group, "introduced": _introduced, "mutual": _mutual, "speaking": _made, "writing": _made, "showing": _made,
    "following": _following, "thanks": _thanks, "praise": _praise, "promised": _promised, "birthday": _birthday,
    "wrote": _wrote,
}  # fmt: skip


def _worded(index: Index, *words: str) -> list[Item]:
    """Items about the person that say one of these words."""
    numbers = {number for word in words for number in index.saying(word)}
    return [index.items[number] for number in sorted(numbers) if not index.items[number].mine]


def _shared(index: Index, kind: str, *, overlapping: bool) -> list[Item]:
    """Employers or schools that both records name; where ``overlapping``, not at times known to be apart."""
    return [
        theirs
        for theirs in index.of(kind)
        for mine in index.of(f"my-{kind}")
        if _same_place(theirs, mine, index) and not (overlapping and _apart(theirs, mine))
    ]


def _same_place(one: Item, other: Item, index: Index) -> bool:
    generic = index.lexicon.tongues["en"].always | index.lexicon.tongues["en"].aside
    mine = other.text.split(" · ")[0].casefold()
    return bool((set(one.words) - generic) & (set(other.words) - generic)) and (
        one.text.casefold() in mine or mine in one.text.casefold() or len(set(one.words) & set(other.words)) > 1
    )


def _apart(one: Item, other: Item) -> bool:
    a, b = next(iter(one.times), None), next(iter(other.times), None)
    if a is None or b is None or "period" not in a.precision or "period" not in b.precision:
        return False
    return a.until < b.since or b.until < a.since
