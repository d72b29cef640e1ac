"""``callingcard both-ways``."""

from collections.abc import Iterable

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session
from callingcard.verbs.both_ways import BothWays, Help

_REASONS = 3


@click.command("both-ways", short_help="Show whom you can help, and who can help you.")
@click.pass_obj
def command(session: Session) -> None:
    """Show whom you can help, and who can help you.

    From what you recorded: needs of others against your offers (callingcard me
    --offer), what you look for (--seek) against what is known of people, and who
    should know whom. Suggestions with their facts; whether they fit, you judge.
    Last, who introduced or referred you, and what you did for them.

    \b
    Example:
      callingcard both-ways
    """
    from callingcard.verbs import both_ways as verb

    with session.store() as (con, now):
        result = verb.both_ways(con, now=now)
    session.answer(result, lambda page: _show(page, result))


def _show(page: Page, result: BothWays) -> None:
    _helps(page, "You can help", result.you_can_help)
    _helps(page, "They can help you", result.can_help_you)
    if result.should_meet:
        page.title("Who should know whom")
        for pair in result.should_meet:
            page.line(f"{showing.name(pair.a)} and {showing.name(pair.b)}", indent=2)
            showing.reasons(page, pair.reasons, indent=4)
    _helps(page, "Who spoke for you, and introduced you", result.advocates)
    if not (result.advocates or result.you_can_help or result.can_help_you or result.should_meet):
        page.line(
            "Nothing matches. Say what you offer and seek (callingcard me --offer … --seek …), and record what others need "
            '(callingcard fact PERSON "needs …").'
        )


def _helps(page: Page, title: str, found: Iterable[Help]) -> None:
    for place, one in enumerate(found):
        if place == 0:
            page.title(title)
        page.line(showing.name(one.person), indent=2)
        showing.reasons(page, one.reasons[:_REASONS], indent=4)
