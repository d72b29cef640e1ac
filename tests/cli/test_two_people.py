"""Two people of a pair are kept two at the command line; and what nobody said is noted of a meeting."""

from tests.cli.conftest import Call


def test_two_are_kept_apart_by_their_ids(call: Call) -> None:
    a = call("add", "Ann Twin", json=True).json["person"]["id"]
    b = call("add", "Anna Twin", json=True).json["person"]["id"]
    kept = call("review", "--apart", a, b, json=True)
    assert (kept.code, kept.json["a"]["id"], kept.json["b"]["id"]) == (0, a, b)
    assert call("undo", json=True).json["undone"] == "apart"


def test_nobody_is_kept_apart_from_themselves(call: Call) -> None:
    a = call("add", "Ann Twin", json=True).json["person"]["id"]
    answer = call("review", "--apart", a, a)
    assert answer.code == 2
    assert "one person" in answer.err


def test_a_note_of_ones_own_is_no_word_of_theirs(call: Call) -> None:
    facts = call("met", "Ann Twin", "--note", "red hat", json=True).json["facts"]
    assert [(fact["kind"], fact["text"], fact["private"]) for fact in facts] == [("note", "red hat", True)]
    assert "red hat" not in call("draft", "Ann Twin").out
