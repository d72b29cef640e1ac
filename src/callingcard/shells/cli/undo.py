"""``callingcard undo``."""

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("undo", short_help="Take back your last decision.")
@click.pass_obj
def command(session: Session) -> None:
    """Take back your last decision.

    Of any kind except "forget", which cannot be taken back. Again takes back the
    one before.

    \b
    Example:
      callingcard undo
    """
    from callingcard.verbs import review as verb

    with session.store() as (con, _):
        result = verb.undo(con)

    def show(page: Page) -> None:
        whom = f" about {result.person.name}" if result.person else ""
        page.line(f"Taken back: “{result.undone}”{whom}, of {showing.day(result.at)}.")

    session.answer(result, show)
