"""Memory: what was worked out lately. Notes repeat each other, and memory is bounded."""

from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Memory(dict[Key, Value]):
    """A dictionary of at most ``size``; when it is full it begins anew, and keeps of the filling before what is asked for again."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size = size
        self._before: dict[Key, Value] = {}

    def recall(self, key: Key) -> Value | None:
        """What the filling before knew of a key that is not here."""
        found = self._before.get(key)
        return None if found is None else self.keep(key, found)

    def keep(self, key: Key, value: Value) -> Value:
        """Remember a value, and give it back."""
        if len(self) >= self._size:
            self._before = dict(self)
            self.clear()
        self[key] = value
        return value
