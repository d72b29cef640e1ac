"""messages.csv: every message of every conversation, from 2018's seven columns to 2026's twelve.

Drafts are passed over. Campaign mail comes as HTML and is read as its text. Older archives flattened line breaks to
spaces; they stay as they are. Who of the parties is the user is decided later.
"""

from collections.abc import Callable, Iterable, Iterator
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
    "Conversation ID", "From", "Sender Profile URL", "To", "Recipient Profile URLs", "Date", "Subject", "Content", "Folder",
    "Is Message Draft", "Is Conversation Draft",
)  # fmt: skip
_YES = frozenset({"yes", "true"})


def _wanted(header: frozenset[str]) -> bool:
    new = {"conversationid", "from", "to", "date", "content"} <= header
    return new or {"from", "to", "date", "subject", "content", "direction", "folder"} <= header


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """Read messages of every era; then the user's own profile URL, where one party alone is in every conversation."""
    columns: Columns | None = None
    read: Callable[[Row], MessageRecord | Problem | None] | None = None
    own = _Own()
    conversations = own.conversations
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        if read is None or columns is not row.columns:
            columns = row.columns
            read = _reader(columns, origin)
        found = read(row)
        if found is None:
            continue
        yield found
        if isinstance(found, MessageRecord) and found.conversation not in conversations:
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


def _reader(columns: Columns, origin: Origin) -> Callable[[Row], MessageRecord | Problem | None]:
    """Make the function that reads a row of these columns: where each is, is looked up once for all rows."""
    (conversation, sender, url, to, urls, date, subject, content, folder, *marks) = [columns[name] for name in _COLUMNS]
    drafts = [place for place in marks if place >= 0]
    file = origin.file
    called: dict[str, str] = {}  # hundreds of thousands of rows are of some thousands of conversations, of few folders

    def short(cell: str) -> str:
        return called.get(cell) or called.setdefault(cell, cell[:LONGEST_NAME].strip())

    def read(row: Row) -> MessageRecord | Problem | None:
        cells = [*row.cells, ""]  # a column that is not there is at -1
        for place in drafts:
            if cells[place] != "No" and cells[place].strip().lower() in _YES:
                return None
        written = cells[date].strip()
        sent_at = moment(written)
        if sent_at is None:
            return origin.problem(row, unread("DATE", written))
        text = cells[content][:_LONGEST_TEXT].strip()
        if ("<" in text or "&" in text) and is_html(text):
            text = plain(text)
        party = _sender(cells[sender][:LONGEST_NAME], cells[url][:LONGEST_NAME])
        return MessageRecord(
            Source("linkedin", file, row.line),
            short(cells[conversation]) if conversation >= 0 else _between(party.name, cells[to]),
            party,
            recipients(cells[to], cells[urls]),
            sent_at,
            cells[subject][:LONGEST_NAME].strip(),
            text,
            short(cells[folder]),
            row.digest,
            conversation < 0,
        )

    return read


def _between(sender: str, to: str) -> str:
    """Call a conversation by who is in it, where the archive gave it no id."""
    return " / ".join(sorted({sender, squeeze(to[:LONGEST_NAME])}))


@lru_cache(1 << 16)
def _sender(name: str, url: str) -> Party:
    return Party(squeeze(name), url.strip() or None)


KIND = Kind(("messages",), _wanted, records, large=True)
