"""``callingcard insights``."""

from itertools import groupby
from pathlib import Path

import click

from callingcard.insights.counting import FEWEST, telling
from callingcard.model.insight import Group, Promise
from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.paths import PATH
from callingcard.shells.cli.session import Session
from callingcard.shells.wording import counted
from callingcard.verbs.insights import Insights

_SHOWN = 12
_FEW_SHOWN = 3
_MONTHS = 12


@click.command("insights", short_help="Show what followed your invitations; take the promise.")
@click.argument("what", type=click.Choice(["promise"]), required=False)
@click.option("--html", "file", type=PATH, metavar="FILE", help="Also as a page with charts.")
@click.pass_obj
def command(session: Session, what: str | None, file: Path | None) -> None:
    """Show what followed your invitations; take the promise.

    Acceptance by what the invitations had, with counts, those unknown, and a 95 %
    interval. "insights promise" takes the promise always to include a personal
    note, today, and shows how it has gone since: a note is personal if the checker
    would not stop it.

    \b
    Examples:
      callingcard insights
      callingcard insights promise
      callingcard insights --html insights.html
      callingcard --json insights
    """
    from callingcard.verbs import insights as verb

    if what and file:
        raise click.UsageError("The page with charts has the promise in it: leave out “promise”.")
    with session.store() as (con, now):
        if what == "promise":
            promised = verb.promise(con, now=now)
            session.answer(promised, lambda page: _promise(page, promised.promise))
            return
        result = verb.insights(con, now=now)
        if file:
            verb.draw(result, file, now=now)

    def show(page: Page) -> None:
        _show(page, result)
        if file:
            page.line(f"With charts: {file}")

    session.answer(result, show)


def _show(page: Page, result: Insights) -> None:
    if not result.acceptance:
        page.line("No invitation of yours is on record. Import an archive: callingcard import PATH.")
        return
    whole = next(group for group in result.acceptance if group.by == "all")
    if whole.few:
        _little(page, whole, result)
        return
    told, untold = telling(result.acceptance)
    page.title("Accepted, of those whose outcome is known")
    page.table([row for by, groups in groupby(told, key=lambda g: g.by) for row in _rows(by, list(groups))], indent=2)
    if untold:
        more = f" and {len(untold) - _FEW_SHOWN} more" if len(untold) > _FEW_SHOWN else ""
        page.line(
            f"Too few to compare yet, with {FEWEST} known outcomes needed on a side: "
            f"{', '.join(map(_name, untold[:_FEW_SHOWN]))}{more}. Their counts: callingcard insights --html FILE",
            indent=2,
            dim=True,
        )
    days = [delay for delay in result.delays if delay.by in {"all", "note"} and not delay.few]
    if days:
        page.title("Days until accepted, the middle half")
        page.table(
            [(d.group, f"{d.quartiles[0]:.0f} to {d.quartiles[2]:.0f}, {d.accepted} accepted") for d in days], indent=2
        )
    if result.deepened:
        page.title("Ties that deepened after a note")
        for tie in result.deepened[:_SHOWN]:
            page.item(f"{showing.name(tie.person)}: {tie.before} then, {tie.now} now")
        page.line(f"{len(result.deepened)} of {len(result.deepened) + result.unchanged}.", indent=2, dim=True)
    page.title("The promise")
    _promise(page, result.promise)
    page.gap()
    page.line("In brackets is the 95 % interval: where two overlap, no difference can be told.", dim=True)
    for remark in result.remarks:
        page.line(remark, dim=True)


def _little(page: Page, whole: Group, result: Insights) -> None:
    """Few invitations: what there is in a line or two, and what to collect."""
    known = whole.sent - whole.unknown
    if known:
        page.line(
            f"{whole.accepted} of {counted(known, 'invitation', 'invitations')} with a known outcome accepted: "
            f"too few to tell anything from. From {FEWEST} on, shares are shown."
        )
    else:
        page.line(f"Nothing is known yet of what came of {counted(whole.sent, 'invitation', 'invitations')}.")
    if whole.unknown:
        those = "them" if not known else f"{whole.unknown} more"
        page.line(f"A newer archive tells what came of {those}: callingcard import PATH", dim=True)
    if result.deepened:
        names = ", ".join(showing.name(tie.person) for tie in result.deepened[:_FEW_SHOWN])
        page.line(f"Closer since your note: {names}.")
    page.line(_since(result.promise))


def _name(by: str) -> str:
    from callingcard.insights.drawing import ELEMENTS

    return ELEMENTS.get(by.removeprefix("element "), by)


def _rows(by: str, groups: list[Group]) -> list[tuple[str, str, str]]:
    return [
        (_name(by) if place == 0 else "", "" if by == "all" else group.group.replace("_", " "), _said(group))
        for place, group in enumerate(groups[:_SHOWN])
    ]


def _said(row: Group) -> str:
    known = row.sent - row.unknown
    counts = f"{row.accepted} of {known}" + (f", {row.unknown} unknown" if row.unknown else "")
    if row.few or row.share is None or row.interval is None:
        return f"too few to tell ({counts})"
    low, high = row.interval
    least = f", at least {row.least:.0%}" if row.unknown and row.least is not None else ""
    return f"{row.share:.0%} ({low:.0%} to {high:.0%}){least}; {counts}"


def _promise(page: Page, promise: Promise) -> None:
    page.line(_since(promise))
    page.table([(m.month, f"{m.with_note} of {m.sent}") for m in promise.months[-_MONTHS:]], indent=2)


def _since(promise: Promise) -> str:
    """How the promise has gone, in a sentence."""
    noted = f"{promise.with_note} of {counted(promise.sent, 'invitation', 'invitations')} with a personal note"
    if promise.taken is None:
        return f"The promise of a personal note is not taken yet (callingcard insights promise); so far {noted}."
    since = f"Since you took the promise, {showing.day(promise.taken)}"
    return f"{since}: {noted}." if promise.sent else f"{since}: no invitation has gone out yet, by your archive."
