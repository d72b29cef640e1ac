"""``callingcard review``."""

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session
from callingcard.shells.weighed import said

_SHOWN = 10


@click.command("review", short_help="Show pairs that may be one person and need your word.")
@click.option("--all", "everything", is_flag=True, help="Every pair, not only the likeliest.")
@click.option("--apart", nargs=2, metavar="A B", help="These two are two people: do not ask again.")
@click.pass_obj
def command(session: Session, everything: bool, apart: tuple[str, str] | None) -> None:
    """Show pairs that may be one person and need your word.

    Each bar of the waterfall says how much a field speaks for (+) or against (-)
    their being one person, as a power of two.

    \b
    Example, and then your word on it:
      callingcard review
      callingcard merge p_0ctah4 p_9k2mw1        they are one person
      callingcard review --apart p_0ctah4 p_9k2mw1   they are two
      callingcard split p_0ctah4 r_8xv03p        that record is somebody else
    """
    from callingcard.verbs import review as verb

    with session.store() as (con, now):
        if apart:
            kept = verb.apart(con, *apart, now=now)
            session.answer(
                kept, lambda page: page.line(f"Two people: {showing.name(kept.a)} and {showing.name(kept.b)}.")
            )
            return
        result = verb.review(con)

    def show(page: Page) -> None:
        shown = result.pairs if everything else result.pairs[:_SHOWN]
        for pair in shown:
            page.gap()
            for person in (pair.a, pair.b):
                page.row(showing.name(person), person.id)
                page.line(", ".join(filter(None, [showing.job(person), *person.identifiers[:2]])), indent=2, dim=True)
            page.table([(f"{bar.weight:+.1f}", said(bar)) for bar in pair.waterfall], indent=4)
            page.line(f"{pair.weight:+.1f} in all", indent=4)
        if not result.pairs:
            page.line("There is nothing to review.")
            return
        page.gap()
        if left := len(result.pairs) - len(shown):
            page.line(f"and {left} more; --all shows them", dim=True)
        page.line("One person? callingcard merge A B. Two? callingcard review --apart A B.", dim=True)

    session.answer(result, show)
