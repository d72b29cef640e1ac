"""``callingcard config``."""

import click

from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("config", short_help="Show or change settings.")
@click.argument("key", required=False)
@click.argument("value", required=False)
@click.pass_obj
def command(session: Session, key: str | None, value: str | None) -> None:
    """Show or change settings.

    An empty VALUE ("") takes a setting back to its default.

    \b
    Examples:
      callingcard config
      callingcard config zone Europe/Lisbon
      callingcard config limits.note_free 250
      callingcard config rules.off asks-too-early
    """
    from callingcard.verbs import config as verb

    with session.store() as (con, _):
        result = verb.config(con, key, value)
    why = {setting.key: setting.why for setting in verb.table_of_settings()}

    def show(page: Page) -> None:
        for name, held in result.config.items():
            page.row(name, _said(held))
            page.line(why[name], indent=2, dim=True)

    session.answer(result, show)


def _said(held: object) -> str:
    if isinstance(held, tuple):
        return ", ".join(held) or "none"
    return "not set" if held is None else str(held)
