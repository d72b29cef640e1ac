"""Tables that wait until something in them is asked for."""

import pytest

from callingcard.data.deferred import Each, Whole
from callingcard.data.grounding import LANGUAGES, lexicon


def test_a_whole_table_is_read_once_at_the_first_look() -> None:
    reads: list[str] = []

    def read() -> dict[str, int]:
        reads.append("read")
        return {"bill": 1, "bob": 2}

    held = Whole(read)
    assert reads == []
    assert (held["bill"], held.get("bob"), held.get("ann", 0), len(held), list(held)) == (1, 2, 0, 2, ["bill", "bob"])
    assert reads == ["read"]


def test_each_value_is_read_when_it_is_looked_at() -> None:
    reads: list[str] = []

    def read(code: str) -> str:
        reads.append(code)
        return code.upper()

    held = Each(("en", "de"), read)
    assert (list(held), len(held), "de" in held, reads) == (["en", "de"], 2, True, ["de"])
    assert (held["de"], held["en"], reads) == ("DE", "EN", ["de", "en"])
    with pytest.raises(KeyError):
        held["xx"]
    assert held.get("xx") is None


def test_the_lexicon_knows_every_language_and_nickname() -> None:
    words = lexicon()
    assert [tongue.code for tongue in words.tongues.values()] == list(LANGUAGES)
    assert "robert" in words.nicknames["bob"]
