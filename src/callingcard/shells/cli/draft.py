"""``callingcard draft``."""

from typing import cast

import click

from callingcard.model.note import Channel, NoteKind
from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session
from callingcard.verbs.draft import Drafted


@click.command("draft", short_help="Write a note to somebody from what is recorded.")
@click.argument("person")
@click.option(
    "--channel", type=click.Choice(["invitation", "message", "inmail"]), default="invitation", help="How it is sent."
)
@click.option("--kind", type=click.Choice(["opener", "reply", "thanks"]), help="What it is.")
@click.pass_obj
def command(session: Session, person: str, channel: str, kind: str | None) -> None:
    """Write a note to somebody from what is recorded.

    First the decision, then the draft with its check, and below each claim the
    record it stands on. Where too little is recorded, it says what is missing.

    \b
    Example:
      callingcard draft "Ana Sousa"
    """
    from callingcard.verbs import draft as verb

    with session.store() as (con, now):
        result = verb.draft(con, person, now=now, channel=cast(Channel, channel), kind=cast(NoteKind | None, kind))
    session.answer(result, lambda page: _show(page, result))


def _show(page: Page, result: Drafted) -> None:
    page.title(showing.DECISIONS[result.decision.decision])
    showing.reasons(page, result.decision.reasons)
    for draft in result.drafts:
        report = draft.report
        count = f"{report.length.count} of {report.length.limit}" if report else ""
        page.gap()
        page.row(f"Draft: {report.verdict if report else ''}", count)
        page.block(draft.text)
        for finding in report.findings if report else ():
            page.item(f"{finding.message}", mark="·", indent=4)
        for claim in draft.claims:
            page.line(f"“{draft.text[claim.start : claim.end]}” ← {', '.join(claim.facts)}", indent=4, dim=True)
    if result.asks:
        page.title("What only you know")
        for ask in result.asks:
            page.item(ask, mark="?")
