"""A server stems in several threads at once; each word comes out as it does alone."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from callingcard.drafts.grounding.stems import stem

WORDS = [f"{head}{tail}" for head in ("organ", "inspect", "calibr", "relat", "nation", "hand", "grip", "measur", "color")
         for tail in ("isation", "ization", "ing", "ational", "fulness", "ed", "ers", "ement", "ability")]  # fmt: skip


@pytest.fixture
def _eager() -> Iterator[None]:
    """Threads that give way to each other as often as can be."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("_eager")
def test_threads_do_not_mix_up_each_others_words() -> None:
    alone = {word: stem.__wrapped__(word, "en") for word in WORDS}

    def all_of_them(_: int) -> bool:
        return all(stem.__wrapped__(word, "en") == alone[word] for word in WORDS)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(all_of_them, range(24)))
