"""The packed weights of the element tagger, as ``training`` wrote them (see training/MODEL_CARD.md)."""

from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).parent / "tagger.weights"


@cache
def packed() -> bytes:
    """The file's bytes, read once a process; the core makes its Weights of them."""
    return FILE.read_bytes()
