"""The demo shows a day whatever day it is and however many people are in the background."""

from datetime import datetime
from pathlib import Path

import pytest

from callingcard.verbs.demo import demo


@pytest.mark.parametrize(
    ("people", "now"), [(0, "2026-01-01T00:10"), (60, "2026-03-10T10:30"), (25, "2028-02-29T23:50")]
)
def test_there_is_a_day_to_show(people: int, now: str, tmp_path: Path) -> None:
    shown = demo(tmp_path, now=datetime.fromisoformat(f"{now}:00+01:00"), people=people)
    assert {"connect", "follow-up", "thank"} <= {item.kind for item in shown.today.items}
