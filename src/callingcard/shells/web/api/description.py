"""The description of the whole interface, made from the functions themselves (OpenAPI 3.1)."""

from functools import cache
from typing import Any, get_type_hints

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from callingcard import __version__
from callingcard.shells.web.api.given import given, in_path
from callingcard.shells.web.api.operations import OPERATIONS, Operation

_REF = "#/components/schemas/{model}"
_ERROR = {"type": "object", "properties": {"error": {"type": "string"}}, "required": ["error"]}
_ABOUT = """The verbs of callingcard over HTTP, on this machine. Send the token that `callingcard serve` prints as
`Authorization: Bearer TOKEN`. What an address names is percent-encoded, slashes too: a profile's URL begins https%3A%2F%2F there.
Offsets count code points and are half open; times are ISO 8601 with a zone. Nothing here sends anything to anybody. Files (import, backup, export) go through the pages or the command line."""


class _Shapes(GenerateJsonSchema):
    """Our JSON as ``shapes.jsonable`` writes it: ``from_`` is ``from``, a span of time a number of seconds."""

    def timedelta_schema(self, schema: core_schema.TimedeltaSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": "number"}

    def _get_alias_name(self, field: Any, name: str) -> str:
        return super()._get_alias_name(field, name).removesuffix("_")

    def bytes_schema(self, schema: core_schema.BytesSchema) -> JsonSchemaValue:
        raise TypeError(f"bytes have no JSON shape: {schema}")


@cache
def description() -> dict[str, Any]:
    """The OpenAPI document."""
    paths: dict[str, dict[str, Any]] = {}
    results = [(number, "serialization", TypeAdapter(_result(o))) for number, o in enumerate(OPERATIONS)]
    found, schemas = TypeAdapter.json_schemas(results, schema_generator=_Shapes, ref_template=_REF)  # type: ignore[arg-type]
    components = dict(schemas.get("$defs", {}))
    for number, operation in enumerate(OPERATIONS):
        answer = found[number, "serialization"]
        paths.setdefault(operation.path, {})[operation.method.lower()] = _described(operation, answer, components)
    return {
        "openapi": "3.1.0",
        "info": {"title": "callingcard", "version": __version__, "description": " ".join(_ABOUT.split())},
        "security": [{"token": []}],
        "paths": paths,
        "components": {"schemas": components, "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
    }


def _result(operation: Operation) -> Any:
    return get_type_hints(operation.function)["return"]


def _described(operation: Operation, answer: JsonSchemaValue, components: dict[str, Any]) -> dict[str, Any]:
    schema = given(operation).model_json_schema(ref_template=_REF)
    components |= schema.pop("$defs", {})
    named, properties, needed = in_path(operation), schema["properties"], schema.get("required", [])
    inside = {name: held for name, held in properties.items() if name not in named}
    parameters = [{"name": name, "in": "path", "required": True, "schema": properties[name]} for name in named]
    document: dict[str, Any] = {
        "operationId": operation.function.__name__,
        "summary": (operation.function.__doc__ or "").strip(),
        "responses": {
            "200": _said("What came of it.", answer),
            "401": {"description": "No token, or a wrong one."},
            "404": _said("There is nothing at this address.", _ERROR),
            "409": _said("Several people match: the candidates.", {**_ERROR, "properties": _candidates(components)}),
            "413": {"description": "More than is taken at once: a body has at most a mebibyte."},
            "422": _said("It cannot be done as asked; the sentence says why.", _ERROR),
        },
    }
    if operation.method == "GET":
        parameters += [
            {"name": name, "in": "query", "required": name in needed, "schema": held} for name, held in inside.items()
        ]
    elif inside:
        required = [name for name in needed if name in inside]
        body = {"type": "object", "properties": inside, "required": required, "additionalProperties": False}
        document["requestBody"] = {"required": bool(required), "content": {"application/json": {"schema": body}}}
    return document | ({"parameters": parameters} if parameters else {})


def _candidates(components: dict[str, Any]) -> dict[str, Any]:
    person = {"$ref": "#/components/schemas/Person"} if "Person" in components else {"type": "object"}
    return {"error": {"type": "string"}, "candidates": {"type": "array", "items": person}}


def _said(why: str, schema: JsonSchemaValue) -> dict[str, Any]:
    return {"description": why, "content": {"application/json": {"schema": schema}}}
