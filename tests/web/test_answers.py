"""Answers that are remembered."""

from callingcard.shells.web.answers import LONGEST, REMEMBERED, Answers


def test_the_very_same_question_is_answered_from_memory() -> None:
    answers = Answers()
    answers.remember(b"asked", b"answer")
    assert answers.recall(b"asked") == b"answer"
    assert answers.recall(b"asked ") is None


def test_what_nobody_asked_for_longest_is_forgotten() -> None:
    answers = Answers()
    for at in range(REMEMBERED):
        answers.remember(b"%d" % at, b"answer")
    answers.recall(b"0")
    answers.remember(b"one more", b"answer")
    assert answers.recall(b"0")
    assert answers.recall(b"1") is None


def test_a_long_question_is_not_kept() -> None:
    answers = Answers()
    answers.remember(b"x" * (LONGEST + 1), b"answer")
    assert answers.recall(b"x" * (LONGEST + 1)) is None
