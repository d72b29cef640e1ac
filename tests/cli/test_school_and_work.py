"""Somebody who works where the user studied: how it reads."""

from tests.cli.conftest import Call


def test_it_is_told_and_decided_by(call: Call) -> None:
    call("me", "--school", "Universidade de Évora", "--since", "2001", "--until", "2005")
    call("add", "Rui Prates", "--company", "Universidade de Évora")
    told = "They work at Universidade de Évora, where you studied from 2001 to 2005."
    assert told in call("who", "Rui Prates").out
    decided = call("decide", "Rui Prates")
    assert told in decided.out
    assert "say in a few words who you are" in decided.out
    found = call("decide", "Rui Prates", json=True).json
    assert found["decision"] == "connect"
    [reason] = [reason for reason in found["reasons"] if reason["code"] == "school-and-work"]
    assert reason["advice"] == "C4"
    assert len(reason["facts"]) == 1


def test_at_different_times_it_is_told_and_is_no_ground(call: Call) -> None:
    call("me", "--school", "Universidade de Évora", "--since", "2001", "--until", "2005")
    call("add", "Rui Prates")
    call("fact", "Rui Prates", "Universidade de Évora", "--kind", "employer", "--since", "2015")
    decided = call("decide", "Rui Prates")
    assert "They work at Universidade de Évora, where you studied from 2001 to 2005." in decided.out
    assert "share something" not in decided.out
    assert call("decide", "Rui Prates", json=True).json["decision"] == "dont"
