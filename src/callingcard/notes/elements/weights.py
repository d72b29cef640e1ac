"""The tagger's weights, read from their packed form without anything to import but the standard library.

Layout, little endian: ``CCTW``, a uint32 size, that many bytes of JSON (labels, biases, calibration, thresholds), then the
sorted uint32 numbers of the features, then for each of them one int8 weight a lane. Lanes are the clause labels, then
the note labels. A row becomes one big integer with 32 bits for each lane, so that rows are added up by ``sum`` alone: what
a lane of negative sum borrows from the next is given back when the lanes are told apart.
"""

import json
import sys
from array import array
from collections.abc import Callable, Collection
from math import log, sqrt
from struct import Struct
from typing import Any, Final, TypeVar

from callingcard.model.note import NoteKind
from callingcard.notes.clauses import Piece
from callingcard.notes.elements.features import (
    Opening,
    content_of,
    of_marks,
    of_place,
    of_question,
    of_sequence,
    of_word,
    places,
)
from callingcard.notes.memory import Memory
from callingcard.notes.reading import Reading

Key = TypeVar("Key")
MAGIC: Final = b"CCTW"
_OFFSET: Final = 128
_BITS: Final = 32
_BYTES: Final = _BITS // 8
_ZERO: Final = 1 << (_BITS - 1)
_REMEMBERED: Final = 50_000
_PIECES: Final = 6_000


class Weights:
    """Weights that are ready to use; rows are unpacked when they are first met. Raises ValueError for other bytes."""

    def __init__(self, packed: bytes) -> None:
        if packed[:4] != MAGIC or len(packed) < 8:
            raise ValueError("these are not the weights of the tagger")
        size = int.from_bytes(packed[4:8], "little")
        head: dict[str, Any] = json.loads(packed[8 : 8 + size])
        self.clause_labels: tuple[str, ...] = tuple(head["clause_labels"])
        self.note_labels: tuple[str, ...] = tuple(head["note_labels"])
        self.scales: tuple[float, ...] = tuple(head["scales"])
        self.biases: tuple[float, ...] = tuple(head["biases"])
        self.calibration: dict[str, tuple[int, float, float]] = {
            label: (lane, slope * self.scales[lane], slope * self.biases[lane] + shift)
            for lane, (label, (slope, shift)) in enumerate(
                zip(self.clause_labels, head["clause_calibration"], strict=True)
            )
        }
        self.note_head = {label: Row(row) for label, row in zip(self.note_labels, head["note_head"], strict=True)}
        self.clause_bars = _bars(head["clause_thresholds"])
        self.bars = _bars(head["note_thresholds"])
        self.lanes = len(self.clause_labels) + len(self.note_labels)
        at, count = 8 + size, int(head["features"])
        numbers = array("I", packed[at : at + 4 * count])
        if sys.byteorder == "big":
            numbers.byteswap()
        self._place: dict[int, int] = dict(zip(numbers, range(1, count + 1), strict=True))
        self._rows = _Rows(packed[at + 4 * count :], self.lanes)
        self._words = _Memo(self.sum_of, of_word)
        self._sequences = _Memo(self.sum_of, of_sequence)
        self._marks = _Memo(self.sum_of, of_marks)
        self._said: Memory[Piece, tuple[int, Opening]] = Memory(_PIECES)
        self._placed: dict[tuple[NoteKind, int], list[int]] = {}
        self._asked: dict[Opening, int] = {}
        own, all_ = len(self.clause_labels), self.lanes
        self._note_scales, self._note_biases = self.scales[own:], self.biases[own:]
        self._counter = _BITS * all_
        self._zero = _side_by_side(_ZERO, all_)
        self._size = _BYTES * (all_ + 1)
        self._of_clause = Struct(f"<{own}i{_BYTES * (all_ - own)}xI").unpack
        self._of_note = Struct(f"<{_BYTES * own}x{all_ - own}iI").unpack
        if len(numbers) != count or len(packed) != at + (4 + self.lanes) * count:
            raise ValueError("the weights of the tagger are cut short")

    def sum_of(self, numbers: Collection[int]) -> int:
        """Sum the rows of some features: the lanes side by side in one integer, above them how many were looked up."""
        places = filter(None, map(self._place.get, numbers))
        return sum(map(self._rows.__getitem__, places), len(numbers) << self._counter)

    def sums_of(self, reading: Reading) -> list[int]:
        """The same of all numbers that each clause comes to. What pieces come to is remembered: notes repeat each other."""
        body, known, sums = reading.body, self._said.known, []
        for placed, clause in zip(self._places_of(reading.kind, len(body)), body):
            total, opening = known.get(clause.piece) or self._read(clause.piece)
            total += placed
            if clause.question:
                total += self._question(opening)
            sums.append(total)
        return sums

    def _read(self, piece: Piece) -> tuple[int, Opening]:
        known = self._said.recall(piece)
        if known is not None:
            return known
        content = content_of(piece)
        total = self.sum_of(content.pairs) + self._marks[content.marks]
        total = sum(map(self._words.__getitem__, content.words), total)
        total = sum(map(self._sequences.__getitem__, content.sequences), total)
        return self._said.keep(piece, (total, content.opening))

    def _places_of(self, kind: NoteKind, clauses: int) -> list[int]:
        """What the places in a note of so many clauses come to; as many as there are kinds and lengths of notes."""
        known = self._placed.get((kind, clauses))
        if known is None:
            known = [self.sum_of(of_place(place)) for place in places(kind, clauses)]
            self._placed[kind, clauses] = known
        return known

    def _question(self, opening: Opening) -> int:
        """What a question that begins so comes to; as many as there are pairs of classes."""
        known = self._asked.get(opening)
        if known is None:
            known = self._asked[opening] = self.sum_of(of_question(opening))
        return known

    def of_clause(self, total: int) -> list[float]:
        """The clause labels' lanes of a sum, before ``clause_log_odds`` makes log-odds of them; the order is the same."""
        return _shared(self._of_clause(self._unsigned(total)))

    def _unsigned(self, total: int) -> bytes:
        # First every lane is made positive, so that none borrows; then each by itself becomes a signed number again.
        return ((total + self._zero) ^ self._zero).to_bytes(self._size, "little")

    def clause_log_odds(self, lanes: list[float]) -> list[float]:
        """The log-odds of the clause labels."""
        return [lane * scale + bias for lane, scale, bias in zip(lanes, self.scales, self.biases)]

    def note_log_odds(self, total: int) -> list[float]:
        """The log-odds of the note labels' lanes of a sum."""
        lanes = _shared(self._of_note(self._unsigned(total)))
        return [lane * scale + bias for lane, scale, bias in zip(lanes, self._note_scales, self._note_biases)]


