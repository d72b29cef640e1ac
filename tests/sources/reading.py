"""Bytes as the Files that a source reads."""

import io
from collections.abc import Iterator
from types import ModuleType

from callingcard.model.record import Problem, Record
from callingcard.sources.files import Entry, Files


def files(**named: bytes) -> Files:
    """Map "name_ext" to bytes, as "name.ext"."""
    return Files({name.replace("_", "."): _entry(data) for name, data in named.items()})


def read(source: ModuleType, data: bytes, name: str = "input_txt") -> list[Record | Problem]:
    """Read one file, after checking that the source recognises it."""
    given = files(**{name: data})
    assert source.recognises(given)
    found: Iterator[Record | Problem] = source.read(given)
    return list(found)


def _entry(data: bytes) -> Entry:
    return Entry(lambda: io.BytesIO(data), len(data))
