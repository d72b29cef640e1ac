"""``callingcard me``."""

from typing import Any

import click

from callingcard.model.fact import Me, Period
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("me", short_help="Show or set your own profile.")
@click.option("--name", help="Your name.")
@click.option(
    "--email", metavar="E", multiple=True, help="An address of yours, to know you by in calendars and mail. Repeatable."
)
@click.option("--headline", help="What you do, in a line.")
@click.option("--offer", metavar="TEXT", multiple=True, help="What you can help others with. Repeatable.")
@click.option("--care", metavar="TEXT", multiple=True, help="What you care about. Repeatable.")
@click.option("--seek", metavar="TEXT", multiple=True, help="What you look for. Repeatable.")
@click.option("--group", metavar="TEXT", multiple=True, help="A group you belong to. Repeatable.")
@click.option("--school", metavar="S", multiple=True, help="A school of yours. Repeatable.")
@click.option("--employer", metavar="E", multiple=True, help="An employer of yours. Repeatable.")
@click.option("--role", metavar="R", help="What you did at --employer.")
@click.option("--since", metavar="D", help="Since when you were at --school or --employer.")
@click.option("--until", metavar="D", help="Until when.")
@click.option("--account", type=click.Choice(["free", "premium"]), help="Which account you have.")
@click.option("--zone", metavar="Z", help="Your time zone, like Europe/Lisbon.")
@click.option("--language", metavar="L", help="The language you write in, like en.")
@click.option("--drop", metavar="TEXT", multiple=True, help="Take this offer, care, school, … out again. Repeatable.")
@click.pass_obj
def command(session: Session, /, **said: Any) -> None:
    """Show or set your own profile.

    What you offer, care about and look for decides which reasons are worth a
    note. Jobs and schools come from your archive; what you say here comes first.

    \b
    Examples:
      callingcard me --name "Rui Prado" --account free --zone Europe/Lisbon
      callingcard me --offer "reviews of sensor code" --care "open hardware"
      callingcard me --school "Universidade de Aveiro" --since 2009 --until 2014
    """
    from callingcard.verbs import me as verb

    with session.store() as (con, now):
        result = verb.me(con, verb.Saying(**said), now=now)
    session.answer(result, lambda page: _show(page, result.me))


def _show(page: Page, me: Me) -> None:
    page.title(me.name or "You")
    rows = [("headline", me.headline), ("account", me.account), ("zone", me.zone), ("language", me.language)]
    lists = [
        ("offer", me.offers),
        ("care", me.cares),
        ("seek", me.seeks),
        ("group", me.groups),
        ("skill", me.skills[:10]),
    ]
    shown = [(name, text) for name, text in rows if text] + [(name, text) for name, texts in lists for text in texts]
    shown += [(name, _period(p)) for name, held in (("employer", me.employers), ("school", me.schools)) for p in held]
    shown += [("known as", identifier) for identifier in me.identifiers]
    if shown:
        page.table(shown, indent=2)
    else:
        page.line("Nothing is known of you yet. Import your archive, or say it: callingcard me --help.", indent=2)


def _period(period: Period) -> str:
    role = f", {period.role}" if period.role else ""
    if not (period.since or period.until):
        return f"{period.name}{role}"
    return (
        f"{period.name}{role} ({period.since.year if period.since else ''}–{period.until.year if period.until else ''})"
    )