def _shared(lanes: tuple[int, ...]) -> list[float]:
    """Lanes over the root of how many features were looked up, which comes last: length is no evidence."""
    share = 1.0 / sqrt(lanes[-1])
    return [lane * share for lane in lanes[:-1]]


class _Memo(dict[Key, int]):
    """What each key comes to; forgets everything when there is too much of it, so that memory stays bounded."""

    def __init__(self, sum_of: Callable[[list[int]], int], numbers_of: Callable[[Key], list[int]]) -> None:
        super().__init__()
        self._sum_of, self._numbers_of = sum_of, numbers_of

    def __missing__(self, key: Key) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[key] = total = self._sum_of(self._numbers_of(key))
        return total


class _Rows(dict[int, int]):
    """Place, from 1, to the row as one integer; unpacked on the first use."""

    def __init__(self, packed: bytes, lanes: int) -> None:
        super().__init__()
        self._packed, self._lanes, self._offset = packed, lanes, _side_by_side(_OFFSET, lanes)

    def __missing__(self, place: int) -> int:
        row = self._packed[(place - 1) * self._lanes : place * self._lanes]
        spread = bytearray(_BYTES * self._lanes)
        spread[::_BYTES] = bytes((weight + _OFFSET) & 0xFF for weight in row)
        self[place] = whole = int.from_bytes(spread, "little") - self._offset
        return whole


class Row:
    """A row of the note's head: from inputs to their weighed sum. Most rows look at three."""

    __slots__ = ("_few", "_places", "_weights")

    def __init__(self, weights: list[float]) -> None:
        self._places = [at for at, one in enumerate(weights) if one]
        self._weights = [weights[at] for at in self._places]

    def of(self, inputs: list[float]) -> float:
        """The weighed sum of the note's inputs."""
        total = 0.0
        for place, weight in zip(self._places, self._weights):
            total += inputs[place] * weight
        return total


def _bars(thresholds: dict[str, float]) -> dict[str, float]:
    """Thresholds of probability as log-odds."""
    return {label: log(bar / (1.0 - bar)) for label, bar in thresholds.items()}


def _side_by_side(value: int, lanes: int) -> int:
    return sum(value << (_BITS * lane) for lane in range(lanes))
