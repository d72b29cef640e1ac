"""What was wondered about, asked directly; and what sort of thing is asked about."""

import pytest

from callingcard import data
from callingcard.drafts.english.fitting import fit
from callingcard.drafts.english.inverting import direct
from callingcard.drafts.english.words import lexicon

LEXICON = lexicon(data.table("drafting/en_words"))


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("how you got the insurance to agree", "how did you get the insurance to agree"),
        ("how to tell a 16-year-old no", "how do you tell a 16-year-old no"),
        ("whether you take women too", "do you take women too"),
        ("whether children will run down the ramp", "will children run down the ramp"),
        ("where your bus figures come from", "where do your bus figures come from"),
        ("why the model stops at the bridge", "why does the model stop at the bridge"),
        ("why walking backwards works", "why does walking backwards work"),
        ("who signed the quilt", "who signed the quilt"),
        ("which patients stop filling in the form", "which patients stop filling in the form"),
        ("what a fleece is worth", "what is a fleece worth"),
        ("how you always keep the old ones", "how do you always keep the old ones"),
    ],
)
def test_an_indirect_question_is_put_directly(told: str, asked: str) -> None:
    assert direct(told, LEXICON) == asked


@pytest.mark.parametrize("told", ["why the wing flexes like that", "how so", "what with the rain"])
def test_where_the_verb_is_not_sure_nothing_is_asked(told: str) -> None:
    assert direct(told, LEXICON) == ""


@pytest.mark.parametrize(
    ("typed", "kind", "sort"),
    [
        ("wild yeast that stalls in november", "topic", "problem"),
        ("crown caps versus cork", "topic", "decision"),
        ("drawing stairs on a map", "topic", "doing"),
        ("the sign for 'calm down'", "topic", "thing"),
        ("sea buckthorn in january", "topic", "matter"),
        ("why the flats keep losing pressure", "topic", "cause"),
        ("why she rips it out first", "topic", "yours"),
        ("where to get wigs mended", "topic", "method"),
        ("who signed the quilt", "topic", "answer"),
    ],
)
def test_sorts(typed: str, kind: str, sort: str) -> None:
    assert fit(typed, frozenset(), LEXICON, kind).sort == sort
