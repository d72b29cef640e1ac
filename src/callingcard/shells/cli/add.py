"""``callingcard add``."""

import click

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.shells.cli.session import Session


@click.command("add", short_help="Record somebody you know of but have not met.")
@click.argument("name")
@click.option("--email", metavar="E", help="Their e-mail address.")
@click.option("--url", metavar="U", help="Their profile URL.")
@click.option("--company", metavar="C", help="Where they work.")
@click.option("--position", metavar="P", help="What they do there.")
@click.option("--new", is_flag=True, help="Somebody else than the one of that name on record.")
@click.pass_obj
def command(
    session: Session,
    name: str,
    email: str | None,
    url: str | None,
    company: str | None,
    position: str | None,
    new: bool,
) -> None:
    """Record somebody you know of but have not met.

    You read their article, or were told about them.

    \b
    Examples:
      callingcard add "Mei Tanaka" --company "Nordhavn Robotics"
      callingcard fact "Mei Tanaka" "wrote the article on tidal power" --kind work
    """
    from callingcard.verbs import add as verb
    from callingcard.verbs.someone import Someone

    with session.store() as (con, now):
        result = verb.add(con, Someone(name, email, url, company, position), now=now, new=new)

    def show(page: Page) -> None:
        showing.heading(page, result.person)
        page.line("Recorded." if result.new else "Already on record; what you said was added.", indent=2, dim=True)

    session.answer(result, show)
