"""Occasions to write to somebody one is connected with: a birthday, a new job, years since meeting, a long silence."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.drafts.changes import birthday_near, new_job
from callingcard.drafts.english.times import span
from callingcard.model.draft import Drafting
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.invitation import Invitation
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.model.tie import Reciprocity
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted
from callingcard.verbs.ground import grounder

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
FILE = Source("linkedin", "Connections.csv", 2)


def known(*facts: Fact, met: tuple[Encounter, ...] = (), last: date | None = date(2025, 2, 7)) -> Evidence:
    letters = Reciprocity(3, 3, last, last) if last else Reciprocity()
    me = Me(name="Ruth Tan", headline="Roofer in Leeds")
    person = Person("p1", "Ilse Verhagen", (), "Waterschap Rijnland", "Head of Dykes")
    return Evidence(person, me, met, facts, reciprocity=letters, connected_on=date(2022, 2, 8))


def stated(kind: str, text: str, day: date) -> Fact:
    return Fact(f"{kind}-{day}", "p1", kind, text, day, source=FILE)


OLD, NEW = date(2026, 8, 1), date(2026, 11, 20)
MOVED = (
    stated("employer", "Dijkwacht", OLD), stated("position", "Hydrologist", OLD),
    stated("employer", "Waterschap Rijnland", NEW), stated("position", "Head of Dykes", NEW),
)  # fmt: skip


def write(evidence: Evidence, language: str = "en") -> Drafting:
    asking = Asking(language=language)
    return drafted(evidence, judge(None), data.limits(), channel="message", now=NOW, asking=asking)


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "pt", "it"])
def test_a_new_job_between_two_archives_is_congratulated_on(language: str) -> None:
    draft = write(known(*MOVED), language).drafts[0]
    assert "Head of Dykes" in draft.text
    assert "Waterschap Rijnland" in draft.text
    assert "Dijkwacht" not in draft.text
    assert {f"employer-{NEW}", f"position-{NEW}"} <= {fact for claim in draft.claims for fact in claim.facts}


def test_only_what_changed_is_called_new() -> None:
    since = date(2026, 10, 1)
    same = (MOVED[0], MOVED[1], stated("employer", "Dijkwacht", NEW), MOVED[3])
    found = new_job(known(*same), since)
    assert found
    assert (found.role, found.firm) == ("Head of Dykes", "")
    assert new_job(known(*MOVED[:2], *(replace(f, as_of=NEW) for f in MOVED[:2])), since) is None
    assert new_job(known(*MOVED), date(2026, 11, 21)) is None


@pytest.mark.parametrize("position", ["Open to work", "Looking for a new role", "Retired"])
def test_nobody_is_congratulated_on_having_no_job(position: str) -> None:
    facts = (MOVED[1], stated("position", position, NEW))
    assert not any("ongratulat" in draft.text for draft in write(known(*facts)).drafts)


@pytest.mark.parametrize(
    ("born", "near"),
    [
        ("1979-11-22", True),
        ("--11-24", True),
        ("--11-20", True),
        ("--11-26", False),
        ("--11-19", False),
        ("soon", False),
    ],
)
def test_a_birthday_is_wished_about_its_day(born: str, near: bool) -> None:
    fact = Fact("b", "p1", "birthday", born, source=FILE)
    assert bool(birthday_near(known(fact), NOW.date())) == near
    assert any("birthday" in draft.text.lower() for draft in write(known(fact)).drafts) == near


@pytest.mark.parametrize("born", ["1979-11-22", "--11-24"])
def test_no_birthday_is_wished_to_somebody_who_is_only_asked_to_connect(born: str) -> None:
    fact, met = (
        Fact("b", "p1", "birthday", born, source=FILE),
        Encounter("e1", "p1", date(2026, 11, 21), "the Otley show"),
    )
    topic = Fact("t", "p1", "topic", "slate roofs", date(2026, 11, 21), encounter="e1")
    stranger = replace(known(fact, topic, met=(met,), last=None), connected_on=None)
    asked = Invitation("i", "p1", "incoming", NOW, "", FILE)
    for evidence in (stranger, replace(stranger, invitations=(asked,))):
        for channel in ("invitation", "message"):
            found = drafted(evidence, judge(None), data.limits(), channel=channel, now=NOW).drafts
            assert found
            assert not [draft.text for draft in found if "birthday" in draft.text.lower()]
            assert any("slate" in draft.text for draft in found)


@pytest.mark.parametrize(("language", "early"), [("en", r"early|advance|nearly"), ("de", "bald"), ("fr", "avance"), ("es", "adelanto"), ("pt", "antes"), ("it", "anticipo")])  # fmt: skip
def test_a_wish_before_the_day_says_that_it_is(language: str, early: str) -> None:
    texts = [draft.text for draft in write(known(Fact("b", "p1", "birthday", "--11-24", source=FILE)), language).drafts]
    assert texts
    assert all(re.search(early, text.lower()) for text in texts)


def test_29_february_is_kept_on_the_28th() -> None:
    found = birthday_near(known(Fact("b", "p1", "birthday", "--02-29")), date(2026, 2, 28))
    assert found
    assert found[1] == date(2026, 2, 28)


def test_years_since_meeting_are_said_about_their_day() -> None:
    met = Encounter("e1", "p1", date(2024, 11, 22), "the Otley show")
    topic = Fact("t", "p1", "topic", "balancing the books of a brass band", date(2024, 11, 22), encounter="e1")
    texts = [draft.text for draft in write(known(topic, met=(met,))).drafts]
    assert any("wo years" in text and "the Otley show" in text for text in texts)


def test_a_long_silence_is_owned_and_a_question_asked() -> None:
    draft = write(known()).drafts[0]
    assert "over a year" in draft.text.lower()
    assert "?" in draft.text
    assert "over a year" not in write(known(last=date(2026, 11, 1))).drafts[0].text


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (1, ""),
        (4, "about four months"),
        (12, "a year"),
        (14, "over a year"),
        (21, "over a year"),
        (24, "two years"),
        (33, "over two years"),
    ],
)
def test_a_span_is_never_longer_than_it_was(months: int, said: str) -> None:
    assert span(months) == said


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_what_changed_between_archives_of_years_apart_is_no_news(language: str) -> None:
    facts = tuple(replace(fact, as_of=date(2018, 5, 20)) if fact.as_of == OLD else fact for fact in MOVED)
    assert new_job(known(*facts), date(2026, 10, 1)) is None
    told = [draft.text for draft in write(known(*facts), language).drafts]
    assert not [text for text in told if "Head of Dykes" in text or "Rijnland" in text]
    recent = (*facts, stated("employer", "Dijkwacht", date(2026, 2, 1)))
    assert new_job(known(*recent), date(2026, 10, 1))


def test_congratulations_on_a_change_of_years_ago_stand_on_nothing() -> None:
    facts = tuple(replace(fact, as_of=date(2018, 5, 20)) if fact.as_of == OLD else fact for fact in MOVED)
    text = "Hi Ilse, congratulations on your new job as Head of Dykes! How are the first weeks?"
    assert grounder(known(*facts), now=NOW)(text).unsupported
    assert not grounder(known(*MOVED), now=NOW)(text).unsupported
