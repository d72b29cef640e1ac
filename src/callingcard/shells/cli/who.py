"""``callingcard who``."""

from collections.abc import Sequence

import click

from callingcard.model.fact import FACT_KINDS
from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session
from callingcard.verbs.who import Behind, Happening, Who

_TIMELINE = 15
_FACTS = 30


@click.command("who", short_help="Show one person: how you know them, and all that is recorded.")
@click.argument("query")
@click.option("--all", "everything", is_flag=True, help="The whole timeline and every fact.")
@click.pass_obj
def command(session: Session, query: str, everything: bool) -> None:
    """Show one person: how you know them, and all that is recorded.

    QUERY is a name or the beginning of one, an id, an e-mail address, a phone
    number or a profile URL.

    \b
    Examples:
      callingcard who "Ana Sousa"
      callingcard who ana@example.org
    """
    from callingcard.verbs import who as verb

    with session.store() as (con, now):
        result, behind = verb.in_full(con, query, now=now)
    session.answer(result, lambda page: _show(page, result, behind, everything))


def _show(page: Page, result: Who, behind: Sequence[Behind], everything: bool) -> None:
    showing.heading(page, result.person)
    page.title("How you know them")
    showing.reasons(page, result.known_through)
    if not result.known_through:
        page.line("Nothing on record says how.", indent=2)
    page.title(f"Tie: {result.tie.strength}")
    showing.reasons(page, result.tie.basis)
    both = result.tie.reciprocity
    if both.from_them or both.from_you:
        page.title("What you did for each other")
        showing.reasons(page, [*both.from_them, *both.from_you])
    _facts(page, result, everything)
    page.title("Timeline")
    shown = result.timeline if everything else result.timeline[:_TIMELINE]
    page.table(
        [(showing.day(h.when, b.precision), _happened(h)) for h, b in zip(shown, behind, strict=False)], indent=2
    )
    _rest(page, len(result.timeline) - len(shown))


def _facts(page: Page, result: Who, everything: bool) -> None:
    if result.facts:
        page.title("Facts")
        shown = result.facts if everything else result.facts[:_FACTS]
        page.table([showing.fact_row(fact) for fact in shown], indent=2)
        _rest(page, len(result.facts) - len(shown))


def _happened(happening: Happening) -> str:
    kind = f"{happening.kind}: " if happening.kind in FACT_KINDS else ""
    return f"{kind}{happening.text} [{showing.source(happening.source)}]"


def _rest(page: Page, left: int) -> None:
    if left > 0:
        page.line(f"and {left} more; --all shows them", indent=2, dim=True)
