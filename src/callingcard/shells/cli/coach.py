"""``callingcard coach``."""

from pathlib import Path

import click

from callingcard.insights.sharing import STEP, few
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.paths import PATH
from callingcard.shells.cli.session import Session
from callingcard.verbs.report import Coached

_BAR = 24


@click.command("coach", short_help="Show a group's progress from their shared reports.")
@click.argument("folder", type=PATH, metavar="DIR")
@click.option("--html", "file", type=PATH, metavar="FILE", help="Also as a page with charts.")
@click.pass_obj
def command(session: Session, folder: Path, file: Path | None) -> None:
    """Show a group's progress from their shared reports.

    DIR has files that members wrote with "callingcard report --share", of one week
    or of many. Reports of a week are added up, a copy counting once; who wrote
    which is not in them.

    \b
    Examples:
      callingcard coach reports/
      callingcard coach reports/ --html progress.html
    """
    from callingcard.verbs import report as verb

    result = verb.coach(folder)
    if file:
        verb.draw(result, file, now=session.now())

    def show(page: Page) -> None:
        _show(page, result)
        if file:
            page.line(f"With charts: {file}")

    session.answer(result, show)


def _show(page: Page, result: Coached) -> None:
    for problem in result.problems:
        page.line(f"{problem.file}: {problem.reason}.", color="yellow")
    if not result.weeks:
        page.line("No reports are there. Members write them with callingcard report --share FILE.")
        return
    page.title("Invitations with a personal note, up to each week")
    page.table(
        [
            (w.week, *_told(w.counts["personal"], w.counts["invitations"], w.reports), _reports(w.reports))
            for w in result.weeks
        ],
        indent=2,
    )
    last = result.weeks[-1]
    noted = last.counts["with_note"]
    for title, counts in (
        (f"Verdicts on the notes, {last.week}", last.verdicts),
        ("Notes that have it", last.elements),
    ):
        page.title(title)
        if few(noted, last.reports):
            page.line("Too few notes to tell yet.", indent=2, dim=True)
        else:
            page.table([(name, *_told(n, noted, last.reports)) for name, n in counts.items()], indent=2)
    if result.forgotten:
        page.line(f"Most notes lack: {', '.join(result.forgotten)}.", indent=2)


def _reports(count: int) -> str:
    return f"{count} report{'' if count == 1 else 's'}"


def _told(count: int, of: int, reports: int) -> tuple[str, str]:
    """A bar and its counts; a member's count below five is not in a report, so that a 0 is no nought."""
    if few(of, reports):
        return "", "too few to tell"
    if not count:
        return "", f"fewer than {STEP} each, of {of}"
    full = round(_BAR * min(1.0, count / of))
    return "█" * full + "·" * (_BAR - full), f"{count} of {of}"
