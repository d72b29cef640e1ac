"""``callingcard today``."""

from datetime import datetime

import click

from callingcard.shells import wording
from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session
from callingcard.shells.wording import counted
from callingcard.text import utf16_length
from callingcard.verbs.today import Item, Today

_SHOWN = 10


@click.command("today", short_help="Show whom to write to today, and why.")
@click.option("--all", "everything", is_flag=True, help="The whole queue, with a draft for each.")
@click.pass_obj
def command(session: Session, everything: bool) -> None:
    """Show whom to write to today, and why.

    A request is best sent 4 to 24 hours after meeting; those whose hours run out
    first come first. Then answers you owe, promises, people who newly accepted,
    thanks owed, meetings whose best hours have passed, whom to ask why, days that
    come round, new jobs, ties that grow quiet, and old requests to withdraw.
    What is nobody's business today: callingcard snooze, never, cadence.

    \b
    Examples:
      callingcard today
      callingcard --json today --all
    """
    from callingcard.verbs import inbox
    from callingcard.verbs import today as verb

    with session.store() as (con, now):
        result = verb.today(con, now=now, **({"drafts": 1000} if everything else {}))
        waiting = 0 if session.json else len(inbox.waiting(con))
    session.answer(result, lambda page: show(page, result, now, everything=everything, waiting=waiting))


def show(page: Page, result: Today, now: datetime, *, everything: bool = False, waiting: int = 0) -> None:
    """The day's page: groups in the order of their most urgent item; last, how many invitations wait in the inbox."""
    page.row(f"{now:%A} {now.day} {now:%B} {now.year}", _budget(result))
    shown = result.items if everything else result.items[:_SHOWN]
    for kind in dict.fromkeys(item.kind for item in shown):
        page.title(wording.GROUPS[kind])
        for place, item in enumerate(item for item in shown if item.kind == kind):
            if place:
                page.gap()
            _item(page, item, now)
    if not result.items:
        page.gap()
        page.line("Nothing is due. Record whom you meet: callingcard met NAME --at PLACE --about TOPIC")
    elif left := len(result.items) - len(shown):
        page.gap()
        page.line(f"and {left} more: callingcard today --all", dim=True)
    if waiting:
        page.gap()
        said = counted(waiting, "invitation waits", "invitations wait")
        page.line(f"{said} in your inbox: callingcard inbox", dim=True)


def _budget(result: Today) -> str:
    left = result.budget.notes_left
    if left is None:
        return ""
    resets = f", until {result.budget.resets.day} {result.budget.resets:%B}" if result.budget.resets else ""
    return f"{left} {'note' if left == 1 else 'notes'} left{resets}"


def _item(page: Page, item: Item, now: datetime) -> None:
    page.row(
        showing.name(item.person),
        wording.due(item.state, item.due, now),
        indent=2,
        color="green" if item.state == "open" else None,
    )
    if showing.job(item.person):
        page.line(showing.job(item.person), indent=4, dim=True)
    showing.reasons(page, wording.salient(item.reasons), indent=4)
    if item.draft:
        page.block(item.draft, indent=6)
        checked = f"checked: {item.verdict}, " if item.verdict else ""
        page.line(f"{checked}{utf16_length(item.draft)} characters", indent=8, dim=True)
