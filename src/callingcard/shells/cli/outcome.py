"""``callingcard outcome``."""

from typing import cast

import click

from callingcard.model.outcome import Outcome, OutcomeWord
from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session
from callingcard.verbs.outcome import Outcomes

_KINDS = ("accepted", "answered", "declined", "withdrawn", "silent")
_SHOWN = 20


@click.command("outcome", short_help="Record what came of a note you sent.")
@click.argument("person", required=False)
@click.argument("outcome", type=click.Choice(_KINDS), required=False)
@click.option("--all", "everything", is_flag=True, help="Every note you sent, not the last 20.")
@click.pass_obj
def command(session: Session, person: str | None, outcome: str | None, everything: bool) -> None:
    """Record what came of a note you sent.

    The archive tells who accepted and who wrote back; what was declined or
    withdrawn only you know. Without OUTCOME: what is known, and where nothing
    is known, why not.

    \b
    Examples:
      callingcard outcome "Ana Sousa" declined
      callingcard outcome "Ana Sousa"
      callingcard outcome
    """
    from callingcard.verbs import outcome as verb

    with session.store() as (con, now):
        if person is not None and outcome is not None:
            recorded = verb.outcome(con, person, cast(OutcomeWord, outcome), now=now)
            [name] = verb.names(con, [recorded.outcome]).values()
            session.answer(recorded, lambda page: page.line(f"Recorded: {name}, {recorded.outcome.outcome}."))
            return
        found = verb.outcomes(con, person, now=now)
        names = verb.names(con, found.outcomes)
    session.answer(found, lambda page: _show(page, found, names, everything))


def _show(page: Page, found: Outcomes, names: dict[str, str], everything: bool) -> None:
    if not found.outcomes:
        page.line("Nothing sent is on record. Import an archive, or record it: callingcard sent PERSON.")
    shown = found.outcomes if everything else found.outcomes[:_SHOWN]
    for outcome in shown:
        page.row(names[outcome.sent.person], _said(outcome))
        page.line(f"Sent {showing.day(outcome.sent.sent_at.date())}. {outcome.explanation}", indent=2, dim=True)
    if left := len(found.outcomes) - len(shown):
        page.line(f"and {left} more: callingcard outcome --all", dim=True)


def _said(outcome: Outcome) -> str:
    if outcome.delay is None or not outcome.accepted_on:
        return outcome.outcome
    days = max(0, outcome.delay.days)
    after = {0: "on the same day", 1: "after a day"}.get(days, f"after {days} days")
    return f"accepted {after}" + (", and answered" if outcome.outcome == "answered" else "")
