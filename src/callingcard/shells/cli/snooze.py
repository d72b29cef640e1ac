"""``callingcard snooze``."""

import click

from callingcard.shells.cli import pacing
from callingcard.shells.cli.session import Session


@click.command("snooze", short_help="Show nothing of somebody before a day.")
@click.argument("person", required=False)
@click.option("--until", metavar="D", required=True, help="The day from which they are shown again.")
@click.option("--group", metavar="NAME", help="Everybody in this group, instead of a person.")
@click.pass_obj
def command(session: Session, person: str | None, until: str, group: str | None) -> None:
    """Show nothing of somebody before a day.

    Nothing of theirs is in the queue until then, whatever is due. To take it
    back: callingcard undo, or --until today.

    \b
    Examples:
      callingcard snooze "Ana Sousa" --until "in two weeks"
      callingcard snooze --group Choir --until "1 March"
    """
    from callingcard.verbs import pace as verb

    with session.store() as (con, now):
        result = verb.snooze(con, person, until, now=now, group=group)
    session.answer(result, lambda page: pacing.show(page, result))
