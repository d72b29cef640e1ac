"""The page of charts: whole by itself, everything from records escaped, every number also in words."""

import re
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from callingcard.insights.picture import page, tables
from callingcard.model.insight import Deepened, Delay, Group, Month, Promise
from callingcard.model.person import Person
from callingcard.store.opening import open_store
from callingcard.verbs.errors import Refusal
from callingcard.verbs.insights import draw, insights

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
EVIL = '<script>alert("x")</script>\u202e'
GROUPS = (
    Group("event", EVIL, 24, 12, 4, 0.6, (0.387, 0.781), 0.5, False),
    Group("note", "blank", 5, 3, 0, 0.6, (0.23, 0.88), 0.6, True),
)


def _page() -> str:
    delays = (Delay("note", "blank", 12, (1, 2, 9), False), Delay("note", "with a note", 3, (1, 2, 3), True))
    promise = Promise(NOW.date(), 4, 3, 0.75, (Month("2026-05", 4, 3),))
    return page(GROUPS, delays, (Deepened(Person("p", EVIL), "none", "weak"),), promise, ("Counts.",), on="today")


def test_it_is_well_formed_and_loads_nothing() -> None:
    made = _page()
    body = made[made.index("<body>") : made.index("</html>")]
    ElementTree.fromstring(body)
    assert not re.search(r"https?://|<script|\burl\(|@import", made)


def test_what_comes_from_records_is_escaped_and_made_visible() -> None:
    assert "&lt;script&gt;" in _page()
    assert "\u202e" not in _page()


def test_each_share_is_in_words_and_few_are_too_few() -> None:
    made = _page()
    assert "60% (39% to 78%)" in made
    assert "12 of 20 known, 4 unknown; at least 50%" in made
    assert made.count("too few to tell") == 1
    assert "3 of 4" in made
    assert "1 to 9, half by 2" in made
    assert "1 to 3" not in made


def test_a_page_is_written_over_a_page_and_over_nothing_else(tmp_path: Path) -> None:
    con = open_store(tmp_path / "home")
    found = insights(con, now=NOW)
    for _ in range(2):
        draw(found, tmp_path / "i.html", now=NOW)
    (tmp_path / "mine.txt").write_text("mine")
    for path in (tmp_path / "mine.txt", tmp_path, tmp_path / "no" / "i.html"):
        with pytest.raises(Refusal):
            draw(found, path, now=NOW)
    con.close()


def test_with_and_without_an_element_are_one_row() -> None:
    groups = (
        Group("element why", "with", 44, 30, 4, 0.75, (0.6, 0.86), 0.68, False),
        Group("element why", "without", 20, 9, 0, 0.45, (0.26, 0.66), 0.45, False),
        Group("element bio", "without", 64, 39, 4, 0.65, (0.52, 0.76), 0.61, False),
    )
    made = page(groups, (), (), Promise(None, 0, 0, None), (), on="today")
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</tr>", made)
    assert [row.partition("<")[0] for row in rows] == ["why you want to connect", "who you are"]
    assert "● 75% (60% to 86%)<br>○ 45% (26% to 66%)" in rows[0]
    assert "● 30 of 40, 4 unknown<br>○ 9 of 20" in rows[0]
    assert [rows[0].count(f'class="{dot}"') for dot in ("dot", "ring")] == [1, 1]
    assert [rows[1].count(f'class="{dot}"') for dot in ("dot", "ring")] == [0, 1]


def test_nothing_is_drawn_where_too_few_are_known() -> None:
    few = Group("element why", "with", 4, 3, 0, 0.75, (0.3, 0.95), 0.75, True)
    told = Group("element why", "without", 20, 9, 0, 0.45, (0.26, 0.66), 0.45, False)
    for groups, charts, scales in (((few,), 0, 0), ((few, told), 1, 1), ((told, told), 1, 1)):
        [made] = tables(groups, ())
        assert (made.count("<svg"), made.count('class="axis"') / 4) == (charts, scales)
        assert ("interval" in made) is bool(charts)
        assert made.count("too few to tell") == (few in groups) * (2 if charts else 1)
