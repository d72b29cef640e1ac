"""One call: what came is validated against the operation's types, the verb runs, its answer is JSON.

The interface stands before the pages and speaks ASGI itself: programs ask it many times a second, and a framework's own
request, route and response take a good part of the time that judging a note does.
"""

import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Receive, Scope, Send

from callingcard.shells.web.api.addresses import Asked, addresses
from callingcard.shells.web.api.given import said_in, values
from callingcard.shells.web.api.operations import Operation
from callingcard.shells.web.aside import Aside
from callingcard.shells.web.counter import Counter
from callingcard.shells.web.encoding import encoded
from callingcard.verbs.errors import Ambiguous, Refusal

_UNDER = "/api/"
_DESCRIPTION = "/api/openapi.json"


class Answer(NamedTuple):
    """What is said, as JSON; ``allowed`` are the methods that an address knows, where another was used."""

    status: int
    body: bytes
    allowed: str | None = None


class Api:
    """ASGI middleware: answers what is asked under /api/, and passes all else on to the pages."""

    def __init__(self, app: ASGIApp, counter: Counter, aside: Aside) -> None:
        self.app = app
        self.counter = counter
        self.aside = aside
        self.addresses = addresses()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(_UNDER):
            await self.app(scope, receive, send)
            return
        try:
            answer = await self._answer(scope, receive)
        except ClientDisconnect:
            return  # whoever asked has gone, and hears no answer
        except Exception:
            await _say(send, _sentence(500, "Something went wrong inside callingcard."))
            raise  # so that the server writes down what
        await _say(send, answer)

    async def _answer(self, scope: Scope, receive: Receive) -> Answer:
        methods, named = self.addresses.at(scope["path"], scope.get("raw_path"))
        if not methods:
            return await _described(scope)
        asked = methods.get("GET" if scope["method"] == "HEAD" else scope["method"])
        if asked is None:
            return _instead(methods)
        operation = asked.operation
        try:
            if operation.alone is not None:
                return await self._judged(asked, await _body(receive))
            by_query = operation.method == "GET"
            said = dict(QueryParams(scope["query_string"])) if by_query else said_in(await _body(receive))
            return await self._operated(operation, values(asked.model, said, named))
        except ValidationError as error:
            return _sentence(422, _wrong(error))
        except Refusal as error:
            return _sentence(422, str(error))
        except HTTPException as error:  # what the guard says of a body while it is read
            return _sentence(error.status_code, error.detail)

    async def _operated(self, operation: Operation, given: dict[str, Any]) -> Answer:
        return await run_in_threadpool(_done, operation, self.counter, given)

    async def _judged(self, asked: Asked, body: bytes) -> Answer:
        """What is said of a note: aside where many come, else here, and in a thread only where the store is needed."""
        answers, generation = self.counter.answers()
        report = answers.recall(body)
        if report is None and self.aside.takes():
            report = await self.aside.judge(body, generation)
        if report is None:
            operation, given = asked.operation, values(asked.model, said_in(body), {})
            note = operation.alone(**given) if operation.alone else None
            if note is None:
                return await self._operated(operation, given)
            report = encoded(self.counter.check(note))
        answers.remember(body, report)
        return Answer(200, report)


async def _say(send: Send, answer: Answer) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(answer.body))]
    if answer.allowed:
        headers.append((b"allow", answer.allowed.encode()))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})


def _sentence(status: int, said: str) -> Answer:
    """An answer that says why there is no other."""
    return Answer(status, encoded({"error": said}))


def _instead(methods: Iterable[str]) -> Answer:
    allowed = ", ".join(sorted(methods))
    return _sentence(405, f"At this address there is only {allowed}.")._replace(allowed=allowed)


async def _described(scope: Scope) -> Answer:
    """The description of all operations, the one thing here that is none of them; else nothing."""
    if scope["path"] != _DESCRIPTION:
        return _sentence(404, "There is nothing at this address.")
    if scope["method"] not in {"GET", "HEAD"}:
        return _instead(["GET"])
    from callingcard.shells.web.api.description import description

    return Answer(200, await run_in_threadpool(lambda: encoded(description())))


def _done(operation: Operation, counter: Counter, given: dict[str, Any]) -> Answer:
    try:
        with counter.store() as (con, now):
            return Answer(200, encoded(operation.function(con, now, **given)))
    except Ambiguous as error:
        return Answer(409, encoded({"error": str(error), "candidates": error.candidates}))
    except Refusal as error:
        return _sentence(422, str(error))
    except (sqlite3.DatabaseError, UnicodeError):
        return _sentence(422, "The store could not take that.")


async def _body(receive: Receive) -> bytes:
    """All of what was sent. Raises ClientDisconnect for who went away before."""
    held: bytes = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        held += message.get("body", b"")
        if not message.get("more_body", False):
            return held


def _wrong(error: ValidationError) -> str:
    """What is wrong with each parameter; not what was sent, which is the caller's."""
    return (
        "; ".join(f"{'.'.join(map(str, e['loc'])) or 'the body'}: {e['msg'].lower()}" for e in error.errors()[:5]) + "."
    )
