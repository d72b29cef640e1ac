"""Carries a link.

Why: A link from somebody unknown looks like an advertisement or worse; many readers stop there.
Source: advice C12
"""

import re
from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "safety"
SEVERITY: Final = "advice"
FLAGS = (
    Example("See ⟦https://example.org/deck⟧ for more."),
    Example("My site is ⟦www.example.org/shop⟧."),
    Example("All of it on ⟦bit.ly/3xYz⟧."),
)
PASSES = (
    Example("I read your page on tides at the kiosk. Which station is it?"),
    Example("The file node.js in your repository has a typo in line 4."),
    Example("We met at 9.30 on platform 2."),
)
_LINK: Final = re.compile(
    r"https?://[^\s)>\]]+|\bwww\.[^\s)>\]]+|\b(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|lnkd\.in|ow\.ly|cutt\.ly|rebrand\.ly|shorturl\.at|is\.gd)/[^\s)>\]]+"
    r"|\b[a-z0-9-]{2,40}\.(?:com|io|net|org|co|ai|app|shop|biz|info|xyz|online|site)/[^\s)>\]]+"
)
TRIGGERS = frozenset({"/", "www"})
_TRAILING: Final = ".,;:!?'\""


def check(reading: Reading) -> Iterator[Hit]:
    for match in _LINK.finditer(reading.folded):
        text = match[0].rstrip(_TRAILING)
        yield Hit(
            match.start(), match.start() + len(text), "Say what is behind the link instead, and send it when they ask."
        )
