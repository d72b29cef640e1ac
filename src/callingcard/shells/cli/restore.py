"""``callingcard restore``."""

import sys
from pathlib import Path

import click

from callingcard.shells.cli.busy import busy
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.paths import PATH
from callingcard.shells.cli.session import Session
from callingcard.shells.wording import counted


@click.command("restore", short_help="Put a backup in place of what is there.")
@click.argument("file", type=PATH)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def command(session: Session, file: Path, yes: bool) -> None:
    """Put a backup in place of what is there.

    A file that is not a whole backup is refused and nothing changes. People whom
    you have forgotten since stay forgotten.

    \b
    Example:
      callingcard restore ~/callingcard-backup.sqlite
    """
    from callingcard.verbs import people as lookup
    from callingcard.verbs import restore as verb

    with session.store() as (con, now):
        total = lookup.people(con, limit=1).total
        if total and not yes and sys.stdin.isatty():
            click.confirm(f"Put {file} in place of the {total} people on record?", abort=True, err=True)
        with busy("restoring"):
            result = verb.restore(con, file, now=now)

    def show(page: Page) -> None:
        page.line(f"Restored {counted(result.people, 'person', 'people')} from {result.file}.")
        if result.forgotten:
            page.line(f"{result.forgotten} whom you have forgotten since were left out.")

    session.answer(result, show)
