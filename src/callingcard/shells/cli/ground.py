"""``callingcard ground``."""

import click

from callingcard.shells.cli.page import Page
from callingcard.shells.cli.paths import SOURCE
from callingcard.shells.cli.session import Session, read_text


@click.command("ground", short_help="Show which claims of a text nothing on record supports.")
@click.argument("file", default="-", type=SOURCE)
@click.option("--to", metavar="PERSON", required=True, help="Who is to read it.")
@click.pass_obj
def command(session: Session, file: str, to: str) -> None:
    """Show which claims of a text nothing on record supports.

    FILE holds the text; - or nothing reads standard input. Names, employers,
    dates, places, numbers, topics, quoted words, and what is said to have taken
    place are compared with what is recorded of that person and of you.

    \b
    Example:
      echo "Hi Ana, we met at PyCon." | callingcard ground --to "Ana Sousa"
    """
    from callingcard.verbs import ground as verb
    from callingcard.verbs.ground import READ_AT_MOST

    text = read_text(file).rstrip("\n")
    with session.store() as (con, now):
        result = verb.ground(con, text, to=to, now=now)

    def show(page: Page) -> None:
        if not result.unsupported:
            page.line("Everything it claims is on record.")
        for claim in result.unsupported:
            page.item(f"“{claim.text}”: {claim.reason}")
        if result.unsupported:
            page.line(
                'True all the same? Record it, with "callingcard fact" or "callingcard met", and it is known from then on.'
            )
        if len(text) > READ_AT_MOST:
            page.line(f"Only the first {READ_AT_MOST:,} characters were read.")

    session.answer(result, show)
