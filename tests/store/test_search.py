"""Search: finds what was meant; whatever is typed, nothing is raised."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callingcard.store import decisions, messages, persons
from callingcard.store.opening import open_store, transaction
from callingcard.store.search import folded
from tests.storing import person

AT = datetime(2026, 5, 20, tzinfo=UTC)
NAMES = ["Zoë Ångström", "Иван Петров", "Łukasz Żak", "María-José O'Neill", "李 明", "Jan Novák"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    con = open_store(home)
    with transaction(con):
        for name in NAMES:
            decision = decisions.log(con, "add", at=AT)
            persons.add_record(
                con, person(name, company="Яндекс & Søn"), identifiers=[f"{name}@x.y"], decision=decision
            )
    con.close()
    return home


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("zoe ang", "Zoë Ångström"), ("ANGSTROM", "Zoë Ångström"), ("ivan", "Иван Петров"), ("Петр", "Иван Петров"),
        ("lukasz zak", "Łukasz Żak"), ("o'neill", "María-José O'Neill"), ("maria jose", "María-José O'Neill"),
        ("李 明", "李 明"), ("novak", "Jan Novák"), ("Jan Novák", "Jan Novák"), ("zoe angstroem", "Zoë Ångström"),
    ],
)  # fmt: skip
def test_names_are_found_without_their_accents_and_in_another_script(home: Path, query: str, name: str) -> None:
    assert [found.name for found in persons.find(open_store(home), query)] == [name]


def test_a_firm_finds_its_people(home: Path) -> None:
    assert {found.name for found in persons.find(open_store(home), "яндекс")} == set(NAMES)
    assert {found.name for found in persons.find(open_store(home), "son")} == set(NAMES)


@pytest.mark.parametrize(
    "query", ['a"b', "NEAR(", "-ana", "name:x", "a AND", "*", '"', "'; DROP TABLE person; --", "^qq", "{a}:b", ""]
)
def test_the_indexes_own_language_is_only_text(home: Path, query: str) -> None:
    con = open_store(home)
    assert persons.find(con, query) == []
    assert messages.search(con, query) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=40))
def test_nothing_typed_is_ever_an_error(home: Path, query: str) -> None:
    con = open_store(home)
    persons.find(con, query)
    persons.named(con, query)
    messages.search(con, query)
    con.close()


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert folded(folded(name)) == folded(name)
