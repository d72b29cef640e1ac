"""``callingcard export``."""

from pathlib import Path

import click

from callingcard.shells.cli.busy import busy
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.paths import PATH
from callingcard.shells.cli.session import Session


@click.command("export", short_help="Write everything in open formats.")
@click.argument("directory", required=False, type=PATH, metavar="DIR")
@click.pass_obj
def command(session: Session, directory: Path | None) -> None:
    """Write everything in open formats.

    JSON for programs, CSV for spreadsheets, vCard for address books, into a new
    or empty folder that only you can read. Without DIR it is named by the day,
    in the folder you are in.

    \b
    Examples:
      callingcard export
      callingcard export ~/callingcard-export
    """
    from callingcard.verbs import export as verb

    with session.store() as (con, now), busy("writing"):
        result = verb.export(con, directory, now=now)

    def show(page: Page) -> None:
        page.line(f"Written to {result.directory}:")
        for file in result.files:
            page.item(file)
        page.table([(kind, str(count)) for kind, count in result.counts.items()], indent=2)

    session.answer(result, show)
