"""``callingcard report``."""

from pathlib import Path

import click

from callingcard.insights.sharing import STEP
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.paths import PATH
from callingcard.shells.cli.session import Session

_NONE = f"fewer than {STEP}"


@click.command("report", short_help="Write counts for a coach, without anything personal.")
@click.option("--share", "file", type=PATH, metavar="FILE", required=True, help="Where to.")
@click.pass_obj
def command(session: Session, file: Path) -> None:
    """Write counts for a coach, without anything personal.

    Counts of invitations, verdicts and elements since the beginning, in steps of
    five, with the week and a mark by which a copy is known in that week: no names,
    no text, no days. What is shown is all that is in the file.

    \b
    Example:
      callingcard report --share noor.json
    """
    from callingcard.verbs import report as verb

    with session.store() as (con, now):
        result = verb.report(con, file, now=now)

    def show(page: Page) -> None:
        page.line(
            f"Written to {result.file}: all that is in it, counts in steps of five, up to {result.report['week']}."
        )
        for part in ("counts", "verdicts", "elements"):
            page.title(part.capitalize())
            page.table(
                [(name.replace("_", " "), str(n) if n else _NONE) for name, n in result.report[part].items()], indent=2
            )

    session.answer(result, show)
