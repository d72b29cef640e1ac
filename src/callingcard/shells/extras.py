"""Faces that need more than a plain installation brings."""

from collections.abc import Iterator
from contextlib import contextmanager

from callingcard.model.refusal import Refusal


@contextmanager
def needed(extra: str) -> Iterator[None]:
    """Imports within need this extra; where it is not installed, say how to. Raises Refusal."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "callingcard":
            raise
        raise Refusal(f"This needs more than is installed: pip install 'callingcard[{extra}]'") from None
