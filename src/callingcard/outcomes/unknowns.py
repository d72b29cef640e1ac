"""Why an outcome is not known: each cause kept apart, so that the user can mend what can be mended.

An older archive (export lag), a request that no archive holds (missing send), somebody who may be the same person under
another name or profile (identity), the half year that an archive reaches back (window), a row that is no longer there.
"""

from datetime import date, datetime, timedelta

from callingcard.model.outcome import Exports, Namesake, Outcome, Sending
from callingcard.text import visible
from callingcard.when import say

_ZONES = timedelta(days=1)


def unknown(sending: Sending, code: str, said: str) -> Outcome:
    """An outcome that is not known, and why."""
    return Outcome(sending.note, "unknown", None, None, said, code)


def crossed(sending: Sending, accepted: date, now: datetime) -> Outcome | None:
    """They invited the user after this was sent, and then the two connected: which request was accepted is not known."""
    theirs = [at for at in sending.theirs if at > sending.note.sent_at + _ZONES and at.date() <= accepted + _ZONES]
    if not theirs:
        return None
    on = say(min(theirs).astimezone(now.tzinfo).date(), "day", now=now)
    return unknown(
        sending, "crossed", f"They invited you on {on}, before you connected: what came of yours is not known."
    )


def reason(sending: Sending, exports: Exports, window: timedelta, now: datetime) -> Outcome | None:
    """Why nothing can be said of an invitation that brought neither a connection nor a message; None if silence can."""
    if before := [day for day in sending.connected if day < sending.note.sent_at.date() - _ZONES]:
        on = say(max(before), "day", now=now)
        return unknown(sending, "identity", f"They were connected on {on} already, before this was sent: two people may have been taken for one, or the tie was cut in between.")  # fmt: skip
    if other := _other_self(sending):
        return unknown(sending, "identity", other)
    if sending.note.by == "user":
        return _unheld(sending, exports, window, now)
    if sending.held is None or exports.invitations is None:
        return unknown(sending, "export-lag", "The archive that holds it cannot be dated.")
    if exports.connections is None or exports.connections < sending.held - _ZONES:
        return unknown(sending, "export-lag", "The newest list of your connections is older than this: import a whole archive.")  # fmt: skip
    return _gone(sending, sending.held, exports.invitations, window, now)


def _other_self(sending: Sending) -> str | None:
    for twin in sending.twins:
        return f"A newer archive has the same request under the name {visible(twin.name, newlines=False)} ({twin.person}): if that is the same person, merge the two."
    sent_on = sending.note.sent_at.date()
    for other in sending.namesakes:
        if other.connected_on and other.connected_on >= sent_on - _ZONES:
            return _namesake(other)
    return None


def _namesake(other: Namesake) -> str:
    return f"Somebody of the same name ({other.person}) has connected since: if that is the same person, merge the two."


def _unheld(sending: Sending, exports: Exports, window: timedelta, now: datetime) -> Outcome:
    """The user recorded it, and no archive holds it."""
    sent_on, newest = sending.note.sent_at.date(), exports.invitations
    if newest is None or newest <= sent_on + _ZONES:
        said = (
            f"Your newest archive is of {say(newest, 'day', now=now)}" if newest else "No archive of yours is on record"
        )
        return unknown(sending, "export-lag", f"{said}: one of a later day will tell.")
    if newest - sent_on > window:
        said = f"Your newest archive, of {say(newest, 'day', now=now)}, reaches back {window.days} days and not to this one."  # fmt: skip
        return unknown(sending, "window", said)
    said = f"Your archive of {say(newest, 'day', now=now)} has no such request: it went to another profile, or it did not go out."  # fmt: skip
    return unknown(sending, "missing-send", said)


def _gone(sending: Sending, held: date, newest: date, window: timedelta, now: datetime) -> Outcome | None:
    if held >= newest:
        return None
    last = f"On {say(held, 'day', now=now)} it was without an answer."
    if newest - sending.note.sent_at.date() > window - _ZONES:
        return unknown(sending, "window", f"{last} Newer archives reach back {window.days} days and not to this one.")
    said = f"{last} A newer archive no longer holds it: withdrawn, declined or under another name, it does not say."
    return unknown(sending, "absent", said)
