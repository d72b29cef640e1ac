"""What counts as two notes sounding alike, and that the situations they are drafted from can all be read."""

from collections import Counter

from benchmarks import alike
from benchmarks.grammar import false_alarms
from benchmarks.situations import load

SAME = "I have been thinking about it ever since"


def test_a_shared_run_is_found_whatever_stands_around_it() -> None:
    one, other = f"Hi Ana, {SAME}. Did it hold?", f"Hello Bo, well: {SAME.lower()}!"
    assert alike.pairs({"a": alike.body(one), "b": alike.body(other)}) == {
        ("a", "b"): "i have been thinking about it ever"
    }


def test_six_words_greeting_and_sign_off_are_not_enough() -> None:
    one = "Hello Ana, did the roof hold in the end?\n\nAll the best to you and yours, Kim"
    other = "Hello Ana, tell me, did the roof hold in the storm?\n\nAll the best to you and yours, Kim"
    assert not alike.pairs({"a": alike.body(one), "b": alike.body(other)})
    assert alike.pairs({"a": alike.body(one), "b": alike.body(other)}, 6)


def test_the_name_of_an_event_counts_as_one_word() -> None:
    words = alike.body("Hi Jo, we met at the chess in prisons conference on Saturday and spoke.")
    folded = alike.folded_names(words, ["the chess in prisons conference"])
    assert folded == ["we", "met", "at", "the", "chess in prisons conference", "on", "saturday", "and", "spoke"]


def test_situations_are_many_and_of_every_sort() -> None:
    situations = load()
    languages = Counter((s.language or s.evidence.me.language or "en")[:2] for s in situations)
    assert len(situations) > 300
    assert set(languages) == {"en", "fr", "de", "es", "pt", "it"}
    assert {s.channel for s in situations} == {"invitation", "message", "inmail"}
    assert all(2 <= size <= 5 for size in Counter(s.group for s in situations if s.group).values())


def test_what_is_to_be_avoided_is_on_record_somewhere() -> None:
    """A word to be avoided that nobody could come by guards nothing, unless it is what a pushy note would ask."""
    guarded = [s for s in load() if s.avoid and any(f.private for f in s.evidence.facts)]
    assert len(guarded) > 10
    for one in guarded:
        told = " ".join(f.text for f in one.evidence.facts).casefold()
        assert any(word.strip().casefold() in told for word in one.avoid), one.id


def test_each_false_alarm_says_why() -> None:
    assert all(kind and words for kind, words in false_alarms())
