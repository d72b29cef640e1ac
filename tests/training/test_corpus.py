"""The corpus format: what is read, what is refused, and that the corpus itself adds up."""

import pytest
from training.consistency import complaints
from training.corpus import CorpusError, load, parse, unmark
from training.examples import examples

VOICE = "@ baker en : up at three\n"


def test_marks_come_out_of_the_text_and_leave_spans() -> None:
    text, spans = unmark("Hi, {met,detail|you sat {why|beside me}}. {{first_name}} \\{x\\}", "here")
    assert text == "Hi, you sat beside me. {{first_name}} {x}"
    assert [(text[s.start : s.end], s.label) for s in spans] == [
        ("you sat beside me", "detail"),
        ("you sat beside me", "met"),
        ("beside me", "why"),
    ]


@pytest.mark.parametrize("source", ["{wy|x}", "{why|x", "x}", "{ x"])
def test_broken_marks_are_refused(source: str) -> None:
    with pytest.raises(CorpusError, match="here"):
        unmark(source, "here")


def test_a_note_takes_its_voice_and_the_defaults() -> None:
    (note,) = parse(f"{VOICE}-- stop generic me\nLine one\n\nline two\n", "a.notes")
    assert (note.voice, note.lang, note.channel, note.kind, note.verdict) == (
        "baker",
        "en",
        "invitation",
        "opener",
        "stop",
    )
    assert note.generic
    assert note.text == "Line one\n\nline two"
    assert note.where == "a.notes:2"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("hello\n", "before the first note"),
        ("-- stop me\nhello\n", "before any voice"),
        (f"{VOICE}-- stop\nhello\n", "does not say the focus"),
        (f"{VOICE}-- stop send me\nhello\n", "contradict"),
        (f"{VOICE}-- stop me loud\nhello\n", "unknown word 'loud'"),
        ("@ Baker English\n", "a voice is"),
    ],
)
def test_what_is_not_in_the_format_is_refused(source: str, said: str) -> None:
    with pytest.raises(CorpusError, match=said):
        list(parse(source, "a.notes"))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("-- send me\n{pitch|Buy my bread}", "yet 'pitch'"),
        ("-- stop me\n{default|Let's connect}", "not generic"),
        ("-- stop generic me\n{detail|your rye}", "yet a detail"),
        ("-- send them\n{met,why|We met}. {forward|How is the rye?}", "needs a detail"),
        ("-- revise them\nHello", "something real"),
        ("-- stop them\nHello", "without generic"),
        ("-- thanks send them\nHello", "without a thanks"),
        ("-- stop generic me\n{generic|hello }", "blanks"),
        ("-- stop generic me\n{forward,ask|A call?}", "same words"),
    ],
)
def test_contradictions_are_found(note: str, said: str) -> None:
    found = list(complaints(list(parse(VOICE + note, "a.notes"))))
    assert any(said in one for one in found), found


def test_the_same_text_twice_is_found() -> None:
    twice = f"{VOICE}-- stop generic me\nHello there\n-- stop generic me\nHello, there!\n"
    assert any("same text" in one for one in complaints(list(parse(twice, "a.notes"))))


def test_the_corpus_adds_up() -> None:
    assert list(complaints(load())) == []


def test_a_clause_has_the_labels_that_cover_half_of_it() -> None:
    source = f"{VOICE}-- revise me\nHi Ola, {{met|we met at the mill}}. {{bio|I bake}} rye, wheat, oats and spelt for the whole town.\n"
    (one,) = examples(parse(source, "a.notes"))
    assert [sorted(labels) for labels in one.clause_labels] == [["met"], ["bio"]]
    assert one.labels == {"how", "bio", "me"}
