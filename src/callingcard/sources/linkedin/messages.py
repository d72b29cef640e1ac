"""messages.csv: every message of every conversation, from 2018's seven columns to 2026's twelve.

Drafts are passed over. Campaign mail comes as HTML and is read as its text. Older archives flattened line breaks to
spaces; they stay as they are. Who of the parties is the user is decided later.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from callingcard.model.record import MessageRecord, OwnRecord, Party, Problem, Record, Source
from callingcard.sources.html import is_html, plain
from callingcard.sources.linkedin.dates import moment
from callingcard.sources.linkedin.kind import LONGEST_NAME, Kind, Origin, unread
from callingcard.sources.linkedin.recipients import recipients
from callingcard.sources.table import Columns, Row
from callingcard.text import squeeze

_TELLING = 3
"""Conversations it takes before the one profile URL that all have in common is taken for the user's own."""

_LONGEST_TEXT = 100_000
"""Characters of a message that are read: ten times what LinkedIn takes, and room for a campaign's markup."""

_COLUMNS = (
    "Conversation ID", "Conversation Title", "From", "Sender Profile URL", "To", "Recipient Profile URLs", "Date",
    "Subject", "Content", "Folder", "Is Message Draft", "Is Conversation Draft",
)  # fmt: skip


def _wanted(header: frozenset[str]) -> bool:
    new = {"conversationid", "from", "to", "date", "content"} <= header
    return new or {"from", "to", "date", "subject", "content", "direction", "folder"} <= header


class _Places:
    """Which cell holds what, looked up once a table: there are hundreds of thousands of rows."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        (self.conversation, self.title, self.sender, self.url, self.to, self.urls, self.date,
         self.subject, self.content, self.folder, *self.drafts) = [columns[name] for name in _COLUMNS]  # fmt: skip
        self.drafts = [place for place in self.drafts if place >= 0]


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """Read messages of every era; then the user's own profile URL, where one party alone is in every conversation."""
    places: _Places | None = None
    own = _Own()
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        if places is None or places.columns is not row.columns:
            places = _Places(row.columns)
        found = _message(row, places, origin)
        if found is None:
            continue
        yield found
        if isinstance(found, MessageRecord) and found.conversation not in own.conversations:
            own.learn(found)
    if own.source and len(own.urls) == 1 and len(own.conversations) >= _TELLING:
        yield OwnRecord(own.source, "url", next(iter(own.urls)), as_of=origin.as_of)


class _Own:
    """The profile URLs that every conversation so far has in common."""

    def __init__(self) -> None:
        self.conversations: set[str] = set()
        self.urls: frozenset[str] = frozenset()
        self.source: Source | None = None

    def learn(self, message: MessageRecord) -> None:
        urls = frozenset(party.url for party in (message.sender, *message.recipients) if party.url)
        if len(urls) > 1:
            self.conversations.add(message.conversation)
            self.urls = self.urls & urls if self.source else urls
            self.source = self.source or message.source


def _message(row: Row, places: _Places, origin: Origin) -> MessageRecord | Problem | None:
    cells = row.cells
    for place in places.drafts:
        if cells[place].strip().lower() in {"yes", "true"}:
            return None
    date = cells[places.date].strip()
    sent_at = moment(date)
    if sent_at is None:
        return origin.problem(row, unread("DATE", date))
    text = cells[places.content][:_LONGEST_TEXT].strip()
    if ("<" in text or "&" in text) and is_html(text):
        text = plain(text)
    sender = _sender(cells[places.sender][:LONGEST_NAME], cells[places.url][:LONGEST_NAME] if places.url >= 0 else "")
    to, urls = cells[places.to], cells[places.urls] if places.urls >= 0 else ""
    if places.conversation >= 0:
        conversation = cells[places.conversation][:LONGEST_NAME].strip()
    else:
        conversation = " / ".join(sorted({sender.name, squeeze(to[:LONGEST_NAME])}))
    return MessageRecord(
        Source("linkedin", origin.file, row.line),
        conversation,
        sender,
        recipients(to, urls),
        sent_at,
        cells[places.subject][:LONGEST_NAME].strip() if places.subject >= 0 else "",
        text,
        cells[places.folder][:LONGEST_NAME].strip() if places.folder >= 0 else "",
    )


@lru_cache(1 << 14)
def _sender(name: str, url: str) -> Party:
    return Party(squeeze(name), url.strip() or None)


KIND = Kind(("messages",), _wanted, records)
