"""Moves: what a note can do with one thing on record, before it is said in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Role = Literal["how", "detail", "why", "thanks", "bio", "offer", "forward"]


@dataclass(frozen=True, slots=True)
class Move:
    """One thing to say. ``section`` names its phrases, ``slots`` what fills them, ``facts`` what it stands on.

    ``serves`` are the elements it gives the note; ``about`` is the thing it is on; ``needs`` the thing that must have come up just
    before, because the phrase says only "it" or "that"; ``follows`` what must come up at all. ``value`` is what it is worth before the intent weighs it.
    """

    section: str
    serves: frozenset[Role]
    slots: Mapping[str, str]
    facts: tuple[str, ...]
    value: float
    about: str = ""
    needs: str = ""
    tags: frozenset[str] = field(default=frozenset())
    follows: str = ""


def roles(*names: Role) -> frozenset[Role]:
    """A set of roles."""
    return frozenset(names)
