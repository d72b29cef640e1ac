"""``callingcard backup``."""

from pathlib import Path

import click

from callingcard.shells.cli.busy import busy
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.paths import PATH
from callingcard.shells.cli.session import Session
from callingcard.shells.wording import counted


@click.command("backup", short_help="Copy everything to one file, also while in use.")
@click.argument("file", required=False, type=PATH)
@click.pass_obj
def command(session: Session, file: Path | None) -> None:
    """Copy everything to one file, also while in use.

    The copy is whole or it is not made, and only you can read it. Nothing is
    written over: without FILE it is named by the day, in the folder you are in.

    \b
    Examples:
      callingcard backup
      callingcard backup ~/callingcard-backup.sqlite
    """
    from callingcard.verbs import backup as verb

    with session.store() as (con, now), busy("copying"):
        result = verb.backup(con, file, now=now)

    def show(page: Page) -> None:
        page.line(
            f"Backed up {counted(result.people, 'person', 'people')} to {result.file} ({result.bytes / 1e6:.1f} MB)."
        )

    session.answer(result, show)
