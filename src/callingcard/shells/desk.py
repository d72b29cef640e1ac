"""Where a shell works: the data directory and the moment to act as of. The store is opened, and made, only when needed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


@dataclass
class Desk:
    """A home and a moment; ``as_of`` is ISO 8601, None for the time it is."""

    home: Path
    as_of: str | None = None

    @contextmanager
    def store(self, *, read_only: bool = False) -> Iterator["tuple[sqlite3.Connection, datetime]"]:
        """The open store, and now in the sender's zone. Raises Refusal when the store cannot be used."""
        from callingcard.store.opening import open_store
        from callingcard.verbs.me import zone_of

        con = open_store(self.home, read_only=read_only)
        try:
            yield con, self.now(zone_of(con))
        finally:
            con.close()

    @contextmanager
    def store_if_any(self) -> Iterator["tuple[sqlite3.Connection | None, datetime]"]:
        """The store if there is one, and none made where there is not: for what can do without."""
        from callingcard.store.opening import STORE

        if (self.home / STORE).exists():
            with self.store() as opened:
                yield opened
        else:
            yield None, self.now()

    def now(self, zone: str | None = None) -> datetime:
        """The moment to act as of, in the sender's zone where it is known, else in this machine's."""
        moment = self._moment()
        if zone is None:
            return moment if moment.tzinfo else moment.astimezone()
        from zoneinfo import ZoneInfo

        return moment.astimezone(ZoneInfo(zone)) if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))

    def _moment(self) -> datetime:
        if self.as_of is None:
            return datetime.now().astimezone()
        try:
            return datetime.fromisoformat(self.as_of.strip())
        except ValueError:
            from callingcard.model.refusal import Refusal

            raise Refusal(f"--now “{self.as_of}” is not a moment; write it like 2026-11-22T10:00.") from None
