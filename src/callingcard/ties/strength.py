"""How strong a tie is: recency, frequency, both directions, length of acquaintance, intimacy (Granovetter 1973).

A table of conditions a person can read, never a score: strong, else moderate, else weak, else none; and each side of
the judgement comes back as a Reason. The numbers are in ``data/ties.toml``.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from callingcard.model.evidence import Evidence
from callingcard.model.tie import Reason, Reciprocity, Strength, Thresholds, Tie
from callingcard.ties.crossed import crossed
from callingcard.ties.encounters import begun, in_person
from callingcard.ties.introductions import brought, services
from callingcard.ties.shared import Same, shared
from callingcard.when import day_of, distance

_INTIMATE = {"family", "thanks"}


@dataclass(frozen=True, slots=True)
class _Sides:
    """What the strength is judged by, counted once."""

    met: int
    met_lately: int
    each_way: int
    last: date | None
    known_days: int
    worked_days: int
    intimate: tuple[str, ...]
    touched: bool


def strength(evidence: Evidence, thresholds: Thresholds, *, now: datetime, same: Same) -> Tie:
    """The tie between the user and a person, with its basis."""
    sides = _sides(evidence, thresholds, now, same)
    judged = _judged(sides, thresholds, now.date())
    return Tie(judged, tuple(_basis(evidence, sides, thresholds, now)), _reciprocal(evidence))


def _reciprocal(evidence: Evidence) -> Reciprocity:
    """Messages each way, and what one did for the other: introductions, referrals, and what the user has thanks for."""
    each = {way: [brought(one) for one in services(evidence) if one.way == way] for way in ("from", "to")}
    thanked = [
        Reason("thanks", f"They did you a good turn: {f.text.rstrip('.')}.", (f.id,), "E4")
        for f in evidence.facts
        if f.kind == "thanks"
    ]
    return replace(evidence.reciprocity, from_them=(*each["from"], *thanked), from_you=tuple(each["to"]))


def _sides(evidence: Evidence, thresholds: Thresholds, now: datetime, same: Same) -> _Sides:
    past = begun(evidence.encounters, now)
    met = in_person(past)
    lately = now.date() - timedelta(days=thresholds.often_days)
    both = evidence.reciprocity
    grounds = shared(evidence, today=now.date(), same=same)
    places = grounds or crossed(evidence, today=now.date(), same=same)
    contacts = [*(day_of(e.on) for e in met), *(day for day in (both.last_sent, both.last_received) if day)]
    mutual = contacts if both.sent and both.received else [day_of(e.on) for e in met]
    first = min([*contacts, *(day for day in (evidence.connected_on, evidence.first_contact) if day)], default=None)
    return _Sides(
        met=len(met),
        met_lately=sum(day_of(e.on) >= lately for e in met),
        each_way=min(both.sent, both.received),
        last=max(mutual, default=None),
        known_days=(now.date() - first).days if first else 0,
        worked_days=max((g.days for g in grounds if g.kind == "employer" and g.overlap == "together"), default=0),
        intimate=tuple(f.id for f in evidence.facts if f.kind in _INTIMATE and f.source.kind == "user"),
        touched=bool(past or evidence.connected_on or places or evidence.cards or (both.sent and both.received))
        or any(f.kind in {"introduced", "referred"} for f in evidence.facts)
        or bool(evidence.services),
    )


def _judged(sides: _Sides, at: Thresholds, today: date) -> Strength:
    silence = (today - sides.last).days if sides.last else None
    colleagues = sides.worked_days >= at.worked_days
    often = sides.met_lately >= at.often_met or sides.each_way >= at.often_wrote
    again = sides.met >= at.met_again or sides.each_way >= at.wrote_again
    if silence is not None and silence <= at.recent_days:
        for_years = sides.known_days >= at.years_days and again
        if (often and sides.known_days >= at.settled_days) or for_years or (colleagues and again):
            return "strong"
    if (
        silence is not None
        and silence <= at.lapsed_days
        and (again or often or colleagues or (sides.met and sides.intimate))
    ):
        return "moderate"
    return "weak" if sides.touched else "none"


def _basis(evidence: Evidence, sides: _Sides, at: Thresholds, now: datetime) -> list[Reason]:
    both = evidence.reciprocity
    met = tuple(e.id for e in in_person(begun(evidence.encounters, now)))
    found: list[Reason] = []
    if sides.last:
        lapsed = " (long enough to begin anew)" if (now.date() - sides.last).days > at.lapsed_days else ""
        found.append(Reason("recency", f"Last in touch {distance(sides.last, now=now)}{lapsed}.", met[:1]))
    if sides.met:
        times = "once" if sides.met == 1 else f"{sides.met} times, {sides.met_lately} of them within two years"
        found.append(Reason("frequency", f"Met {times}.", met))
    if both.sent or both.received:
        each = "both ways" if both.sent and both.received else "one way only"
        found.append(Reason("reciprocity", f"Messages {each}: {both.sent} sent, {both.received} received."))
    if sides.known_days:
        found.append(
            Reason("length", f"First in touch {distance(now.date() - timedelta(days=sides.known_days), now=now)}.")
        )
    if sides.worked_days:
        found.append(
            Reason("worked-together", f"Colleagues for {max(1, round(sides.worked_days / 30.4))} months.", (), "A3")
        )
    if sides.intimate:
        found.append(
            Reason("intimacy", "They told you of their family, or there are thanks between you.", sides.intimate)
        )
    return found or [Reason("nothing-recorded", "Nothing recorded shows that you have been in touch.", (), "A2")]
