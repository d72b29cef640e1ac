"""What a call gives, held against what is there: a wrong tool, prompt or argument is told in a sentence, never in a traceback."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceError, ToolError, UnexpectedResourceError, UnexpectedToolError
from mcp.server.mcpserver.tools import Tool
from mcp.shared.exceptions import MCPError
from mcp.types import INVALID_PARAMS, CallToolResult, ToolAnnotations
from pydantic import ValidationError

from callingcard.shells.faults import logged
from callingcard.shells.mcp.asking import result
from callingcard.shells.mcp.marking import untrusted
from callingcard.text import visible

_MOST = 5
_SUBJECT = re.compile("^(?:Input|String|List|Tuple)(?= should)")
"""What pydantic calls an argument that is wrong."""


class Server(MCPServer):
    """The SDK's server, but for how it says that something cannot be done."""

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Any = None) -> Any:
        """Call a tool; where it is not there, or its arguments are none of its own, an error as any other refusal is."""
        try:
            return await super().call_tool(name, arguments, context)
        except UnexpectedToolError as error:
            return _refused(_fault(error))
        except ToolError as error:
            wrong = error.__cause__
            return _refused(_wrong(wrong) if isinstance(wrong, ValidationError) else _no_tool(name))

    async def get_prompt(self, name: str, arguments: dict[str, str] | None = None, context: Any = None) -> Any:
        """Fill in a prompt. Raises MCPError with the code for wrong parameters where it is not there, or takes no such arguments."""
        prompts = {prompt.name: prompt.arguments or [] for prompt in await self.list_prompts()}
        if name not in prompts:
            raise _invalid(f"There is no prompt “{visible(name)}”: there are {', '.join(prompts)}.")
        given, takes = arguments or {}, [argument.name for argument in prompts[name]]
        missing = [argument.name for argument in prompts[name] if argument.required and argument.name not in given]
        wrong = [*map(_missing, missing), *(_unknown(argument) for argument in given if argument not in takes)]
        if wrong:
            raise _invalid(_sentence(wrong))
        try:
            return await super().get_prompt(name, arguments, context)
        except ValueError as error:
            cause = _cause(error)
            raise (_invalid(_wrong(cause)) if cause else error) from None

    async def read_resource(self, uri: Any, context: Any = None) -> Any:
        """Read a resource. Raises ResourceError with a sentence where that cannot be done."""
        try:
            return await super().read_resource(uri, context)
        except UnexpectedResourceError as error:
            raise ResourceError(_fault(error)) from None


def strict(tool: Callable[..., CallToolResult], annotations: ToolAnnotations, description: str) -> Tool:
    """A tool that takes its own arguments and no others; the SDK's would drop them and say that all is well."""
    made = Tool.from_function(tool, annotations=annotations, description=description)
    taken = made.fn_metadata.arg_model
    taken.model_config["extra"] = "forbid"
    taken.model_rebuild(force=True)
    made.parameters = taken.model_json_schema(by_alias=True)
    return made


def _refused(sentence: str) -> CallToolResult:
    return result({"error": untrusted(sentence)}, is_error=True)


def _invalid(sentence: str) -> MCPError:
    return MCPError(code=INVALID_PARAMS, message=sentence)


def _fault(error: Exception) -> str:
    """What is said of a mistake of ours. The SDK would write the whole of it to standard error, with what it holds of anybody."""
    cause = error.__cause__ or error
    return f"Something went wrong inside callingcard. For a report of the fault, see {logged(cause)}."


def _no_tool(name: str) -> str:
    return f"There is no tool “{visible(name)}” here; those that record are there only where recording is opened."


def _cause(error: BaseException | None) -> ValidationError | None:
    while error is not None and not isinstance(error, ValidationError):
        error = error.__cause__
    return error


def _wrong(error: ValidationError) -> str:
    """What is wrong with each argument."""
    return _sentence(
        [_told(one["type"], ".".join(map(str, one["loc"])), one["msg"]) for one in error.errors(include_url=False)]
    )


def _told(kind: str, argument: str, said: str) -> str:
    if kind == "missing":
        return _missing(argument)
    if kind == "extra_forbidden":
        return _unknown(argument)
    said = _SUBJECT.sub("it", said.removeprefix("Value error, "))
    return f"{argument}: {said[:1].lower()}{said[1:]}"


def _missing(argument: str) -> str:
    return f"{argument} is missing"


def _unknown(argument: str) -> str:
    return f"“{visible(argument)}” is no argument"


def _sentence(wrong: Sequence[str]) -> str:
    return f"{'; '.join(wrong[:_MOST])}."
