"""One call of a tool: the store opened for it alone, the verb, the answer marked; what cannot be done is said in a sentence."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mcp.types import CallToolResult, TextContent

from callingcard.shells.desk import Desk
from callingcard.shells.mcp.marking import marked, untrusted
from callingcard.shells.mcp.opened import Opened
from callingcard.shells.steps import TOOLS, refused
from callingcard.store.veil import veil
from callingcard.verbs.errors import Ambiguous, Refusal

Verb = Callable[[sqlite3.Connection, datetime], object]


@dataclass(frozen=True, slots=True)
class Counter:
    """Where an assistant's calls are served: whose data, as of when, and what of it is opened."""

    desk: Desk
    opened: Opened = Opened()

    def read(self, verb: Verb) -> Any:
        """What a verb says, as marked JSON values; it sees no private fact unless they are opened, and can write nothing."""
        with self.desk.store() as (con, now):
            veil(con, private=self.opened.private)
            return marked(verb(con, now), self.opened)

    def answer(self, verb: Verb, *, writes: bool = False) -> CallToolResult:
        """The result of a tool. A refusal is an error with its sentence; where several people match, with all of them."""
        try:
            return result(self._written(verb) if writes else self.read(verb))
        except Ambiguous as error:
            found = {"error": refused(error, TOOLS), "candidates": marked(error.candidates, self.opened)}
            return result(found, is_error=True)
        except Refusal as error:
            return result({"error": untrusted(refused(error, TOOLS))}, is_error=True)
        except sqlite3.DatabaseError as error:
            return result({"error": unusable(error)}, is_error=True)

    def _written(self, verb: Verb) -> Any:
        with self.desk.store() as (con, now):
            return marked(verb(con, now), self.opened)


def unusable(error: sqlite3.DatabaseError) -> str:
    """What is said of a store that cannot be read or written."""
    return f"The store could not be used: {error}."


def result(document: Any, *, is_error: bool = False) -> CallToolResult:
    """A document as structured content, and as text for clients that read nothing else."""
    text = json.dumps(document, ensure_ascii=False)
    return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=document, is_error=is_error)
