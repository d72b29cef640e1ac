"""messages.csv: every message of every conversation, from 2018's seven columns to 2026's twelve.

Drafts are passed over. Campaign mail comes as HTML and is read as its text. Older archives flattened line breaks to
spaces; they stay as they are. Who of the parties is the user is decided later.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from operator import itemgetter

from callingcard.model.record import MessageRecord, OwnRecord, Party, Problem, Record, Source
from callingcard.sources.html import is_html, plain
from callingcard.sources.linkedin import closed
from callingcard.sources.linkedin.dates import moment
from callingcard.sources.linkedin.kind import LONGEST_NAME, Kind, Origin, unread
from callingcard.sources.linkedin.recipients import recipients, sender
from callingcard.sources.table import Columns, Row
from callingcard.text import bare, squeeze

_TELLING = 2
"""Conversations it takes before the one profile URL that all have in common is taken for the user's own."""

_LONGEST_TEXT = 100_000
"""Characters of a message that are read: ten times what LinkedIn takes, and room for a campaign's markup."""

_BETWEEN = ("Conversation ID", "From", "Sender Profile URL", "To", "Recipient Profile URLs", "Folder")
_SAID = ("Date", "Subject", "Content")
_DRAFT = ("Is Message Draft", "Is Conversation Draft")
_Thread = tuple[str, Party, tuple[Party, ...], str]
"""The conversation, who writes in it to whom, and its folder: what most messages have in common with the one before."""
_THREADS, _SHORT = 1 << 16, 1000
"""How many threads are kept, and of how many characters at most, so that a file of whatever size takes no more memory."""
_OF_CLOSED: _Thread = ("", Party(""), (), "")
"""What stands for every thread whose sender, or whose every recipient, has closed their account."""
_YES = frozenset({"yes", "true"})


def _wanted(header: frozenset[str]) -> bool:
    new = {"conversationid", "from", "to", "date", "content"} <= header
    return new or {"from", "to", "date", "subject", "content", "direction", "folder"} <= header


def records(rows: Iterable[Row | Problem], origin: Origin) -> Iterator[Record | Problem]:
    """Read messages of every era; then the user's own profile URL, where it is plain whose the archive is."""
    columns: Columns | None = None
    read: Callable[[Row], MessageRecord | Problem | None] | None = None
    own = _Own()
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        if read is None or columns is not row.columns:
            columns = row.columns
            read = _reader(columns, origin, own)
        found = read(row)
        if found is not None:
            yield found
    yield from closed.told(origin.file, own.of_closed)
    url = own.url(origin.owner)
    if own.source and url:
        yield OwnRecord(own.source, "url", url, as_of=origin.as_of)


class _Own:
    """The profile URLs that every conversation so far has in common; and how many messages are of closed accounts."""

    def __init__(self) -> None:
        self.conversations: set[str] = set()
        self.urls: frozenset[str] = frozenset()
        self.names: dict[str, str] = {}
        self.source: Source | None = None
        self.of_closed = 0

    def learn(self, conversation: str, parties: Collection[Party], source: Source) -> None:
        if conversation in self.conversations:
            return
        urls = frozenset([party.url for party in parties if party.url])
        if len(urls) > 1:
            self.conversations.add(conversation)
            if self.source is None:
                self.urls, self.source = urls, source
                self.names = {party.url: bare(party.name) for party in parties if party.url}
            self.urls &= urls

    def url(self, owner: str | None) -> str | None:
        """The user's: the only one common to several conversations, else the only one with the full name of the archive's owner."""
        if len(self.urls) == 1 and len(self.conversations) >= _TELLING:
            return next(iter(self.urls))
        name = bare(owner or "")
        named = [url for url in self.urls if self.names[url] == name] if " " in name else []
        return named[0] if len(named) == 1 else None


def _reader(columns: Columns, origin: Origin, own: _Own) -> Callable[[Row], MessageRecord | Problem | None]:
    """Make the function that reads a row of these columns: where each is, is looked up once for all rows."""
    between, (date, subject, content) = [columns[name] for name in _BETWEEN], [columns[name] for name in _SAID]
    drafts = [place for name in _DRAFT if (place := columns[name]) >= 0]
    lacking, nameless, file = min(*between, date, subject, content) < 0, between[0] < 0, origin.file
    these = itemgetter(*between)
    threads: dict[tuple[str, ...], _Thread] = {}  # hundreds of thousands of rows are of some thousands of threads

    def read(row: Row) -> MessageRecord | Problem | None:
        cells = [*row.cells, ""] if lacking else row.cells  # a column that is not there is at -1
        for place in drafts:
            if cells[place] != "No" and cells[place].strip().lower() in _YES:
                return None
        sent_at = moment(cells[date].strip())
        if sent_at is None:
            return origin.problem(row, unread("DATE", cells[date].strip()))
        text = cells[content][:_LONGEST_TEXT].strip()
        if ("<" in text or "&" in text) and is_html(text):
            text = plain(text)
        source, written = Source("linkedin", file, row.line), these(cells)
        thread = threads.get(written)
        if thread is None:
            thread = _thread(*written, nameless=nameless)
            own.learn(thread[0], (thread[1], *thread[2]), source)
            if len(threads) == _THREADS:
                threads.clear()
            if sum(map(len, written)) < _SHORT:
                threads[written] = thread
        if thread is _OF_CLOSED:
            own.of_closed += 1
            return None
        conversation, party, to, folder = thread
        return MessageRecord(
            source, conversation, party, to, sent_at, cells[subject][:LONGEST_NAME].strip(), text, folder, row.digest, nameless
        )  # fmt: skip

    return read


def _thread(conversation: str, name: str, url: str, to: str, urls: str, folder: str, *, nameless: bool) -> _Thread:
    """Read who wrote to whom, and where; a conversation that the archive gave no id is called by who is in it."""
    party = sender(name[:LONGEST_NAME], url[:LONGEST_NAME])
    others = recipients(to, urls)
    if closed.is_closed(party.name) or (not others and to.strip()):
        return _OF_CLOSED
    called = _between(party.name, to) if nameless else conversation[:LONGEST_NAME].strip()
    return called, party, others, folder[:LONGEST_NAME].strip()


def _between(sender: str, to: str) -> str:
    return " / ".join(sorted({sender, squeeze(to[:LONGEST_NAME])}))


KIND = Kind(("messages",), _wanted, records, large=True)
