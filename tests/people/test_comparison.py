"""Weights do not depend on which of the two comes first, whatever names are made of."""

from hypothesis import given, settings
from hypothesis import strategies as st

from callingcard.people.comparison import Comparison
from callingcard.people.traits import traits_of
from tests.people.making import WEIGHTS, record

PIECES = 'ana Ana A. y . de van Sousa SOUSA 李 明 محمد - (Liz) née Costa 🚀 Jr PhD , | O\'Brien ß Bill William Smith-Jones 김민수 Иван Петрович "Bob"'
NAMES = st.lists(st.sampled_from(PIECES.split()), max_size=4).map(" ".join)
EMAILS = st.sampled_from(("", "a.b@nordhavn.example", "sousa.ana@post.example", "sousa.ana2@post.example"))


@given(st.lists(st.tuples(NAMES, EMAILS), min_size=2, max_size=12))
@settings(max_examples=400, deadline=None)
def test_a_pair_weighs_the_same_either_way(said: list[tuple[str, str]]) -> None:
    every = [traits_of(record(name, emails=email, company="Nordhavn", line=n)) for n, (name, email) in enumerate(said)]
    comparison = Comparison(every, WEIGHTS)
    for a in every:
        for b in every:
            assert sorted(comparison.bars(a, b)) == sorted(comparison.bars(b, a))


def test_every_level_has_its_reasoned_odds() -> None:
    for levels in WEIGHTS.levels.values():
        for level in levels.values():
            assert 0 < level.m <= 1
            assert 0 < level.u <= 1


def test_a_rare_value_tells_more_than_a_common_one() -> None:
    names = ["Ana Smith"] * 40 + ["Rui Smith"] * 40 + ["Ana Okonkwo", "Ana Okonkwo"]
    every = [traits_of(record(name, line=n)) for n, name in enumerate(names)]
    comparison = Comparison(every, WEIGHTS)
    common = {field: weight for field, _, weight in comparison.bars(every[0], every[1])}
    rare = {field: weight for field, _, weight in comparison.bars(every[-1], every[-2])}
    assert rare["family"] > common["family"] + 3
