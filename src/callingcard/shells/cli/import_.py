"""``callingcard import``."""

from pathlib import Path

import click

from callingcard.shells.cli.busy import busy
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.paths import PATH
from callingcard.shells.cli.session import Session
from callingcard.shells.wording import counted
from callingcard.verbs.import_ import Imported

_PROBLEMS = 5


@click.command("import", short_help="Read your archive, address books, calendars and mail.")
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@click.option("--all", "everything", is_flag=True, help="Show every problem, not only the first few.")
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], everything: bool) -> None:
    """Read your archive, address books, calendars and mail.

    The format is found by content: a LinkedIn archive (ZIP or folder), vCard,
    iCalendar, Google or Outlook contacts, event guest lists, mbox. Reading a file
    again changes nothing; a newer archive adds to what is known. All or nothing.

    \b
    Examples:
      callingcard import ~/Downloads/Basic_LinkedInDataExport_11-20-2026.zip
      callingcard import contacts.vcf calendar.ics
    """
    from callingcard.verbs import import_ as verb

    session: Session = ctx.obj
    with session.store() as (con, now), busy("reading", "finding out who is who, and storing") as progress:
        result = verb.import_(con, paths, now=now, progress=progress)
    session.answer(result, lambda page: _show(page, result, everything))
    ctx.exit(0 if any(file.format for file in result.files) else 1)


def _show(page: Page, result: Imported, everything: bool) -> None:
    for file in result.files:
        read = f"{file.format or 'not recognised'}, {counted(file.records, 'record', 'records')}"
        page.row(Path(file.path).name or file.path, read)
        shown = file.problems if everything else file.problems[:_PROBLEMS]
        for problem in shown:
            line = f":{problem.line}" if problem.line else ""
            page.item(f"{Path(problem.file).name}{line}: {problem.reason}", mark="!", color="yellow")
        if left := len(file.problems) - len(shown):
            page.line(f"and {left} more {'problem' if left == 1 else 'problems'}; --all shows them", indent=4, dim=True)
    page.gap()
    people, records = result.people, result.records
    page.line(f"People: {people.new} new, {people.merged} joined with what was known, {people.unchanged} unchanged.")
    page.line(f"Records: {records.new} new, {records.unchanged} known already.")
