"""``callingcard wipe``."""

import sys

import click

from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session
from callingcard.shells.wording import counted


@click.command("wipe", short_help="Delete everything that callingcard keeps.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def command(session: Session, yes: bool) -> None:
    """Delete everything that callingcard keeps.

    This cannot be taken back. Backups and exports that you made are listed:
    deleting them is yours to do. At a terminal you are asked first; a script has
    to say --yes.

    \b
    Example:
      callingcard wipe --yes
    """
    from callingcard.verbs import wipe as verb

    if not yes and sys.stdin.isatty():
        yes = click.confirm(f"Delete everything in {session.home} for good?", abort=True, err=True)
    with session.store() as (con, _):
        result = verb.wipe(con, sure=yes)

    def show(page: Page) -> None:
        people, files = counted(result.people, "person", "people"), counted(len(result.files), "file", "files")
        page.line(f"Deleted {people} and {files}.")
        for copy in result.copies:
            page.item(f"{copy.kind}: {copy.path}")

    session.answer(result, show)
