"""Invitations.csv: requests to connect of about the last half year, accepted or not, both directions.

An absent row means unknown, never declined. The user is the inviter of outgoing rows and the invitee of incoming ones,
which is where the user's own profile URL can be learned (formats).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import cast

from callingcard.model.record import Direction, InvitationRecord, OwnRecord, Party, Problem, Record, Source
from callingcard.sources.linkedin.dates import moment
from callingcard.sources.linkedin.kind import Kind, Origin, short, unread
from callingcard.sources.table import Row, has
from callingcard.text import squeeze


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """Read invitations of both eras, then state the user's own profile URL, the one that most rows give."""
    own: Counter[str] = Counter()
    first: dict[str, Source] = {}
    for row in rows:
        found = row if isinstance(row, Problem) else _invitation(row, origin)
        yield found
        if isinstance(found, InvitationRecord):
            user = found.sender if found.direction == "outgoing" else found.recipient
            if user.url:
                own[user.url] += 1
                first.setdefault(user.url, found.source)
    for url, _ in own.most_common(1):
        yield OwnRecord(first[url], "url", url, as_of=origin.as_of)


def _invitation(row: Row, origin: Origin) -> InvitationRecord | Problem:
    direction = row["Direction"].lower()
    if direction not in {"incoming", "outgoing"}:
        return origin.problem(row, f"Direction is neither INCOMING nor OUTGOING: {row['Direction'][:40]!r}.")
    sent_at = moment(row["Sent At"])
    if sent_at is None:
        return origin.problem(row, unread("Sent At", row["Sent At"]))
    sender = Party(squeeze(short(row, "From")), short(row, "inviterProfileUrl") or None)
    recipient = Party(squeeze(short(row, "To")), short(row, "inviteeProfileUrl") or None)
    way = cast(Direction, direction)
    return InvitationRecord(origin.source(row), sender, recipient, sent_at, row["Message"], way, origin.as_of)


KIND = Kind(("invitations",), has("From", "To", "Sent At", "Direction"), records, dated="Sent At")
