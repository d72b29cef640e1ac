"""Questions fit what they follow: news is not asked for its story, nor a professor where they learned their subject."""

from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, FactKind, Me
from callingcard.model.person import Person
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
MET = Encounter("e1", "p1", date(2026, 5, 18), "the Oxmoor open day")
ORIGINS = (
    "story", "how did that start", "how did that begin", "how did that come about", "where did you learn", "learn that",
    "trick", "the secret", "what does it take", "made the difference", "your own, or did you", "where did that come from",
    "made you say", "really need", "got you into", "get into that",
)  # fmt: skip


def _drafts(kind: FactKind, text: str) -> list[str]:
    fact = Fact("f1", "p1", kind, text, date(2026, 5, 18), encounter="e1")
    person = Person("p1", "Siobhan Brennan", (), "Oxmoor Hospital", None)
    evidence = Evidence(person, Me(name="Amara Okoye", account="free"), (MET,), (fact,))
    found: set[str] = set()
    for seed in "abcd":
        asking = Asking(seed=seed)
        drafting = drafted(evidence, judge(None), data.limits(), channel="invitation", now=NOW, asking=asking)
        found |= {draft.text for draft in drafting.drafts}
    return sorted(found)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("said", "her ward has two newly qualified posts in March"),
        ("said", "two of her hives did not survive the winter"),
        ("said", "the harbour closes to visitors on Mondays"),
        ("said", "his choir needs a new rehearsal room before autumn"),
        ("said", "the council will decide on the tram line in June"),
        ("said", "she has three apprentices and all of them are women"),
        ("said", "they have not had a single complaint since the new timetable"),
        ("said", "the new scanner arrives next week"),
        ("topic", "delirium after surgery"),
        ("topic", "counting worms in clay"),
        ("topic", "night shifts and childcare"),
        ("topic", "osteoporosis in men"),
        ("topic", "the two newly qualified posts on her ward"),
    ],
)
def test_nothing_is_asked_that_need_not_have_an_answer(kind: FactKind, text: str) -> None:
    drafts = _drafts(kind, text)
    assert len(drafts) >= 3
    assert not [draft for draft in drafts if any(origin in draft.lower() for origin in ORIGINS)]


def test_what_is_lacking_is_asked_after_as_a_lack_and_a_loss_as_a_loss() -> None:
    lacking = " ".join(_drafts("said", "his choir needs a new rehearsal room before autumn"))
    assert "tried so far" in lacking or "help" in lacking
    lost = " ".join(_drafts("said", "two of her hives did not survive the winter"))
    assert "put it down to" in lost or "How are things now?" in lost


def test_news_of_how_things_are_is_reported_and_a_saying_is_quoted() -> None:
    assert not any("“" in draft for draft in _drafts("said", "the council will decide on the tram line in June"))
    assert all("“" in draft for draft in _drafts("said", "never trust a quiet machine"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("somebody who can tune a harpsichord", "looking for somebody who can tune a harpsichord"),
        ("no volunteers for the Saturday kitchen", "you have no volunteers for the Saturday kitchen"),
        ("to know how other libraries lend out tools", "how other libraries lend out tools"),
    ],
)
def test_a_need_is_said_as_a_sentence(text: str, said: str) -> None:
    drafts = _drafts("need", text)
    assert drafts
    assert all(said in draft for draft in drafts)
    assert not any("that somebody" in draft or "looking for no" in draft for draft in drafts)
