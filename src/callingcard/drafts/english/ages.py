"""Children and their ages today: a daughter of nine in 2019 is about sixteen in 2026 (advice C13)."""

import re

from callingcard.drafts.english.times import number
from callingcard.drafts.english.words import COUNTED

_CHILD = (
    r"(?P<child>daughter|son|boy|girl|kid|child|twins|twin boys|twin girls|stepson|stepdaughter|grandson|granddaughter)"
)
_AGE = r"(?P<age>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_SHAPES = (
    re.compile(
        rf"\b{_CHILD}\s+(?:[A-Z][\w-]+\s+)?(?:of|aged|is|was|who is|who's|\()?\s*{_AGE}\b(?!\s*(?:month|week|day))",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_AGE}[- ]year[- ]old(?:\s+(?P<twin>twin))?\s+{_CHILD}\b", re.IGNORECASE),
)
_ONLY = re.compile(rf"\b(?:a|her|his|their|the)\s+{_CHILD}\b(?!\s*(?:and|,))", re.IGNORECASE)
_HE_SHE = {"daughter": "she", "girl": "she", "stepdaughter": "she", "granddaughter": "she", "son": "he", "boy": "he", "stepson": "he", "grandson": "he"}  # fmt: skip
_GROWN = 18


def family(text: str, years: int) -> dict[str, str]:
    """Whom to ask after, and how old they must be by now; nothing where the fact names no one child."""
    for shape in _SHAPES:
        if match := shape.search(text):
            child = match["child"].lower()
            age = int(match["age"]) if match["age"].isdigit() else COUNTED.index(match["age"].lower())
            aged = _aged(child, age + years, years)
            return _asked_after(child) | ({"age": aged} if aged else {})
    match = _ONLY.search(text)
    return _asked_after(match["child"].lower()) if match else {}


def _asked_after(child: str) -> dict[str, str]:
    return {"several" if child.startswith("twin") else "kin": f"your {child}"}


def _aged(child: str, age: int, years: int) -> str:
    who = "They" if child.startswith("twin") else _HE_SHE.get(child, "they").capitalize()
    if years < 1:
        return ""
    return f"{who} must be grown up by now." if age > _GROWN + 3 else f"{who} must be about {number(age)} by now."
