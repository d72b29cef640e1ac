"""Whether and when to connect, with the recorded ground for it (advice A1 to A5, B1, B2).

Questions in order: is there anything left to decide; is there a ground at all; is it the hour; is there a note for it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from callingcard.model.evidence import Evidence
from callingcard.model.limits import Limits
from callingcard.model.moment import Window
from callingcard.model.request import Budget, Choice, Decision
from callingcard.model.tie import Reason, Tie
from callingcard.requests.hours import early, hours
from callingcard.requests.instead import instead
from callingcard.requests.reasons import Touches
from callingcard.requests.reasons import reasons as purposes_of
from callingcard.requests.settled import settled

_MET = ("met", "meeting", "introduced")
_SHOWN = 4
_SAME = {"already-connected": "connected", "already-invited": "invitation", "invitation-waiting": "invitation"}
"""What leaves nothing to decide, and how the same thing is known: it is said once."""
_SHARED_PURPOSE = "cared-for"
_APART = frozenset({"same-employer", "same-school", "same-school-and-work"})


def decide(
    evidence: Evidence,
    *,
    known: Sequence[Reason],
    grounds: frozenset[str],
    tie: Tie,
    window: Window,
    budget: Budget,
    limits: Limits,
    touches: Touches,
    now: datetime,
) -> Decision:
    """What to do about connecting with a person. ``grounds`` are the codes among ``known`` that make a request."""
    done = settled(evidence, limits, now)
    if done:
        return Decision(done[0], _once(done[1], known), window)
    purposes = purposes_of(evidence, touches)
    found = [reason for reason in known if reason.code in grounds]
    found += [reason for reason in purposes if reason.code == _SHARED_PURPOSE and not found]
    if not found:
        return Decision("dont", (_stranger(evidence, known), *known[:_SHOWN], *purposes), window)
    choice, why = _timed(evidence, found, tie, window, budget, now)
    also = [reason for reason in purposes if reason not in found]
    return Decision(choice, (*why, *found[:_SHOWN], *also), window)


def _once(why: Reason, known: Sequence[Reason]) -> tuple[Reason, ...]:
    """Why there is nothing to decide, then how else the person is known; what both say is said once, with its records."""
    same = [reason for reason in known if reason.code == _SAME.get(why.code)]
    facts = why.facts or tuple(fact for reason in same for fact in reason.facts)
    return (replace(why, facts=facts), *[reason for reason in known if reason not in same][:_SHOWN])


def _stranger(evidence: Evidence, known: Sequence[Reason]) -> Reason:
    if any(reason.code == "guest-list" for reason in known):
        said = "Being at the same event is not meeting: introduce yourself first, or say who you are."
        return Reason("not-met", said, (), "A1")
    heard = next((fact for fact in evidence.facts if fact.kind == "work" and not fact.private), None)
    if heard:
        said = "Knowing somebody's work is not meeting them: introduce yourself first. If you do write, say who you are and what of it stayed with you."
        return Reason("work-only", said, (heard.id,), "A1")
    if any(reason.code in _APART for reason in known):
        said = "To have been at one place at different times is not knowing each other. If you do write, say who you are and name the place."
        return Reason("only-apart", said, (), "A1")
    if any(reason.code == "address-book" for reason in known):
        said = "They are in your address book, so no stranger; how you know each other is not recorded. Say how you met, and this can be decided."
        return Reason("how-not-said", said, (), "A1")
    said = "Nothing recorded says that you met, were introduced or share something. If you must add a stranger, say who you are."
    return Reason("no-evidence", said, (), "A2")


def _timed(
    evidence: Evidence, found: Sequence[Reason], tie: Tie, window: Window, budget: Budget, now: datetime
) -> tuple[Choice, list[Reason]]:
    ground = next((r for r in found if r.code in _MET), None)
    cited = ground.facts if ground else ()
    often = evidence.sees_often(now.date())
    too_early = None if often else early(window, cited, now)
    if too_early:
        return "wait", [too_early]
    met = next((e for e in evidence.encounters if e.kind != "event"), None)
    time = None if often else hours(window, met, cited, now)
    why = [*([time] if time else []), *_manner(evidence, found, tie, cited, often=often)]
    if budget.notes_left == 0:
        return "without-note", [*why, _spent(tie, budget), *instead(evidence, found, tie, now=now)]
    return "connect", why or [Reason("grounds", "You have a real reason to connect.", (), "A1")]


def _manner(
    evidence: Evidence, found: Sequence[Reason], tie: Tie, cited: tuple[str, ...], *, often: bool
) -> list[Reason]:
    """What the note can lean on, or must not leave out."""
    why: list[Reason] = []
    if any(e.expects_me for e in evidence.encounters):
        why.append(Reason("expects-me", "You said that you would connect.", cited, "B1"))
    if tie.strength == "strong":
        said = "You know each other well: one line that carries the conversation on will do."
        why.append(Reason("strong-tie", said, (), "A4"))
    elif often:
        said = "You see each other all the time: no hour is better than another, and one line that carries the conversation on will do."
        why.append(Reason("seen-often", said, cited, "A3"))
    codes = {reason.code for reason in found}
    if codes == {"event"}:
        why.append(Reason("not-met", "You were there together and have not met: say so, and who you are.", (), "A1"))
    elif codes <= {"interest", "group", "in-common", "school-and-work", _SHARED_PURPOSE}:
        why.append(Reason("say-who-you-are", "They do not know you yet: say in a few words who you are.", (), "A2"))
    return why


def _spent(tie: Tie, budget: Budget) -> Reason:
    resets = f" until {budget.resets.day} {budget.resets:%B}" if budget.resets else ""
    if tie.strength == "strong":
        said = f"This month's notes are spent{resets}; to someone you know well, a request without one does no harm."
        return Reason("budget-spent", said, (), "A3")
    return Reason("budget-spent", f"This month's notes are spent{resets}.", (), "A6")
