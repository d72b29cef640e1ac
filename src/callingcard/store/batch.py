"""What one import brings, gathered before the store is touched: every statement once, people by digest.

Parties of messages, invitations and meetings are records about people too, each distinct one once however often it is
named. Digests are 64 bits of blake2b over content, so that the same statement in a newer file is the same record.
"""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

from callingcard.model.record import (
    InvitationRecord,
    MeetingRecord,
    MessageRecord,
    OwnRecord,
    Party,
    PersonRecord,
    Record,
    RemarkRecord,
    Repeated,
    Source,
)  # fmt: skip
from callingcard.store.ids import digest_of, digest_of_text
from callingcard.store.rows import content_of

Row = tuple[Any, ...]
PartyKey = tuple[str, str | None, str | None]
SENT, ROW = 5, 9
"""Where in a message's row the second of sending stands, and the digest of the row of the table it was read from."""


@dataclass(slots=True)
class Batch:
    """Statements by digest. Rows begin with the place of their source in ``sources`` and name people by digest.

    ``count`` is what was read, ``left_out`` what of that was of people to be left out, by file. ``repeated`` are people of whom the same was read before, and the first and last day of it.
    """

    sources: dict[tuple[str, str | None], int] = field(default_factory=dict)

    people: dict[int, PersonRecord] = field(default_factory=dict)
    mentions: set[int] = field(default_factory=set)
    messages: dict[int, Row] = field(default_factory=dict)
    invitations: dict[int, Row] = field(default_factory=dict)
    meetings: dict[int, Row] = field(default_factory=dict)
    remarks: dict[int, Row] = field(default_factory=dict)
    own: dict[int, OwnRecord] = field(default_factory=dict)
    first: dict[int, Any] = field(default_factory=dict)
    aliases: dict[int, int] = field(default_factory=dict)
    repeated: dict[int, tuple[date, date]] = field(default_factory=dict)
    vague: set[int] = field(default_factory=set)
    count: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    _parties: dict[PartyKey, int] = field(default_factory=dict)
    _met: dict[int, tuple[Party, int]] = field(default_factory=dict)
    _met_together: dict[int, tuple[tuple[Party, ...], tuple[int, ...]]] = field(default_factory=dict)

    def add(self, record: Record) -> None:
        """Take in one record."""
        self.count += 1
        _ADD[type(record)](self, record)

    def rows(self) -> Iterator[tuple[int, int]]:
        """Digests of the rows that were read, and what is to be kept of each (see ``Repeated``)."""
        for digest, record in self.people.items():
            if record.row is not None:
                yield record.row, digest
        for row in self.messages.values():
            if row[ROW] is not None:
                yield row[ROW], row[SENT]

    def release(self, but: Iterable[int]) -> None:
        """Let go of the messages, which were written, but these: a third of the memory."""
        left = {key: self.messages[key] for key in but}
        self.messages.clear()
        self.messages.update(left)

    def seal(self) -> None:
        """Call those who are named as in a fuller record of the batch, by URL and name, by that record."""
        full = {
            (record.name, url): digest
            for digest, record in self.people.items()
            if digest not in self.mentions
            for url in record.urls
        }
        for digest, record in list(self.echoes()):
            alias = full.get((record.name, record.urls[0]))
            if alias is not None:
                self.aliases[digest] = alias
                self.mentions.discard(digest)
                del self.people[digest]

    def calling(self, aliases: Mapping[int, int]) -> "Batch":
        """The same with these mentions called by fuller records, both by digest."""
        people = {digest: record for digest, record in self.people.items() if digest not in aliases}
        return replace(
            self, people=people, mentions=self.mentions - aliases.keys(), aliases=self.aliases | dict(aliases)
        )

    def echoes(self) -> Iterator[tuple[int, PersonRecord]]:
        """Mentions that say nothing but a name and a URL."""
        for digest in self.mentions:
            record = self.people[digest]
            if record.urls and not record.emails and not record.company and not record.position:
                yield digest, record

    def without(self, refused: Callable[[PersonRecord], bool]) -> "Batch":
        """The same without these people: what is theirs goes, in what is shared only their part."""
        gone = {digest for digest, record in self.people.items() if refused(record)}
        if not gone:
            return self
        gone |= self._named_alone(gone)
        gone |= {digest for digest, alias in self.aliases.items() if alias in gone}
        people = {digest: record for digest, record in self.people.items() if digest not in gone}
        left = replace(
            self,
            people=people,
            mentions=self.mentions - gone,
            messages=_kept(self.messages, gone, sender=3, others=4),
            invitations={key: row for key, row in self.invitations.items() if not gone & {row[2], row[3]}},
            meetings={key: _meeting_without(row, gone) for key, row in self.meetings.items()},
            remarks={key: row for key, row in self.remarks.items() if row[3] not in gone},
        )
        left.left_out = self._statements() - left._statements()
        return left

    def _statements(self) -> Counter[str]:
        """How much is in it, by file; without who is only named in passing."""
        stated = (record.source.file for digest, record in self.people.items() if digest not in self.mentions)
        files = [file for _, file in self.sources]
        rows = (files[row[0]] for rows in (self.messages, self.invitations, self.remarks) for row in rows.values())
        return Counter(file or "" for file in (*stated, *rows))

    def _named_alone(self, gone: set[int]) -> set[int]:
        """Mentions by name alone of those who go, unless somebody who stays has the name."""
        bare = {
            digest for digest in self.mentions - gone if not (self.people[digest].urls or self.people[digest].emails)
        }
        stay = {record.name.casefold() for digest, record in self.people.items() if digest not in gone | bare}
        names = {self.people[digest].name.casefold() for digest in gone} - stay
        return {digest for digest in bare if self.people[digest].name.casefold() in names}

    def person(self, record: PersonRecord, *, mention: bool = False) -> int:
        """Take in a statement about a person; its digest. One known already widens the days it was known to be so."""
        digest = content_of(record)
        known = self.people.get(digest)
        if known is None:
            self.people[digest] = record
            if mention:
                self.mentions.add(digest)
            return digest
        if not mention:
            self.mentions.discard(digest)
        if record.as_of and known.as_of != record.as_of:
            days = [day for day in (self.first.get(digest), known.as_of, record.as_of) if day]
            self.first[digest] = min(days)
            self.people[digest] = replace(known, as_of=max(days))
        return digest

    def source(self, source: Source) -> int:
        """The place of a source among those of the batch; its line is kept with the row."""
        key = (source.kind, source.file)
        place = self.sources.get(key)
        return self.sources.setdefault(key, len(self.sources)) if place is None else place

    def party(self, party: Party, source: Source) -> int:
        """Take in somebody as a message or a meeting names them."""
        held = self._met.get(id(party))  # sources give the same few parties over and over
        return held[1] if held else self._meet(party, source)

    def parties(self, parties: tuple[Party, ...], source: Source) -> tuple[int, ...]:
        """Take in several, whom sources give together over and over too."""
        held = self._met_together.get(id(parties))
        if held is None:
            digests = tuple([self.party(party, source) for party in parties])
            held = self._met_together[id(parties)] = (parties, digests)
        return held[1]

    def _meet(self, party: Party, source: Source) -> int:
        key = (party.name, party.url, party.email)
        digest = self._parties.get(key)
        if digest is None:
            emails = (party.email,) if party.email else ()
            urls = (party.url,) if party.url else ()
            digest = self._parties[key] = self.person(
                PersonRecord(source, party.name, emails=emails, urls=urls), mention=True
            )
        self._met[id(party)] = (party, digest)  # held, so that no other gets its identity
        return digest


