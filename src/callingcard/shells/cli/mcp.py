"""``callingcard mcp``."""

import os

import click

from callingcard.model.refusal import Refusal
from callingcard.shells.cli.session import Session
from callingcard.shells.cli.staying import collect, end_on_interrupt

VARIABLE = "CALLINGCARD_MCP_TOKEN"
SHORTEST = 16


@click.command("mcp", short_help="Serve your records to an assistant.")
@click.option(
    "--http", "port", type=click.IntRange(0, 65535), metavar="PORT", help="Over HTTP on this machine; 0: any port."
)
@click.option("--write", is_flag=True, help="Let it record: met, add, fact, sent, outcome.")
@click.option("--private", is_flag=True, help="Let it read facts marked private.")
@click.option("--bodies", is_flag=True, help="Let it read messages and the notes of invitations.")
@click.pass_obj
def command(session: Session, port: int | None, write: bool, private: bool, bodies: bool) -> None:
    """Serve your records to an assistant.

    A server of the Model Context Protocol, over standard input and output, for an
    assistant to start. What it reads, it may send to a hosted model: so it can
    only read, and sees no private fact and no text of a message, unless you open
    these. Nothing here sends. With --http the address and a token are told on
    standard error; CALLINGCARD_MCP_TOKEN sets one that stays.

    \b
    Examples:
      callingcard mcp
      callingcard mcp --write
      callingcard mcp --http 8765 --bodies
    """
    from callingcard.shells.extras import needed

    with needed("mcp"):
        import anyio

        from callingcard.shells.mcp import http, stdio
        from callingcard.shells.mcp.asking import Counter
        from callingcard.shells.mcp.opened import Opened
        from callingcard.shells.mcp.server import server

    made = server(Counter(session, Opened(write, private, bodies)))
    end_on_interrupt()
    collect()
    if port is None:
        anyio.run(stdio.serve, made)
        return
    token, told = _token()
    http.serve(made, port=port, token=token, tell=lambda address: click.echo(_ready(address, told), err=True))


def _token() -> tuple[str, str]:
    """The token, and the line that tells of it: one that the user set is not said again."""
    named = os.environ.get(VARIABLE)
    if named is None:
        import secrets

        made = secrets.token_urlsafe(32)
        return made, f"Authorization: Bearer {made}"
    if len(named) < SHORTEST or not named.isascii() or not named.isprintable() or " " in named:
        raise Refusal(f"{VARIABLE} must have at least {SHORTEST} plain characters and no space.")
    return named, f"Authorization: Bearer, and the token that {VARIABLE} holds."


def _ready(address: str, told: str) -> str:
    return f"Serving at {address}\n{told}\nCtrl-C ends it."
