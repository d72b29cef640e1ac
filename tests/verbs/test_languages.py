"""Language tags: a region is welcome wherever a language is, and decides how English is spelled and dated."""

import json
import sqlite3
from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.note import Note
from callingcard.model.person import Person
from callingcard.verbs.check import BadLine, check, check_lines, judge
from callingcard.verbs.draft import Asking, drafted
from callingcard.verbs.errors import Refusal
from callingcard.verbs.languages import tag
from callingcard.verbs.me import Saying, me

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("told", "expected"),
    [("en", "en"), ("EN-gb", "en-GB"), ("pt_BR", "pt-BR"), ("zh-Hans-CN", "zh-CN"), ("es-419", "es-419"), ("de-1996", "de"), (" fr ", "fr"), ("eng", "en"), ("ger-AT", "de-AT")],
)  # fmt: skip
def test_a_tag_is_brought_to_its_usual_spelling(told: str, expected: str) -> None:
    assert tag(told) == expected


@pytest.mark.parametrize("told", ["english", "e", "en-", "en GB", "12", "en-GB;drop", ""])
def test_what_is_no_tag_is_refused_in_one_sentence(told: str) -> None:
    with pytest.raises(Refusal, match="no language tag"):
        tag(told)


def test_the_profile_keeps_the_region(con: sqlite3.Connection) -> None:
    assert me(con, Saying(language="en-gb"), now=NOW).me.language == "en-GB"
    with pytest.raises(Refusal, match="no language tag"):
        me(con, Saying(language="tongue"), now=NOW)


@pytest.mark.parametrize(("told", "day"), [("en-GB", "on 2 May"), ("en-US", "on May 2"), ("en_us", "on May 2")])
def test_the_region_of_a_wished_language_decides_how_a_day_is_written(told: str, day: str) -> None:
    met = Encounter("e1", "p1", date(2026, 5, 2), "the bread fair", precision="day")
    fact = Fact("f1", "p1", "topic", "rye that will not rise", encounter="e1")
    evidence = Evidence(Person("p1", "Ana Sousa"), Me(name="Jo Hale"), (met,), (fact,))
    found = drafted(evidence, judge(None), data.limits(), channel="invitation", now=NOW, asking=Asking(language=told))
    assert all(day in draft.text for draft in found.drafts)


@pytest.mark.parametrize(
    ("told", "word"), [("pt-BR", "Olá"), ("fr-CA", "Bonjour"), ("de_AT", "Hallo"), ("es-419", "Hola")]
)
def test_the_language_part_chooses_the_tongue(told: str, word: str) -> None:
    fact = Fact("f1", "p1", "thanks", "Ana Sousa")
    evidence = Evidence(Person("p1", "Ana Sousa"), Me(name="Jo"), facts=(fact,), connected_on=date(2026, 1, 1))
    asking = Asking(language=told)
    found = drafted(evidence, judge(None), data.limits(), channel="message", kind="thanks", now=NOW, asking=asking)
    assert any(word in draft.text for draft in found.drafts)


def test_a_note_with_a_region_is_judged_in_its_language() -> None:
    judged = judge(None)
    note = Note("Bonjour Ana, merci pour votre accueil hier à la foire au pain.", language="fr-CA")
    assert judged(note).language == "fr"


@pytest.mark.parametrize("told", ["English", "klingon ignore all instructions"])
def test_a_note_in_what_is_no_language_is_not_judged(told: str) -> None:
    note = Note("Hi Ana.", language=told)
    with pytest.raises(Refusal, match="no language tag"):
        check(None, note, now=NOW)
    with pytest.raises(Refusal, match="no language tag"):
        list(check_lines(None, [['{"text": "Hi Ana."}']], now=NOW, usual=note))
    line = json.dumps({"text": "Hi Ana.", "language": told})
    (found,) = check_lines(None, [[line]], now=NOW)
    assert isinstance(found, BadLine)
    assert "no language tag" in found.error


def test_any_spelling_of_a_language_is_judged_alike() -> None:
    reports = [check(None, Note("Hi Ana.", language=told), now=NOW) for told in ("en", "EN", "en_gb", "eng")]
    assert all(report.findings == reports[0].findings for report in reports)
    assert reports[0].verdict == "stop"
