"""``callingcard completion``."""

import click


@click.command("completion", short_help="Print the completion script for your shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script for your shell.

    \b
    Put one of these where your shell reads it at its start:
      eval "$(callingcard completion bash)"        # ~/.bashrc
      eval "$(callingcard completion zsh)"         # ~/.zshrc
      callingcard completion fish | source         # ~/.config/fish/config.fish
    """
    from click.shell_completion import get_completion_class

    from callingcard.shells.cli.running import cli

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(cli, {}, "callingcard", "_CALLINGCARD_COMPLETE").source())
