"""The loop: the model proposes, check and grounding judge, it may mend; then the built-in drafting takes over."""

import json
from collections.abc import Callable, Iterator, Sequence

from callingcard.lm.model import LanguageModel
from callingcard.lm.prompt import Brief, opening, repair
from callingcard.model.draft import Draft
from callingcard.model.grounding import Grounding
from callingcard.model.note import Report
from callingcard.text import visible

MAX_ROUNDS = 3
_MAX_PROPOSALS = 5
_MAX_OBJECTS = 100
_MAX_CHARACTERS = 4_000


def propose(
    model: LanguageModel,
    brief: Brief,
    *,
    judge: Callable[[str], Report],
    ground: Callable[[str], Grounding],
    rounds: int = MAX_ROUNDS,
) -> tuple[Draft, ...]:
    """Return the model's drafts that are fit to send and fully grounded, perhaps none after the last repair round.

    ``rounds`` counts the repairs after the first answer. Raises Unavailable when the model gave no answer at all.
    """
    turns = opening(brief)
    for _ in range(rounds + 1):
        answer = model.answer(turns)
        texts = proposals(answer)
        kept, complaints = _sift(texts, judge, ground)
        if kept:
            return tuple(kept)
        turns = repair(turns, answer[:_MAX_CHARACTERS], complaints or ("Answer in the JSON form that was asked for.",))
    return ()


def proposals(answer: str) -> tuple[str, ...]:
    """Read the texts out of an answer; servers ignore schemas, so a code fence or words around the object are forgiven.

    A text with characters that nobody sees, or that turn the reading direction, is not taken.
    """
    drafts = next((found for found in _objects(answer) if isinstance(found, list)), [])
    texts = (_text(draft) for draft in drafts[:_MAX_PROPOSALS])
    return tuple(text for text in texts if text and len(text) <= _MAX_CHARACTERS and visible(text) == text)


def _objects(answer: str) -> Iterator[object]:
    """What the JSON objects of an answer hold as drafts, the last object first: models think aloud before they answer."""
    at, found = answer.find("{"), list[object]()
    for _ in range(_MAX_OBJECTS):
        if at < 0:
            break
        try:
            read, end = json.JSONDecoder().raw_decode(answer, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            found += [read["drafts"]] if isinstance(read, dict) and "drafts" in read else []
        at = answer.find("{", end)
    return reversed(found)


def _text(draft: object) -> str:
    value = draft.get("text") if isinstance(draft, dict) else draft
    return value.strip() if isinstance(value, str) else ""


def _sift(
    texts: Sequence[str], judge: Callable[[str], Report], ground: Callable[[str], Grounding]
) -> tuple[list[Draft], tuple[str, ...]]:
    kept: list[Draft] = []
    complaints: list[str] = []
    for text in texts:
        report, grounded = judge(text), ground(text)
        if report.verdict == "send" and not grounded.unsupported:
            kept.append(Draft(text, grounded.claims, report))
            continue
        complaints += [f"No fact supports {claim.text!r}: {claim.reason}" for claim in grounded.unsupported]
        complaints += [finding.message for finding in report.findings if finding.severity != "advice"]
    return kept, tuple(dict.fromkeys(complaints))
