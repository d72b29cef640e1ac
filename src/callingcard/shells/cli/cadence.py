"""``callingcard cadence``."""

import click

from callingcard.shells.cli import pacing
from callingcard.shells.cli.session import Session


@click.command("cadence", short_help="Keep in touch with somebody every so often.")
@click.argument("person")
@click.argument("every", required=False)
@click.option("--group", metavar="NAME", help="Everybody in this group, instead of a person.")
@click.pass_obj
def command(session: Session, person: str, every: str | None, group: str | None) -> None:
    """Keep in touch with somebody every so often.

    Counted from the last contact, either way; any contact starts it anew. EVERY
    is like "3 weeks", monthly, "90 days" or "3 mois", in the languages that dates
    are read in; off leaves it to how often the two of you have talked so far.

    \b
    Examples:
      callingcard cadence "Ana Sousa" monthly
      callingcard cadence --group Choir "3 months"
    """
    from callingcard.verbs import pace as verb

    with session.store() as (con, now):
        if group is not None and every is None:
            person, every = "", person
        elif every is None:
            raise click.UsageError("Say how often: callingcard cadence PERSON EVERY, like monthly.")
        result = verb.cadence(con, person or None, every, now=now, group=group)
    session.answer(result, lambda page: pacing.show(page, result))
