"""Promises, thanks, silence by one's own rhythm, days that come round, and when to leave somebody in peace."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from callingcard.model.encounter import Encounter, Message
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.moment import JobChange, Pace
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.model.tie import Service
from callingcard.moments import contact, days, followups, promises, reports, thanks, touch
from callingcard.when.every import often

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ANA = Person("p", "Ana")


def _ago(count: int) -> date:
    return TODAY - timedelta(days=count)


def _wrote(*ago: int, way: str = "outgoing") -> tuple[Message, ...]:
    return tuple(Message("p", way, NOW - timedelta(days=n), "Words.") for n in ago)  # type: ignore[arg-type]


def _both(*ago: int) -> tuple[Message, ...]:
    return _wrote(*ago) + _wrote(*(n - 1 for n in ago), way="incoming")


def _fact(kind: str, text: str, **said: date) -> Fact:
    return Fact("f", "p", kind, text, source=Source("user"), **said)  # type: ignore[arg-type]


def test_who_brought_two_together_hears_what_became_of_it() -> None:
    brought = Service("introduced", "from", "Ben", "f2", _ago(30), "q")
    evidence = Evidence(ANA, services=(brought,))
    assert reports.report_back(evidence, {}, now=NOW) is None
    found = reports.report_back(evidence, {"f2": _ago(5)}, now=NOW)
    assert found is not None
    assert (found.kind, found.state, found.due, found.reasons[0].code) == ("thank", "due", _ago(2), "report-back")
    assert reports.report_back(replace(evidence, messages=_wrote(9)), {"f2": _ago(5)}, now=NOW)
    assert reports.report_back(replace(evidence, messages=_wrote(4)), {"f2": _ago(5)}, now=NOW) is None
    assert reports.report_back(evidence, {"f2": _ago(90)}, now=NOW) is None


def test_a_referral_to_nobody_on_record_is_reported_on_after_three_weeks() -> None:
    spoke = Service("referred", "from", "", "f2", _ago(25), None, "recommended me for the board")
    found = reports.report_back(Evidence(ANA, services=(spoke,)), {}, now=NOW)
    assert found is not None
    assert "recommended me for the board" in found.reasons[0].text
    assert reports.report_back(Evidence(ANA, services=(replace(spoke, on=_ago(9)),)), {}, now=NOW) is None


@pytest.mark.parametrize(
    ("talked", "quiet", "missed"),
    [
        ((200, 170, 140, 110), 59, False),
        ((200, 170, 140, 110), 70, True),
        ((1500, 1135, 770, 405), 400, False),
        ((1500, 1135, 770, 405), 800, True),
        ((40, 30, 20, 10), 120, False),
        ((500, 400, 300), 300, False),
    ],
)
def test_a_silence_is_long_or_not_by_how_often_the_two_have_talked(
    talked: tuple[int, ...], quiet: int, missed: bool
) -> None:
    last = min(talked)
    messages = _both(*(n - last + quiet + 1 for n in talked))
    assert (touch.keep_in_touch(Evidence(ANA, messages=messages), now=NOW) is not None) == missed


def test_any_contact_resets_the_clock() -> None:
    messages = _both(301, 271, 241, 211)
    assert touch.keep_in_touch(Evidence(ANA, messages=messages), now=NOW)
    met = (Encounter("e", "p", _ago(5), "PyCon"),)
    assert touch.keep_in_touch(Evidence(ANA, messages=messages, encounters=met), now=NOW) is None
    assert touch.keep_in_touch(Evidence(ANA, encounters=met), Pace(every=7), now=NOW) is None
    assert touch.keep_in_touch(Evidence(ANA, encounters=met), Pace(every=5), now=NOW)


def test_a_cadence_counts_from_the_day_it_was_said_where_nothing_has_passed_yet() -> None:
    assert touch.keep_in_touch(Evidence(ANA), Pace(every=30, told=_ago(29)), now=NOW) is None
    assert touch.keep_in_touch(Evidence(ANA), Pace(every=30, told=_ago(30)), now=NOW)


def test_days_of_one_conversation_are_one_talk() -> None:
    assert contact.talks([_ago(60), _ago(55), _ago(44), _ago(10)]) == (_ago(60), _ago(10))
    assert contact.usual_gap([_ago(60), _ago(10)]) is None


def test_after_two_unanswered_messages_a_person_is_left_in_peace() -> None:
    once = Evidence(ANA, messages=_wrote(20), connected_on=_ago(25))
    assert followups.again(once, now=NOW)
    assert followups.again(Evidence(ANA, messages=_wrote(20, 3), connected_on=_ago(25)), now=NOW) is None
    assert followups.again(Evidence(ANA, messages=_wrote(5), connected_on=_ago(25)), now=NOW) is None
    answered = _wrote(20) + _wrote(15, way="incoming")
    assert followups.again(Evidence(ANA, messages=answered, connected_on=_ago(25)), now=NOW) is None
    twice = Evidence(ANA, messages=_both(400, 370, 340, 310) + _wrote(200, 150))
    assert contact.unanswered(twice, now=NOW) == 2
    assert touch.keep_in_touch(twice, Pace(every=30), now=NOW) is None


def test_a_promise_stays_until_it_is_said_to_be_kept() -> None:
    owed = _fact("promised", "send the slides", as_of=_ago(4))
    found = promises.promise(Evidence(ANA, facts=(owed,)), now=NOW)
    assert found is not None
    assert (found.kind, found.state, found.due, found.reasons[0].facts) == ("follow-up", "due", _ago(1), ("f",))
    written = promises.promise(Evidence(ANA, facts=(owed,), messages=_wrote(2)), now=NOW)
    assert written is not None
    assert [(r.code, r.facts) for r in written.reasons] == [("promised", ("f",)), ("written-since", ("f",))]
    kept = _fact("promised", "send the slides", as_of=_ago(4), until=TODAY)
    assert promises.promise(Evidence(ANA, facts=(kept,)), now=NOW) is None
    assert promises.promise(Evidence(ANA, facts=(_fact("promised", "x", as_of=_ago(100)),)), now=NOW) is None


def test_thanks_are_owed_until_one_has_written() -> None:
    owed = _fact("thanks", "read my draft", as_of=_ago(4))
    assert thanks.thank(Evidence(ANA, facts=(owed,), messages=_wrote(9)), now=NOW)
    assert thanks.thank(Evidence(ANA, facts=(owed,), messages=_wrote(2)), now=NOW) is None
    brought = Service("introduced", "from", "Ben", "f2", _ago(1))
    found = thanks.thank(Evidence(ANA, services=(brought,)), now=NOW)
    assert found is not None
    assert (found.state, found.reasons[0].code) == ("soon", "introduced-you")
    assert "Ben" in found.reasons[0].text
    assert thanks.thank(Evidence(ANA, services=(replace(brought, way="to"),)), now=NOW) is None
    assert thanks.thank(Evidence(ANA), now=NOW) is None


@pytest.mark.parametrize(
    ("born", "state"),
    [("1980-05-20", "today"), ("--05-22", "soon"), ("--05-18", "late"), ("--05-24", None), ("--05-17", None), ("--13-40", None)],
)  # fmt: skip
def test_a_birthday_is_shown_about_its_day(born: str, state: str | None) -> None:
    found = days.birthday(Evidence(ANA), born, now=NOW)
    assert (found.state if found else None) == state


def test_the_turn_of_the_year_and_leap_days_come_round() -> None:
    assert days.coming("01-01", date(2026, 12, 30)) == date(2027, 1, 1)
    assert days.coming("12-31", date(2027, 1, 1)) == date(2026, 12, 31)
    assert days.coming("02-29", date(2027, 2, 27)) == date(2027, 2, 28)
    assert days.coming("02-29", date(2028, 2, 27)) == date(2028, 2, 29)


def test_an_anniversary_is_of_the_first_meeting_with_somebody_one_still_writes_to() -> None:
    first = Encounter("e", "p", date(2024, 5, 21), "PyCon")
    evidence = Evidence(ANA, encounters=(Encounter("e2", "p", date(2025, 5, 20), "x"), first), messages=_wrote(60))
    found = days.anniversary(evidence, now=NOW)
    assert found is not None
    assert found.reasons[0].text == "2 years tomorrow: you first met at PyCon."
    assert days.anniversary(Evidence(ANA, encounters=(first,)), now=NOW) is None
    month = Encounter("e", "p", date(2024, 5, 20), "PyCon", precision="month")
    assert days.anniversary(Evidence(ANA, encounters=(month,), messages=_wrote(60)), now=NOW) is None


def test_a_new_job_is_news_until_one_has_written() -> None:
    change = JobChange("p", "Cook, A", "Chef, B", _ago(10))
    found = days.new_job(Evidence(ANA, messages=_wrote(30)), change, now=NOW)
    assert found is not None
    assert "Chef, B" in found.reasons[0].text
    assert days.new_job(Evidence(ANA, messages=_wrote(3)), change, now=NOW) is None


def test_a_fact_comes_due_when_what_was_to_be_is() -> None:
    ahead = _fact("news", "opens her own shop", as_of=_ago(60), since=TODAY)
    found = days.came_due(Evidence(ANA, facts=(ahead,)), now=NOW)
    assert found is not None
    assert found.reasons[0].text == "It begins today: opens her own shop"
    known_then = _fact("news", "opened a shop", as_of=TODAY, since=TODAY)
    assert days.came_due(Evidence(ANA, facts=(known_then,)), now=NOW) is None


def test_who_was_thanked_on_the_very_day_is_not_thanked_again() -> None:
    owed = _fact("thanks", "read my draft", as_of=TODAY)
    wrote = Evidence(ANA, facts=(owed,), messages=(Message("p", "outgoing", NOW, "Thank you for reading it."),))
    asked = replace(wrote, messages=(Message("p", "outgoing", NOW, "Would you read my draft?"),))
    assert thanks.thank(wrote, now=NOW, thanking=lambda text: "Thank" in text) is None
    assert thanks.thank(asked, now=NOW, thanking=lambda text: "Thank" in text)


@pytest.mark.parametrize(
    ("days_apart", "said"),
    [
        (1, "day"),
        (7, "week"),
        (21, "3 weeks"),
        (30, "month"),
        (90, "3 months"),
        (91, "quarter"),
        (365, "year"),
        (10, "10 days"),
    ],
)
def test_a_cadence_is_told_as_it_is_said(days_apart: int, said: str) -> None:
    assert often(days_apart) == said
    found = touch.keep_in_touch(Evidence(ANA), Pace(every=days_apart, told=_ago(400)), now=NOW)
    assert found is not None
    assert found.reasons[0].text == f"You said every {said}; no contact is on record yet."


@pytest.mark.parametrize(
    ("apart", "said"),
    [(365, "year"), (350, "year"), (456, "15 months"), (730, "2 years"), (91, "3 months"), (60, "2 months")],
)
def test_a_rhythm_is_told_in_round_words(apart: int, said: str) -> None:
    messages = _both(*(2 * apart + 30 + n * apart for n in range(4)))
    found = touch.keep_in_touch(Evidence(ANA, messages=messages), now=NOW)
    assert found is not None
    assert f"about every {said};" in found.reasons[0].text


def test_a_firm_with_a_dot_at_its_end_ends_the_sentence_once() -> None:
    found = days.new_job(Evidence(ANA), JobChange("p", "Cook, A Ltd.", "Chef, B Sp. z o.o.", _ago(10)), now=NOW)
    assert found is not None
    assert ".." not in found.reasons[0].text
