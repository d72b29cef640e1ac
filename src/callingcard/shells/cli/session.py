"""What a command gets: the data directory, the moment to act as of, and how to answer."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from callingcard.shells.cli.page import Page

if TYPE_CHECKING:
    import sqlite3


@dataclass
class Session:
    """The global options. The store is opened, and made, only by a command that needs it."""

    home: Path
    as_of: str | None = None
    json: bool = False
    zone: str | None = field(default=None)

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
            raise click.BadParameter(
                f"“{self.as_of}” is not a moment; write it like 2026-11-22T10:00.", param_hint="--now"
            ) from None

    def answer(self, result: object, show: Callable[[Page], None]) -> None:
        """Print the result: as one JSON document, or as the page that ``show`` writes."""
        if self.json:
            from json import dumps

            from callingcard.shells.shapes import jsonable

            click.echo(dumps(jsonable(result), ensure_ascii=False, indent=2))
            return
        page = Page()
        show(page)
        click.echo(page.text())


def default_home() -> Path:
    """The data directory: ``CALLINGCARD_HOME``, else where this platform keeps the user's data."""
    named = os.environ.get("CALLINGCARD_HOME")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("callingcard", appauthor=False)


def read_text(source: str) -> str:
    """The text of a file, or of standard input for ``-``; anything that is not UTF-8 is read as far as it goes."""
    if source == "-":
        return sys.stdin.buffer.read().decode("utf-8-sig", "replace")
    return Path(source).read_bytes().decode("utf-8-sig", "replace")
