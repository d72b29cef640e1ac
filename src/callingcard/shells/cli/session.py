"""What a command gets: the data directory, the moment to act as of, and how to answer."""

import os
import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
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

            told = dumps(jsonable(result), ensure_ascii=False, indent=2)
            click.echo(told.encode("utf-8", "replace").decode())  # a file's name may hold bytes that are no text
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
    """The text of a file, or of standard input for ``-``; in UTF-16 if it begins so, and letters that are none are replaced.

    Raises Refusal for what is no text: a picture, an archive.
    """
    read = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    if read.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return read.decode("utf-16", "replace")
    if b"\0" in read:
        from callingcard.model.refusal import Refusal

        raise Refusal(f"{'What came' if source == '-' else source} is not a text.")
    return read.decode("utf-8-sig", "replace")
