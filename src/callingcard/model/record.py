"""Records: what one source states about someone, with file and line.

A source turns bytes into these and into Problems. Records are kept as they were read; everything known about
people is derived from them. Times are aware datetimes; a date alone stays a date. None is ever changed; those that come by
the hundred thousand are not frozen all the same, because a frozen one takes three times as long to make.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Direction = Literal["incoming", "outgoing"]


@dataclass(slots=True, unsafe_hash=True)
class Source:
    """Where a statement comes from. ``line`` counts from 1; a file inside an archive is ``archive.zip/inner.csv``."""

    kind: str
    file: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be read; the rest of the file was."""

    file: str
    line: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as a message, an invitation or a meeting names them, uninterpreted."""

    name: str
    url: str | None = None
    email: str | None = None


@dataclass(slots=True, unsafe_hash=True)
class PersonRecord:
    """A statement about one person: a connection, an address-book card, a guest, a correspondent.

    Values are as the source wrote them (trimmed); people/ normalises. ``birthday`` is ISO, ``--MM-DD`` without a year.
    ``row`` is the digest of the row of a table that states just this; None where there is none.
    """

    source: Source
    name: str
    given: str | None = None
    family: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    company: str | None = None
    position: str | None = None
    schools: tuple[str, ...] = ()
    place: str | None = None
    birthday: str | None = None
    remark: str | None = None
    groups: tuple[str, ...] = ()
    connected_on: date | None = None
    event: str | None = None
    event_on: date | None = None
    as_of: date | None = None
    row: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class InvitationRecord:
    """A request to connect, either direction, as the archive holds it. ``message`` is "" for a blank one."""

    source: Source
    sender: Party
    recipient: Party
    sent_at: datetime
    message: str
    direction: Direction
    as_of: date | None = None


@dataclass(slots=True, unsafe_hash=True)
class MessageRecord:
    """One message, on LinkedIn or by mail. Who of the parties is the user is decided later, not by the source.

    ``row`` as of a PersonRecord. ``vague``: the time is known to the minute only, in a zone that is only probable.
    """

    source: Source
    conversation: str
    sender: Party
    recipients: tuple[Party, ...]
    sent_at: datetime
    subject: str
    text: str
    folder: str = ""
    row: int | None = field(default=None, compare=False)
    vague: bool = False


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """One occurrence of a calendar entry or an event the user attended. ``uid`` is the same for each occurrence.

    ``occurrence`` tells which, whenever it is moved to: "" of a single entry, else when it was first to be; None where the
    source does not tell. Of two ``version`` of one, the greater is the later word.
    """

    source: Source
    uid: str
    title: str
    start: datetime | date
    end: datetime | date | None
    place: str | None
    attendees: tuple[Party, ...]
    organizer: Party | None = None
    declined: tuple[Party, ...] = ()
    text: str = ""
    occurrence: str | None = None
    version: str = ""


@dataclass(frozen=True, slots=True)
class RemarkRecord:
    """Something said between the user and one person: a recommendation, an endorsement, a note on a connection."""

    source: Source
    kind: Literal["recommendation", "endorsement", "note"]
    party: Party
    direction: Direction | None
    text: str
    on: date | None
    company: str | None = None
    position: str | None = None


@dataclass(frozen=True, slots=True)
class OwnRecord:
    """A statement about the user: name, e-mail, position, school, skill, language, group.

    ``since`` and ``until`` are ISO with the precision the source had ("2018", "2018-06").
    """

    source: Source
    kind: Literal[
        "name",
        "headline",
        "summary",
        "email",
        "url",
        "phone",
        "employer",
        "school",
        "skill",
        "language",
        "place",
    ]
    text: str
    detail: str | None = None
    since: str | None = None
    until: str | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """Rows of a file that were read before, passed over unread: what they state is so still, as of ``as_of``.

    ``numbers`` has what was kept of each: the digest of what it states of a person, or when a message was sent.
    """

    file: str
    numbers: tuple[int, ...]
    as_of: date | None = None


Record = PersonRecord | InvitationRecord | MessageRecord | MeetingRecord | RemarkRecord | OwnRecord | Repeated


@dataclass(frozen=True, slots=True)
class FileReport:
    """What an import made of one path."""

    path: str
    format: str | None
    records: int
    problems: tuple[Problem, ...] = field(default=())
