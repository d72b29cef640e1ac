"""``callingcard draft``."""

from collections.abc import Iterator
from typing import cast

import click

from callingcard.drafts.intents import CHOICES
from callingcard.drafts.kinds.gaps import GAP
from callingcard.drafts.wish import Style
from callingcard.model.draft import Draft
from callingcard.model.note import Channel, NoteKind, Report
from callingcard.shells.cli import showing
from callingcard.shells.cli.asking import asked
from callingcard.shells.cli.clipboard import copy
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session
from callingcard.verbs.draft import Written

_ELEMENTS = {"how": "says how you know each other", "detail": "has something only they would get", "why": "says why you write",
             "forward": "is easy to answer", "offer": "offers something", "thanks": "says thank you", "bio": "says who you are"}  # fmt: skip
_WANTED = ("how", "detail", "why", "forward")
_COLORS = {"send": "green", "revise": "yellow", "stop": "red"}


@click.command("draft", short_help="Write a note to somebody from what is recorded.")
@click.argument("person")
@click.option(
    "--channel",
    type=click.Choice(["invitation", "message", "inmail"]),
    help="How it is sent; else a message to a connection.",
)
@click.option("--kind", type=click.Choice(["opener", "reply", "thanks"]), help="What it is.")
@click.option("--intent", type=click.Choice(CHOICES), metavar="INTENT", help=f"What for: {', '.join(CHOICES)}.")
@click.option("--style", type=click.Choice(["warm", "plain", "formal"]), help="How it sounds; else as you write.")
@click.option("--count", type=click.IntRange(1, 9), default=3, show_default=True, help="How many drafts.")
@click.option("--pick", type=click.IntRange(1, 9), default=1, show_default=True, help="Which to copy and record.")
@click.option("--model", "by_model", is_flag=True, help="Let the language model you set propose drafts.")
@click.option("--sent", is_flag=True, help="Record the picked draft as sent.")
@click.pass_obj
def command(
    session: Session, person: str, channel: str | None, kind: str | None, intent: str | None, style: str | None, count: int, pick: int, sent: bool,
    by_model: bool,
) -> None:  # fmt: skip
    """Write a note to somebody from what is recorded.

    First the decision, then drafts, the best first, each with its check and, for
    every claim, the record it stands on. The picked one goes to the clipboard
    where there is one. Where too little is recorded, it says what is missing.
    With --model the language model of callingcard config model writes first, and
    the address that the chosen facts go to is shown before they go.

    \b
    Example:
      callingcard draft "Ana Sousa" --intent after-event --style plain
    """
    from callingcard.verbs import draft as verb

    asking = verb.Asking(intent=intent, style=cast(Style | None, style), count=max(count, pick))
    with session.store() as (con, now):
        written = verb.draft(
            con, person, now=now, channel=cast(Channel | None, channel), kind=cast(NoteKind | None, kind), asking=asking,
            record=pick if sent else None, proposer=asked(con) if by_model else None,
        )  # fmt: skip
    drafts = written.drafted.drafts
    copied = not session.json and len(drafts) >= pick and copy(drafts[pick - 1].text)
    session.answer(written.drafted, lambda page: _show(page, written, pick, copied=copied, sent=sent))


def _show(page: Page, written: Written, pick: int, *, copied: bool, sent: bool) -> None:
    result = written.drafted
    connected = any(reason.code == "already-connected" for reason in result.decision.reasons)
    unasked = connected and written.channel != "invitation"
    page.title("No request is needed: you are connected." if unasked else showing.DECISIONS[result.decision.decision])
    showing.reasons(page, result.decision.reasons)
    for number, draft in enumerate(result.drafts, start=1):
        _draft(page, number, draft, written)
    if result.asks:
        page.title("What only you know")
        for ask in result.asks:
            page.item(ask, mark="?")
    if result.drafts:
        page.gap()
        for line in _ending(written, pick, copied, sent):
            page.line(line)


def _draft(page: Page, number: int, draft: Draft, written: Written) -> None:
    report = draft.report
    page.gap()
    count = f"{report.length.count} of {report.length.limit}" if report else ""
    verdict = report.verdict if report else ""
    page.row(f"{number}. {verdict}", count, color=_COLORS.get(verdict))
    if draft.subject:
        page.line(f"Subject: {draft.subject}", indent=4)
    page.block(draft.text)
    if report:
        _checklist(page, report)
    for claim in draft.claims:
        said = draft.text[claim.start : claim.end]
        page.item(f"“{said}” ← {'; '.join(_receipts(claim.facts, written))}", mark="§", indent=4, dim=True)


def _checklist(page: Page, report: Report) -> None:
    """What the note has of what a good one has, and what the checker remarks."""
    for element in _WANTED:
        there = any(kind == element and found for kind, found in report.elements.items())
        if there or element in {"how", "detail"}:
            page.item(_ELEMENTS[element], mark="✓" if there else "–", indent=4)
    for finding in report.findings:
        page.item(finding.message, mark="·", indent=4)


def _receipts(cited: tuple[str, ...], written: Written) -> Iterator[str]:
    """For each id what it is and where it comes from."""
    known = {receipt.id: receipt for receipt in written.receipts}
    for one in cited:
        if one in known:
            yield f"{known[one].kind} “{known[one].text}” ({showing.source(known[one].source)})"
        else:
            yield one


def _ending(written: Written, pick: int, copied: bool, sent: bool) -> Iterator[str]:
    drafts = written.drafted.drafts
    if len(drafts) >= pick and GAP in drafts[pick - 1].text:
        yield f"Draft {pick} has a gap that only you can fill: {GAP}"
    if copied:
        yield f"Draft {pick} is on the clipboard."
    if written.link:
        yield written.link
    if sent and len(drafts) >= pick:
        yield f"Draft {pick} is recorded as sent."
