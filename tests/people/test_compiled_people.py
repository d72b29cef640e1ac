"""The wheel in which record linkage is compiled tells people apart as the sources do, to the last bit of a weight."""

import pytest

from tests.compiled import SOURCES, compiled, run

TOLD = """
import callingcard.people.linking as where
from benchmarks.worlds import linkage as records_of
from callingcard.data import linkage
from callingcard.people.resolution import resolve
found = resolve(records_of(1_200, seed={seed})[0], own=(), weights=linkage())
print(where.__file__.endswith(".py"))
print(len(found.clusters), len(found.review))
print(found)
"""


@pytest.mark.parametrize("seed", [3, 8])
def test_compiled_linkage_resolves_as_the_sources_do(seed: int) -> None:
    ours = run(SOURCES, "-c", TOLD.format(seed=seed)).splitlines()
    theirs = run(compiled(), "-c", TOLD.format(seed=seed)).splitlines()
    assert (ours[0], theirs[0]) == ("True", "False")
    assert ours[1:] == theirs[1:]
    assert "ReviewPair" in ours[2]
