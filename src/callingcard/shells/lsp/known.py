"""What was said of the notes of a document, so that a letter typed in one costs that one alone."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from callingcard.model.note import Report
from callingcard.model.refusal import Refusal
from callingcard.shells.lsp.passages import Passage
from callingcard.verbs.errors import Ambiguous

Asked = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Said:
    """What the checker said of a note; None where it is no text. ``trouble`` is why its reader could not be reckoned with."""

    report: Report | None
    trouble: Ambiguous | Refusal | None = None


@dataclass
class Known:
    """Of each note of one document, by its text and its head, what was said of it under settings that have not changed since.

    As much is held as the document is long: what a whole check did not ask for is dropped at its end.
    """

    _under: Hashable = None
    _said: dict[Asked, Said] = field(default_factory=dict)

    def under(self, settings: Hashable) -> None:
        """Forget what was said under other settings."""
        if settings != self._under:
            self._under, self._said = settings, {}

    def of(self, passage: Passage, say: Callable[[Passage], Said]) -> Said:
        """What was said of a note, or is now."""
        asked = _asked(passage)
        said = self._said.get(asked)
        if said is None:
            said = self._said[asked] = say(passage)
        return said

    def keep(self, passages: list[Passage]) -> None:
        """Hold what was said of these notes and of no others."""
        self._said = {asked: self._said[asked] for asked in map(_asked, passages)}


def _asked(passage: Passage) -> Asked:
    return passage.text, tuple((name, said.value) for name, said in passage.head.items())
