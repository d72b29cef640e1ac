"""Carries a phone number.

Why: It asks for a call, and it shows your number to whoever reads the screen.
Source: advice C11
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
    Example("Call me on ⟦+49 170 1234567⟧."),
    Example("My number is ⟦(555) 123-4567⟧."),
    Example("WhatsApp ⟦+351 912 345 678⟧ any time."),
)
PASSES = (
    Example("The 2019 report has 1,204 pages, and page 310 is yours."),
    Example("ISBN 978-3-16-148410-0 is out of print, I hear."),
    Example("We met on 12.05.2024 at 18:30."),
)
_NUMBER: Final = re.compile(
    r"(?<![\w.,-])(?:\+\d{1,3}[\s./-]?(?:\(?\d{1,5}\)?[\s./-]?){2,5}\d{2,5}|\(\d{3}\)\s?\d{3}[\s.-]\d{4}|(?<!\d)\d{3}[.-]\d{3}[.-]\d{4}|0\d{2,4}[\s/-]\d{3,}(?:[\s-]?\d{2,}){0,3})(?![\w,-])"
)
_DIGITS: Final = re.compile(r"\d\d\d")
TRIGGERS: tuple[str, ...] = ()


def check(reading: Reading) -> Iterator[Hit]:
    if not (b"000" in reading.letters if reading.latin else _DIGITS.search(reading.folded)):
        return
    for match in _NUMBER.finditer(reading.folded):
        if sum(char.isdigit() for char in match[0]) >= 8:
            yield Hit(*match.span(), "Keep your number for the reply: they can ask for it.")
