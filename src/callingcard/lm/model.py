"""What callingcard asks of a language model: an address to show, and an answer to a conversation."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation, in the terms of the OpenAI-compatible chat endpoints."""

    role: Literal["system", "user", "assistant"]
    content: str


class Unavailable(Exception):  # noqa: N818 - it says how things stand, in one sentence for the user
    """The model gave no usable answer; the message is one sentence for the user."""


class LanguageModel(Protocol):
    """Anything that answers a conversation. ``address`` is shown to the user before anything is sent there."""

    @property
    def address(self) -> str: ...

    def answer(self, turns: Sequence[Turn]) -> str:
        """Return the text of the answer, or raise Unavailable."""
        ...
