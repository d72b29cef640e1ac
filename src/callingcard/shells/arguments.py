"""What a program gives the Python interface, held against the signature that it calls: what is wrong is a Refusal with a sentence."""

import os
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import wraps
from inspect import Parameter, signature
from itertools import chain, repeat
from types import NoneType, UnionType
from typing import Any, Literal, ParamSpec, TypeVar, Union, get_args, get_origin

P = ParamSpec("P")
R = TypeVar("R")
_NAMES: dict[object, str] = {
    str: "a text", bool: "True or False", int: "a whole number", datetime: "a datetime", Sequence: "a list of texts",
    tuple: "a list of texts", os.PathLike: "a path",
}  # fmt: skip
_SHOWN = 40


def held(function: Callable[P, R]) -> Callable[P, R]:
    """The same function, but for arguments of other types than it names, and texts that are none: these raise Refusal."""
    taken = signature(function).parameters.values()
    typed = [one for one in taken if one.annotation is not Parameter.empty]  # self is not
    kinds = {one.name: _kinds(one.annotation) for one in typed}
    names = [one.name for one in taken if one.kind is not Parameter.KEYWORD_ONLY]
    many = [one.name for one in taken if one.kind is Parameter.VAR_POSITIONAL]

    @wraps(function)
    def holding(*args: P.args, **kwargs: P.kwargs) -> R:
        placed = zip(chain(names, repeat(many[0])) if many else names, args, strict=False)
        for name, value in chain(placed, kwargs.items()):
            if name in kinds:
                _hold(name, value, kinds[name])
        try:
            return function(*args, **kwargs)
        except UnicodeEncodeError:
            raise _refusal("A text holds half of a character (a lone surrogate), which is in no text.") from None

    return holding


def among(name: str, said: object, allowed: Sequence[object]) -> None:
    """Refuse what is none of those there are."""
    if said not in allowed:
        raise _refusal(f"{name} cannot be {_shown(said)}: it is one of {', '.join(map(str, allowed))}.")


def _kinds(annotation: object) -> tuple[object, ...]:
    return get_args(annotation) if get_origin(annotation) in {Union, UnionType} else (annotation,)


def _hold(name: str, value: object, kinds: tuple[object, ...]) -> None:
    if not any(_is(value, kind) for kind in kinds):
        for kind in kinds:
            if get_origin(kind) is Literal:
                among(name, value, get_args(kind))
        wanted = " or ".join(_named(kind) for kind in kinds if kind is not NoneType)
        raise _refusal(f"{name} is to be {wanted}, not {_shown(value)}.")
    if is_dataclass(value):
        for field in fields(value):
            _hold(f"{name}.{field.name}", getattr(value, field.name), _kinds(field.type))


def _is(value: object, kind: object) -> bool:
    """Whether a value is of this kind. A text is no list of texts, though Python takes it for one of letters; nor is True a number."""
    origin: Any = get_origin(kind) or kind
    if origin is Literal:
        return isinstance(value, str) and value in get_args(kind)
    if origin in {Sequence, tuple}:
        return (
            isinstance(value, Sequence)
            and not isinstance(value, str | bytes)
            and all(isinstance(held, str) for held in value)
        )
    return isinstance(value, origin) and not (origin is int and isinstance(value, bool))


def _named(kind: object) -> str:
    origin = get_origin(kind) or kind
    return _NAMES.get(origin) or f"a {getattr(origin, '__name__', origin)}"


def _shown(value: object) -> str:
    from callingcard.text import visible

    if isinstance(value, str):
        return f"“{visible(value[:_SHOWN], newlines=False)}{'…' if len(value) > _SHOWN else ''}”"
    if isinstance(value, list | tuple):
        return next((f"one with {_shown(one)} in it" for one in value if not isinstance(one, str)), "a list")
    return str(value) if value is None or isinstance(value, bool | int | float) else f"a {type(value).__name__}"


def _refusal(sentence: str) -> Exception:
    from callingcard.model.refusal import Refusal

    return Refusal(sentence)
