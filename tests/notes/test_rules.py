"""Every rule's page is its test: what it flags is flagged exactly, what it passes is passed, and the page is complete."""

import pytest

from callingcard import data
from callingcard.data.tagger import packed
from callingcard.notes.check import find, read
from callingcard.notes.elements import Weights
from callingcard.notes.examples import Example
from callingcard.notes.reading import Reading
from callingcard.notes.rulebook import Rule, index, rules

LIMITS = data.limits()
WEIGHTS = Weights(packed())
EVERY_EXAMPLE = [example for rule in rules() for example in (*rule.flags, *rule.passes)]


def reading_of(example: Example) -> Reading:
    return read(example.note, limits=LIMITS, weights=WEIGHTS)


def _cases(which: str) -> list[pytest.param]:  # type: ignore[valid-type]
    return [
        pytest.param(rule, example, id=f"{rule.id}-{at}")
        for rule in rules()
        for at, example in enumerate(getattr(rule, which))
    ]


@pytest.mark.parametrize(("rule", "example"), _cases("flags"))
def test_flags_exactly_what_is_marked(rule: Rule, example: Example) -> None:
    found = find(reading_of(example), [rule])
    assert found
    spans = sorted((finding.start, finding.end) for finding in found)
    assert spans == (sorted(example.spans) or [(0, 0)] * len(found)), [example.text[a:b] for a, b in spans]


@pytest.mark.parametrize(("rule", "example"), _cases("passes"))
def test_passes_near_misses(rule: Rule, example: Example) -> None:
    assert not find(reading_of(example), [rule])


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_page_is_complete(rule: Rule) -> None:
    assert len(rule.title) > 10
    assert rule.title.endswith(".")
    assert len(rule.why) > 20
    assert rule.advice
    assert rule.source.startswith("advice ")
    assert len(rule.flags) >= 3
    assert len(rule.passes) >= 3
    for finding in find(reading_of(rule.flags[0]), [rule]):
        assert finding.message.endswith((".", "!", "?"))


def test_there_are_rules_of_every_kind() -> None:
    kinds = {"default", "generic", "pitch", "ask", "missing", "focus", "mismatch", "length", "style", "safety"}
    assert {rule.kind for rule in rules()} == kinds
    assert len(rules()) >= 40


@pytest.mark.parametrize("example", EVERY_EXAMPLE, ids=range(len(EVERY_EXAMPLE)))
def test_the_prefilter_changes_nothing(example: Example) -> None:
    assert find(reading_of(example), index().near(reading_of(example))) == find(reading_of(example), rules())
