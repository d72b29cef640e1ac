"""``callingcard never``."""

import click

from callingcard.shells.cli import pacing
from callingcard.shells.cli.session import Session


@click.command("never", short_help="Show nothing of somebody in the queue any more.")
@click.argument("person", required=False)
@click.option("--group", metavar="NAME", help="Everybody in this group, instead of a person.")
@click.option("--lift", is_flag=True, help="Take it back.")
@click.pass_obj
def command(session: Session, person: str | None, group: str | None, lift: bool) -> None:
    """Show nothing of somebody in the queue any more.

    Their records stay, and who shows them; to erase somebody: callingcard forget.

    \b
    Examples:
      callingcard never "Brad Colton"
      callingcard never "Brad Colton" --lift
    """
    from callingcard.verbs import pace as verb

    with session.store() as (con, now):
        result = verb.never(con, person, now=now, group=group, lift=lift)
    session.answer(result, lambda page: pacing.show(page, result))
