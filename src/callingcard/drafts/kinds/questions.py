"""Questions: easy to answer in writing, about what the note brings up; a recorded question before all others (advice C6)."""

import re
from collections.abc import Iterator, Sequence

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.scene import Scene
from callingcard.model.fact import Fact

_FORWARD = roles("forward")
_OWN = {"said.quote": "quote", "said": "claim", "promised": "promised", "news": "news", "news.told": "any", "need": "need", "need.old": "need", "seek": "seek",
        "reason": "reason", "interest": "pastime", "offer": "", "memory": "none",
    "work.clause": "deed", "memory.mine": "none", "statement.heard": "none"}  # fmt: skip
_JOBLESS = re.compile(
    r"laid off|let go|redundan|sacked|fired|lost (?:his|her|their) job|out of work|between jobs", re.IGNORECASE
)
_BEHIND = re.compile(r"\b(?:lost|was|were|had|did|won|went|came|took|began|left|[a-z]{2,}ed)\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|going to|next|about to|moving|starting|leaving|opening|retiring|expecting|planning|plans|hopes|soon|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|fall))\b",
    re.IGNORECASE,
)
_MOVING = re.compile(r"\b(?:moving|relocating) to\b", re.IGNORECASE)
_SILENT = {"thanks", "overlap", "offer", "said.ask"}


def moves(scene: Scene, found: Sequence[Move]) -> Iterator[Move]:
    """Recorded questions; and for each thing that comes up, one that fits its sort and the intent."""
    for fact in scene.facts:
        told = scene.told(fact)
        if told.form == "question" and "question" in told.slots:
            yield Move("q.own", roles("forward", "detail", "why"), told.slots, (fact.id,), 9.0)
    book = scene.tongue.book
    for move in found:
        if not move.about or move.section in _SILENT or move.section not in book:
            continue
        for section, value in _sections(scene, move):
            if section in book:
                yield Move(section, _FORWARD, move.slots, (), value, needs=move.about, tags=_tags(scene, move))
    jobless = any(_JOBLESS.search(fact.text) for fact in scene.evidence.facts)
    if f"q.{scene.intent}.free" in book and not jobless:
        yield Move(f"q.{scene.intent}.free", _FORWARD, _firm(scene), (), 3.0)


def _sections(scene: Scene, move: Move) -> Iterator[tuple[str, float]]:
    fact = next((f for f in scene.facts if f.id == move.about), None)
    own, book = _own(scene, move, fact), scene.tongue.book
    if own is not None:
        yield f"q.{own}", 5.0
        return
    sort = _sort(scene, fact) if fact else ""
    if sort and f"q.{sort}" in book:
        yield f"q.{sort}", 5.0
    elif fact and scene.told(fact).form == "question-clause" and "q.wh" in book:
        yield "q.wh", 4.5
    else:
        yield "q.any", 4.5
    if f"q.{scene.intent}" in book:
        yield f"q.{scene.intent}", 5.5


def _sort(scene: Scene, fact: Fact) -> str:
    """What kind of thing a fact is about; a thing made is theirs only where it was noted as their work."""
    sort = scene.told(fact).sort
    return "" if sort == "work" and fact.kind != "work" else sort


def _own(scene: Scene, move: Move, fact: Fact | None) -> str | None:
    """The questions that belong to a move whatever it is about; None where its thing decides."""
    book = scene.tongue.book
    if fact and _MOVING.search(fact.text) and "q.moving" in book:
        return "moving"
    if move.section == "work" and fact and _sort(scene, fact) != "work" and "q.made" in book:
        return "made"
    own = _of_statement(scene, fact) if move.section == "statement" else _OWN.get(move.section)
    if own == "news" and fact and "retir" in fact.text.lower():
        return "future"
    if own == "claim" and fact and _AHEAD.search(fact.text) and not _BEHIND.search(fact.text):
        return "future"
    return own


def _of_statement(scene: Scene, fact: Fact | None) -> str:
    if fact and fact.kind in {"other", "offer"}:
        return "none"
    return "deed" if fact and scene.told(fact).form == "past" else "claim"


def _tags(scene: Scene, move: Move) -> frozenset[str]:
    """Whether they met, and whether the reason is something that the sender would like to do."""
    return frozenset({"met" if scene.met else "unmet"} | ({"base"} if "base" in move.slots else set()))


def _firm(scene: Scene) -> dict[str, str]:
    company = scene.evidence.person.company
    return {"company": company} if company else {}
