"""Piles up emoji.

Why: One can be warm; three in a row are an advertisement.
Source: advice C9
"""

import re
from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "style"
SEVERITY: Final = "warning"
FLAGS = (
    Example("Great stand ⟦🚀🚀🚀⟧ at the fair."),
    Example("Loved it ⟦🔥💪🎉⟧"),
    Example("Hi ⟦👋😊✨⟧ Tom here."),
    Example("My crew ⟦👩‍🚀👨🏽‍🚒👨‍👩‍👧⟧ says hello."),
)
PASSES = (
    Example("Great stand at the fair 🚀"),
    Example("Did the dog come back? 🐕"),
    Example("The flag 🇵🇹 on your boat made my day."),
    Example("Your kiln talk 👨‍👩‍👧‍👦 was clear."),
    Example("See you at the launch 🧑🏽‍🚀 👍🏿"),
)
_SIGN: Final = "[\U0001f300-\U0001f3fa\U0001f400-\U0001f64f\U0001f680-\U0001f6ff\U0001f900-\U0001faff\u2600-\u27bf][\U0001f3fb-\U0001f3ff]?\ufe0f?"
# Signs that a joiner holds together are one picture, as of a family.
_EMOJI: Final = rf"{_SIGN}(?:\u200d{_SIGN})*"
_ONE: Final = re.compile(_EMOJI)
_PILE: Final = re.compile(rf"{_EMOJI}(?:\s{{0,2}}{_EMOJI}){{2,}}")
TRIGGERS: tuple[str, ...] = ()


def check(reading: Reading) -> Iterator[Hit]:
    if reading.latin:
        return
    for match in _PILE.finditer(reading.text):
        first = _ONE.match(match[0])
        yield Hit(*reading.folded_span(*match.span()), "One is plenty.", first[0] if first else None)
