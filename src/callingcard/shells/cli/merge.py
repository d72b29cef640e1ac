"""``callingcard merge``."""

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("merge", short_help="Make two people one.")
@click.argument("a")
@click.argument("b")
@click.pass_obj
def command(session: Session, a: str, b: str) -> None:
    """Make two people one.

    Your word is kept, also when files are read again. Both ids go on finding the
    person. "callingcard undo" takes it back.

    \b
    Example:
      callingcard merge p_0ctah4 p_9k2mw1
    """
    from callingcard.verbs import review as verb

    with session.store() as (con, now):
        result = verb.merge(con, a, b, now=now)

    def show(page: Page) -> None:
        page.line("One person from now on:")
        showing.heading(page, result.person)

    session.answer(result, show)
