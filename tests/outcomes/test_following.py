"""What followed a sent note: a table of cases, each said with its cause; nothing is guessed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from callingcard.model.outcome import Exports, Namesake, Sending, SentNote
from callingcard.outcomes.following import follow

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
WINDOW = timedelta(days=180)
NEWEST = Exports(date(2026, 5, 1), date(2026, 5, 1), date(2026, 5, 1))
ROW = Sending(
    SentNote("i1", "p", datetime(2026, 4, 1, 22, tzinfo=UTC), "Hi", "invitation", "archive"), date(2026, 5, 1)
)
SAID = Sending(replace(ROW.note, id="d1", by="user"))


def at(month: int, day: int, hour: int = 12) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


CASES: dict[str, tuple[Sending, Exports, str, str]] = {
    "connected": (replace(ROW, connected=(date(2026, 4, 6),)), NEWEST, "accepted", "connected"),
    "connected the day before, in another zone": (replace(ROW, connected=(date(2026, 3, 31),)), NEWEST, "accepted", "connected"),
    "held and not connected": (ROW, NEWEST, "silent", "held"),
    "they wrote, not connected": (replace(ROW, answers=(at(4, 3),)), NEWEST, "answered", "answered"),
    "they wrote half a year later": (replace(ROW, answers=(at(4, 3).replace(year=2027),)), NEWEST, "silent", "held"),
    "no longer held": (replace(ROW, held=date(2026, 4, 10)), NEWEST, "unknown", "absent"),
    "no longer reached": (replace(ROW, held=date(2026, 4, 10)), Exports(date(2026, 11, 1), date(2026, 11, 1)), "unknown", "window"),
    "connections older than the row": (ROW, replace(NEWEST, connections=date(2026, 3, 1)), "unknown", "export-lag"),
    "no list of connections": (ROW, replace(NEWEST, connections=None), "unknown", "export-lag"),
    "an archive without a date": (replace(ROW, held=None), NEWEST, "unknown", "export-lag"),
    "connected long before": (replace(ROW, connected=(date(2025, 1, 1),)), NEWEST, "unknown", "identity"),
    "a namesake connected since": (replace(ROW, namesakes=(Namesake("q", "Ana", date(2026, 4, 9)),)), NEWEST, "unknown", "identity"),
    "a namesake connected before": (replace(ROW, namesakes=(Namesake("q", "Ana", date(2025, 4, 9)),)), NEWEST, "silent", "held"),
    "under another name": (replace(ROW, held=date(2026, 4, 2), twins=(Namesake("q", "Ana Costa"),)), NEWEST, "unknown", "identity"),
    "they invited the user meanwhile": (replace(ROW, connected=(date(2026, 4, 20),), theirs=(at(4, 15),)), NEWEST, "unknown", "crossed"),
    "they had invited the user before": (replace(ROW, connected=(date(2026, 4, 20),), theirs=(at(2, 15),)), NEWEST, "accepted", "connected"),
    "withdrawn by word": (replace(ROW, word="withdrawn", word_at=at(4, 9)), NEWEST, "withdrawn", "word"),
    "declined by word": (replace(ROW, word="declined", word_at=at(4, 9)), NEWEST, "declined", "word"),
    "withdrawn by word, yet connected": (replace(ROW, word="withdrawn", word_at=at(4, 9), connected=(date(2026, 4, 6),)), NEWEST, "accepted", "connected"),
    "accepted by word": (replace(SAID, word="accepted", word_at=at(4, 9)), Exports(), "accepted", "word"),
    "sent after the newest archive": (SAID, replace(NEWEST, invitations=date(2026, 4, 1)), "unknown", "export-lag"),
    "sent, and no archive at all": (SAID, Exports(), "unknown", "export-lag"),
    "sent, and not in the archive": (SAID, NEWEST, "unknown", "missing-send"),
    "sent, and the archive does not reach back": (SAID, Exports(date(2027, 1, 1), date(2027, 1, 1)), "unknown", "window"),
    "sent, not in the archive, yet connected": (replace(SAID, connected=(date(2026, 4, 6),)), NEWEST, "accepted", "connected"),
    "a message without an answer": (replace(SAID, note=replace(SAID.note, channel="message")), NEWEST, "silent", "no-message"),
    "a message after the newest one": (replace(SAID, note=replace(SAID.note, channel="inmail")), Exports(), "unknown", "export-lag"),
}  # fmt: skip


@pytest.mark.parametrize(("sending", "exports", "outcome", "code"), CASES.values(), ids=CASES)
def test_case(sending: Sending, exports: Exports, outcome: str, code: str) -> None:
    [found] = follow([sending], exports, window=WINDOW, now=NOW)
    assert (found.outcome, found.code) == (outcome, code)
    assert found.explanation.endswith((".", ")"))
    assert (found.delay is None) == (found.outcome != "accepted" and found.accepted_on is None)


def test_the_delay_is_counted_in_days_and_never_below_none() -> None:
    days = {}
    for on in (date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 6)):
        [found] = follow([replace(ROW, connected=(on,))], NEWEST, window=WINDOW, now=NOW)
        days[on.isoformat()] = found.delay.days if found.delay is not None else None
    assert days == {"2026-03-31": 0, "2026-04-01": 0, "2026-04-06": 5}


def test_what_was_answered_says_when_it_was_accepted_too() -> None:
    both = replace(ROW, connected=(date(2026, 4, 6),), answers=(at(4, 7),))
    [found] = follow([both], NEWEST, window=WINDOW, now=NOW)
    assert (found.outcome, found.accepted_on, found.answered_at, found.on) == ("answered", date(2026, 4, 6), at(4, 7), at(4, 7))  # fmt: skip
    assert found.delay == timedelta(days=5)


def test_of_two_requests_the_one_before_the_connection_was_accepted() -> None:
    first = replace(ROW, note=replace(ROW.note, id="i0", sent_at=at(1, 5)), connected=(date(2026, 4, 6),))
    second = replace(ROW, connected=(date(2026, 4, 6),))
    found = follow([second, first], NEWEST, window=WINDOW, now=NOW)
    assert [(o.sent.id, o.outcome, o.code) for o in found] == [
        ("i0", "unknown", "superseded"),
        ("i1", "accepted", "connected"),
    ]


def test_one_request_under_two_names_and_one_recorded_by_hand_count_once() -> None:
    renamed = replace(ROW, note=replace(ROW.note, id="i2"), held=date(2026, 4, 10))
    by_hand = replace(SAID, note=replace(SAID.note, sent_at=at(4, 1, 9)), word="declined", word_at=at(4, 9))
    [found] = follow([ROW, renamed, by_hand], NEWEST, window=WINDOW, now=NOW)
    assert (found.sent.id, found.sent.by, found.outcome) == ("i1", "archive", "declined")


def test_an_answer_after_the_next_note_is_to_that_one() -> None:
    second = replace(SAID, note=replace(SAID.note, id="d2", channel="message", sent_at=at(4, 20)), answers=(at(4, 21),))
    first = replace(ROW, answers=(at(4, 21),))
    found = follow([first, second], NEWEST, window=WINDOW, now=NOW)
    assert [o.outcome for o in found] == ["silent", "answered"]


def test_an_answer_to_a_message_tells_nothing_of_an_invitation() -> None:
    message = replace(ROW, note=replace(ROW.note, channel="message"), answers=(at(4, 3),))
    [found] = follow([message], NEWEST, window=WINDOW, now=NOW)
    assert found.outcome == "answered"
    assert "invitation" not in found.explanation
