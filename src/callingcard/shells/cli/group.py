"""The group of all commands: lists them from the table, imports one only to run it or to show its help."""

from collections.abc import Sequence
from importlib import import_module

import click

from callingcard.shells.cli.commands import COMMANDS, SECTIONS

_GLOBAL = ("--json", "--home", "--now")


class LazyGroup(click.Group):
    """A group whose commands are imported when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the table."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None for a name that is not in the table."""
        del ctx
        listed = COMMANDS.get(cmd_name)
        if listed is None:
            return None
        command = import_module(f"callingcard.shells.cli.{listed.module}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections of the map."""
        del ctx
        width = max(map(len, COMMANDS))
        for title, section in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(listed.name.ljust(width), listed.help) for listed in section])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, and suggest near ones where the name is mistyped."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(name, COMMANDS, n=3, cutoff=0.6)
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            ctx.fail(f"There is no command “{name}”.{hint}")
        found = super().resolve_command(ctx, args)
        if found[1] is not None and (twice := _twice(found[1], found[2])):
            raise click.UsageError(f"{twice} is given twice, and takes one value.", ctx)
        return found


def _twice(command: click.Command, args: Sequence[str]) -> str | None:
    """An option of one value that is given more than once: to take the last would lose what else was said."""
    if isinstance(command, click.Group):
        within = next((command.commands[arg] for arg in args if arg in command.commands), None)
        return _twice(within, args) if within else None
    said = [arg.split("=", 1)[0] for arg in args[: args.index("--") if "--" in args else None] if arg.startswith("--")]
    single = (p for p in command.params if isinstance(p, click.Option) and not (p.multiple or p.is_flag or p.count))
    return next((name for param in single for name in param.opts if said.count(name) > 1), None)


def misplaced(option: str) -> str | None:
    """Where a global option belongs, if that is what this is."""
    return f"{option} goes before the command: callingcard {option} …" if option in _GLOBAL else None
