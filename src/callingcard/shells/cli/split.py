"""``callingcard split``."""

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("split", short_help="Make records of a person somebody else.")
@click.argument("person")
@click.argument("records", nargs=-1, required=True, metavar="RECORD...")
@click.pass_obj
def command(session: Session, person: str, records: tuple[str, ...]) -> None:
    """Make records of a person somebody else.

    Your word is kept, also when files are read again. A RECORD that is not the
    person's is refused with the list of those that are.

    \b
    Example:
      callingcard split "Ana Sousa" r_8xv03p
    """
    from callingcard.verbs import review as verb

    with session.store() as (con, now):
        result = verb.split(con, person, list(records), now=now)

    def show(page: Page) -> None:
        page.line("Two people from now on:")
        for found in (result.person, result.other):
            showing.heading(page, found)

    session.answer(result, show)
