"""The group of all commands: lists them from the table, imports one only to run it or to show its help."""

from collections.abc import Sequence
from importlib import import_module
from itertools import islice

import click

from callingcard.shells.cli.commands import COMMANDS, SECTIONS


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
        called, command, rest = super().resolve_command(ctx, args)
        if command is not None:
            rest = self._without_own(ctx, command, rest)
            if twice := _twice(command, rest):
                raise _given_twice(ctx, twice)
        return called, command, rest

    def _without_own(self, ctx: click.Context, command: click.Command, args: Sequence[str]) -> list[str]:
        """What is the command's; options of the group's that stand among it are taken as if they stood before it."""
        own = {name: option for option in _options(self) if option.expose_value for name in option.opts}
        valued = {
            name
            for option in _options(_meant(command, args) or command)
            if not _is_bare(option)
            for name in option.opts
        }
        left, taken, words = list[str](), list[str](), iter(args)
        for word in words:
            if word == "--":
                return [*left, word, *words]
            option = own.get(word.partition("=")[0])
            alone = "=" in word or (_is_bare(option) if option else word not in valued)
            (taken if option else left).extend([word] if alone else [word, *islice(words, 1)])
        self._take(ctx, taken)
        return left

    def _take(self, ctx: click.Context, args: list[str]) -> None:
        given, _, order = self.make_parser(ctx).parse_args(args)
        for option in (option for option in order if not _is_bare(option)):
            if ctx.params.get(option.name or "") is not None or order.count(option) > 1:
                raise _given_twice(ctx, option.opts[0])
        ctx.params.update(given)


def _twice(command: click.Command, args: Sequence[str]) -> str | None:
    """An option of one value that is given more than once: to take the last would lose what else was said."""
    meant = _meant(command, args)
    said = [arg.split("=", 1)[0] for arg in args[: args.index("--") if "--" in args else None] if arg.startswith("--")]
    single = (option for option in _options(meant) if not (option.multiple or _is_bare(option))) if meant else ()
    return next((name for option in single for name in option.opts if said.count(name) > 1), None)


def _meant(command: click.Command, args: Sequence[str]) -> click.Command | None:
    """The command that these are the arguments of: of a group, the one that they name."""
    if not isinstance(command, click.Group):
        return command
    return next((command.commands[arg] for arg in args if arg in command.commands), None)


def _options(command: click.Command) -> list[click.Option]:
    return [param for param in command.params if isinstance(param, click.Option)]


def _is_bare(parameter: click.Parameter) -> bool:
    """Whether it is an option without a value."""
    return isinstance(parameter, click.Option) and (parameter.is_flag or parameter.count)


def _given_twice(ctx: click.Context, option: str) -> click.UsageError:
    return click.UsageError(f"{option} is given twice, and takes one value.", ctx)
