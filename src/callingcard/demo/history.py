"""What took place between the user and the people of a world: requests, connections, messages, meetings, events."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from callingcard.model.record import Direction

KEPT = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Size:
    """How much history to invent; ``invitations`` counts those that an archive of today holds."""

    connections: int
    invitations: int
    messages: int
    meetings: int
    letters: int

    @classmethod
    def of(cls, people: int) -> "Size":
        """What is usual for a user who knows of so many people."""
        return cls(people * 7 // 10, people // 6, people * 5, min(people // 2, 400), min(people, 400))


@dataclass(frozen=True, slots=True)
class Request:
    """A request to connect between the user and ``who``. ``kind``: blank, real, short, stock, pitch or scam."""

    who: int
    direction: Direction
    sent_at: datetime
    kind: str
    note: str
    accepted_at: datetime | None = None

    def accepted_by(self, day: datetime) -> bool:
        """Whether it was accepted at that time."""
        return self.accepted_at is not None and self.accepted_at <= day

    def held(self, day: datetime) -> bool:
        """Whether an archive of that time holds it: changed within the last 180 days (formats: probable)."""
        if self.sent_at > day:
            return False
        last = self.accepted_at if self.accepted_at is not None and self.accepted_at <= day else self.sent_at
        return day - last <= KEPT


@dataclass(frozen=True, slots=True)
class Said:
    """One message between the user and ``who`` (None: an advertisement). ``others`` read along in a group."""

    who: int | None
    outgoing: bool
    sent_at: datetime
    text: str
    conversation: str
    subject: str = ""
    others: tuple[int, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Appointment:
    """A calendar entry. ``every`` is a recurrence rule, or "" for a single one."""

    uid: str
    title: str
    start: datetime
    end: datetime
    place: str
    attendees: tuple[int, ...]
    every: str = ""
    declined: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathering:
    """An event that the user attended, with its guests."""

    name: str
    on: date
    place: str
    guests: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class History:
    """Everything between the user and the people, oldest first. ``letters`` are mails."""

    requests: tuple[Request, ...]
    messages: tuple[Said, ...]
    letters: tuple[Said, ...]
    appointments: tuple[Appointment, ...]
    gatherings: tuple[Gathering, ...]
    known: tuple[int, ...]
