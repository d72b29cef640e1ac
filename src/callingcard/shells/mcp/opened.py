"""What the user opened to an assistant. Nothing, unless they say so: an assistant may send all it reads to a hosted model."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opened:
    """``write``: the tools that record; ``private``: facts marked private; ``bodies``: the texts of messages and invitations."""

    write: bool = False
    private: bool = False
    bodies: bool = False
