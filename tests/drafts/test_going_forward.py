"""How a note goes on: no question that fits everything, and none of a matter that is better left alone."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.drafts.kinds.topics import is_news, is_saying
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, FactKind, Me
from callingcard.model.person import Person
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
MET = Encounter("e1", "p1", date(2026, 5, 18), "the Oxmoor open day")
FILLERS = (
    "your own view", "what follows from that", "is there a short answer", "what do others make", "what else should i know",
    "what would you want people to know", "what does that mean for you", "what should i know about it", "how do you see it",
)  # fmt: skip


def _notes(*facts: tuple[FactKind, str], met: Encounter | None = MET, language: str = "en-GB") -> list[str]:
    known = tuple(
        Fact(f"f{n}", "p1", kind, text, date(2026, 5, 18), encounter=met.id if met else None)
        for n, (kind, text) in enumerate(facts)
    )
    person = Person("p1", "Siobhan Brennan", (), "Oxmoor Hospital", None)
    evidence = Evidence(person, Me(name="Amara Okoye", language=language), (met,) if met else (), known)
    found: set[str] = set()
    for seed in "abcdef":
        drafting = drafted(
            evidence, judge(None), data.limits(), channel="invitation", now=NOW, asking=Asking(seed=seed)
        )
        found |= {draft.text for draft in drafting.drafts}
    return sorted(found)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("topic", "sourdough starters in cold kitchens"),
        ("topic", "the sign for calm"),
        ("said", "her son wants to close on Mondays"),
        ("said", "cheap sensors lie in clay"),
        ("said", "the new scanner arrives next week"),
    ],
)
def test_a_thin_note_goes_on_without_a_filler(kind: FactKind, text: str) -> None:
    notes = _notes((kind, text))
    assert len(notes) >= 3
    assert not [note for note in notes for filler in FILLERS if filler in note.lower()]


def test_what_was_heard_at_an_event_names_the_event() -> None:
    there = replace(MET, kind="event", title="the soil webinar")
    notes = _notes(("said", "cheap sensors lie in clay"), met=there)
    assert notes
    assert all("open day" in note or "webinar" in note for note in notes)


@pytest.mark.parametrize(
    ("text", "saying", "news"),
    [
        ("the desert always gets a seat", True, False),
        ("never trust a quiet machine", True, False),
        ("the council will decide in June", False, True),
        ("the new scanner arrives next week", False, True),
        ("payroll before furniture", False, False),
        ("label it like the next guy hates you", False, False),
        ("light the floor, they will find the dancers", False, False),
    ],
)
def test_a_saying_is_told_from_news(text: str, saying: bool, news: bool) -> None:
    fact = Fact("f1", "p1", "said", text)
    assert (is_saying(fact), is_news(fact)) == (saying, news)


def test_a_pastime_that_is_a_deed_is_told_as_one() -> None:
    notes = _notes(("topic", "square mesh"), ("interest", "sings in a sea shanty choir"))
    assert not any("fond of sings" in note or "interest in sings" in note for note in notes)
    assert any("you sing in a sea shanty choir" in note for note in _notes(("interest", "sings in a sea shanty choir")))


def test_a_need_of_so_many_is_no_sentence() -> None:
    notes = _notes(("need", "two barges the second week of October"))
    assert notes
    assert not any("that two barges" in note for note in notes)


def test_a_mishap_is_not_asked_for_instruction() -> None:
    notes = _notes(("topic", "losing your voice on air"))
    assert notes
    assert not any("beginner" in note or "begin?" in note or "before trying" in note for note in notes)


def test_what_somebody_lost_is_not_brought_up_with_a_stranger_and_nobody_is_congratulated_on_it() -> None:
    notes = _notes(("news", "lost his seat by nine votes"), ("topic", "sandbags that nobody collects"))
    assert notes
    assert not any("seat" in note or "ongratulat" in note for note in notes)
    cut = _notes(("news", "the council cut the grant"), ("topic", "a goat that opens gates"))
    assert not any("ongratulat" in note for note in cut)


def test_what_both_were_at_is_no_longer_one_of_many() -> None:
    notes = _notes(("topic", "sourdough starters"), met=replace(MET, at="a christening in Ely"))
    assert notes
    assert all("the christening in Ely" in note for note in notes)
    theirs = _notes(("topic", "sourdough starters"), met=replace(MET, at="a friend's birthday in Ely"))
    assert all("a friend's birthday in Ely" in note for note in theirs)


def test_several_are_asked_after_as_several() -> None:
    evidence = Evidence(
        Person("p1", "Vesna Horvat"), Me(name="Callum"), (MET,),
        (Fact("f1", "p1", "family", "her twins start school in September", date(2026, 5, 18), encounter="e1"),),
        connected_on=date(2020, 1, 1),
    )  # fmt: skip
    asking = Asking(tie="strong")
    found = drafted(evidence, judge(None), data.limits(), channel="message", now=NOW, asking=asking)
    assert any("your twins" in draft.text for draft in found.drafts)
    assert not any("is your twins" in draft.text for draft in found.drafts)


def test_what_others_did_long_ago_is_asked_after_as_such() -> None:
    notes = _notes(("said", "her grandmother drummed the heartbeat for the mothers"))
    assert any(asked in note for note in notes for asked in ("When was that", "Were you there", "What came of it"))
    assert not any(
        "qualified posts in March. When was" in n
        for n in _notes(("said", "her ward has two newly qualified posts in March"))
    )


def test_a_market_stall_is_no_trouble() -> None:
    notes = _notes(("topic", "her knee class for market stall holders"))
    assert notes
    assert not any("tried so far" in note or "help most" in note for note in notes)
