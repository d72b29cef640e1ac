"""What is too long is refused before anything is kept; assistants and programs are told the same limits beforehand."""

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest

from callingcard.shells.mcp.asking import Counter
from callingcard.shells.mcp.server import READ, reading, recording
from callingcard.shells.mcp.taking import strict
from callingcard.shells.web.api.given import given
from callingcard.shells.web.api.operations import OPERATIONS
from callingcard.verbs.add import add
from callingcard.verbs.errors import Refusal
from callingcard.verbs.lengths import BODY, LINE, MANY
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.people import people
from callingcard.verbs.sent import sent
from callingcard.verbs.someone import Someone
from tests.conftest import NOW

LONG = "x" * (LINE + 1)
TOO_LONG: dict[str, Callable[[sqlite3.Connection], Any]] = {
    "company": lambda con: add(con, Someone("Ana Sousa", company=LONG), now=NOW),
    "position": lambda con: met(con, Someone("Ana Sousa", position=LONG), Meeting(), now=NOW),
    "at": lambda con: met(con, Someone("Ana Sousa"), Meeting(at=LONG), now=NOW),
    "said": lambda con: met(con, Someone("Ana Sousa"), Meeting(said=["short", LONG]), now=NOW),
    "about": lambda con: met(con, Someone("Ana Sousa"), Meeting(about=["x"] * (MANY + 1)), now=NOW),
    "note": lambda con: sent(con, "Ana Sousa", note="x" * (BODY + 1), now=NOW),
}


@pytest.mark.parametrize("word", TOO_LONG)
def test_what_is_too_long_is_refused_and_nothing_kept(con: sqlite3.Connection, word: str) -> None:
    with pytest.raises(Refusal, match=f"“{word}” .* at most are kept"):
        TOO_LONG[word](con)
    assert people(con).people == ()


def test_what_is_as_long_as_may_be_is_kept(con: sqlite3.Connection) -> None:
    kept = met(con, Someone("Ana Sousa", company="x" * LINE), Meeting(said=["y" * LINE] * MANY), now=NOW)
    assert len(kept.facts) == MANY + 1


def test_assistants_and_programs_are_told_the_same() -> None:
    operations = {operation.function.__name__: operation for operation in OPERATIONS}
    counter = cast(Counter, None)
    compared = 0
    for tool in (*reading(counter), *recording(counter)):
        if (operation := operations.get(tool.__name__)) is None:
            continue
        ours = strict(tool, READ, "").parameters["properties"]
        theirs = given(operation).model_json_schema()["properties"]
        for name in ours.keys() & theirs.keys():
            here, there = set(_lengths(ours[name])), set(_lengths(theirs[name]))
            if here and there:  # words out of a list need none
                assert here == there, (tool.__name__, name)
                compared += 1
    assert compared > 30


def _lengths(schema: Any) -> Iterator[tuple[str, int]]:
    """The limits anywhere in a parameter's schema."""
    if isinstance(schema, dict):
        yield from ((key, value) for key, value in schema.items() if key in {"maxLength", "maxItems"})
        for held in schema.values():
            yield from _lengths(held)
    elif isinstance(schema, list):
        for held in schema:
            yield from _lengths(held)
