"""A fault of our own: where it went wrong is kept in a file, for a report of it."""

import os


def logged(error: BaseException) -> str:
    """Keep the steps in a file, and not the message, which may hold somebody's name; the file's name."""
    import tempfile
    import traceback

    steps = "".join(traceback.format_tb(error.__traceback__))
    handle, name = tempfile.mkstemp(prefix="callingcard-", suffix=".log")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(f"{steps}{type(error).__qualname__}\n")
    return name