def _message(batch: Batch, record: MessageRecord) -> None:
    source, sender, recipients, text, where = (
        record.source, record.sender, record.recipients, record.text, record.conversation
    )  # fmt: skip
    seconds = int(record.sent_at.timestamp())
    if not where:
        where = f"{sender.name}\x1f{','.join([party.name for party in recipients])}"
    said = text
    if "\n" in said or "  " in said:  # older archives flattened line breaks: the same message either way
        said = " ".join(said.split())
    key = digest_of_text(f"{where}\x1f{seconds}\x1f{said}")
    if record.vague:
        batch.vague.add(key)
    batch.messages[key] = (
        batch.source(source), source.line, record.conversation, batch.party(sender, source), batch.parties(recipients, source),
        seconds, record.subject, text, record.folder, record.row,
    )  # fmt: skip


def _invitation(batch: Batch, record: InvitationRecord) -> None:
    seconds = _seconds(record.sent_at)
    key = digest_of(
        record.sender.name, record.recipient.name, seconds, record.direction, " ".join(record.message.split())
    )
    sender, recipient = batch.party(record.sender, record.source), batch.party(record.recipient, record.source)
    # The archive states the user's own profile nowhere but here (formats: Invitations.csv).
    user = record.sender if record.direction == "outgoing" else record.recipient
    if user.url:
        _own(batch, OwnRecord(record.source, "url", user.url, as_of=record.as_of))
    held = batch.invitations.get(key)
    if held and held[7] and (record.as_of is None or record.as_of <= held[7]):
        return  # a newer archive of the same import holds it too
    batch.invitations[key] = (
        batch.source(record.source), record.source.line, sender, recipient, seconds, record.message, record.direction, record.as_of,
    )  # fmt: skip


