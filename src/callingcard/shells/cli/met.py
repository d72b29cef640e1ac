"""``callingcard met``."""

from datetime import datetime
from typing import Any

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session
from callingcard.shells.cli.somebody import somebody, taken

_A_LINE = 4
"""Words of the shortest line that says more than a name: what takes lines apart need not be loaded for others."""


@click.command("met", short_help="Record that you met somebody.")
@click.argument("name")
@click.option("--at", metavar="PLACE", help="Where, or at which event.")
@click.option("--on", metavar="WHEN", help="When, as you would say it; default: today.")
@click.option("--about", metavar="TOPIC", multiple=True, help="What you talked about. Repeatable.")
@click.option("--said", metavar="TEXT", multiple=True, help="What they said that you want to remember. Repeatable.")
@click.option("--promised", metavar="TEXT", multiple=True, help="What you promised them. Repeatable.")
@click.option(
    "--note",
    metavar="TEXT",
    multiple=True,
    help="What you alone want to remember: never for a note to them. Repeatable.",
)
@click.option("--through", metavar="PERSON", help="Who introduced you.")
@click.option("--expects-me", is_flag=True, help="You said that you would connect.")
@somebody
@click.pass_obj
def command(session: Session, /, name: str, new: bool, **said: Any) -> None:
    """Record that you met somebody.

    The person is the one on record with that identifier or that full name, or
    somebody new. Dates are understood as you say them ("yesterday", "last
    Tuesday at 5pm", "in May") and said back.

    \b
    Examples:
      callingcard met "Ana Sousa" --at "PyCon" --on "last Tuesday" \\
        --about "CRDTs" --said "they keep bees" --expects-me
      callingcard met "Jon Bell" --through "Ana Sousa" --email jon@example.org
    """
    from callingcard.verbs import met as verb

    with session.store() as (con, now):
        if not new and not any(said.values()) and len(name.split()) >= _A_LINE:
            _only_a_name(name, now)
        result = verb.met(con, taken(said, name), verb.Meeting(**said), now=now, new=new)

    def show(page: Page) -> None:
        met = "Met somebody new" if result.new else "Met"
        page.row(f"{met}: {result.person.name}", result.person.id)
        page.line(f"{f'at {result.encounter.at}, ' if result.encounter.at else ''}{result.understood}", indent=2)
        page.table([showing.fact_row(fact) for fact in result.facts], indent=2)

    session.answer(result, show)


def _only_a_name(name: str, now: datetime) -> None:
    """Refuse a whole line in place of a name, and say how it is written: somebody would be called so."""
    from callingcard.jottings import more_than_a_name

    line = more_than_a_name(name, now=now)
    if line is None:
        return
    from shlex import quote

    from callingcard.model.refusal import Refusal

    said = {"--at": line.at, "--on": line.on, "--through": line.through, "--company": line.company, "--position": line.position,
            "--email": line.email, "--url": line.url}  # fmt: skip
    many = {
        "--about": line.about,
        "--said": line.said,
        "--promised": line.promised,
        "--note": (line.rest,) if line.rest else (),
    }
    given = [(option, text) for option, text in said.items() if text]
    given += [(option, text) for option, texts in many.items() for text in texts]
    written = " ".join([quote(line.name), *(f"{option} {quote(text)}" for option, text in given)])
    meant = f"callingcard met {written}{' --expects-me' if line.expects_me else ''}"
    others = f"; and the same for {', '.join(line.also)}" if line.also else ""
    raise Refusal(f"That says more than a name; with --new it is taken for one. Was it: {meant}{others}")
