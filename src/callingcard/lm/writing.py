"""The loop: the model proposes, check and grounding judge, it may mend; then the built-in drafting takes over."""

import json
from collections.abc import Callable, Sequence

from callingcard.lm.model import LanguageModel
from callingcard.lm.prompt import Brief, opening, repair
from callingcard.model.draft import Draft
from callingcard.model.grounding import Grounding
from callingcard.model.note import Report

MAX_ROUNDS = 3
_MAX_PROPOSALS = 5
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
    """Read the texts out of an answer; servers ignore schemas, so a code fence or words around the object are forgiven."""
    start, end = answer.find("{"), answer.rfind("}")
    if start < 0 or end <= start:
        return ()
    try:
        found = json.loads(answer[start : end + 1])
    except (ValueError, RecursionError):
        return ()
    drafts = found.get("drafts") if isinstance(found, dict) else None
    if not isinstance(drafts, list):
        return ()
    texts = (_text(draft) for draft in drafts[:_MAX_PROPOSALS])
    return tuple(text for text in texts if text and len(text) <= _MAX_CHARACTERS)


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
