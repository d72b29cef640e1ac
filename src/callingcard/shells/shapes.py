"""Any of our dataclasses as plain JSON values: the one place where the shapes that other programs rely on are made."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any


def jsonable(value: object) -> Any:
    """Turn a value into what ``json`` writes: dataclasses to objects, ``from_`` to ``from``, times to ISO 8601.

    A timedelta becomes seconds. Raises TypeError for what has no shape, which is a mistake of ours and no input's.
    """
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): jsonable(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [jsonable(held) for held in value]
    return jsonable(shaped(value))


def shaped(value: object) -> Any:
    """What JSON does not know, one level down: for writers that go into what they know by themselves."""
    if is_dataclass(value) and not isinstance(value, type):
        return _shape(type(value))(value)
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, set | frozenset):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no JSON shape")


@cache
def _shape(kind: type) -> Callable[[object], dict[str, object]]:
    """What makes a dictionary of a dataclass.

    It is written out, as ``dataclasses`` writes ``__init__``: reading field after field in a loop takes three times as long.
    """
    shown = ", ".join(f"{field.name.removesuffix('_')!r}: value.{field.name}" for field in fields(kind))
    found: Callable[[object], dict[str, object]] = eval(f"lambda value: {{{shown}}}")  # noqa: S307 (names of our own fields)
    return found
