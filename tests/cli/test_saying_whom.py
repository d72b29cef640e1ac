"""A part of a name is enough for a command, so the answer says whom it took it for."""

from collections.abc import Callable
from typing import Any

import pytest

Call = Callable[..., Any]


@pytest.fixture
def two(call: Call) -> Call:
    """Two people on record, one of them met."""
    call("met", "Siobhan Neal", "--at", "Care Congress", "--on", "2 days ago", "--email", "s.neal@ward.example")
    call("add", "Lena Voss", "--company", "Elbwerk")
    return call


def test_what_was_sent_and_came_of_it_is_said_of_whom(two: Call) -> None:
    assert two("sent", "Siobhan", "--note", "Hi").out.strip() == "Recorded: invitation sent to Siobhan Neal."
    assert two("sent", "Lena").out.strip() == "Recorded: invitation sent to Lena Voss, without a note."
    assert two("outcome", "Siobhan", "accepted").out.strip() == "Recorded: Siobhan Neal, accepted."


def test_forgetting_says_whom_how_much_and_what_the_copies_are(two: Call, tmp_path: Any) -> None:
    two("backup", str(tmp_path / "kept.zip"))
    out = two("forget", "Siobhan", "--yes").out
    assert out.startswith("Forgotten: Siobhan Neal (p_")
    assert "1 record, " in out
    assert "1 encounter" in out
    assert "1 records" not in out
    assert out.index("still in these copies") < out.index("kept.zip")


def test_what_is_known_is_said_once_of_who_is_connected(call: Call, tmp_path: Any) -> None:
    file = tmp_path / "Connections.csv"
    file.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ana,Reis,https://www.linkedin.com/in/ana-reis,,Porto Cold,Buyer,05 Oct 2022\n",
        encoding="utf-8",
    )
    call("import", str(file))
    assert call("decide", "Ana Reis").out.count("You have been connected since") == 1
    assert call("draft", "Ana Reis", "--channel", "invitation").out.startswith("Don't send a request.")
    assert call("draft", "Ana Reis", "--channel", "message").out.startswith("No request is needed")


def test_a_sentence_about_usage_ends_like_one(call: Call) -> None:
    assert "(more). See callingcard decide --help." in call("decide", "i_1", "more").err


def test_thanks_that_may_go_are_not_said_to_lack_anything(call: Call) -> None:
    note = "Hi Grace, thank you for showing me how to sit with the family that night."
    answer = call("check", "--kind", "thanks", typed=note)
    assert answer.code == 0
    assert "✓ Thanks" in answer.out
    assert "–" not in answer.out


def test_nobody_meets_themselves_and_a_namesake_is_told_apart(call: Call) -> None:
    call("me", "--name", "Rui Prado")
    answer = call("met", "rui prado", "--at", "PyCon")
    assert answer.code == 2
    assert answer.err.startswith("That is your own name. Use --new")
    assert call("met", "Rui Prado", "--new", "--at", "PyCon").code == 0
    assert call("met", "Rui Prado", "--at", "PyCon").code == 0


def test_what_is_not_in_the_profile_cannot_be_dropped_from_it(call: Call) -> None:
    call("me", "--offer", "sensor reviews")
    answer = call("me", "--drop", "sensor review")
    assert (answer.code, answer.err) == (2, "“sensor review” is not in your profile.\n")
    assert call("me", "--drop", "Sensor Reviews", json=True).json["me"]["offers"] == []


def test_what_a_pasted_page_says_that_nothing_explains_is_told_without_the_name(call: Call) -> None:
    call("add", "Ana Sousa")
    page = "Ana Sousa\nblorb 7\n\nExperience\nEngineer\nNordhavn\nJan 2020 - Present\n"
    answer = call("fact", "Ana Sousa", "-", typed=page)
    assert answer.code == 0
    assert "Not understood, and not recorded:" in answer.out
    assert "? blorb 7" in answer.out
    assert "? Ana Sousa" not in answer.out
