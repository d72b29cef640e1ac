"""Questions: easy to answer in writing, about what the note brings up; a recorded question before all others (advice C6)."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from callingcard.drafts import deeds
from callingcard.drafts.kinds.introductions import named, short
from callingcard.drafts.kinds.topics import is_news, is_of_people
from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import FRESH_DAYS, Scene
from callingcard.model.fact import Fact

_FORWARD = roles("forward")
_OWN: Final = {"said.quote": "quote", "said": "claim", "promised": "promised", "news": "news", "news.told": "none", "newjob": "news.job", "need": "need", "need.old": "need", "seek": "seek",
        "reason": "reason", "interest": "pastime", "offer": "", "memory": "none",
    "work.clause": "deed", "memory.mine": "none", "statement.heard": "heard"}  # fmt: skip
_JOBLESS = re.compile(
    r"laid off|let go|redundan|sacked|fired|lost (?:his|her|their) job|out of work|between jobs", re.IGNORECASE
)
_BEHIND = re.compile(r"\b(?:lost|was|were|had|did|won|went|came|took|began|left|[a-z]{2,}ed)\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|going to|next|about to|moving|starting|leaving|opening|retiring|expecting|planning|plans|hopes|soon|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|fall))\b",
    re.IGNORECASE,
)
_LACK: Final = re.compile(
    r"\b(?:needs?|lacks?|short of|look(?:s|ing) for|search(?:es|ing) for|missing|cannot find|can't find)\b",
    re.IGNORECASE,
)
_LOST: Final = re.compile(
    r"\b(?:not|never|nobody|no one|none|no longer|without|lost|broke|burned|failed|died|\w+n't)\b", re.IGNORECASE
)
_PLANS: Final = re.compile(
    r"\byou(?:'re| are|'ll| will| have)?\b.*\b(?:going to|moving|starting|leaving|opening|retiring|expecting|planning|plan|hope|marry\w*)\b",
    re.IGNORECASE,
)
_ON_ME: Final = re.compile(r"\b(?:my|mine|me|I|we|our)\b")
_AS_IT_IS: Final = re.compile(r"\b(?:is|are|am|has|have|do|does|will|can|must|should|now)\b|'s\b|'re\b", re.IGNORECASE)
_NEVER: Final = re.compile(r"you(?:'ve| have)? never\b|you (?:don't|do not|refuse)\b", re.IGNORECASE)
_HABIT: Final = re.compile(
    r"you (?:always |still |only |also |often )?(?!are\b|have\b|will\b|can\b|could\b|would\b|think\b|love\b|like\b|know\b|want\b|hope\b|need\b)[a-z]+(?<!ed) ",
    re.IGNORECASE,
)
_MOVING = re.compile(r"\b(?:moving|relocating) to\b", re.IGNORECASE)
_NEWS: Final = (
    ("family", re.compile(r"\b(?:baby|babies|born|birth|twins|daughter|son|married|marri\w*|wedding|wed|engaged|adopted|grand\w+)\b", re.IGNORECASE)),
    ("prize", re.compile(r"\b(?:won|prize|award\w*|medal|shortlist\w*|nominat\w*|named|honou?r\w*|voted)\b", re.IGNORECASE)),
    ("job", re.compile(r"\b(?:promot\w*|appoint\w*|elected|new (?:job|post|role|position)|start(?:ed|s|ing)? (?:at|as|with)|join(?:ed|s|ing)|hired|is now|are now|now \w+ (?:at|of)|as of|from \w+ to \w+|becom(?:e|es|ing)|became|superintendent)\b", re.IGNORECASE)),
    ("opening", re.compile(r"\b(?:open(?:ed|s|ing)|launch\w*|found(?:ed|ing)|set up|started (?:a|her|his|their) )\b", re.IGNORECASE)),
    ("moved", re.compile(r"\bmoved\b", re.IGNORECASE)),
)  # fmt: skip
_LACKING = re.compile(
    r"\b(?:no|never|nobody|none|without|can't|cant|cannot|not|nothing|stammer|struggle|stuck|short of)\b", re.IGNORECASE
)
_MADE = re.compile(
    r"\b(?:built|rebuilt|wrote|rewrote|designed|restored|scanned|mapped|translated|drew|made|recorded|digiti[sz]ed|carved|wove|knitted|painted|blocked|counted|collected)\b",
    re.IGNORECASE,
)
_SILENT = {"thanks", "overlap", "offer", "said.ask"}
_FRESH_DAYS: Final = 21


def moves(scene: Scene, found: Sequence[Move]) -> Iterator[Move]:
    """Recorded questions; and for each thing that comes up, one that fits its sort and the intent."""
    for fact in scene.facts:
        yield from _recorded(scene, fact)
    book = scene.tongue.book
    for move in found:
        if not move.about or move.section in _SILENT or move.section not in book:
            continue
        for section, value in _sections(scene, move):
            if section in book:
                yield Move(section, _FORWARD, move.slots, (), value, needs=move.about, tags=_tags(scene, move))
    if "q.alumni.way" in book and scene.intent == "alumni" and scene.only_place and (way := _way(scene)):
        yield Move("q.alumni.way", _FORWARD, way, (), 5.0)
    jobless = any(_JOBLESS.search(fact.text) for fact in scene.evidence.facts)
    unnamed = scene.intent == "referral" and "who" not in _firm(scene)
    if f"q.{scene.intent}.free" in book and not jobless and not unnamed:
        known = bool(scene.met or scene.common("employer", "school"))
        tags = frozenset(({"past"} if _is_past(scene) else set()) | ({"known"} if known else set()))
        yield Move(f"q.{scene.intent}.free", _FORWARD, _firm(scene), (), 3.0, tags=tags)


def _recorded(scene: Scene, fact: Fact) -> Iterator[Move]:
    """A question that was noted; what one wondered about counts as one where it was not talked of already."""
    told = scene.told(fact)
    asks = roles("forward", "detail", "why")
    if told.form == "question" and "question" in told.slots:
        yield Move("q.own", asks, told.slots, (fact.id,), 9.0)
    elif told.form == "question-clause" and "question" in told.slots and fact.kind == "topic" and not scene.met:
        yield Move("q.own", asks, told.slots, (fact.id,), 8.0)


def _sections(scene: Scene, move: Move) -> Iterator[tuple[str, float]]:
    fact = next((f for f in scene.facts if f.id == move.about), None)
    own, book = _own(scene, move, fact), scene.tongue.book
    if own is not None:
        yield f"q.{own}", 5.0
        return
    sort = _sort(scene, fact) if fact else ""
    yield (f"q.{sort}", 5.0) if sort and f"q.{sort}" in book else ("q.any", 4.5)
    if f"q.{scene.intent}" in book:
        yield f"q.{scene.intent}", 5.5


def _sort(scene: Scene, fact: Fact) -> str:
    """What kind of thing a fact is about; a thing made is theirs only where it was noted as their work."""
    told = scene.told(fact)
    if told.sort == "problem" and scene.shared_once and not scene.met and "q.thing" in scene.tongue.book:
        return "thing"
    if told.sort != "work" or fact.kind == "work":
        return told.sort
    return "thing" if "known" in told.slots and "q.thing" in scene.tongue.book else "matter"


def _own(scene: Scene, move: Move, fact: Fact | None) -> str | None:
    """The questions that belong to a move whatever it is about; None where its thing decides."""
    book = scene.tongue.book
    if fact and _MOVING.search(fact.text) and "q.moving" in book:
        return "moving"
    if move.section == "work" and fact and _sort(scene, fact) != "work" and "q.made" in book:
        return "made"
    own = _of_statement(scene, fact) if move.section == "statement" else _OWN.get(move.section)
    if own == "news" and fact:
        return _of_news(scene, fact)
    if own == "pastime" and fact and is_of_people(scene, fact) and "q.claim.habit" in book:
        return "claim.habit"
    if own == "pastime" and fact and _sort(scene, fact) not in {"pastime", "doing"} and "q.interest" in book:
        return "interest"
    if own == "heard":
        return {"interest": "claim.habit", "offer": own, "note": own}.get(fact.kind if fact else "", "none")
    if own == "need":
        return next((f"need.{sort}" for sort in _needs(move) if f"q.need.{sort}" in book), own)
    if own == "quote" and fact and "q.words" in book:
        return "words" if is_news(fact) else "quote"
    if own == "claim":
        return _of_claim(scene, move, fact)
    return "habit" if own == "deed" and fact and _is_habit(scene, fact) and "q.habit" in book else own


def _of_claim(scene: Scene, move: Move, fact: Fact | None) -> str:
    """What one asks of a report of how things are: of what lies ahead, what is lacking, what went wrong, what they think of the sender,
    what they do or never do, else how it came about."""
    clause, book = move.slots.get("clause", ""), scene.tongue.book
    ahead = bool(_AHEAD.search(clause)) and not (fact and _BEHIND.search(fact.text))
    plans = ahead and bool(_PLANS.search(clause))
    sorts = (
        ("future", plans),
        ("claim.lack", bool(_LACK.search(clause))),
        ("ahead", ahead),
        ("claim.mine", bool(_ON_ME.search(clause))),
        ("claim.never", bool(_NEVER.match(clause))),
        ("claim.can", clause.startswith("you can ")),
        ("claim.lost", bool(_LOST.search(clause))),
        ("claim.past", bool(_BEHIND.search(clause)) and not _AS_IT_IS.search(clause) and not clause.startswith("you ")),
        ("claim.habit", bool(_HABIT.match(clause)) and not _BEHIND.search(clause)),
    )
    return next((sort for sort, holds in sorts if holds and f"q.{sort}" in book), "claim")


def _needs(move: Move) -> Iterator[str]:
    """What sort of need it is: to know something, a person, a wish, a trouble."""
    if "know" in move.slots:
        yield "know"
    if move.slots.get("problem", "").startswith("you want"):
        yield "wish"
    if "need" not in move.slots:
        yield "trouble"
    if "person" in move.slots:
        yield "person"


def _of_news(scene: Scene, fact: Fact) -> str:
    """What one asks of news: of a prize something else than of a first day."""
    if "retir" in fact.text.lower():
        return "future"
    kind = next((name for name, shape in _NEWS if shape.search(fact.text)), "")
    return f"news.{kind}" if kind and f"q.news.{kind}" in scene.tongue.book else "news"


def _is_habit(scene: Scene, fact: Fact) -> bool:
    told = scene.told(fact)
    return told.form == "verb" or (told.form == "clause" and not _BEHIND.search(fact.text))


def _of_statement(scene: Scene, fact: Fact | None) -> str:
    if fact and fact.kind in {"other", "offer"}:
        return "none"
    if fact and fact.kind == "note" and deeds.done(scene, fact):
        return "deed"
    return "deed" if fact and scene.told(fact).form == "past" else "claim"


def _tags(scene: Scene, move: Move) -> frozenset[str]:
    """Whether they met, how long ago, and whether the reason is something that the sender would like to do."""
    fact = next((f for f in scene.facts if f.id == move.about), None)
    days = scene.days_since(scene.met[0]) if scene.met else (scene.days(fact) if fact else None)
    found = {"met" if scene.met else "unmet"}
    if days is not None:
        found |= {"fresh"} if days <= _FRESH_DAYS else {"late"} if days > FRESH_DAYS else set()
    if fact and _MADE.search(fact.text):
        found.add("made")
    if move.section == "reason":
        found |= {"base"} if "base" in move.slots else {"trouble"} if fact and _LACKING.search(fact.text) else {"told"}
    if not scene.common("employer"):
        found.add("stranger")
    if scene.shared_once and not scene.met:
        found.add("shared")
    return frozenset(found)


def _is_past(scene: Scene) -> bool:
    """Whether what both share lies behind them: who works with somebody today is not asked about those days."""
    shared = scene.common("employer", "school")
    return bool(shared) and all(c.until is not None and (scene.now.date() - c.until).days > 365 for c in shared)


def _way(scene: Scene) -> dict[str, str]:
    """From the school that both went to, to where they are now: a question that only this reader can answer."""
    company, school = scene.evidence.person.company or "", next(iter(scene.common("school")), None)
    if not company or not school or _stems(company) & _stems(school.name):
        return {}
    where = scene.tongue.within(school.name, "school")
    return {"school": scene.tongue.place(school.name), "company": company} | ({"where": where} if where else {})


def _stems(name: str) -> frozenset[str]:
    """The longer words of a name by their beginning: one university's hospital is no other place."""
    return frozenset(word[:5] for word in re.findall(r"[^\W\d_]{4,}", name.casefold()))


def _firm(scene: Scene) -> dict[str, str]:
    company, place = scene.evidence.person.company, next(iter(scene.of("place")), None)
    found = {"company": company} if company else {}
    through = next((short(who) for f in scene.of("introduced", "referred") if (who := named(f.text))), "")
    found |= {"who": through} if through else {}
    return found | ({"town": place.text} if place and scene.intent == "newcomer" else {})
