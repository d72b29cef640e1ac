"""The server: which tools, resources and prompts there are. Over standard input and output, or HTTP on this machine."""

import json
import sqlite3
from collections.abc import Callable

from mcp.server.mcpserver.exceptions import ResourceError, ResourceNotFoundError
from mcp.types import CallToolResult, ToolAnnotations

from callingcard import __version__
from callingcard.shells import rule_page
from callingcard.shells.mcp import finding, telling
from callingcard.shells.mcp.asking import Counter, unusable
from callingcard.shells.mcp.reading import Reading
from callingcard.shells.mcp.recording import Recording
from callingcard.shells.mcp.taking import Server, strict
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.rules import rules

READ = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
RECORD = ToolAnnotations(read_only_hint=False, destructive_hint=False, idempotent_hint=False, open_world_hint=False)
Tool = Callable[..., CallToolResult]


def server(counter: Counter) -> Server:
    """A server over one counter; tools that record are there only where writing is opened."""
    tools = [strict(tool, READ, described(tool)) for tool in reading(counter)]
    if counter.opened.write:
        tools += [strict(tool, RECORD, described(tool)) for tool in recording(counter)]
    made = Server(
        "callingcard", title="callingcard", instructions=telling.INSTRUCTIONS, version=__version__, log_level="ERROR",
        subscriptions=False, tools=tools,
    )  # fmt: skip
    _resources(made, counter)
    made.prompt("after-the-event", title="After the event")(telling.after_the_event)
    made.prompt("weekly-look", title="Weekly look")(telling.weekly_look)
    return made


def reading(counter: Counter) -> tuple[Tool, ...]:
    """The tools that read, in the order in which they are listed."""
    r = Reading(counter)
    return r.check, r.draft, r.decide, r.who, r.people, r.today, r.inbox, r.both_ways, r.rules


def recording(counter: Counter) -> tuple[Tool, ...]:
    """The tools that record."""
    r = Recording(counter)
    return r.met, r.add, r.fact, r.sent, r.outcome


def described(tool: Tool) -> str:
    """What the assistant is told of a tool: its docstring, each paragraph a line."""
    paragraphs = (tool.__doc__ or "").split("\n\n")
    return "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _resources(made: Server, counter: Counter) -> None:
    @made.resource("callingcard://people/{id}", title="A person", mime_type="application/json")
    def person(id: str) -> str:  # noqa: A002 (the name in the address)
        """Everything on record about one person, by id, as far as it is opened."""
        from callingcard.verbs import who
        from callingcard.verbs.whom import whom

        try:
            found = counter.read(lambda con, now: who.who(con, whom(con, id).id, now=now))
        except (Ambiguous, Refusal) as error:
            raise ResourceNotFoundError(str(error)) from None
        except sqlite3.DatabaseError as error:
            raise ResourceError(unusable(error)) from None
        return json.dumps(found, ensure_ascii=False)

    @made.resource("callingcard://rules/{id}", title="A rule", mime_type="text/markdown")
    def rule(id: str) -> str:  # noqa: A002 (the name in the address)
        """The page of one rule that notes are checked by."""
        try:
            return rule_page.markdown(rules(id).rules[0])
        except Refusal as error:
            raise ResourceNotFoundError(str(error)) from None

    @made.resource("callingcard://rules", name="rules", title="The rules", mime_type="application/json")
    def every() -> str:
        """All rules that notes are checked by, with the addresses of their pages."""
        listed = [{"uri": f"callingcard://rules/{r.id}", "title": r.title} for r in finding.titles(rules()).rules]
        return json.dumps(listed, ensure_ascii=False)
