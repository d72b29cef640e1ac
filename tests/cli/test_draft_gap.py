"""A draft with a gap at the terminal: shown as such, and not recorded as sent while the gap stands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]


@pytest.fixture
def lacking(call: Call) -> Call:
    """Somebody whose need is known, and not how one knows them."""
    call("add", "Tracey Olliver")
    call("fact", "Tracey Olliver", "is looking for a roofer who keeps bats in mind", "--kind", "need")
    return call


def test_the_gap_is_pointed_out(lacking: Call) -> None:
    answer = lacking("draft", "Tracey Olliver")
    assert answer.code == 0
    assert answer.out.count("[…]") == 2
    assert "has a gap" in answer.out


def test_a_gap_is_not_recorded_as_sent(lacking: Call) -> None:
    answer = lacking("draft", "Tracey Olliver", "--sent")
    assert answer.code == 2
    assert "gap" in answer.err
    assert "Traceback" not in answer.err
    assert "sent" not in lacking("who", "Tracey Olliver").out.lower().split("timeline")[-1]


def test_to_a_connection_a_message_is_drafted_and_recorded(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    (folder / "Connections.csv").write_text(
        header + "Ana,Sousa,https://www.linkedin.com/in/ana-sousa,,Nordhavn,Engineer,08 Feb 2026\n"
    )
    call("import", str(folder))
    call("met", "Ana Sousa", "--at", "PyCon", "--on", "yesterday", "--about", "kilns")
    found = call("draft", "Ana Sousa", json=True).json["drafts"][0]
    assert found["report"]["length"]["limit"] > 300
    assert call("draft", "Ana Sousa").out.startswith("No request is needed")
    assert call("sent", "Ana Sousa", "--note", "Hi Ana", json=True).json["outcome"]["sent"]["channel"] == "message"
    call("met", "Jon Bell", "--at", "PyCon")
    assert call("sent", "Jon Bell", json=True).json["outcome"]["sent"]["channel"] == "invitation"
