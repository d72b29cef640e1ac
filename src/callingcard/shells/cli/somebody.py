"""What commands are told of somebody: one list of options for all of them, in the words of the verb's own fields."""

from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from callingcard.verbs.someone import Someone

Command = TypeVar("Command", bound=Callable[..., Any])
_OPTIONS = (
    click.option("--email", metavar="E", help="Their e-mail address."),
    click.option("--url", metavar="U", help="Their profile URL."),
    click.option("--company", metavar="C", help="Where they work."),
    click.option("--position", metavar="P", help="What they do there."),
    click.option("--new", is_flag=True, help="Somebody else than the one of that name on record."),
)


def somebody(command: Command) -> Command:
    """Give a command the options that say who somebody is, after its own."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def taken(said: dict[str, Any], name: str) -> "Someone":
    """Take out of what a command was told what it says of somebody of this name."""
    from callingcard.verbs.someone import Someone

    return Someone(name, **{one.name: said.pop(one.name) for one in fields(Someone) if one.name != "name"})
