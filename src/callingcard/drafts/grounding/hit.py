"""What a finder says of a span: that these facts support it, or that nothing does, and why."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from callingcard.drafts.grounding.evidence import Index
from callingcard.drafts.grounding.reading import Reading


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim at a span. ``reason`` is None where it is supported; ``facts`` are the ids that support it.

    ``settles``: its last word needs no support of its own.
    """

    start: int
    end: int
    facts: tuple[str, ...] = ()
    reason: str | None = None
    settles: bool = True


Finder = Callable[[Reading, Index, frozenset[int]], Iterator[Hit]]
"""Finds claims of one kind; the last argument holds the numbers of the words that are explained already."""
