"""Weighing the tagger's judgement with the cues: which elements a note has, and where they stand.

Each is evidence in log-odds. How much a cue adds, and its absence takes, was chosen on notes of corpus files that the tagger was
not trained on: among the values whose F1 is within 0.015 of the best there, those that trust the cues most, because a cue
holds for other writers' notes as it does for ours, and the tagger less so. Tagger and cue partly see the same words.
"""

from typing import Final

from callingcard.model.note import ELEMENT_KINDS, Element, ElementKind, FindingKind, HowType
from callingcard.notes import cues
from callingcard.notes.clauses import Clause
from callingcard.notes.elements.trimming import trimmed
from callingcard.notes.reading import Reading

HOW_TYPES: Final[tuple[HowType, ...]] = ("met", "colleague", "referral", "shared", "their_work")
_CUES: Final[dict[ElementKind, tuple[str, ...]]] = {
    "how": HOW_TYPES,
    "why": ("detail", "their_work"),
    "forward": ("forward",),
    "detail": ("detail",),
    "bio": ("bio",),
    "offer": ("offer",),
}
_WITH: Final[dict[str, float]] = {"how": 2.75, "why": 2.25, "forward": 2.5, "detail": 1.25, "bio": 2.5, "offer": 1.75}
_WITHOUT: Final[dict[str, float]] = {
    "how": 0.25,
    "why": 0.25,
    "forward": 0.5,
    "detail": 0.25,
    "bio": 0.5,
    "offer": 0.0,
}
_TYPES: Final[dict[str, HowType]] = {how: how for how in HOW_TYPES}
_GIVES: Final = frozenset({"forward", "offer"})
"""Elements that no clause has which asks for something or sells."""
_NEAR: Final = -1.0
"""Log-odds from the tagger's threshold from which a note comes near to something."""
_UNHEARD: Final[dict[FindingKind, tuple[float, float]]] = {"pitch": (-2.0, _NEAR), "ask": (-2.0, _NEAR)}
"""Log-odds below the tagger's threshold where a phrase is but a turn of phrase: with one tie to the reader, and with two. On unseen
voices no pitch and no ask was there."""
_AT_MOST: Final = 2.2
"""Log-odds that the tagger has a say with: it learnt from few voices, and must not overrule a plain cue by itself."""
_SURE: Final = 3.8918202981106265
"""Log-odds beyond which the tagger's own certainty says nothing more: one in fifty."""


def leaning(reading: Reading, label: str) -> float:
    """By how much, in log-odds, the tagger's judgement of the note passes its threshold; negative below."""
    tags = reading.tags
    odds = tags.log_odds(label)
    return (odds if -_SURE < odds < _SURE else _SURE if odds > 0.0 else -_SURE) - tags.weights.bars[label]


def only_words(reading: Reading, kind: FindingKind) -> bool:
    """Whether words that often sell, or ask, cannot be meant so here: the note is tied to its reader, and the tagger hears nothing of the kind."""
    bars = _UNHEARD.get(kind)
    if bars is None:
        return False
    ties = bool(reading.elements["how"]) + bool(reading.elements["detail"])
    return ties > 0 and leaning(reading, kind) < bars[ties - 1]


def elements_of(reading: Reading) -> dict[ElementKind, tuple[Element, ...]]:
    """The elements of a note, with a key for each kind in their order."""
    if not reading.judged:
        return dict.fromkeys(ELEMENT_KINDS, ())
    elements = {kind: _weighed(reading, kind) for kind in ELEMENT_KINDS}
    if not elements["forward"] and leaning(reading, "pitch") < 0.0:
        # An offer is something to answer, unless it is for sale.
        elements["forward"] = elements["offer"]
    return elements


def _weighed(reading: Reading, kind: ElementKind) -> tuple[Element, ...]:
    lean = leaning(reading, kind)
    tagged = _tagged(reading, kind) if lean >= 0.0 else []
    if kind not in _CUES:
        return _elements(reading, kind, tagged)
    lean = max(lean, -_AT_MOST)
    if lean + _WITH[kind] < 0.0:
        return ()
    if len(tagged) == 1 and lean >= _WITHOUT[kind]:
        return _elements(reading, kind, tagged)  # no cue could change it
    cued = [(span, label) for label in _CUES[kind] for span in cues.spans(reading, label)]
    if cued and kind in _GIVES:
        cued = [(span, label) for span, label in cued if not _takes(reading, span[0])]
    if min(lean, _AT_MOST) + (_WITH[kind] if cued else -_WITHOUT[kind]) < 0.0:
        return ()
    if not tagged:
        return _cued(reading, kind, cued)
    return _elements(reading, kind, (cued and _with_cue(reading, kind, tagged, cued)) or tagged)


def _takes(reading: Reading, start: int) -> bool:
    """Whether the clause at a folded offset, by the tagger, asks for something or sells: then it gives nothing to answer.

    A short question by itself is easily taken for one, so the note as a whole must come near to asking or selling.
    """
    tags, clause = reading.tags, reading.clause_at(start)
    return (
        clause.role == "body"
        and not cues.of_theirs(reading, clause)
        and any(
            leaning(reading, label) > _NEAR and tags.carries(label, tags.clauses.index(clause))
            for label in ("ask", "pitch")
        )
    )


def _tagged(reading: Reading, kind: ElementKind) -> list[int]:
    """Places of the clauses that the tagger would give the element."""
    tags = reading.tags
    if kind == "forward":
        return [at for at in tags.carriers(kind) if not cues.demands(reading, tags.clauses[at])]
    return tags.carriers(kind)


def _elements(reading: Reading, kind: ElementKind, places: list[int]) -> tuple[Element, ...]:
    tags = reading.tags
    return tuple([
        _element(reading, kind, tags.clauses[at], tags.how_type(at) if kind == "how" else None) for at in places
    ])  # fmt: skip


def _with_cue(
    reading: Reading, kind: ElementKind, tagged: list[int], cued: list[tuple[tuple[int, int], str]]
) -> list[int]:
    """Of several candidates, those that a cue confirms, and those of which the tagger is sure by itself."""
    odds, clauses = reading.tags.by_clause(kind), reading.tags.clauses
    return [
        at
        for at in tagged
        if odds[at] >= _AT_MOST or any(clauses[at].start < end and start < clauses[at].end for (start, end), _ in cued)
    ]


def _cued(reading: Reading, kind: ElementKind, cued: list[tuple[tuple[int, int], str]]) -> tuple[Element, ...]:
    """The clauses that hold a cue, each once."""
    labels: dict[Clause, str] = {}
    for (start, _), label in cued:
        labels.setdefault(reading.clause_at(start), label)
    return tuple([
        _element(reading, kind, clause, _TYPES.get(label))
        for clause, label in sorted(labels.items(), key=lambda item: item[0].start)
    ])  # fmt: skip


def _element(reading: Reading, kind: ElementKind, clause: Clause, how: HowType | None) -> Element:
    start, end = reading.span(*trimmed(clause, kind))
    return Element(start, end, reading.text[start:end], how)
