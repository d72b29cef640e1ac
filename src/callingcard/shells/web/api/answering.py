"""One call: what came is validated against the operation's types, the verb runs, its answer is JSON."""

import re
import sqlite3
from collections.abc import Awaitable, Callable
from inspect import signature
from typing import Any, get_type_hints

import orjson
from pydantic import BaseModel, ConfigDict, ValidationError, create_model
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.shapes import shaped
from callingcard.shells.web.api.operations import OPERATIONS, Operation
from callingcard.verbs.errors import Ambiguous, Refusal

_GIVEN_BY_US = {"con", "now"}
_STRICT = ConfigDict(extra="forbid")


def routes() -> list[Route]:
    """A route for every operation, and one for the description of them all."""
    from callingcard.shells.web.api.description import description

    described = Route("/openapi.json", lambda _: _json(200, description()), methods=["GET"])
    return [*(Route(o.path.removeprefix("/api"), _endpoint(o), methods=[o.method]) for o in OPERATIONS), described]


def sentence(status: int, said: str) -> Response:
    """An answer that says why there is no other."""
    return _json(status, {"error": said})


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


def _endpoint(operation: Operation) -> Callable[[Request], Awaitable[Response]]:
    model, path = given(operation), in_path(operation)

    async def answer(request: Request) -> Response:
        try:
            said = dict(request.query_params) if request.method == "GET" else _object(await request.body())
            if clash := set(path) & set(said):
                raise Refusal(f"{', '.join(sorted(clash))}: said twice, in the address too.")
            parameters = model.model_validate(said | request.path_params)
        except ValidationError as error:
            return sentence(422, _wrong(error))
        except Refusal as error:
            return sentence(422, str(error))
        values = {name: getattr(parameters, name) for name in model.model_fields}
        if operation.at_once and (found := operation.at_once(request.app.state.desk, **values)) is not None:
            return _json(200, found)
        return await run_in_threadpool(_answered, operation, request, values)

    return answer


def _answered(operation: Operation, request: Request, values: dict[str, Any]) -> Response:
    try:
        with request.app.state.desk.store() as (con, now):
            return _json(200, operation.function(con, now, **values))
    except Ambiguous as error:
        return _json(409, {"error": str(error), "candidates": error.candidates})
    except Refusal as error:
        return sentence(422, str(error))
    except (sqlite3.DatabaseError, UnicodeError):
        return sentence(422, "The store could not take that.")


def _object(body: bytes) -> dict[str, Any]:
    if not body.strip():
        return {}
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise Refusal("The body is no JSON in UTF-8.") from None
    if not isinstance(found, dict):
        raise Refusal("The body is to be one JSON object.")
    return found


def _wrong(error: ValidationError) -> str:
    """What is wrong with each parameter; not what was sent, which is the caller's."""
    return (
        "; ".join(f"{'.'.join(map(str, e['loc'])) or 'the body'}: {e['msg'].lower()}" for e in error.errors()[:5]) + "."
    )


def _json(status: int, value: object) -> Response:
    return Response(
        orjson.dumps(value, shaped, orjson.OPT_PASSTHROUGH_DATACLASS), status, media_type="application/json"
    )
