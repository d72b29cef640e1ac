"""``callingcard sent``."""

from typing import cast

import click

from callingcard.model.note import Channel
from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("sent", short_help="Record that you sent a note.")
@click.argument("person")
@click.option("--note", metavar="TEXT", default="", help="What it said; nothing means a request without a note.")
@click.option(
    "--channel",
    type=click.Choice(["invitation", "message", "inmail"]),
    help="How it was sent; else a message to a connection.",
)
@click.pass_obj
def command(session: Session, person: str, note: str, channel: str | None) -> None:
    """Record that you sent a note.

    You send by hand; this remembers it, for the month's notes, for the queue, and
    so that no two people get the same text.

    \b
    Example:
      callingcard sent "Ana Sousa" --note "Hi Ana, good to meet you at PyCon …"
    """
    from callingcard.verbs import sent as verb
    from callingcard.verbs.whom import whom

    with session.store() as (con, now):
        found = whom(con, person)
        result = verb.sent(con, found.id, now=now, note=note, channel=cast(Channel | None, channel))

    def show(page: Page) -> None:
        blank = "" if note.strip() else ", without a note"
        recorded = "Recorded" if result.new else "On record already"
        page.line(f"{recorded}: {result.outcome.sent.channel} sent to {showing.name(found)}{blank}.")

    session.answer(result, show)
