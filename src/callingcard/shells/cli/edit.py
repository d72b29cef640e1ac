"""``callingcard edit``."""

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("edit", short_help="Correct a fact or an encounter.")
@click.argument("id", metavar="ID")
@click.option("--text", help="Of a fact: what it says.")
@click.option("--kind", metavar="K", help="Of a fact: its kind.")
@click.option("--as-of", metavar="D", help="Of a fact: when it was so.")
@click.option("--since", metavar="D", help="Of a fact: since when.")
@click.option("--until", metavar="D", help="Of a fact: until when.")
@click.option("--private/--not-private", default=None, help="Of a fact: never for a note.")
@click.option("--on", metavar="WHEN", help="Of an encounter: when.")
@click.option("--at", metavar="PLACE", help="Of an encounter: where.")
@click.option("--through", metavar="PERSON", help="Of an encounter: who introduced you.")
@click.option("--expects-me/--not-expects-me", default=None, help="Of an encounter: you said you would connect.")
@click.pass_obj
def command(
    session: Session, id: str, text: str | None, kind: str | None, as_of: str | None, since: str | None, until: str | None,  # noqa: A002
    private: bool | None, on: str | None, at: str | None, through: str | None, expects_me: bool | None,
) -> None:  # fmt: skip
    """Correct a fact or an encounter.

    A correction of what a file says is kept when that file is read again. An
    empty value ("") takes a date or a place away. "callingcard who" shows ids.

    \b
    Examples:
      callingcard edit f_3k9x2c7q1m --text "Nordhavn Robotics" --since 2020
      callingcard edit e_8m2p4r6t0v --on "last Tuesday" --at "PyCon"
    """
    from callingcard.verbs import edit as verb

    correction = verb.Correction(text, kind, as_of, since, until, private, on, at, through, expects_me)
    with session.store() as (con, now):
        result = verb.edit(con, id, correction, now=now)

    def show(page: Page) -> None:
        page.table([showing.row(result)])

    session.answer(result, show)
