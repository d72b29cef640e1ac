"""What stops a verb: a refusal in one sentence, or several people to choose from."""

from collections.abc import Sequence

from callingcard.model.person import Person
from callingcard.model.refusal import Refusal, Step

__all__ = ["Ambiguous", "Refusal"]


class Ambiguous(Exception):  # noqa: N818 (it is a question to the user)
    """Several people match; ``candidates`` are all of them, and the user has to say which one is meant."""

    def __init__(self, candidates: Sequence[Person]) -> None:
        super().__init__(f"{len(candidates)} people match; say which one is meant.")
        self.step: Step = "choose"
        self.candidates = tuple(candidates)
