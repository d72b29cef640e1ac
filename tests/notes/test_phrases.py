"""Phrases are found where they stand, and never missed for want of an anchor."""

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from callingcard.notes.phrases import Matched, Phrases, compiled, worked_out
from callingcard.notes.rulebook import phrasebook

DOCS = Path(__file__).parents[2] / "docs"


@dataclass
class Text:
    folded: str
    matched: Matched | None = None

    @property
    def vocabulary(self) -> frozenset[str]:
        return frozenset("".join(c if c.isalnum() else " " for c in self.folded).split())


def found(phrase: str, text: str) -> list[str]:
    return [text[start:end] for start, end in Phrases(phrase).spans(Text(text))]


@pytest.mark.parametrize(
    ("phrase", "anchors"),
    [
        ("hop on a (quick )?call", {"call"}),
        ("(hop|jump) on", {"hop", "jump"}),
        ("i'd like", {"like"}),
        ("whats ?app me", {"whats", "whatsapp"}),
        ("minutes?", {"minute", "minutes"}),
        ("(very |really )*inspiring", {"inspiring"}),
    ],
)
def test_anchors_are_read_off_a_phrase(phrase: str, anchors: set[str]) -> None:
    assert worked_out(phrase)[0] == anchors


def test_a_phrase_that_would_run_on_every_note_is_refused() -> None:
    with pytest.raises(ValueError, match="no word"):
        worked_out(r"\w+ (\d+)?")


def test_apostrophes_and_spaces_are_loose() -> None:
    assert found("i'd like", "id  like, and i'd\nlike") == ["id  like", "i'd\nlike"]


def test_words_are_whole() -> None:
    assert found("call me", "recall me, call mean, call me") == ["call me"]


def test_the_longest_of_overlapping_matches_is_kept() -> None:
    spans = Phrases("call", "call me", "me now").spans(Text("call me now"))
    assert spans == ((0, 7),)


def test_every_phrase_can_be_looked_for() -> None:
    """Phrases are compiled when their anchor first occurs: one that cannot be would only be met in somebody's note."""
    for owner in phrasebook().known:
        for sought in owner.sought:
            assert compiled(sought.phrase).pattern


def test_the_table_of_needs_is_not_old() -> None:
    sys.path.insert(0, str(DOCS))
    try:
        import needs  # type: ignore[import-not-found]
    finally:
        sys.path.remove(str(DOCS))
    from callingcard.notes.needs import NEEDS

    namespace: dict[str, object] = {}
    exec(needs.table(), namespace)
    assert namespace["NEEDS"] == NEEDS, "run make needs"
