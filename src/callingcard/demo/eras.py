"""How LinkedIn's archives looked over the years (formats: one line an era)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_PACIFIC = timedelta(hours=7)
_CONVERSATIONS = ("CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO")
_REST = ("DATE", "SUBJECT", "CONTENT", "FOLDER")
_NAMES = ("First Name", "Last Name")
_WORK = ("Email Address", "Company", "Position", "Connected On")
_INVITATION = ("From", "To", "Sent At", "Message", "Direction")


@dataclass(frozen=True, slots=True)
class Era:
    """One state of the export. ``typical``: a day of it, None while it lasts; ``emails``: the share of connections whose address it shows."""

    name: str
    typical: datetime | None
    emails: float
    connections: tuple[str, ...]
    messages: tuple[str, ...]
    invitations: tuple[str, ...] = _INVITATION
    preamble: bool = True
    quoted: bool = False

    @property
    def first(self) -> bool:
        """The oldest form: American dates with a time, other file names."""
        return self.name == "2018"


ERAS: dict[str, Era] = {
    era.name: era
    for era in (
        Era("2018", datetime(2018, 11, 5, 16, tzinfo=UTC), 0.85, (*_NAMES, *_WORK), ("From", "To", "Date", "Subject", "Content", "Direction", "Folder"), preamble=False),
        Era("2020", datetime(2020, 9, 14, 10, tzinfo=UTC), 0.3, (*_NAMES, *_WORK), (*_CONVERSATIONS, *_REST), preamble=False),
        Era("2022", datetime(2022, 6, 1, 8, tzinfo=UTC), 0.15, (*_NAMES, *_WORK), (*_CONVERSATIONS, *_REST)),
        Era("2023", datetime(2023, 8, 10, 12, tzinfo=UTC), 0.08, (*_NAMES, "URL", *_WORK), (*_CONVERSATIONS, "RECIPIENT PROFILE URLS", *_REST)),
        Era("2025", datetime(2025, 5, 20, 7, tzinfo=UTC), 0.06, (*_NAMES, "URL", *_WORK), (*_CONVERSATIONS, "RECIPIENT PROFILE URLS", *_REST, "ATTACHMENTS", "IS MESSAGE DRAFT"), (*_INVITATION, "inviterProfileUrl", "inviteeProfileUrl")),
        Era("2026", None, 0.06, (*_NAMES, "URL", *_WORK), (*_CONVERSATIONS, "RECIPIENT PROFILE URLS", *_REST, "ATTACHMENTS", "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT"), (*_INVITATION, "inviterProfileUrl", "inviteeProfileUrl"), quoted=True),
    )
}  # fmt: skip


def american(on: datetime) -> str:
    """``1/29/26, 2:37 PM``, in Pacific time."""
    there = on - _PACIFIC
    return (
        f"{there.month}/{there.day}/{there:%y}, {there.hour % 12 or 12}:{there:%M} {'PM' if there.hour >= 12 else 'AM'}"
    )
