"""Those one knows by a place alone, at different times; and those one sees every week."""

from datetime import UTC, date, datetime, timedelta

import pytest

from callingcard import data
from callingcard.model.draft import Drafting
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me, Period
from callingcard.model.person import Person
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted
from callingcard.verbs.ground import grounder

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
SCHOOLS = {
    "en": ("Aalborg University", "Rope access technician"),
    "fr": ("École navale de Brest", "Architecte"),
    "de": ("Universität Jena", "Tischler"),
    "es": ("Universidad de Cádiz", "Soldador"),
    "pt": ("Universidade de Aveiro", "Geólogo"),
    "it": ("Politecnico di Bari", "Velaio"),
}


def _alumni(language: str, *, headline: bool = True) -> Evidence:
    school, trade = SCHOOLS[language]
    me = Me(
        name="Jo Friis",
        headline=trade if headline else None,
        schools=(Period(school, None, date(2018, 9, 1), date(2021, 6, 30)),),
    )
    studied = Fact("f1", "p1", "school", school, since=date(2000, 9, 1), until=date(2003, 6, 30))
    return Evidence(Person("p1", "Ana Reis", (), "Rolls-Royce"), me, (), (studied,))  # fmt: skip


def _colleague(*told: Fact) -> Evidence:
    me = Me(name="Pete Lomas", headline="HR adviser", employers=(Period("Harlow Council", since=date(2019, 1, 1)),))
    works = Fact("f1", "p1", "employer", "Harlow Council", since=date(2012, 1, 1))
    weekly = tuple(
        Encounter(f"e{n}", "p1", NOW.date() - timedelta(days=1 + 7 * n), None, "meeting", "Payroll sync")
        for n in range(5)
    )
    return Evidence(Person("p1", "Sunita Rao", (), "Harlow Council"), me, weekly, (works, *told))


def _drafting(evidence: Evidence, language: str = "en", seed: str = "") -> Drafting:
    return drafted(
        evidence, judge(None), data.limits(), channel="invitation", now=NOW, asking=Asking(language=language, seed=seed)
    )


@pytest.mark.parametrize("language", list(SCHOOLS))
def test_one_school_at_different_times_is_told_truly_with_who_writes(language: str) -> None:
    evidence, trade = _alumni(language), SCHOOLS[language][1]
    drafts = _drafting(evidence, language).drafts
    assert drafts
    assert trade.casefold() in drafts[0].text.casefold()
    assert drafts[0].text.rstrip().endswith("?")
    check = grounder(evidence, now=NOW)
    assert not [claim.text for draft in drafts for claim in check(draft.text, language).unsupported]


def test_the_way_from_the_school_to_the_firm_is_asked_after() -> None:
    texts = [draft.text for seed in "abcdef" for draft in _drafting(_alumni("en"), seed=seed).drafts]
    assert any("Aalborg University" in text.split("technician.")[-1] and "Rolls-Royce" in text for text in texts)


def test_without_a_word_on_who_writes_the_school_alone_is_no_note() -> None:
    assert not _drafting(_alumni("en", headline=False)).drafts


def test_a_weekly_colleague_gets_a_line_that_goes_on_and_no_introduction() -> None:
    drafting = _drafting(_colleague())
    assert drafting.drafts
    assert not any("colleagues" in draft.text or "HR adviser" in draft.text for draft in drafting.drafts)
    assert not any("talk about" in ask for ask in drafting.asks)


def test_what_was_talked_of_with_a_weekly_colleague_is_gone_on_with() -> None:
    topic = Fact("f2", "p1", "topic", "the leap year bug", NOW.date())
    assert "leap year bug" in _drafting(_colleague(topic)).drafts[0].text
