"""``callingcard week``."""

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session
from callingcard.verbs.week import Week


@click.command("week", short_help="Show one small act for the week.")
@click.option("--done", is_flag=True, help="Say that it is done.")
@click.option("--other", is_flag=True, help="Choose another one for this week.")
@click.pass_obj
def command(session: Session, done: bool, other: bool) -> None:
    """Show one small act for the week.

    Chosen from your own records, with names and reasons; the same all week. There
    are 52 of them, and each comes round before one is repeated, as far as your
    records have names for it.

    \b
    Examples:
      callingcard week
      callingcard week --done
    """
    from callingcard.verbs import week as verb

    with session.store() as (con, now):
        result = verb.week(con, now=now, done=done, other=other)
    session.answer(result, lambda page: _show(page, result))


def _show(page: Page, result: Week) -> None:
    act = result.act
    page.row(act.title, "done" if act.done else act.week, color="green" if act.done else None)
    page.line(f"{act.why} ({act.advice})", dim=True)
    for person, reason in zip(act.people, act.reasons, strict=True):
        known_by = f" ({showing.job(person)})" if showing.job(person) else ""
        page.item(f"{showing.name(person)}{known_by}: {reason.text}")
    page.gap()
    count = f"{result.done} of {result.of} different acts done."
    page.line(count if act.done else f"{count} When this one is: callingcard week --done", dim=True)
