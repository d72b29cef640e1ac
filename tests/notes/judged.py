"""What tests of the checker share: the limits and weights that ship."""

from typing import Any

from callingcard import data
from callingcard.data.tagger import packed
from callingcard.model.note import Note, Report
from callingcard.notes.check import check
from callingcard.notes.elements import Weights

LIMITS = data.limits()
WEIGHTS = Weights(packed())


def report(text: str, **context: Any) -> Report:
    return check(Note(text, **context), limits=LIMITS, weights=WEIGHTS)
