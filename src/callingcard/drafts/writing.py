"""Drafting: facts to drafts. Plan, realise in several ways, judge, rank, and give the best that differ from one another.

Nothing here reads a clock, a file or chance: now, phrases, seed and judge are arguments.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Final

from callingcard.drafts import asks as asking
from callingcard.drafts.distance import by_title
from callingcard.drafts.intents import INTENTS, suggested
from callingcard.drafts.kinds import gaps
from callingcard.drafts.kinds import moves as all_moves
from callingcard.drafts.moves import Move, roles
from callingcard.drafts.naming import called, full_name, given_name, parts
from callingcard.drafts.phrasebook import Manner
from callingcard.drafts.plan import Plan, plans
from callingcard.drafts.realise import cost, realise
from callingcard.drafts.scene import Scene
from callingcard.drafts.sounding import runs
from callingcard.drafts.tact import fit_for_note
from callingcard.drafts.timely import timely
from callingcard.drafts.tongue import Tongue
from callingcard.drafts.voice import Voice, learned, region
from callingcard.drafts.wish import Wish
from callingcard.model.draft import Draft, Drafting
from callingcard.model.evidence import Evidence
from callingcard.model.note import NoteKind, Report
from callingcard.text import utf16_length

Judge = Callable[[str, NoteKind], Report]
Unsupported = Callable[[str], int]
_PLANS: Final = 6
_WAYS: Final = 4
_LOOKED_AT: Final = 60
_MARGIN: Final = 5.0
_FURTHER: Final = 10.0
_CHOICE: Final = 2
_BARE: Final = frozenset({"bare"})
_ASK: Final = "What could you tell or ask that only this person would understand?"
_GIVEN: Final = "—"
_KINDS: Final[dict[str, NoteKind]] = {"thank": "thanks", "answer-invitation": "reply"}
_VERDICTS: Final = {"send": 0, "revise": 1, "stop": 2}


def write(
    evidence: Evidence,
    wish: Wish,
    *,
    tongue: Tongue,
    sensitive: frozenset[str],
    now: datetime,
    judge: Judge | None = None,
    unsupported: Unsupported | None = None,
) -> Drafting:
    """Write drafts for a wish, best first, or say what is missing. ``judge`` and ``unsupported``
    (the count of claims that grounding finds unsupported) rank them; without them the plan's worth does.
    """
    scene = _scene(evidence, wish, tongue, sensitive, now)
    distant = by_title(evidence, wish.tie, tongue.language)
    voice, manner = _voice(scene, distant)
    found = [move for move in all_moves(scene) if not wish.told & set(move.facts)]
    names = {
        "name": called(evidence.person.name, "formal" if distant else manner.style, tongue.language),
        "full": full_name(evidence.person.name, tongue.language),
        "me": given_name(evidence.me.name or ""),
    }
    planned = _plans(scene, found, voice, manner, names)
    if not planned or not _enough(scene, planned[0]):
        manner = replace(manner, tags=_BARE)
        planned = _plans(scene, found, voice, manner, names)
    missing = tuple(asking.asks(scene, found, given_name(evidence.person.name)))
    if wish.asked:
        return _answering(scene, planned, voice, manner, names, judge, unsupported)
    best: tuple[Draft, ...] = ()
    if planned and _enough(scene, planned[0]):
        best = _best(_candidates(scene, planned, voice, manner, names), scene, judge, unsupported)
        if not best and not manner.tags:
            manner = replace(manner, tags=_BARE)
            planned = _plans(scene, found, voice, manner, names)
            best = _best(_candidates(scene, planned, voice, manner, names), scene, judge, unsupported)
    if not any(_rank(draft)[0] == 0 for draft in best):
        gapped = _with_gap(scene, found, voice, manner, names, judge, unsupported)
        best = (*best[: max(scene.wish.count - len(gapped), 1)], *gapped)[: max(scene.wish.count, 1)]
    return Drafting(best, missing or (() if best else (_ASK,)))


def _answering(
    scene: Scene, planned: Sequence[Plan], voice: Voice, manner: Manner, names: Mapping[str, str], judge: Judge | None,
    unsupported: Unsupported | None,
) -> Drafting:  # fmt: skip
    """Drafts that leave room, first of all, for the answer to what they asked; they are ranked as if it were given."""
    answer = Move("answer", roles("detail", "how"), {}, (), 0.0)
    enough = planned if planned and _enough(scene, planned[0]) else (Plan((), 0.0),)
    answered = [Plan((answer, *plan.moves), plan.worth) for plan in enough[:_LOOKED_AT]]
    found = _candidates(scene, answered, voice, manner, names)
    given = (lambda text, kind: judge(text.replace(gaps.GAP, _GIVEN), kind)) if judge else None
    best = _best(found, scene, given, unsupported)
    if judge:
        best = tuple(replace(draft, report=judge(draft.text, _kind(scene))) for draft in best)
    return Drafting(best, (f"They asked: “{scene.wish.asked}” Your answer goes where {gaps.GAP} stands.",))


def _with_gap(
    scene: Scene, found: Sequence[Move], voice: Voice, manner: Manner, names: Mapping[str, str], judge: Judge | None,
    unsupported: Unsupported | None,
) -> tuple[Draft, ...]:  # fmt: skip
    """One draft with one gap, where a single thing is missing that only the sender knows; it comes after all that are complete."""
    missing = tuple(move for move in gaps.moves(scene, found) if not scene.wish.told & set(move.facts))
    planned = [
        plan
        for plan in (_plans(scene, [*found, *missing], voice, manner, names) if missing else ())
        if missing[0] in plan.moves and _enough(scene, plan)
    ]
    drafts = _candidates(scene, planned[:_PLANS], voice, manner, names)
    true = (draft for draft in drafts if not (unsupported and unsupported(draft.text)))
    judged = (replace(draft, report=judge(draft.text, _kind(scene))) if judge else draft for draft in true)
    return tuple(islice((draft for draft in judged if _rank(draft)[0] < _VERDICTS["stop"]), 1))


def _scene(evidence: Evidence, wish: Wish, tongue: Tongue, sensitive: frozenset[str], now: datetime) -> Scene:
    told = (timely(evidence, fact, now.date()) for fact in evidence.facts if fit_for_note(fact, sensitive))
    facts = tuple(fact for fact in told if fact)
    intent = suggested(evidence, wish, now=now)
    return Scene(evidence, wish, tongue, now, intent, facts, parts(evidence.person.name), sensitive)


def _voice(scene: Scene, distant: bool) -> tuple[Voice, Manner]:
    """The sender's own voice; but who is addressed by title, or politely by the whole name, is greeted as that manner has it."""
    wish, me, book = scene.wish, scene.evidence.me, scene.tongue.book
    style = wish.style or "warm"
    greeted = "formal" if distant else style
    greetings = [phrase.text for phrase in book.get(f"greetings.{greeted}", ())] or ["Hi {name},"]
    gap = " " if wish.channel == "invitation" else "\n\n"
    closing = "" if wish.channel == "invitation" else "\n\n{me}"
    plain = Voice(tuple(g + gap for g in greetings), closing, contracts=style != "formal")
    voice = plain if wish.style == "formal" else learned(me.samples, plain)
    if distant or any("{full}" in greeting for greeting in plain.greetings):
        voice = replace(voice, greetings=plain.greetings)
    return voice, Manner(style, region(me), wish.channel, frozenset())


