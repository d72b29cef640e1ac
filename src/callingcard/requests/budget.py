"""The month's notes: a free account has only a few, so they are counted (advice A6)."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal

from callingcard.model.limits import Limits
from callingcard.model.outcome import SentNote
from callingcard.model.request import Budget


def budget(
    sent: Iterable[SentNote], account: Literal["free", "premium"] | None, limits: Limits, *, now: datetime
) -> Budget:
    """How many personal notes are left in this calendar month; an unknown account counts as a free one.

    ``sent`` are invitations that went out, from the archive and by the user's word. A person counts once: there cannot be
    two requests to one within three weeks, so it is one told twice. Blank ones do not count.
    """
    if account == "premium":
        return Budget(None, None, "premium")
    this_month = {
        note.person
        for note in sent
        if note.text.strip() and note.channel == "invitation" and _same_month(note.sent_at.astimezone(now.tzinfo), now)
    }
    allowed = limits.notes_a_month_free.value
    return Budget(max(0, allowed - len(this_month)), _next_month(now.date()), "free")


def _same_month(a: datetime, b: datetime) -> bool:
    return (a.year, a.month) == (b.year, b.month)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
