"""Limits: what a channel allows. Dated, sourced, editable values (formats: rules of the channel), never constants in code."""

from dataclasses import dataclass

from callingcard.model.note import Account, Channel


@dataclass(frozen=True, slots=True)
class Limit:
    """One rule of a channel. ``as_of`` is the month it was last looked up; ``sure`` is "firm", "probable" or "uncertain"."""

    value: int
    unit: str
    as_of: str
    sure: str
    source: str


@dataclass(frozen=True, slots=True)
class Limits:
    """All rules of the channel that callingcard reckons with; one field a table of ``data/limits.toml``."""

    note_free: Limit
    note_premium: Limit
    notes_a_month_free: Limit
    withdrawn_rest: Limit
    invitation_expires: Limit
    connections: Limit
    inmail_subject: Limit
    inmail_body: Limit
    message: Limit

    def length(self, channel: Channel, account: Account | None) -> Limit:
        """The longest text of a channel. Account unknown: the more generous one (the checker then advises at the other)."""
        if channel == "invitation":
            return self.note_free if account == "free" else self.note_premium
        return self.inmail_body if channel == "inmail" else self.message
