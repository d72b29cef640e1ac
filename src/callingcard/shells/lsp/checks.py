"""A check of one state of a document: done once, however many ask for it, and left off where that state is no more."""

import asyncio
from dataclasses import dataclass, field
from threading import Event

from pygls.workspace import TextDocument

from callingcard.shells.desk import Desk
from callingcard.shells.lsp.judging import Judged, judge
from callingcard.shells.lsp.known import Known


@dataclass
class Series:
    """What goes on from one state of a document to the next: whose turn it is, and what was said of its notes."""

    known: Known = field(default_factory=Known)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


@dataclass
class Check:
    """The check of a document as it is now; ``leave`` it once the document is another."""

    document: TextDocument
    series: Series
    desk: Desk
    _left: Event = field(default_factory=Event)
    _found: "asyncio.Task[Judged | None] | None" = None

    def leave(self) -> None:
        """Nobody wants to know any more: work that is done ends at the next note."""
        self._left.set()

    async def found(self) -> Judged | None:
        """What is found; None where the document changed before that was known. Whoever stops waiting stops nobody else."""
        if self._found is None:
            self._found = asyncio.create_task(self._find())
        return await asyncio.shield(self._found)

    async def _find(self) -> Judged | None:
        async with self.series.turn:
            if self._left.is_set():
                return None
            try:
                return await asyncio.to_thread(self._judge)
            except asyncio.CancelledError:
                self.leave()  # the server ends, and would wait for the work
                raise

    def _judge(self) -> Judged | None:
        held = self.document
        return judge(
            held.source, held.language_id or "", held.position_codec, self.desk, self.series.known, self._left.is_set
        )
