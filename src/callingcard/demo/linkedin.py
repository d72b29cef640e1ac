"""LinkedIn's archive of the user's data, as it looked in each era and as of a day."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from random import Random
from urllib.parse import unquote

from callingcard.demo.books import book
from callingcard.demo.cards import profile
from callingcard.demo.contacts import synced
from callingcard.demo.correspondence import message_rows
from callingcard.demo.eras import Era, american
from callingcard.demo.owned import owned_tables
from callingcard.demo.sheet import Made, Row, archive, csv_file
from callingcard.demo.world import World

Table = tuple[str, tuple[str, ...], Iterable[Row]]
_NOTES = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email '
    'addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email."\n\n'
)


def linkedin(made: World, era: Era, at: datetime) -> Made:
    """The ZIP that the user would have downloaded at that time."""
    parts = [_part(era, name, header, rows) for name, header, rows in _tables(made, era, at)]
    return archive(f"Complete_LinkedInDataExport_{at:%m-%d-%Y}.zip", parts, at)


def portability(made: World, era: Era, at: datetime) -> Made:
    """The same as the saved answer of the portability interface: the tables' rows as JSON, keyed by their headers."""
    domains = {
        "Connections.csv": "CONNECTIONS",
        "Invitations.csv": "INVITATIONS",
        "messages.csv": "INBOX",
        "Profile.csv": "PROFILE",
        "Positions.csv": "POSITIONS",
        "Education.csv": "EDUCATION",
    }
    elements = [
        {
            "snapshotDomain": domains[name],
            "snapshotData": [{column: cells.get(column, "") for column in header} for cells, _ in rows],
        }
        for name, header, rows in _tables(made, era, at)
        if name in domains
    ]
    text = json.dumps(
        {"paging": {"start": 0, "count": len(elements), "links": []}, "elements": elements},
        ensure_ascii=False,
        indent=1,
    )
    return Made("memberSnapshotData.json", text.encode())


def _part(era: Era, name: str, header: tuple[str, ...], rows: Iterable[Row]) -> Made:
    connections = name == "Connections.csv"
    quoted = era.quoted and name == "messages.csv"
    return csv_file(
        name,
        header,
        rows,
        before=_NOTES if connections and era.preamble else "",
        quoted=quoted,
        last_break=not connections,
    )


def _tables(made: World, era: Era, at: datetime) -> Iterator[Table]:
    yield "Connections.csv", era.connections, _connections(made, era, at)
    yield "Invitations.csv", era.invitations, _invitations(made, at)
    yield "Messages.csv" if era.first else "messages.csv", era.messages, message_rows(made, era, at)
    if not era.preamble:
        yield synced(card for card in book(made, at) if card.who % 5 == 0)
    if "ATTACHMENTS" in era.messages:
        yield "guide_messages.csv", era.messages, ()
    yield from owned_tables(made, era, at)


def _connections(made: World, era: Era, at: datetime) -> list[Row]:
    found = [
        (request.accepted_at, request.who)
        for request in made.history.requests
        if request.accepted_at and request.accepted_at <= at
    ]
    rows: list[tuple[datetime, Row]] = [(on, (_connection(made, era, at, who, on), who)) for on, who in found]
    rng = Random(f"hidden {made.seed} {era.name}")  # noqa: S311
    hidden = (
        [(on, ({"Connected On": _day(era, on)}, None)) for on, _ in found if rng.random() < 0.006]
        if not era.first
        else []
    )
    if era.first:
        rng.shuffle(rows)
        return [row for _, row in rows]
    return [row for _, row in sorted([*rows, *hidden], key=lambda entry: entry[0], reverse=True)]


def _connection(made: World, era: Era, at: datetime, who: int, on: datetime) -> dict[str, str]:
    card = profile(made.seed, made.people[who], at.date(), shows_email=era.emails)
    return {
        "First Name": card.given,
        "Last Name": card.family,
        "URL": card.url,
        "Email Address": card.emails[0] if card.emails else "",
        "Company": card.company,
        "Position": card.position,
        "Connected On": _day(era, on),
    }


def _day(era: Era, on: datetime) -> str:
    return american(on) if era.first else f"{on:%d %b %Y}"


def _invitations(made: World, at: datetime) -> list[Row]:
    """Outgoing ones first, each block newest first; line breaks as runs of spaces."""
    day, me = at.date(), made.owner.name.full()
    mine = unquote(profile(made.seed, made.owner, day).url)
    held = [request for request in reversed(made.history.requests) if request.held(at)]
    rows: list[Row] = []
    for request in sorted(held, key=lambda entry: entry.direction == "incoming"):
        card = profile(made.seed, made.people[request.who], day)
        ours, parties, urls = request.direction == "outgoing", [me, card.shown], [mine, unquote(card.url)]
        step: Sequence[int] = (0, 1) if ours else (1, 0)
        rows.append(
            (
                {
                    "From": parties[step[0]],
                    "To": parties[step[1]],
                    "Sent At": american(request.sent_at),
                    "Message": request.note.replace("\n", "  "),
                    "Direction": request.direction.upper(),
                    "inviterProfileUrl": urls[step[0]],
                    "inviteeProfileUrl": urls[step[1]],
                },
                request.who,
            )
        )
    return rows
