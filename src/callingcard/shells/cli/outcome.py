"""``callingcard outcome``."""

from typing import cast

import click

from callingcard.model.outcome import OutcomeKind
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("outcome", short_help="Record what came of a note you sent.")
@click.argument("person")
@click.argument("outcome", type=click.Choice(["accepted", "answered", "declined", "withdrawn", "silent"]))
@click.pass_obj
def command(session: Session, person: str, outcome: str) -> None:
    """Record what came of a note you sent.

    The archive tells who accepted; what was declined or withdrawn only you know.

    \b
    Example:
      callingcard outcome "Ana Sousa" accepted
    """
    from callingcard.verbs import outcome as verb

    with session.store() as (con, now):
        result = verb.outcome(con, person, cast(OutcomeKind, outcome), now=now)

    def show(page: Page) -> None:
        page.line(f"Recorded: {result.outcome.outcome}.")

    session.answer(result, show)
