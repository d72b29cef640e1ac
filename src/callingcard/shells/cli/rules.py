"""``callingcard rules``."""

import click

from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session
from callingcard.verbs.rules import RulePage


@click.command("rules", short_help="List the rules that notes are checked by, or show one.")
@click.argument("id", required=False, metavar="[ID]")
@click.pass_obj
def command(session: Session, id: str | None) -> None:  # noqa: A002
    """List the rules that notes are checked by, or show one.

    \b
    Examples:
      callingcard rules
      callingcard rules ask-call
    """
    from callingcard.verbs import rules as verb

    result = verb.rules(id)

    def show(page: Page) -> None:
        if id:
            _page(page, result.rules[0])
        else:
            page.table([(rule.id, rule.severity, rule.title) for rule in result.rules])

    session.answer(result, show)


def _page(page: Page, rule: RulePage) -> None:
    page.row(rule.id, f"{rule.kind}, {rule.severity}")
    page.line(rule.title)
    page.gap()
    page.line(f"Why: {rule.why}")
    page.line(f"Source: {rule.source}", dim=True)
    page.title("Flags (what is marked)")
    for example in rule.examples.flags:
        page.item(example, mark="✗")
    page.title("Lets pass")
    for example in rule.examples.passes:
        page.item(example, mark="✓")
