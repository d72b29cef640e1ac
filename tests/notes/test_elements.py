"""The tagger at run time: elements with exact spans, the same in every process, whatever the text."""

import subprocess
import sys
from struct import unpack_from

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callingcard.data.tagger import packed
from callingcard.model.note import ELEMENT_KINDS, Element, ElementKind, Note
from callingcard.notes.elements import Tags, Weights, found, tag
from callingcard.notes.elements.features import features, named
from callingcard.notes.elements.trimming import trims_of
from callingcard.notes.reading import Reading


@pytest.fixture(scope="module")
def weights() -> Weights:
    return Weights(packed())


def tagged(text: str, weights: Weights) -> Tags:
    return tag(Reading(Note(text)), weights)


def elements_in(text: str, weights: Weights) -> dict[ElementKind, tuple[Element, ...]]:
    reading = Reading(Note(text))
    return found(reading, tag(reading, weights))


@pytest.mark.parametrize(
    ("text", "kind", "how"),
    [
        ("Hi Ewa, it was lovely to meet you at the beekeepers' dinner on Friday.", "how", "met"),
        ("Hi Ewa, I really enjoyed your article on wintering bees in the city.", "how", "their_work"),
        ("Hi Ewa, we worked together at the dairy in Lublin, I was in the lab.", "how", "colleague"),
        ("Bonjour Paul, j'ai lu votre article sur les ruches en ville et je l'ai partagé.", "how", "their_work"),
        ("Hallo Jana, Ihr Vortrag über Wildbienen in der Stadt hat mir sehr gefallen.", "how", "their_work"),
        ("Hi Ewa, your article says you lost two hives. Did the third one make it through?", "forward", None),
        ("Hi Ewa, I'm a vet and work mostly with horses in Kent.", "bio", None),
    ],
)
def test_an_element_is_found_and_quoted(text: str, kind: str, how: str | None, weights: Weights) -> None:
    elements = elements_in(text, weights)
    assert list(elements) == list(ELEMENT_KINDS)
    hits = elements[kind]  # type: ignore[index]
    assert hits
    assert all(text[one.start : one.end] == one.text for one in hits)
    assert hits[0].type == how


@pytest.mark.parametrize(
    "text", ["I'd like to add you to my professional network.", "Let's connect!", "Hello, please accept my invitation."]
)
def test_a_stock_sentence_has_no_element_and_is_generic(text: str, weights: Weights) -> None:
    tags = tagged(text, weights)
    assert not any(elements_in(text, weights)[kind] for kind in ("how", "why", "forward", "detail", "offer"))
    assert tags.likely("generic")


@pytest.mark.parametrize("text", ["", "   ", "🙂🙂🙂", "...", "\ud800"])
def test_a_note_without_words_has_nothing(text: str, weights: Weights) -> None:
    tags = tagged(text, weights)
    assert not tags.likely("how")
    assert tags.spans("how") == ()
    assert not any(elements_in(text, weights).values())


@settings(deadline=None, max_examples=60)
@given(text=st.text(max_size=300))
def test_any_text_gives_spans_of_itself(text: str) -> None:
    weights = Weights(packed())
    tags = tagged(text, weights)
    assert all(0.0 <= tags.chance(label) <= 1.0 for label in weights.note_labels)
    for elements in elements_in(text, weights).values():
        for one in elements:
            assert 0 <= one.start < one.end <= len(text)
            assert text[one.start : one.end] == one.text


def test_adding_rows_as_one_integer_gives_the_plain_sum(weights: Weights) -> None:
    raw = packed()
    size = int.from_bytes(raw[4:8], "little")
    count = len(raw[8 + size :]) // (4 + weights.lanes)
    numbers = list(unpack_from(f"<{count}I", raw, 8 + size))
    rows = raw[8 + size + 4 * count :]
    chosen = [*numbers[:50], 1, numbers[-1]]
    plain = [0] * weights.lanes
    for number in chosen:
        if number in numbers:
            at = numbers.index(number) * weights.lanes
            plain = [a + b for a, b in zip(plain, unpack_from(f"<{weights.lanes}b", rows, at), strict=True)]
    root = len(chosen) ** 0.5
    expected = [
        one * scale / root + bias for one, scale, bias in zip(plain, weights.scales, weights.biases, strict=True)
    ]
    total = weights.sum_of(chosen)
    found = [*weights.clause_log_odds(weights.of_clause(total)), *weights.note_log_odds(total)]
    assert found == pytest.approx(expected)


@settings(deadline=None, max_examples=60)
@given(text=st.text(alphabet="aZé .,?!'\"7\n—", max_size=200))
def test_what_is_remembered_comes_to_the_same_as_the_plain_features(text: str) -> None:
    weights = Weights(packed())
    reading = Reading(Note(text))
    plain = [weights.sum_of(numbers) for numbers in features(reading)]
    assert weights.sums_of(reading) == plain
    assert weights.sums_of(reading) == plain


def test_features_are_the_same_in_every_process() -> None:
    code = (
        "from callingcard.model.note import Note; from callingcard.notes.reading import Reading;"
        "from callingcard.notes.elements.features import features;"
        "print(features(Reading(Note('Your talk on rye in Turku stuck with me.'))))"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    here = features(Reading(Note("Your talk on rye in Turku stuck with me.")))
    assert seen == {f"{here}\n"}
    assert named("rye") in here[0]


@pytest.mark.parametrize("raw", [b"", b"CCTW", b"PK\x03\x04" + b"0" * 40])
def test_other_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match="weights"):
        Weights(raw)


def test_a_file_cut_short_is_refused() -> None:
    with pytest.raises(ValueError, match="cut short"):
        Weights(packed()[:-10])


@pytest.mark.parametrize(
    ("clause", "kind", "words"),
    [
        ("and your talk on rye stuck with me.", "why", "your talk on rye stuck with me"),
        ("did the rye rise?", "forward", "did the rye rise?"),
        ("your talk on rye was great and i'd love to connect", "how", "your talk on rye was great"),
        ("- ", "why", "- "),
    ],
)
def test_a_span_is_trimmed_to_the_words_that_do_the_job(clause: str, kind: str, words: str) -> None:
    start, end = trims_of(clause)[:2] if kind == "forward" else trims_of(clause)[2:]
    assert clause[start:end] == words


def test_long_repeats_are_tagged_in_no_time(weights: Weights) -> None:
    for text in (" and " * 1500, "." * 8000, " " * 8000 + "x", "a, " * 2500, "would love to " * 500):
        tagged(text, weights)
        trims_of(text)
