"""Tables that are read when something in them is first asked for: a command that needs none of it does not wait for them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Whole(Mapping[K, V]):
    """A table that is read whole at the first look."""

    def __init__(self, read: Callable[[], Mapping[K, V]]) -> None:
        self._read = read

    @cached_property
    def _held(self) -> Mapping[K, V]:
        return self._read()

    def __getitem__(self, key: K) -> V:
        return self._held[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


class Each(Mapping[K, V]):
    """A table of known keys, of which each value is read at the first look at it."""

    def __init__(self, keys: Sequence[K], read: Callable[[K], V]) -> None:
        self._keys, self._read = keys, read
        self._held: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._held:
            if key not in self._keys:
                raise KeyError(key)
            self._held[key] = self._read(key)
        return self._held[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
