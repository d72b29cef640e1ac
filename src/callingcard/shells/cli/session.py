"""What a command gets: the data directory, the moment to act as of, and how to answer."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from callingcard.shells.cli.page import Page
from callingcard.shells.desk import Desk


@dataclass
class Session(Desk):
    """The global options: a desk, and whether to answer in JSON."""

    json: bool = False

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