def _plans(
    scene: Scene, found: Sequence[Move], voice: Voice, manner: Manner, names: Mapping[str, str]
) -> tuple[Plan, ...]:
    book = scene.tongue.book
    room = max(len(g.format(**names)) for g in voice.greetings) + len(voice.closing.format(**names)) + 2
    return plans(
        found, intent=INTENTS[scene.intent], limit=scene.wish.limit, cost=lambda m: cost(m, book, manner), room=room
    )


def _enough(scene: Scene, plan: Plan) -> bool:
    """Whether a plan says something of this reader, and how one knows them: without both, a note is air.

    To somebody one knows well, a question will do (advice A4); an invitation of theirs can always be answered. One school at
    different times is told truly by who says as well who they are, and what they would like to know of the other's way.
    """
    served = {role for move in plan.moves for role in move.serves}
    if scene.intent == "answer-invitation":
        return bool(served & {"how", "forward"})
    known = bool(scene.evidence.connected_on) and scene.wish.channel == "message"
    if scene.intent == "alumni" and {"how", "bio", "forward"} <= served:
        return True
    close = (
        known
        or scene.sees_often
        or scene.wish.tie in {"moderate", "strong"}
        or scene.intent in {"reconnect", "congratulate"}
        or scene.shared_once
    )
    return (close or "how" in served) and bool(
        served & {"detail", "thanks"} or (close and served & {"forward", "offer"})
    )


