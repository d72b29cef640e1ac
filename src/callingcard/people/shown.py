"""A name as it is shown: what its owner is called, without what they hung on it. Search and linkage keep what was written."""

import re
from collections import Counter
from functools import lru_cache
from unicodedata import is_normalized

from callingcard.people.affixes import PRONOUNS, is_degree, is_title
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


def called(name: str, *, titled: bool = False) -> str:
    """A name that somebody types, as its owner says it: "Sousa, Ana", "Dr. Ana Sousa" and "Ana Sousa, PhD" are Ana Sousa.

    With ``titled``, titles stay before it. As typed where more than titles, degrees and pronouns would be lost, or a single
    word be left: "Ana (PyCon)" may be told from Ana.
    """
    name = PRONOUNS.sub("", name)
    turned = bare_name(name)
    words = name.replace(",", " ").split()
    hung = Counter(words) - Counter(turned.split())
    sure = name.count(",") < 2 or all(map(is_degree, name.partition(",")[2].replace(",", " ").split()))
    if not (sure and " " in turned and all(is_title(word) or is_degree(word) for word in hung)):
        return name
    return " ".join([*(word for word in words if word in hung and is_title(word)), turned]) if titled else turned


def _may_be_given(after: str) -> bool:
    words = after.split()
    return 0 < len(words) <= 2 and all(word.isalpha() and word.istitle() and not is_degree(word) for word in words)
