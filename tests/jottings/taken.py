"""What the tests of captured lines share."""

from dataclasses import asdict
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from callingcard.jottings import read

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=ZoneInfo("Europe/Lisbon"))


def assert_means(line: str, meant: dict[str, Any]) -> None:
    """A line is taken apart into this and nothing else, with a date understood where one is meant."""
    found = asdict(read(line, now=NOW))
    assert bool(found.pop("understood")) == ("on" in meant)
    assert {key: value for key, value in found.items() if value} == meant
