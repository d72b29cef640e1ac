"""A language model that says what it was told to say, in order: for tests, and to show what would be sent."""

from collections.abc import Sequence

from callingcard.lm.model import Turn, Unavailable


class Scripted:
    """Answers from a list; ``heard`` keeps every conversation it was given."""

    def __init__(self, *answers: str | Unavailable) -> None:
        self._answers = list(answers)
        self.heard: list[tuple[Turn, ...]] = []

    @property
    def address(self) -> str:
        """Nowhere: nothing leaves the process."""
        return "scripted"

    def answer(self, turns: Sequence[Turn]) -> str:
        """Return the next answer; raise Unavailable where the script says so or has ended."""
        self.heard.append(tuple(turns))
        if not self._answers:
            raise Unavailable("The script has ended.")
        answer = self._answers.pop(0)
        if isinstance(answer, Unavailable):
            raise answer
        return answer
