"""``callingcard lsp``."""

import os
import sys

import click

from callingcard.shells.cli.session import Session
from callingcard.shells.cli.staying import collect, end_on_interrupt


@click.command("lsp", short_help="Check notes in your editor as you type.")
@click.pass_obj
def command(session: Session) -> None:
    """Check notes in your editor as you type.

    A language server over standard input and output, for an editor to start: it
    marks what a good coach would mark in notes in plain text and Markdown, offers
    fixes, and says why. A first line "To: Ana Sousa" lets it use what is on
    record of the reader. Nothing leaves this computer.

    \b
    Example:
      callingcard lsp
    """
    from callingcard.shells.extras import needed

    with needed("lsp"):
        from callingcard.shells.lsp.server import server

    end_on_interrupt()
    collect()
    # The server closes what it writes to when the editor says goodbye; standard output is still needed then.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as spoken:
        server(session).start_io(sys.stdin.buffer, spoken)
