"""Which operation an address and a method lead to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

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
    """Where the operations are: by their whole address, or by a pattern where it holds a name."""

    whole: dict[str, Methods]
    named: dict[re.Pattern[str], Methods]

    def at(self, path: str) -> tuple[Methods, dict[str, str]]:
        """What is at an address, by method, and what the address names; nothing by no method where there is nothing."""
        if methods := self.whole.get(path):
            return methods, {}
        for pattern, methods in self.named.items():
            if match := pattern.fullmatch(path):
                return methods, match.groupdict()
        return {}, {}


def addresses() -> Addresses:
    """The addresses of all operations."""
    found: dict[str, dict[str, Asked]] = {}
    for operation in OPERATIONS:
        found.setdefault(operation.path, {})[operation.method] = Asked(operation, given(operation))
    return Addresses(
        whole={path: methods for path, methods in found.items() if "{" not in path},
        named={_pattern(path): methods for path, methods in found.items() if "{" in path},
    )


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", path))
