"""``callingcard serve``."""

import os
import sys
from typing import TYPE_CHECKING

import click

from callingcard.shells.cli.session import Session
from callingcard.shells.cli.staying import collect

if TYPE_CHECKING:
    from callingcard.shells.web.certificates import Authority


@click.command("serve", short_help="Open the web app on this machine.")
@click.option("--port", type=click.IntRange(0, 65534), default=8765, show_default=True, help="0: any free one.")
@click.option("--lan", is_flag=True, help="Also to a phone in the same network, over TLS and after pairing.")
@click.option("--open/--no-open", "opening", default=True, help="Open it in the browser where there is one.")
@click.pass_obj
def command(session: Session, port: int, lan: bool, opening: bool) -> None:
    """Open the web app on this machine.

    Everything the command line does, in a browser, for this machine only. The
    address that is printed lets one browser in; keep it to yourself. Ctrl-C ends it.

    With --lan a phone in the same network can capture whom you meet: it opens the
    second address, and types the code that is shown here. To capture offline too,
    it needs the certificate that the pairing page offers.

    \b
    Examples:
      callingcard serve
      callingcard serve --lan
      callingcard serve --port 9000 --no-open
    """
    open_app(session, port, lan=lan, opening=opening)


def open_app(session: Session, port: int, *, lan: bool = False, opening: bool = True) -> None:
    """Serve until interrupted, saying where."""
    from callingcard.shells.web.serving import Telling, serve

    def ready(address: str, once: str) -> None:
        click.echo(f"callingcard is at {address}\nCtrl-C ends it.", err=True)
        if opening and _has_screen():
            click.launch(once)

    def phone(address: str, authority: "Authority") -> None:
        click.echo(f"On the phone, in the same network, open {address}", err=True)
        click.echo(f"Its certificate's fingerprint: {authority.fingerprint}", err=True)

    telling = Telling(ready, phone, lambda code: click.echo(f"The code for the phone: {code}", err=True))
    collect()
    serve(session, port, telling, lan=lan)


def _has_screen() -> bool:
    """Whether there is a screen for a browser to open on; without one, the openers of Linux only complain."""
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
