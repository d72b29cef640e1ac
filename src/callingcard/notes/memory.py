"""Memory: what was worked out lately. Notes repeat each other, and memory is bounded."""

from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Memory(Generic[Key, Value]):
    """What is ``known``: a dictionary of at most ``size``. When it is full it begins anew, and keeps of the filling before what is asked for again."""

    __slots__ = ("_before", "_size", "known")

    def __init__(self, size: int) -> None:
        self.known: dict[Key, Value] = {}
        self._size = size
        self._before: dict[Key, Value] = {}

    def recall(self, key: Key) -> Value | None:
        """What the filling before knew of a key that is not known."""
        found = self._before.get(key)
        return None if found is None else self.keep(key, found)

    def keep(self, key: Key, value: Value) -> Value:
        """Remember a value, and give it back."""
        if len(self.known) >= self._size:
            self._before, self.known = self.known, {}
        self.known[key] = value
        return value
