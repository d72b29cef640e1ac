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

    ``sent`` are invitations that went out, from the archive and by the user's word: one to a person a day counts once, and
    blank ones do not count.
    """
    if account == "premium":
        return Budget(None, None, "premium")
    this_month = {
        (note.person, day)
        for note in sent
        if note.text.strip()
        and note.channel == "invitation"
        and _same_month(day := _day(note.sent_at, now), now.date())
    }
    allowed = limits.notes_a_month_free.value
    return Budget(max(0, allowed - len(this_month)), _next_month(now.date()), "free")


def _day(moment: datetime, now: datetime) -> date:
    return moment.astimezone(now.tzinfo).date()


def _same_month(a: date, b: date) -> bool:
    return (a.year, a.month) == (b.year, b.month)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
