"""What tests of the checker share: the limits and weights that ship."""

from typing import Any

from callingcard import data
from callingcard.data.tagger import packed
from callingcard.model.note import Note, Report
from callingcard.notes.check import check
from callingcard.notes.elements import Weights

LIMITS = data.limits()
WEIGHTS = Weights(packed())
HOSTILE = [
    "{" * 50_000, "[" * 20_000 + "]" * 20_000, "a" * 1_000_000, "would you be open to a quick " * 4_000, "(\n" * 30_000,
    "i'd love to " * 5_000, "your " * 20_000 + "post on", "e\u0301" * 40_000, "\u202e\u200f" * 30_000, "\ud800" * 30_000,
    "https://" * 10_000, "+1 2" * 20_000, "_" * 50_000, "! " * 40_000, "🚀" * 30_000, ". " * 40_000, "- \n" * 30_000,
    "we have a few of the many mutual " * 3_000, "just i want to just " * 4_000, "0170 " * 20_000, "<<" * 40_000, "«a " * 30_000,
    "hi " + "ana " * 20_000, "best regards " * 8_000, "congrats on your the " * 5_000, "as a x at " * 8_000,
]  # fmt: skip
"""Long texts that are made to take long."""


def report(text: str, **context: Any) -> Report:
    return check(Note(text, **context), limits=LIMITS, weights=WEIGHTS)