def _candidates(
    scene: Scene, planned: Sequence[Plan], voice: Voice, manner: Manner, names: Mapping[str, str]
) -> list[Draft]:
    """Several ways to say each of the best plans, in their order, those within the limit."""
    drafts: dict[str, tuple[tuple[bool, int], Draft]] = {}
    best: float | None = None
    for plan in planned[:_LOOKED_AT]:
        further = best is not None and plan.worth < best - _MARGIN
        if best is not None and (plan.worth < best - _FURTHER or len(drafts) >= _PLANS * _WAYS):
            break
        for way in range(_WAYS if best is not None else _WAYS * 2):
            draft = realise(
                plan.moves,
                book=scene.tongue.book,
                manner=manner,
                voice=voice,
                names=names,
                limit=scene.wish.limit,
                seed=scene.wish.seed,
                seat=scene.wish.seat,
                turn=way,
                used=scene.wish.used,
                subject_limit=scene.wish.subject_limit,
            )
            if draft and utf16_length(draft.text) <= scene.wish.limit:
                drafts.setdefault(draft.text, ((further, way), replace(draft, intent=scene.intent)))
                best = plan.worth if best is None else best
    return [draft for _, draft in sorted(drafts.values(), key=lambda found: found[0])]


def _best(
    drafts: Sequence[Draft], scene: Scene, judge: Judge | None, unsupported: Unsupported | None
) -> tuple[Draft, ...]:
    """The best by the judge, no two with a phrase in common as long as there are others, none like what others got."""
    wish = scene.wish
    kind = _kind(scene)
    taken = runs(*wish.earlier)
    fresh = [d for d in drafts if taken.isdisjoint(runs(d.text))] or list(drafts)
    judged: list[Draft] = []
    for draft in fresh:
        if unsupported and unsupported(draft.text):
            continue
        judged.append(replace(draft, report=judge(draft.text, kind)) if judge else draft)
        if sum(1 for d in judged if _rank(d) == (0, 0)) >= wish.count * _CHOICE:
            break
    ranked = sorted(judged, key=_place)
    kept: list[Draft] = []
    for overlap in (0, 1, 9):
        for draft in ranked:
            if (
                len(kept) < wish.count
                and draft not in kept
                and _worth_showing(draft, kept)
                and all(len(_frame(draft) & _frame(k)) <= overlap for k in kept)
            ):
                kept.append(draft)
    return tuple(sorted(kept, key=_place))


def _kind(scene: Scene) -> NoteKind:
    return scene.wish.kind or _KINDS.get(scene.intent, "opener")


def _worth_showing(draft: Draft, kept: Sequence[Draft]) -> bool:
    return not kept or draft.report is None or _rank(draft)[0] <= _rank(kept[0])[0]


def _frame(draft: Draft) -> frozenset[str]:
    return frozenset((draft.frame or "").split())


def _place(draft: Draft) -> tuple[int, bool, int]:
    """The verdict first; then, who gave their word keeps it before they ask anything; then the fewest findings."""
    verdict, findings = _rank(draft)
    return verdict, "promised:" not in (draft.frame or ""), findings


def _rank(draft: Draft) -> tuple[int, int]:
    if draft.report is None:
        return (0, 0)
    advice = sum(1 for finding in draft.report.findings if finding.severity != "advice")
    return _VERDICTS[draft.report.verdict], advice
