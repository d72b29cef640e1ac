"""A name as it is shown: what its owner is called, without what they hung on it. Search and linkage keep what was written."""

import re
from functools import lru_cache
from unicodedata import is_normalized

from callingcard.people.affixes import is_degree
from callingcard.people.names import bare_name
from callingcard.people.spelling import readable
from callingcard.text import squeeze

# Words of four letters or more, beginning with a capital: neither a title nor a degree, which shorter ones may be.
_PLAIN = re.compile(r"[A-Z][a-zà-ÿ]{3,}(?:[ -][A-Z][a-zà-ÿ]{3,})*")


@lru_cache(maxsize=1 << 16)
def shown(name: str) -> str:
    """Drop decorated letters, emoji, titles, degrees, taglines, stray points; as written where nothing would be left.

    What follows a comma and may be a given name stays: "Mu\u00f1oz Garc\u00eda, Mar\u00eda Jos\u00e9". Idempotent.
    """
    if _PLAIN.fullmatch(name) and is_normalized("NFKC", name):
        return name
    plain = squeeze(readable(name))
    if "," in plain and _may_be_given(plain.rpartition(",")[2]):
        kept = plain if bare_name(plain) in plain else bare_name(plain)
    else:
        kept = bare_name(name)
    kept = " ".join(word for word in kept.split() if any(char.isalnum() for char in word))
    return kept if any(char.isalpha() for char in kept) else name


def given_first(name: str) -> str:
    """A name that is written like "Sousa, Ana" as its owner says it; any other as it is."""
    if name.count(",") != 1:
        return name
    turned = bare_name(name)
    return turned if turned and sorted(turned.split()) == sorted(name.replace(",", " ").split()) else name


def _may_be_given(after: str) -> bool:
    words = after.split()
    return 0 < len(words) <= 2 and all(word.isalpha() and word.istitle() and not is_degree(word) for word in words)
