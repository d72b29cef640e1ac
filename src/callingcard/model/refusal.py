"""Refusals: what the user can mend, said in one clear sentence."""

from typing import Literal

Step = Literal[
    "add-invitation", "choose", "fill-and-send", "find-or-record", "import-first", "insist", "list-invitations",
    "list-own-rules", "list-rules", "not-new", "other-profile", "own-profile", "put-in-group", "record-outcome", "record-sent",
    "remove-fact", "restore", "see-person", "set-model", "split", "undo-last", "whom-or-group",
]  # fmt: skip
"""What helps after a refusal. Each face says it in its own terms: a command, a page, a tool."""


class Refusal(Exception):  # noqa: N818 (it is an answer to the user)
    """Something the user asked for cannot be done; ``str()`` is the sentence they read. Nothing was changed.

    The sentence is true on every face and names none of their commands or buttons; ``step`` is what helps, where something does.
    """

    def __init__(self, sentence: str, step: Step | None = None) -> None:
        super().__init__(sentence)
        self.step = step
