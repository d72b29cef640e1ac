"""What is typed in a hurry: shorthand written out, a telegram cut to its thing, places in lower case."""

from datetime import UTC, datetime

import pytest

from callingcard import data
from callingcard.drafts.english import tongue
from callingcard.drafts.english.haste import of_telegram, spelled, written_out
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.model.person import Person
from callingcard.verbs.ground import grounder

ENGLISH = tongue(data.table("drafting/en_words"), data.table("drafting/en"))
NOBODY: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("3 w/ cracked hooves", "3 with cracked hooves"),
        ("the gondola w/solar cabins", "the gondola with solar cabins"),
        ("a photo b4 he retires", "a photo before he retires"),
        ("u can hear it if u tap", "you can hear it if you tap"),
        ("wild yeasts & lager", "wild yeasts and lager"),
        ("ep. 41 of Slow Trains", "episode 41 of Slow Trains"),
        ("Petty & Sons", "Petty & Sons"),
        ("R&D at U of T", "R&D at U of T"),
        ("the em dash", "the em dash"),
    ],
)
def test_shorthand_is_written_out_and_names_are_left(typed: str, written: str) -> None:
    assert written_out(typed) == written


@pytest.mark.parametrize(
    ("typed", "spelled_out"),
    [
        ("launching on 2 may", "launching on 2 May"),
        ("closed since march", "closed since March"),
        ("it may rain, we march on", "it may rain, we march on"),
    ],
)
def test_may_and_march_are_months_only_as_dates(typed: str, spelled_out: str) -> None:
    assert spelled(typed) == spelled_out


@pytest.mark.parametrize(
    ("kind", "typed", "first"),
    [
        ("topic", "wind. no anemometer on crane 6. he climbs anyway", "wind"),
        ("topic", "the lamp at St. Ives and no. 4 buoy", "the lamp at St. Ives and no. 4 buoy"),
        ("said", "the grid is old. she patches it", "the grid is old. she patches it"),
    ],
)
def test_a_telegram_is_about_its_first_sentence(kind: str, typed: str, first: str) -> None:
    assert of_telegram(typed, kind) == first


@pytest.mark.parametrize(
    ("typed", "about"),
    [
        ("radium dials - he keeps em in a lead box", "radium dials"),
        ("wild yeasts & how she keeps them out", "wild yeasts and how you keep them out"),
    ],
)
def test_an_aside_after_a_dash_is_left_out(typed: str, about: str) -> None:
    assert ENGLISH.fit(typed, "topic", NOBODY).slots["about"] == about


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("antiques fair in Aarhus", "at the antiques fair in Aarhus"),
        ("pier in Kinvara", "at the pier in Kinvara"),
        ("stampede vet check", "at the stampede vet check"),
        ("port safety day, Tema", "at the port safety day"),
        ("st mary's, site meeting", "at St Mary's"),
        ("PyCon in Berlin", "at PyCon in Berlin"),
        ("hay-on-wye", "at hay-on-wye"),
    ],
)
def test_places_in_a_hurry(place: str, said: str) -> None:
    assert ENGLISH.at(place) == said


def test_an_offer_has_its_capitals() -> None:
    assert (
        ENGLISH.mine("a sports hall on saturday mornings")["mine"] == "I can offer a sports hall on Saturday mornings"
    )


def test_what_is_written_out_still_stands_on_the_record() -> None:
    fact = Fact("f1", "p1", "work", "ep. 41 of Slow Trains, abt mtgs & ppl")
    evidence = Evidence(Person("p1", "Ana Reis"), facts=(fact,))
    check = grounder(evidence, now=datetime(2026, 5, 20, 9, 30, tzinfo=UTC))
    assert not check("Hi Ana, your episode 41 of Slow Trains is how I know your name.", "en").unsupported
    assert check("Hi Ana, your episode 42 of Slow Trains is how I know your name.", "en").unsupported
