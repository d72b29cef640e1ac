"""``callingcard wipe``."""

import sys

import click

from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("wipe", short_help="Delete everything that callingcard keeps.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def command(session: Session, yes: bool) -> None:
    """Delete everything that callingcard keeps.

    This cannot be taken back. Backups and exports that you made are listed:
    deleting them is yours to do.

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
        people = "1 person" if result.people == 1 else f"{result.people} people"
        files = "1 file" if len(result.files) == 1 else f"{len(result.files)} files"
        page.line(f"Deleted {people} and {files}.")
        for copy in result.copies:
            page.item(f"{copy.kind}: {copy.path}")

    session.answer(result, show)
