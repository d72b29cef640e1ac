"""``callingcard decide``."""

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("decide", short_help="Say whether and when to connect with somebody.")
@click.argument("person")
@click.pass_obj
def command(session: Session, person: str) -> None:
    """Say whether and when to connect with somebody.

    The answer stands on what is recorded: whether you met, were introduced or
    share something, when you met, and what was sent before.

    \b
    Example:
      callingcard decide "Ana Sousa"
    """
    from callingcard.verbs import decide as verb

    with session.store() as (con, now):
        result = verb.decide(con, person, now=now)

    def show(page: Page) -> None:
        page.row(
            showing.DECISIONS[result.decision], showing.hours(result.window, now) if result.decision != "dont" else ""
        )
        showing.reasons(page, result.reasons)

    session.answer(result, show)