def _meeting(batch: Batch, record: MeetingRecord) -> None:
    attendees = tuple(batch.party(party, record.source) for party in record.attendees)
    declined = tuple(batch.party(party, record.source) for party in record.declined)
    organizer = batch.party(record.organizer, record.source) if record.organizer else None
    which = ("occurrence", record.occurrence) if record.occurrence is not None else (record.start.isoformat(),)
    key = digest_of(record.uid, *which)
    held = batch.meetings.get(key)
    if held and held[11] > record.version:
        return
    batch.meetings[key] = (
        batch.source(record.source), record.source.line, record.uid, record.title, record.start, record.end, record.place, attendees,
        organizer, declined, record.text, record.version,
    )  # fmt: skip


def _remark(batch: Batch, record: RemarkRecord) -> None:
    urls = (record.party.url,) if record.party.url else ()
    emails = (record.party.email,) if record.party.email else ()
    about = PersonRecord(
        record.source, record.party.name, emails=emails, urls=urls, company=record.company, position=record.position,
        as_of=record.on if record.company or record.position else None,
    )  # fmt: skip
    party = batch.person(about, mention=True)
    key = digest_of(record.kind, party, record.direction, " ".join(record.text.split()), record.on)
    batch.remarks[key] = (
        batch.source(record.source), record.source.line, record.kind, party, record.direction, record.text, record.on,
        record.company, record.position,
    )  # fmt: skip


def _own(batch: Batch, record: OwnRecord) -> None:
    key = digest_of(record.kind, record.text, record.detail, record.since, record.until)
    known = batch.own.get(key)
    if known is None or (record.as_of and (known.as_of is None or known.as_of < record.as_of)):
        batch.own[key] = record


def _person(batch: Batch, record: PersonRecord) -> None:
    batch.person(record)


def _repeated(batch: Batch, record: Repeated) -> None:
    batch.count += len(record.numbers) - 1
    day = record.as_of
    if day is not None:
        for digest in record.numbers:
            first, last = batch.repeated.get(digest, (day, day))
            batch.repeated[digest] = (min(first, day), max(last, day))


_ADD: dict[type, Callable[[Batch, Any], None]] = {
    PersonRecord: _person,
    InvitationRecord: _invitation,
    MessageRecord: _message,
    MeetingRecord: _meeting,
    RemarkRecord: _remark,
    OwnRecord: _own,
    Repeated: _repeated,
}


def _seconds(at: datetime) -> int:
    return int((at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp())


def _kept(rows: dict[int, Row], gone: Container[int], *, sender: int, others: int) -> dict[int, Row]:
    found = {}
    for key, row in rows.items():
        left = _left(row[others], gone)
        if left == row[others] and row[sender] not in gone:
            found[key] = row
        elif left and row[sender] not in gone:  # what names the forgotten is kept no trace of
            found[key] = (*row[:others], left, *row[others + 1 : ROW], None)
    return found


def _meeting_without(row: Row, gone: Container[int]) -> Row:
    organizer = None if row[8] in gone else row[8]
    return (*row[:7], _left(row[7], gone), organizer, _left(row[9], gone), *row[10:])


def _left(digests: Iterable[int], gone: Container[int]) -> tuple[int, ...]:
    return tuple(digest for digest in digests if digest not in gone)
