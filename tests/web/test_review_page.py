"""Review: two people side by side, made one or kept two, and taken back."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from callingcard import data
from callingcard.model.person import MatchWeight
from callingcard.shells.desk import Desk
from callingcard.shells.web.waterfall import WIDE, waterfall
from callingcard.shells.weighed import WORDS
from callingcard.store import persons, reviews
from callingcard.store.opening import transaction
from callingcard.verbs import review as verb
from callingcard.verbs.add import add
from callingcard.verbs.someone import Someone
from tests.web.conftest import NOW

PAIR = re.compile(r'hx-post="/review/(p_\w+)/(p_\w+)/merge"')
WEIGHTS = (MatchWeight("prior", "people", -8.0), MatchWeight("given", "same", 6.5), MatchWeight("made <up>", "x", 3.0))


@pytest.fixture
def pair(home: Path) -> tuple[str, str]:
    """Two whom only the user can tell apart, or make one."""
    with Desk(home, NOW).store() as (con, now):
        a = add(con, Someone("Ann <i>Twin", "ann@example.org", company="Birchgate"), now=now).person.id
        b = add(con, Someone("Anna Twin", company="Birchgate"), now=now, new=True).person.id
        with transaction(con):
            reviews.put(con, [(persons.ordinal(con, a) or 0, persons.ordinal(con, b) or 0, 1.5, WEIGHTS)])
    return a, b


def test_both_are_shown_with_what_speaks_for_one(browser: TestClient, pair: tuple[str, str]) -> None:
    text = browser.get("/review").text
    assert PAIR.findall(text) == [pair]
    assert "Ann &lt;i&gt;Twin" in text
    assert "<i>Twin" not in text
    assert "made &lt;up&gt;: x" in text
    assert "+6.5" in text
    assert "ann@example.org" in text


@pytest.mark.parametrize("deed", ["merge", "apart"])
def test_a_decided_pair_is_gone_and_comes_back_by_undo(deed: str, browser: TestClient, pair: tuple[str, str]) -> None:
    answer = browser.post(f"/review/{pair[0]}/{pair[1]}/{deed}")
    assert "Nothing to review" in answer.text
    assert 'hx-post="/undo"' in answer.text
    browser.post("/undo")
    assert PAIR.findall(browser.get("/review").text) == [pair]


def test_two_kept_apart_stay_two_people(home: Path, pair: tuple[str, str]) -> None:
    with Desk(home, NOW).store() as (con, now):
        verb.apart(con, *pair, now=now)
        assert persons.get(con, pair[0]) != persons.get(con, pair[1])
        assert not verb.review(con).pairs


@pytest.mark.parametrize("path", ["/review/p_nobody/p_noone/merge", "/review/p_nobody/p_noone/apart"])
def test_nobody_is_merged_with_no_one(path: str, browser: TestClient) -> None:
    assert browser.post(path).status_code == 422


def test_each_bar_begins_where_the_last_one_ended() -> None:
    fall = waterfall(WEIGHTS)
    first, second, third = fall.bars
    assert (first.towards, second.towards) == (False, True)
    assert first.x + first.width == pytest.approx(fall.zero, abs=0.2)
    assert second.x == pytest.approx(first.x, abs=0.2)
    assert third.x == pytest.approx(second.x + second.width, abs=0.2)
    assert all(bar.x >= 0 and bar.x + bar.width <= WIDE for bar in fall.bars)


def test_every_step_of_the_waterfall_has_words() -> None:
    known = data.table("linkage")
    steps = {(field, level) for field, levels in known.items() if isinstance(levels, dict) for level, told in levels.items() if isinstance(told, dict) and "m" in told}  # fmt: skip
    assert steps
    assert steps - WORDS.keys() == set()
