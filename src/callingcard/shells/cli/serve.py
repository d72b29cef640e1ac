"""``callingcard serve``."""

import click

from callingcard.shells.cli.session import Session


@click.command("serve", short_help="Open the web app on this machine.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0: any free one.")
@click.option("--open/--no-open", "opening", default=True, help="Open it in the browser where there is one.")
@click.pass_obj
def command(session: Session, port: int, opening: bool) -> None:
    """Open the web app on this machine.

    Everything the command line does, in a browser, for this machine only. The
    address that is printed lets one browser in; keep it to yourself. Ctrl-C ends it.

    \b
    Examples:
      callingcard serve
      callingcard serve --port 9000 --no-open
    """
    from callingcard.shells.web.serving import serve

    def ready(address: str) -> None:
        click.echo(f"callingcard is at {address}", err=True)
        if opening:
            click.launch(address)

    serve(session, port, ready=ready)
