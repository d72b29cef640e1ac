"""``callingcard demo``."""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import click

from callingcard.shells.cli.busy import busy
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.paths import PATH
from callingcard.shells.cli.session import Session
from callingcard.shells.cli.today import show as show_today


@click.command("demo", short_help="See a day in an invented world.")
@click.option(
    "--people", type=click.IntRange(0, 200_000), default=70, show_default=True, help="How many in the background."
)
@click.option("--dir", "folder", type=PATH, metavar="DIR", help="An empty home for it; default: a new one.")
@click.option("--serve/--no-serve", default=None, help="Go on to the web app; default: where this is a terminal.")
@click.pass_obj
def command(session: Session, people: int, folder: Path | None, serve: bool | None) -> None:
    """See a day in an invented world.

    Invents people, archives, calendars and address books, imports them into a
    home of their own, and shows today's queue. Your own data is not touched. On a
    terminal it goes on to open the web app over that world, until Ctrl-C.

    \b
    Examples:
      callingcard demo
      callingcard demo --people 30000 --dir /tmp/big --no-serve
    """
    from callingcard.verbs import demo as verb

    home = folder or Path(tempfile.mkdtemp(prefix="callingcard-demo-"))
    now = session.now()
    with busy("inventing a world", "finding out who is who, and storing") as progress:
        result = verb.demo(home, now=now, people=people, progress=progress)

    def show(page: Page) -> None:
        show_today(page, result.today, now)
        page.gap()
        page.line(f"An invented world of {result.people} people. Look around in it:", dim=True)
        page.line(f"{_command()} --home {home} people", indent=2)

    session.answer(result.today, show)
    terminal = sys.stdin.isatty() and sys.stdout.isatty() and not session.json
    if terminal if serve is None else serve:
        from callingcard.shells.cli.serve import open_app

        open_app(replace(session, home=home), port=0)


def _command() -> str:
    """How to call callingcard from here: by its path where the shell would not find it by name."""
    import shutil

    called = Path(sys.argv[0])
    by_name = shutil.which("callingcard") or called.name != "callingcard" or not called.exists()
    return "callingcard" if by_name else str(called)
