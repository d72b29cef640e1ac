"""A name for a copy where the user gave none: of the day, and of nothing that is there."""

from datetime import datetime
from itertools import count
from pathlib import Path


def fresh(now: datetime, ending: str = "") -> Path:
    """``callingcard-2026-11-22`` with this ending, in the folder one is in; a second one of a day is numbered."""
    names = (f"callingcard-{now:%Y-%m-%d}{f'-{number}' if number > 1 else ''}{ending}" for number in count(1))
    return next(Path(name) for name in names if not Path(name).exists())
