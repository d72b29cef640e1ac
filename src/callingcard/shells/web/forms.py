"""Forms: what was filled in is read while others are served; what is done with it runs beside them, not in their way."""

from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

Handler = Callable[[Request, FormData], Response]


def posted(handle: Handler) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that gives the form to a plain function, in a thread of its own."""

    async def endpoint(request: Request) -> Response:
        async with request.form() as form:
            return await run_in_threadpool(handle, request, form)

    return endpoint


def field(form: FormData, name: str) -> str:
    """What a field says, "" where it is not there; a file is no text."""
    value = form.get(name)
    return value if isinstance(value, str) else ""


def chosen(form: FormData, name: str, allowed: tuple[str, ...]) -> str | None:
    """Which of these the field says; None where it says none of them."""
    value = field(form, name)
    return value if value in allowed else None
