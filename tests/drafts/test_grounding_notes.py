"""Grounding on notes written by hand: they are left alone, and found out when made false."""

from benchmarks.corrupting import corrupted
from benchmarks.grounding_situations import OWN, Situation, situations

from callingcard.data.grounding import lexicon
from callingcard.drafts.grounding import Grounder

SITUATIONS = list(situations())
OWN_WORDS = list(situations(OWN))


def _check(situation: Situation) -> Grounder:
    return Grounder(situation.records, lexicon(), now=situation.now)


def test_true_notes_are_seldom_doubted() -> None:
    notes = [(s, text) for s in SITUATIONS for text, _ in s.notes]
    doubted = [text for s, text in notes if _check(s)(text).unsupported]
    assert len(notes) >= 120
    assert len(doubted) <= 0.03 * len(notes), doubted


def test_false_notes_are_found_out_where_they_are_false() -> None:
    cases = corrupted(SITUATIONS, 200, seed=5)
    missed = [
        case
        for case in cases
        if not any(u.start < case.end and case.start < u.end for u in _check(case.situation)(case.text).unsupported)
    ]
    assert len(cases) == 200
    assert len(missed) <= 0.05 * len(cases), [(case.kind, case.text) for case in missed]


def test_every_claim_cites_what_there_is() -> None:
    for situation in SITUATIONS:
        ids = {f.id for f in situation.records.facts} | {e.id for e in situation.records.encounters}
        for text, _ in situation.notes:
            found = _check(situation)(text)
            assert all(set(claim.facts) <= ids and claim.facts for claim in found.claims)
            assert all(0 <= claim.start < claim.end <= len(text) for claim in found.claims)


def test_what_people_write_by_themselves_is_not_often_doubted() -> None:
    notes = [(s, text) for s in OWN_WORDS for text, _ in s.notes]
    doubted = [text for s, text in notes if _check(s)(text).unsupported]
    assert len(notes) >= 200
    assert len(doubted) <= 0.1 * len(notes), doubted


def test_what_people_write_by_themselves_is_found_out_when_made_false() -> None:
    cases = corrupted(OWN_WORDS, 200, seed=5)
    missed = [
        case
        for case in cases
        if not any(u.start < case.end and case.start < u.end for u in _check(case.situation)(case.text).unsupported)
    ]
    assert len(missed) <= 0.1 * len(cases), [(case.kind, case.text) for case in missed]
