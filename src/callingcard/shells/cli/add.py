"""``callingcard add``."""

from typing import Any

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session
from callingcard.shells.cli.somebody import somebody, taken


@click.command("add", short_help="Record somebody you know of but have not met.")
@click.argument("name")
@somebody
@click.pass_obj
def command(session: Session, /, name: str, new: bool, **said: Any) -> None:
    """Record somebody you know of but have not met.

    You read their article, or were told about them.

    \b
    Examples:
      callingcard add "Mei Tanaka" --company "Nordhavn Robotics"
      callingcard fact "Mei Tanaka" "wrote the article on tidal power" --kind work
    """
    from callingcard.verbs import add as verb

    with session.store() as (con, now):
        result = verb.add(con, taken(said, name), now=now, new=new)

    def show(page: Page) -> None:
        showing.heading(page, result.person)
        page.line("Recorded." if result.new else "Already on record; what you said was added.", indent=2, dim=True)

    session.answer(result, show)
