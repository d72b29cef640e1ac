"""callingcard from Python: ``check`` for a note, and the verbs of a home. Results are the nouns of ``callingcard.model``, frozen.

What cannot be done raises ``Refusal``, whose text is the sentence to show, and so does an argument of the wrong type; several people of a
name raise ``Ambiguous``.
"""

import os
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from callingcard.model.note import Account, Channel, Note, NoteKind, Recipient, Report
from callingcard.model.outcome import OutcomeWord
from callingcard.shells.arguments import among, held
from callingcard.shells.desk import Desk

if TYPE_CHECKING:
    from callingcard.model.request import Decision
    from callingcard.verbs.add import Added
    from callingcard.verbs.draft import Drafted
    from callingcard.verbs.fact import Stated
    from callingcard.verbs.import_ import Imported
    from callingcard.verbs.inbox import Inbox
    from callingcard.verbs.met import Met
    from callingcard.verbs.people import People
    from callingcard.verbs.sent import Recorded
    from callingcard.verbs.today import Today
    from callingcard.verbs.who import Who

Answer = TypeVar("Answer")
Style = Literal["warm", "plain", "formal"]
_MOST_DRAFTS = 9


@held
def check(
    text: str,
    *,
    channel: Channel = "invitation",
    kind: NoteKind | None = None,
    account: Account | None = None,
    language: str | None = None,
    recipient: Recipient | None = None,
    earlier: Sequence[str] = (),
) -> Report:
    """Check one note, with what you say of its reader and nothing else; ``Home.check`` knows what is on record.

    ``earlier`` are texts sent to others. Offsets in the report count code points, half open.
    """
    from callingcard.verbs.check import check as verb

    note = Note(text, channel, kind, account, language, recipient, earlier=tuple(earlier))
    return verb(None, note, now=datetime.now(UTC))


@held
def open_home(path: str | os.PathLike[str] | None = None) -> "Home":
    """The home in this directory; without one, the same that the command line uses. A verb makes it where there is none."""
    from callingcard.shells.cli.session import default_home

    return Home(default_home() if path is None else Path(path).expanduser())


