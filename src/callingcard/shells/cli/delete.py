"""``callingcard delete``."""

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("delete", short_help="Remove a fact or an encounter.")
@click.argument("id", metavar="ID")
@click.pass_obj
def command(session: Session, id: str) -> None:  # noqa: A002
    """Remove a fact or an encounter.

    One that a file states stays away when that file is read again. "callingcard
    undo" brings it back; "callingcard forget" erases a whole person.

    \b
    Example:
      callingcard delete f_3k9x2c7q1m
    """
    from callingcard.verbs import delete as verb

    with session.store() as (con, now):
        result = verb.delete(con, id, now=now)

    def show(page: Page) -> None:
        page.line("Removed:")
        page.table([showing.row(result)], indent=2)

    session.answer(result, show)
