"""Which operation an address and a method lead to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

from pydantic import BaseModel

from callingcard.shells.web.api.given import given
from callingcard.shells.web.api.operations import OPERATIONS, Operation


class Asked(NamedTuple):
    """An operation, and the model of what it takes."""

    operation: Operation
    model: type[BaseModel]


Methods = Mapping[str, Asked]
"""What can be asked at one address."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the operations are: by their whole address, or by its parts where it holds a name."""

    whole: dict[str, Methods]
    named: dict[tuple[str, ...], Methods]

    def at(self, path: str, raw: bytes | None = None) -> tuple[Methods, dict[str, str]]:
        """What is at an address, by method, and what the address names; nothing by no method where there is nothing.

        ``raw`` is the address as it was sent: a slash in it parts, and one written %2F is part of a name.
        """
        if methods := self.whole.get(path):
            return methods, {}
        parts = [unquote(part) for part in raw.decode("latin-1").split("/")] if raw else path.split("/")
        for pattern, methods in self.named.items():
            if (named := _named(pattern, parts)) is not None:
                return methods, named
        return {}, {}


def addresses() -> Addresses:
    """The addresses of all operations."""
    found: dict[str, dict[str, Asked]] = {}
    for operation in OPERATIONS:
        found.setdefault(operation.path, {})[operation.method] = Asked(operation, given(operation))
    return Addresses(
        whole={path: methods for path, methods in found.items() if "{" not in path},
        named={tuple(path.split("/")): methods for path, methods in found.items() if "{" in path},
    )


def _named(pattern: tuple[str, ...], parts: list[str]) -> dict[str, str] | None:
    """What the parts name where the pattern has a name in braces; None where they are another address."""
    if len(pattern) != len(parts) or not all(parts[1:]):
        return None
    pairs = list(zip(pattern, parts, strict=True))
    if any(part != known for known, part in pairs if not known.startswith("{")):
        return None
    return {known.strip("{}"): part for known, part in pairs if known.startswith("{")}
