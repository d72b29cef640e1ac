"""Dealing: whoever was at one event, no two get the same phrase as long as there are phrases enough."""

import pytest

from callingcard.drafts.moves import Move, roles
from callingcard.drafts.phrasebook import Manner, book
from callingcard.drafts.realise import realise
from callingcard.drafts.voice import Voice

MANNER = Manner("warm", "", "message", frozenset())
VOICE = Voice(("Hi {name}, ",), "", contracts=True)
MOVE = Move("met", roles("how"), {"at": "at the fair"}, ("e1",), 1.0)


def frame(phrases: int, seat: int, turn: int = 0, used: frozenset[str] = frozenset()) -> str:
    lines = "\n".join(f"way {number} {{at}}." for number in range(phrases))
    draft = realise(
        [MOVE], book=book({"met": lines}), manner=MANNER, voice=VOICE, names={"name": "Femi"}, limit=200, seed="fair",
        seat=seat, turn=turn, used=used,
    )  # fmt: skip
    assert draft
    assert draft.frame
    return draft.frame


@pytest.mark.parametrize("phrases", [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 14, 23])
def test_as_many_seats_as_phrases_all_differ(phrases: int) -> None:
    for turn in range(4):
        assert len({frame(phrases, seat, turn) for seat in range(min(phrases, 5))}) == min(phrases, 5)
    assert len({frame(phrases, seat) for seat in range(phrases)}) == phrases


def test_turns_go_through_all_phrases() -> None:
    assert len({frame(7, 3, turn) for turn in range(7)}) == 7


def test_used_phrases_come_back_only_when_there_is_no_other() -> None:
    used: set[str] = set()
    for _ in range(6):
        new = frame(6, 2, used=frozenset(used))
        assert new not in used
        used.add(new)
    assert frame(6, 2, used=frozenset(used)) in used
