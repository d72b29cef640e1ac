"""``callingcard people``."""

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("people", short_help="List people, or search them.")
@click.argument("query", required=False)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="How many to show.")
@click.option("--offset", type=click.IntRange(0), default=0, help="How many to leave out first.")
@click.pass_obj
def command(session: Session, query: str | None, limit: int, offset: int) -> None:
    """List people, or search them.

    The search looks in names, firms and facts, by the beginnings of words; an
    e-mail address, a phone number or a profile URL finds its person.

    \b
    Examples:
      callingcard people
      callingcard people "robotics"
      callingcard people https://www.linkedin.com/in/ana-sousa
    """
    from callingcard.verbs import people as verb

    with session.store() as (con, _):
        result = verb.people(con, query, limit=limit, offset=offset)

    def show(page: Page) -> None:
        page.table([(person.id, showing.name(person), showing.job(person)) for person in result.people])
        if not result.people:
            page.line(
                f"Nobody matches “{query}”."
                if query
                else "Nobody is on record yet: import your data, or record whom you met."
            )
        elif not query and len(result.people) < result.total:
            page.gap()
            page.line(f"{len(result.people)} of {result.total}; --limit and --offset show the others.", dim=True)

    session.answer(result, show)
