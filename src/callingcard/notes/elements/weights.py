"""The tagger's weights, read from their packed form without anything to import but the standard library.

Layout, little endian: ``CCTW``, a uint32 size, that many bytes of JSON (labels, biases, calibration, thresholds), then the
sorted uint32 numbers of the features, then for each of them one int8 weight a lane. Lanes are the clause labels, then
the note labels. A row becomes one big integer with 32 bits for each lane (weight + 128), so that the rows of a clause are
added up by ``sum`` alone and no lane can run into the next.
"""

import json
import sys
from array import array
from collections.abc import Iterator
from math import sqrt
from struct import unpack
from typing import Any, Final

MAGIC: Final = b"CCTW"
OFFSET: Final = 128
_LANE: Final = 4


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
        self.clause_calibration: tuple[tuple[float, float], ...] = tuple((a, b) for a, b in head["clause_calibration"])
        self.note_head: tuple[tuple[tuple[int, float], ...], ...] = tuple(
            tuple((at, one) for at, one in enumerate(row) if one) for row in head["note_head"]
        )
        self.clause_thresholds: dict[str, float] = head["clause_thresholds"]
        self.note_thresholds: dict[str, float] = head["note_thresholds"]
        self.lanes = len(self.clause_labels) + len(self.note_labels)
        at, count = 8 + size, int(head["features"])
        numbers = array("I", packed[at : at + 4 * count])
        if sys.byteorder == "big":
            numbers.byteswap()
        self._place: dict[int, int] = dict(zip(numbers, range(1, count + 1), strict=True))
        self._rows = _Rows(packed[at + 4 * count :], self.lanes)
        self._unpack = f"<{self.lanes}I"
        if len(numbers) != count or len(packed) != at + (4 + self.lanes) * count:
            raise ValueError("the weights of the tagger are cut short")

    def add_up(self, numbers: list[int]) -> tuple[int, int]:
        """Sum the rows of all known features: the lanes side by side in one integer, and how many rows went in."""
        places = list(filter(None, map(self._place.get, numbers)))
        return sum(map(self._rows.__getitem__, places)), len(places)

    def log_odds(self, total: int, rows: int, looked: int) -> list[float]:
        """Lanes as log-odds; divided by the root of how many features were looked up, so that length is no evidence."""
        sums = unpack(self._unpack, total.to_bytes(_LANE * self.lanes, "little"))
        offset, root = OFFSET * rows, sqrt(looked)
        return [(one - offset) * scale / root + bias for one, scale, bias in self._lanes(sums)]

    def _lanes(self, sums: tuple[int, ...]) -> Iterator[tuple[int, float, float]]:
        return zip(sums, self.scales, self.biases, strict=True)


class _Rows(dict[int, int]):
    """Place, from 1, to the row as one integer; unpacked on the first use."""

    def __init__(self, packed: bytes, lanes: int) -> None:
        super().__init__()
        self._packed, self._lanes = packed, lanes

    def __missing__(self, place: int) -> int:
        row = self._packed[(place - 1) * self._lanes : place * self._lanes]
        spread = bytearray(_LANE * self._lanes)
        spread[::_LANE] = bytes((weight + OFFSET) & 0xFF for weight in row)
        self[place] = whole = int.from_bytes(spread, "little")
        return whole
