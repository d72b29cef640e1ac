"""``callingcard forget``."""

import sys

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.busy import busy
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("forget", short_help="Erase one person for good.")
@click.argument("person")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def command(session: Session, person: str, yes: bool) -> None:
    """Erase one person for good.

    Their records, what you recorded of them, and their name in what others wrote
    are deleted from the file itself. This cannot be taken back. Backups and
    exports that you made are listed: deleting them is yours to do. At a terminal
    you are asked first; a script is not, as the one whom it names is all it erases.

    \b
    Example:
      callingcard forget "Ana Sousa"
    """
    from callingcard.verbs import forget as verb
    from callingcard.verbs.whom import whom

    with session.store() as (con, now):
        found = whom(con, person)
        if not yes and sys.stdin.isatty():
            click.confirm(f"Erase {found.name} ({found.id}) for good?", abort=True, err=True)
        with busy("erasing"):
            result = verb.forget(con, found.id, now=now)

    def show(page: Page) -> None:
        parts = ("records", "messages", "invitations", "meetings", "remarks", "facts", "encounters", "decisions")
        counts = ", ".join(_counted(count, part) for part in parts if (count := getattr(result, part)))
        page.line(f"Forgotten: {showing.name(found)} ({found.id}): {counts or 'nothing else was on record'}.")
        if result.redacted:
            page.line(f"Their name was taken out in {result.redacted} other places.")
        for warning in result.warnings:
            page.item(warning, mark="!", color="yellow")
        if result.copies:
            page.line("They are still in these copies of yours; delete those yourself:")
        for copy in result.copies:
            page.item(f"{copy.kind}: {copy.path}", mark="-")

    session.answer(result, show)


def _counted(count: int, parts: str) -> str:
    return f"{count} {parts.removesuffix('s') if count == 1 else parts}"
