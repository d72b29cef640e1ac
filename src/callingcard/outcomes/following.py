"""What followed a sent note, from what successive archives hold and from the user's word; nothing is guessed.

A row that is absent from an archive says nothing: it may have been withdrawn, declined, lapsed, or have left the half
year that an archive holds. So "silent" is said only as of an archive that still holds the row; declined and withdrawn
only the user can say. Times in archives have no zone and are right to within a day (formats).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from callingcard.model.outcome import Exports, Outcome, OutcomeKind, Sending
from callingcard.outcomes import unknowns
from callingcard.when import say

ZONES = timedelta(days=1)
"""How far apart two days may be that are the same day in another zone."""


def follow(sendings: Sequence[Sending], exports: Exports, *, window: timedelta, now: datetime) -> tuple[Outcome, ...]:
    """The outcome of everything sent to one person, oldest first. ``window`` is how far back an archive reaches."""
    ordered = sorted(_once(sendings), key=lambda s: s.note.sent_at)
    return tuple(
        _outcome(sending, ordered[place + 1] if place + 1 < len(ordered) else None, exports, window, now)
        for place, sending in enumerate(ordered)
    )


def _once(sendings: Sequence[Sending]) -> list[Sending]:
    """Rows of one minute are one invitation under two names; what the user recorded and the archive holds too is the archive's."""
    kept: list[Sending] = []
    for sending in sorted(sendings, key=lambda s: (s.note.by == "user", s.note.sent_at, s.held or date.min)):
        same = next((place for place, other in enumerate(kept) if _same(sending, other)), None)
        if same is None:
            kept.append(sending)
        else:
            kept[same] = _joined(kept[same], sending)
    return kept


def _same(one: Sending, other: Sending) -> bool:
    if one.note.channel != other.note.channel:
        return False
    if one.note.by == other.note.by == "archive":
        return one.note.sent_at == other.note.sent_at
    apart = abs(one.note.sent_at - other.note.sent_at)
    return one.note.by != other.note.by and apart <= ZONES


def _joined(kept: Sending, other: Sending) -> Sending:
    """One sending of two statements: the archive's, the newer row before the older, with the user's word of either."""
    newer = other if (other.held or date.min) > (kept.held or date.min) else kept
    word = max((kept, other), key=lambda s: s.word_at.timestamp() if s.word_at else 0.0)
    note = replace(newer.note, intent=kept.note.intent or other.note.intent)
    return replace(newer, note=note, word=word.word, word_at=word.word_at)


def _outcome(sending: Sending, later: Sending | None, exports: Exports, window: timedelta, now: datetime) -> Outcome:
    accepted = _accepted(sending, later)
    answered = _answered(sending, later, accepted, window)
    if accepted and (crossed := unknowns.crossed(sending, accepted, now)) and not answered:
        return crossed
    if answered:
        return _told(sending, "answered", answered, accepted, answered, _answer_said(sending, answered, accepted, now))
    if accepted:
        return _told(sending, "accepted", accepted, accepted, None, f"Among your connections since {say(accepted, 'day', now=now)}.")  # fmt: skip
    if sending.word and sending.word_at:
        return _by_word(sending, now)
    if later and later.connected and sending.connected and max(sending.connected) >= _day(later) - ZONES:
        return unknowns.unknown(sending, "superseded", f"You sent another on {say(_day(later), 'day', now=now)}, and they connected after that one.")  # fmt: skip
    if sending.note.channel != "invitation":
        return _message(sending, exports, now)
    why = unknowns.reason(sending, exports, window, now)
    if why:
        return why
    assert sending.held
    said = (
        f"The archive of {say(sending.held, 'day', now=now)} holds it, and they were not among your connections then."
    )
    return Outcome(sending.note, "silent", sending.held, None, said, "held")


def _accepted(sending: Sending, later: Sending | None) -> date | None:
    """The day they connected, if it belongs to this request: on or after it, and before the next one."""
    if sending.note.channel != "invitation":
        return None
    days = sorted(day for day in sending.connected if day >= _day(sending) - ZONES)
    if not days or (later and later.note.channel == "invitation" and days[0] >= _day(later)):
        return None
    return days[0]


def _answered(sending: Sending, later: Sending | None, accepted: date | None, window: timedelta) -> datetime | None:
    """Their first message after it: within the window, and before the next thing that was sent."""
    start = datetime.combine(accepted, datetime.max.time(), sending.note.sent_at.tzinfo) if accepted else None
    end = max(sending.note.sent_at, start or sending.note.sent_at) + window
    if later:
        end = min(end, later.note.sent_at)
    return min((at for at in sending.answers if sending.note.sent_at < at <= end), default=None)


def _answer_said(sending: Sending, answered: datetime, accepted: date | None, now: datetime) -> str:
    wrote = f"They wrote on {say(answered.astimezone(now.tzinfo).date(), 'day', now=now)}"
    if sending.note.channel != "invitation":
        return f"{wrote}."
    if accepted is None:
        return f"{wrote}; answering an invitation does not accept it, and they are not among your connections."
    return f"{wrote}, connected since {say(accepted, 'day', now=now)}."


def _told(
    sending: Sending,
    kind: OutcomeKind,
    on: date | datetime,
    accepted: date | None,
    answered: datetime | None,
    said: str,
) -> Outcome:
    delay = max(accepted - _day(sending), timedelta(0)) if accepted else None
    code = "answered" if answered else "connected"
    return Outcome(sending.note, kind, on, delay, said, code, accepted, answered)


def _by_word(sending: Sending, now: datetime) -> Outcome:
    assert sending.word
    assert sending.word_at
    kept = sending.word in {"accepted", "answered"}
    delay = max(sending.word_at - sending.note.sent_at, timedelta(0)) if kept else None
    said = f"By your own word, {say(sending.word_at.astimezone(now.tzinfo).date(), 'day', now=now)}."
    accepted = sending.word_at.date() if sending.word == "accepted" else None
    answered = sending.word_at if sending.word == "answered" else None
    return Outcome(sending.note, sending.word, sending.word_at, delay, said, "word", accepted, answered)


def _message(sending: Sending, exports: Exports, now: datetime) -> Outcome:
    if exports.messages is None or exports.messages <= _day(sending) + ZONES:
        return unknowns.unknown(sending, "export-lag", "Sent after the newest message on record: a newer archive will tell.")  # fmt: skip
    said = f"No message from them on record up to {say(exports.messages, 'day', now=now)}."
    return Outcome(sending.note, "silent", exports.messages, None, said, "no-message")


def _day(sending: Sending) -> date:
    return sending.note.sent_at.date()