@dataclass(frozen=True, slots=True)
class Home:
    """A data directory, and the verbs over it. Each call opens the store for itself, so a home can be shared by threads.

    ``now`` is the moment to act as of: aware, or else in the sender's zone; None for the time it is. A person is named by an id, an
    identifier or a name.
    """

    path: Path

    @held
    def import_(self, *paths: str | os.PathLike[str], now: datetime | None = None) -> "Imported":
        """Read archives, folders and files; what cannot be read is told in the files' problems."""
        from callingcard.verbs.import_ import import_

        return self._ask(lambda con, at: import_(con, [Path(path) for path in paths], now=at), now)

    @held
    def check(
        self,
        text: str,
        *,
        to: str | None = None,
        channel: Channel = "invitation",
        kind: NoteKind | None = None,
        account: Account | None = None,
        language: str | None = None,
        now: datetime | None = None,
    ) -> Report:
        """Check a note with your limits and switched-off rules, and with what is on record of its reader ``to``."""
        from callingcard.verbs.check import check as verb

        note = Note(text, channel, kind, account, language)
        return self._ask(lambda con, at: verb(con, note, now=at, to=to), now)

    @held
    def people(self, query: str | None = None, *, limit: int = 50, now: datetime | None = None) -> "People":
        """Everybody on record, or those that a search in names, firms and facts finds, best first."""
        from callingcard.verbs.people import people

        return self._ask(lambda con, _: people(con, query, limit=limit), now)

    @held
    def who(self, person: str, *, now: datetime | None = None) -> "Who":
        """One person: how you know them, the timeline, the tie, the facts."""
        from callingcard.verbs.who import who

        return self._ask(lambda con, at: who(con, person, now=at), now)

    @held
    def met(
        self,
        name: str,
        *,
        at: str | None = None,
        on: str | None = None,
        about: Sequence[str] = (),
        said: Sequence[str] = (),
        promised: Sequence[str] = (),
        through: str | None = None,
        expects_me: bool = False,
        note: Sequence[str] = (),
        email: str | None = None,
        url: str | None = None,
        company: str | None = None,
        position: str | None = None,
        new: bool = False,
        now: datetime | None = None,
    ) -> "Met":
        """Record that you met somebody; ``on`` as people say dates; ``note`` is for you alone. ``new``: somebody else than the one of that name."""
        from callingcard.verbs.met import Meeting, met
        from callingcard.verbs.someone import Someone

        someone = Someone(name, email, url, company, position)
        meeting = Meeting(at, on, about, said, promised, through, expects_me, note)
        return self._ask(lambda con, moment: met(con, someone, meeting, now=moment, new=new), now)

    @held
    def add(
        self,
        name: str,
        *,
        email: str | None = None,
        url: str | None = None,
        company: str | None = None,
        position: str | None = None,
        new: bool = False,
        now: datetime | None = None,
    ) -> "Added":
        """Record somebody you know of but have not met."""
        from callingcard.verbs.add import add
        from callingcard.verbs.someone import Someone

        someone = Someone(name, email, url, company, position)
        return self._ask(lambda con, at: add(con, someone, now=at, new=new), now)

    @held
    def fact(
        self,
        person: str,
        text: str,
        *,
        kind: str | None = None,
        as_of: str | None = None,
        since: str | None = None,
        until: str | None = None,
        private: bool = False,
        now: datetime | None = None,
    ) -> "Stated":
        """Record a fact about somebody; dates as people say them."""
        from callingcard.verbs.fact import Stating, fact

        stating = Stating(kind, as_of, since, until, private)
        return self._ask(lambda con, at: fact(con, person, text, stating, now=at), now)

    @held
    def decide(self, person: str, *, now: datetime | None = None) -> "Decision":
        """Whether and when to connect with somebody, and why."""
        from callingcard.verbs.decide import decide

        return self._ask(lambda con, at: decide(con, person, now=at), now)

    @held
    def draft(
        self,
        person: str,
        *,
        channel: Channel | None = None,
        kind: NoteKind | None = None,
        intent: str | None = None,
        style: Style | None = None,
        count: int = 3,
        now: datetime | None = None,
    ) -> "Drafted":
        """The decision, then drafts from recorded facts, best first, and what is missing that only you know.

        Without a ``channel``: a message to a connection, else a note with an invitation.
        """
        from callingcard.verbs.draft import Asking, draft

        among("count", count, range(1, _MOST_DRAFTS + 1))
        asking = Asking(intent=intent, style=style, count=count)
        return self._ask(
            lambda con, at: draft(con, person, now=at, channel=channel, kind=kind, asking=asking).drafted, now
        )

    @held
    def today(self, *, now: datetime | None = None) -> "Today":
        """The day's queue, most urgent first, with drafts for the first ten, and the notes left."""
        from callingcard.verbs.today import today

        return self._ask(lambda con, at: today(con, now=at), now)

    @held
    def inbox(self, *, now: datetime | None = None) -> "Inbox":
        """Who invited you and waits for an answer, what to do about each, and why."""
        from callingcard.verbs.inbox import inbox

        return self._ask(lambda con, at: inbox(con, now=at), now)

    @held
    def sent(
        self, person: str, note: str = "", *, channel: Channel | None = None, now: datetime | None = None
    ) -> "Recorded":
        """Record that you sent a note, or a request without one."""
        from callingcard.verbs.sent import sent

        return self._ask(lambda con, at: sent(con, person, now=at, note=note, channel=channel), now)

    @held
    def outcome(self, person: str, outcome: OutcomeWord, *, now: datetime | None = None) -> "Recorded":
        """Record what came of the last thing you sent to somebody."""
        from callingcard.verbs.outcome import outcome as verb

        return self._ask(lambda con, at: verb(con, person, outcome, now=at), now)

    def _ask(self, verb: Callable[[sqlite3.Connection, datetime], Answer], now: datetime | None) -> Answer:
        with Desk(self.path, now.isoformat() if now else None).store() as (con, at):
            return verb(con, at)
