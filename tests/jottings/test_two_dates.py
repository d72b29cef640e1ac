"""Lines with more than one date, or with one that is not the meeting's."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from callingcard.jottings import read

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=ZoneInfo("Europe/Lisbon"))
LINES: list[tuple[str, dict[str, Any]]] = [
    ("Chatted with Jo Park about floods, promised to send her the paper by Friday",
     {"on": "", "promised": ("send her the paper by Friday",)}),
    ("Met Tom Reed yesterday, will send him the deck before next Monday",
     {"on": "yesterday", "promised": ("send him the deck before next Monday",)}),
    ("met Jo Park yesterday, we meet again on 3 December", {"on": "yesterday", "rest": "we meet again on 3 December"}),
    ("met Jo Park on Tuesday, promised the slides for 3 May 2027",
     {"on": "on Tuesday", "promised": ("the slides for 3 May 2027",)}),
    ("met Jo Park at PyCon 2026 last Tuesday", {"on": "last Tuesday", "at": "PyCon 2026"}),
    ("met Jo Park, I'll send the draft tomorrow", {"on": "", "promised": ("send the draft tomorrow",)}),
    ("met Jo Park before lunch yesterday", {"on": "lunch yesterday", "name": "Jo Park"}),
    ("Met Jo Park yesterday, she needs it by next Friday", {"on": "yesterday"}),
    ("Reunião com a Jo Park antes de ontem", {"on": "antes de ontem", "name": "Jo Park"}),
    ("met Jo Park the day before yesterday", {"on": "day before yesterday"}),
    ("Mit Jo Park gesprochen, ihr bis Freitag die Folien versprochen", {"on": "", "name": "Jo Park"}),
    ("Jo Park vor zwei Wochen getroffen", {"on": "vor zwei Wochen"}),
    ("Rencontré Jo Park hier, je lui envoie le devis avant vendredi",
     {"on": "hier", "promised": ("le devis avant vendredi",)}),
    ("Rencontré Jo Park, je lui envoie le devis d'ici vendredi", {"on": "", "promised": ("le devis d'ici vendredi",)}),
    ("Conocí a Jo Park, le mando el informe antes del viernes", {"on": "", "promised": ("el informe antes del viernes",)}),
    ("Conheci a Jo Park, mando-lhe o relatório até sexta-feira", {"on": "", "promised": ("o relatório até sexta-feira",)}),
    ("Ho conosciuto Jo Park, le mando la relazione entro venerdì",
     {"on": "", "promised": ("la relazione entro venerdì",)}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "meant"), LINES, ids=[line for line, _ in LINES])
def test_the_meetings_date_is_told_from_others(line: str, meant: dict[str, Any]) -> None:
    found = read(line, now=NOW)
    assert {key: getattr(found, key) for key in meant} == meant
    assert bool(found.understood) == bool(meant["on"])
