"""Facts of any characters at all: a draft may do without them, and never fails over them."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.drafts.test_writing import femi, write

from callingcard.drafts.tact import fit_for_note
from callingcard.model.fact import Fact, FactKind
from callingcard.verbs.draft import Asking

PIECES = st.sampled_from(
    ["'", "-", "...", "(", ")", "«", "»", '"', "?", "!", ",", ";", ":", "/", "&", "a", "her", "the", "you", "did", "is", "asked", "says",
     "roofs", "3", "two", "é", "x.", "who", "of", "to", "and", "I", "me", "🙂", "\u202e", "李", "\n"]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=7).flatmap(lambda some: st.sampled_from([" ".join(some), "".join(some)]))


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "it"])
@given(text=TEXTS, kind=st.sampled_from(get_args(FactKind)))
def test_no_fact_breaks_a_draft(language: str, text: str, kind: FactKind) -> None:
    fact = Fact("f1", "p1", kind, text, date(2026, 5, 19), encounter="e1")
    write(femi(fact), asking=Asking(language=language))


@pytest.mark.parametrize("text", ["'", "-", "...", "«»", " ", "?!"])
def test_what_holds_no_word_is_left_out(text: str) -> None:
    fact = Fact("f1", "p1", "said", text, date(2026, 5, 19))
    assert not fit_for_note(fact, frozenset())
    assert all("f1" not in claim.facts for draft in write(femi(fact)).drafts for claim in draft.claims)
