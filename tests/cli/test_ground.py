"""``callingcard ground``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]


@pytest.fixture
def ana(call: Call) -> Call:
    call("met", "Ana Sousa", "--at", "PyCon", "--on", "yesterday", "--about", "cable inspection by drone")
    return call


def test_finds_what_is_not_recorded_where_it_stands(ana: Call) -> None:
    text = "Hi Ana, we met at Web Summit about cable inspection."
    (claim,) = ana("ground", "--to", "Ana Sousa", typed=text, json=True).json["unsupported"]
    assert text[claim["start"] : claim["end"]] == claim["text"] == "Web Summit"
    assert claim["reason"]


def test_reads_a_file_and_is_content(ana: Call, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("Hi Ana, great to meet you at PyCon yesterday.\n")
    answer = ana("ground", str(note), "--to", "ana")
    assert (answer.code, answer.out.strip()) == (0, "Everything it claims is on record.")


@pytest.mark.parametrize("args", [("--to", "Nobody"), (), ("/nonexistent", "--to", "Ana Sousa")])
def test_wrong_use_is_one_sentence(args: tuple[str, ...], ana: Call) -> None:
    answer = ana("ground", *args, typed="Hi")
    assert (answer.code, answer.out, len(answer.err.strip().splitlines())) == (2, "", 1)
