"""Fragments of facts, fitted into English: what form they have, and what they can fill."""

import pytest

from callingcard import data
from callingcard.drafts.english import tongue
from callingcard.drafts.english.fitting import fit
from callingcard.drafts.english.words import lexicon

LEXICON = lexicon(data.table("drafting/en_words"))
ENGLISH = tongue(data.table("drafting/en_words"), data.table("drafting/en"))
GWEN = frozenset({"gwen", "parry"})


@pytest.mark.parametrize(
    ("typed", "form", "text"),
    [
        ("her talk about CRDT merge conflicts", "noun", "your talk about CRDT merge conflicts"),
        ("we talked about the leaky roof", "noun", "the leaky roof"),
        ("Gwen's apprentices", "noun", "your apprentices"),
        ("the chili cook-off he ran every October", "noun", "the chili cook-off you ran every October"),
        ("moving to Porto", "gerund", "moving to Porto"),
        ("getting her students to talk", "gerund", "getting your students to talk"),
        ("why the flats keep losing pressure", "question-clause", "why the flats keep losing pressure"),
        ("she runs the choir and teaches piano", "clause", "you run the choir and teach piano"),
        ("she's been rebuilding the archive", "clause", "you've been rebuilding the archive"),
        ("they closed the Leith shop", "clause", "you closed the Leith shop"),
        ("does the roof still leak?", "question", "does the roof still leak"),
        ("how does she price commissions?", "question", "how do you price commissions"),
        ("“every merge is a negotiation”", "quote", "every merge is a negotiation"),
        ("send her the list of parts", "base", "send you the list of parts"),
        ("has a daughter of nine", "verb", "has a daughter of nine"),
        ("wrote me a reference", "past", "wrote me a reference"),
        ("retired teacher", "noun", "retired teacher"),
        ("the chain-making box, year 8 would not give it back", "noun", "the chain-making box"),
        ("her novices won the whole thing", "clause", "your novices won the whole thing"),
    ],
)
def test_form_and_second_person(typed: str, form: str, text: str) -> None:
    found = fit(typed, GWEN, LEXICON)
    assert (found.form, found.text) == (form, text)


def test_somebody_elses_pronoun_stays() -> None:
    assert (
        fit("her brother's bakery and how he runs it", GWEN, LEXICON).text == "your brother's bakery and how he runs it"
    )
    assert (
        fit("interviewing people without shaming them", GWEN, LEXICON).text
        == "interviewing people without shaming them"
    )


def test_what_could_mean_two_people_is_not_used() -> None:
    assert fit("she and her daughter fixed her car", GWEN, LEXICON).form == "other"


@pytest.mark.parametrize(
    ("kind", "typed", "slot", "filled"),
    [
        ("thanks", "wrote me a reference for the Penrith job", "ing", "writing me a reference for the Penrith job"),
        ("thanks", "for the lift to the station", "for", "for the lift to the station"),
        ("thanks", "phoned to explain", "ing", "phoning to explain"),
        ("need", "is looking for a nurse educator", "need", "a nurse educator"),
        ("need", "has two working robots", "clause", "you have two working robots"),
        ("promised", "send her the paper on stay cables", "thing", "the paper on stay cables"),
        ("news", "promoted to head of nursing", "clause", "you were promoted to head of nursing"),
        ("news", "opened a second bakery", "ing", "opening a second bakery"),
        ("work", "podcast episode on grief", "np", "your podcast episode on grief"),
        ("work", "films people's kitchens", "clause", "you film people's kitchens"),
        ("reason", "wants to learn how she prices commissions", "base", "learn how you price commissions"),
        (
            "said",
            "his team recalibrates every arm by hand",
            "ask",
            "Does your team really recalibrate every arm by hand?",
        ),
    ],
)
def test_slots(kind: str, typed: str, slot: str, filled: str) -> None:
    assert ENGLISH.fit(typed, kind, GWEN).slots.get(slot) == filled


@pytest.mark.parametrize(
    ("typed", "doing"),
    [
        ("let me take the radio apart and never asked for it back", "letting me take the radio apart and never asking for it back"),
        ("stayed late and fixed the pump", "staying late and fixing the pump"),
        ("taught me salt and patience", "teaching me salt and patience"),
    ],
)  # fmt: skip
def test_the_second_deed_keeps_step_with_the_first(typed: str, doing: str) -> None:
    assert ENGLISH.fit(typed, "thanks", GWEN).slots["ing"] == doing


def test_a_topic_is_never_a_deed_without_its_subject() -> None:
    assert ENGLISH.fit("kites that take photographs", "topic", GWEN).form == "noun"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("harbour open day", "at the harbour open day"),
        ("PyCon", "at PyCon"),
        ("Leeds", "in Leeds"),
        ("the train to Porto", "on the train to Porto"),
        ("Anna's wedding", "at Anna's wedding"),
        ("over lunch", "over lunch"),
        ("his workshop", "at your workshop"),
        ("Harbour Data Days", "at Harbour Data Days"),
        ("", ""),
    ],
)
def test_places(place: str, said: str) -> None:
    assert ENGLISH.at(place) == said


def test_a_child_of_nine_in_2019_is_about_sixteen_in_2026() -> None:
    assert ENGLISH.family("has a daughter of nine", 7) == {
        "kin": "your daughter",
        "age": "She must be about sixteen by now.",
    }
    assert ENGLISH.family("has a daughter of nine", 0) == {"kin": "your daughter"}


@pytest.mark.parametrize(
    ("headline", "role"),
    [
        ("Backend developer", "a backend developer"),
        ("MSc student from Ulaanbaatar", "an MSc student from Ulaanbaatar"),
        ("PhD student", "a PhD student"),
        ("Architect | dreamer", "an architect"),
        ("Making the world better", ""),
    ],
)
def test_roles(headline: str, role: str) -> None:
    assert ENGLISH.role(headline) == role


@pytest.mark.parametrize(
    ("kind", "typed", "text"),
    [
        ("news", "finally passed his masonry exam", "passed your masonry exam"),
        ("news", "started at the city archive last week", "started at the city archive"),
        ("said", "her grandmother drummed the heartbeat for the mothers", "your grandmother drummed the heartbeat for the mothers"),
        ("said", "her students name their own constellations first", "your students name their own constellations first"),
    ],
)  # fmt: skip
def test_what_haste_adds_is_left_out_and_reports_are_reports(kind: str, typed: str, text: str) -> None:
    found = fit(typed, GWEN, LEXICON, kind)
    assert found.text == text
    assert found.form in {"past", "clause"}


def test_whose_numbers_were_shown_is_not_guessed() -> None:
    assert fit("would fund it if someone showed her numbers", GWEN, LEXICON).form == "other"


@pytest.mark.parametrize(
    ("typed", "slot", "filled"),
    [
        ("tell him the import rules", "doing", "tell you the import rules"),
        ("send photos of the Wath Road job", "sendable", "photos of the Wath Road job"),
        ("push the code to github", "doing", "push the code to github"),
    ],
)
def test_what_was_promised(typed: str, slot: str, filled: str) -> None:
    assert ENGLISH.fit(typed, "promised", GWEN).slots.get(slot) == filled
