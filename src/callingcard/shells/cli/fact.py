"""``callingcard fact``."""

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session, read_text
from callingcard.shells.wording import counted
from callingcard.verbs.pasted import Pasted

_UNREAD = 5


@click.command("fact", short_help="Record a fact about somebody.")
@click.argument("person")
@click.argument("text")
@click.option("--kind", metavar="K", help="employer, school, group, interest, need, family, work, news, thanks, …")
@click.option("--as-of", metavar="D", help="When it was so; default: today.")
@click.option("--since", metavar="D", help="Since when.")
@click.option("--until", metavar="D", help="Until when.")
@click.option("--private", is_flag=True, help="Never for a note.")
@click.pass_obj
def command(
    session: Session, person: str, text: str, kind: str | None, as_of: str | None, since: str | None, until: str | None,
    private: bool,
) -> None:  # fmt: skip
    """Record a fact about somebody.

    Without --kind the kind is taken from plain words ("works at …", "studied
    at …", "has a daughter of nine", "introduced me to …", "I introduced her to
    …"). With - for TEXT, the text of their profile is read from standard input,
    as you copied it, and becomes dated facts.

    \b
    Examples:
      callingcard fact "Ana Sousa" "works at Nordhavn Robotics" --since 2021
      callingcard fact "Ana Sousa" "has a daughter of nine" --private
      callingcard fact "Ana Sousa" "introduced me to Bo Li"
      xclip -o | callingcard fact "Ana Sousa" -
    """
    from callingcard.verbs import fact as verb
    from callingcard.verbs import pasted as verb_pasted

    stating = verb.Stating(kind, as_of, since, until, private)
    with session.store() as (con, now):
        if text == "-":
            _paste(session, verb_pasted.pasted(con, person, read_text("-"), now=now))
            return
        result = verb.fact(con, person, text, stating, now=now)

    def show(page: Page) -> None:
        page.table([showing.fact_row(result.fact)])

    session.answer(result, show)


def _paste(session: Session, result: Pasted) -> None:
    def show(page: Page) -> None:
        page.table([showing.fact_row(fact) for fact in result.facts])
        new = counted(len(result.facts), "new fact", "new facts")
        page.line(f"{new}, {result.known} known already.", dim=True)
        if result.unread:
            page.line("Not understood, and not recorded:", dim=True)
        for line in result.unread[:_UNREAD]:
            page.item(line, mark="?", dim=True)
        if len(result.unread) > _UNREAD:
            page.line(f"and {len(result.unread) - _UNREAD} more lines", indent=4, dim=True)

    session.answer(result, show)
