"""What an operation takes: its parameters, read from the function's own signature, and what was sent held against them."""

import re
from inspect import signature
from typing import Any, get_type_hints

import orjson
from pydantic import BaseModel, ConfigDict, create_model

from callingcard.shells.web.api.operations import Operation
from callingcard.verbs.errors import Refusal

_GIVEN_BY_US = {"con", "now"}
_STRICT = ConfigDict(extra="forbid")


def given(operation: Operation) -> type[BaseModel]:
    """The parameters of an operation as a model that validates them."""
    hints = get_type_hints(operation.function, include_extras=True)
    fields: dict[str, Any] = {
        name: (hints[name], ... if parameter.default is parameter.empty else parameter.default)
        for name, parameter in signature(operation.function).parameters.items()
        if name not in _GIVEN_BY_US
    }
    return create_model(f"{operation.function.__name__}_given", __config__=_STRICT, **fields)


def in_path(operation: Operation) -> list[str]:
    """The parameters that the address holds."""
    return re.findall(r"{(\w+)}", operation.path)


def values(model: type[BaseModel], said: dict[str, Any], named: dict[str, str]) -> dict[str, Any]:
    """The parameters by name: what was said, and what the address names. Raises pydantic's ValidationError, or Refusal."""
    if clash := named.keys() & said.keys():
        raise Refusal(f"{', '.join(sorted(clash))}: said twice, in the address too.")
    return vars(model.model_validate(said | named))


def said_in(body: bytes) -> dict[str, Any]:
    """What a body says; nothing where it is empty. Raises Refusal for what is no JSON object."""
    if not body.strip():
        return {}
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise Refusal("The body is no JSON in UTF-8.") from None
    if not isinstance(found, dict):
        raise Refusal("The body is to be one JSON object.")
    return found
