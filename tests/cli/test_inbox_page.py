"""The inbox on the command line: its JSON, its page, and how wrong calls end."""

from collections.abc import Callable
from typing import Any

import pytest

Call = Callable[..., Any]
PERSON = {"id", "name", "identifiers", "company", "position"}
TRIAGE = {"id", "from", "sent_at", "message", "disposition", "known_through", "reasons", "reply"}
REASON = {"code", "text", "facts", "advice"}


def _added(call: Call, name: str, *args: str) -> Any:
    return call("inbox", "add", "--from", name, *args, json=True).json["invitation"]


def test_the_shape(call: Call) -> None:
    call("met", "Ana Sousa", "--at", "PyCon", "--on", "yesterday")
    added = _added(call, "Ana Sousa")
    _added(call, "Bo Li", "--url", "https://www.linkedin.com/in/bo-li", "--on", "last Monday")
    found = call("inbox", json=True).json
    assert set(found) == {"invitations"}
    assert [set(one) for one in found["invitations"]] == [TRIAGE, TRIAGE]
    ana, bo = found["invitations"]
    assert ana == added
    assert set(ana["from"]) == PERSON
    assert (ana["disposition"], bo["disposition"]) == ("accept", "ask-why")
    assert all(set(reason) == REASON for one in (ana, bo) for reason in [*one["known_through"], *one["reasons"]])
    assert ana["known_through"][0]["facts"][0].startswith("e_")
    assert bo["sent_at"].startswith("2026-05-18T12:00")


@pytest.mark.parametrize("done", ["accepted", "asked", "held", "ignored"])
def test_what_was_done(call: Call, done: str) -> None:
    key = _added(call, "Bo Li")["id"]
    marked = call("inbox", done, key, json=True)
    assert (marked.code, set(marked.json), set(marked.json["invitation"])) == (0, {"invitation"}, TRIAGE)
    left = call("inbox", json=True).json["invitations"]
    assert len(left) == (done in {"asked", "held"})
    assert call("undo", json=True).json["undone"] == done
    assert call("inbox", json=True).json["invitations"][0]["disposition"] == "ask-why"


def test_several_are_marked_at_once_and_taken_back_one_by_one(call: Call) -> None:
    keys = [_added(call, name)["id"] for name in ("Bo Li", "Cy Ng", "Di Wu", "Ed Ito")]
    out = call("inbox", "ignored", keys[0][:6], keys[1], "Di Wu", keys[0]).out
    assert [line for line in out.splitlines() if line.startswith("Recorded")] == [
        f"Recorded: you ignored it ({name})." for name in ("Bo Li", "Cy Ng", "Di Wu")
    ]
    assert len(call("inbox", json=True).json["invitations"]) == 1
    for name, waiting in zip(("Di Wu", "Cy Ng", "Bo Li"), (2, 3, 4), strict=True):
        undone = call("undo", json=True).json
        assert (undone["undone"], undone["person"]["name"]) == ("ignored", name)
        assert len(call("inbox", json=True).json["invitations"]) == waiting
    marked = call("inbox", "held", *keys[:2], json=True).json
    assert set(marked) == {"invitations"}
    assert [one["from"]["name"] for one in marked["invitations"]] == ["Bo Li", "Cy Ng"]


@pytest.mark.parametrize("wrong", ["Nobody", "i_zzzz", "i_", "i"])
def test_several_are_marked_all_or_none(call: Call, wrong: str) -> None:
    key = _added(call, "Bo Li")["id"]
    assert call("inbox", "ignored", key, wrong).code == 2
    assert len(call("inbox", json=True).json["invitations"]) == 1
    assert call("undo", json=True).json["undone"] == "invitation"


def test_a_beginning_that_several_ids_have_is_asked_about(call: Call) -> None:
    keys = [_added(call, f"Bo Li{number}")["id"] for number in range(60)]
    same = next(a[:3] for a in keys for b in keys if a != b and a[:3] == b[:3])
    assert f"There is no invitation {same}" in call("inbox", "held", same).err
    longer = next((a[:4] for a in keys for b in keys if a != b and a[:4] == b[:4]), None)
    if longer:
        assert f"invitations begin with {longer}" in call("inbox", "held", longer).err


def test_the_page_shows_text_of_strangers_harmlessly(call: Call) -> None:
    _added(call, "Eve Doe", "--note", "Look \u202eexe.gpj at https://evil.example/x \x1b[31mred")
    out = call("inbox").out
    assert "<U+202E>" in out
    assert "\u202e" not in out
    assert "\x1b" not in out
    assert "https://" not in out
    assert "https[:]//evil" in out


def test_only_one_kind_and_replies_for_all(call: Call) -> None:
    for number in range(27):
        _added(call, f"Bo Li{number}")
    assert call("inbox").out.count("│") >= 25
    assert "and 2 more" in call("inbox").out
    replies = [one["reply"] for one in call("inbox", "--all", json=True).json["invitations"]]
    assert None not in replies
    assert call("inbox", "--only", "accept", json=True).json["invitations"] == []
    held = _added(
        call, "Eve Doe", "--note", "We sell payroll software at half the price. Can I book you in for a demo?"
    )
    [shown] = call("inbox", "--only", "hold", json=True).json["invitations"]
    assert shown["id"] == held["id"]
    assert shown["reply"]


def test_rules(call: Call) -> None:
    made = call("inbox", "rule", "never", "recruiters", "--until", "December", json=True).json["rules"]
    assert len(made) == 1
    assert made[0]["said"] == "never recruiters, until 31 December 2026"
    assert "never recruiters" in call("inbox", "rules").out
    assert call("inbox", "rules", "--drop", made[0]["rule"]["id"], json=True).json["rules"] == []


@pytest.mark.parametrize(
    "args",
    [("add",), ("add", "--from", ""), ("held",), ("held", "Nobody"), ("held", "i_0000000000"), ("rule", "never", "martians"),
     ("rule", "sometimes", "alumni"), ("rule", "never", "company"), ("rules", "--drop", "n9"), ("eat", "x"),
     ("add", "--from", "Bo", "--on", "the day of the goat"), ("add", "--from", "Bo", "--url", "not a url")],
)  # fmt: skip
def test_wrong_calls_are_one_sentence_and_change_nothing(call: Call, args: tuple[str, ...]) -> None:
    answer = call("inbox", *args)
    assert (answer.code, answer.out, len(answer.err.strip().splitlines())) == (2, "", 1)
    assert call("inbox", json=True).json == {"invitations": []}


def test_several_of_the_name_are_offered(call: Call) -> None:
    call("add", "Ana Sousa")
    call("add", "Ana Sousa", "--new")
    answer = call("inbox", "add", "--from", "Ana Sousa", json=True)
    assert (answer.code, len(answer.json["candidates"])) == (2, 2)


def test_outcomes_are_listed_with_their_cause(call: Call) -> None:
    call("met", "Ana Sousa")
    call("sent", "Ana Sousa", "--note", "Hi")
    found = call("outcome", json=True).json
    assert set(found) == {"outcomes", "exports"}
    assert (found["outcomes"][0]["outcome"], found["outcomes"][0]["code"]) == ("unknown", "export-lag")
    assert "Ana Sousa" in call("outcome", "Ana Sousa").out
    call("add", "Bo Li")
    assert "Nothing sent" in call("outcome", "Bo Li").out
