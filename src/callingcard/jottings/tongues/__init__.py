"""The languages in which a line is taken apart, one file each; which one a line is in shows by its words."""

from callingcard.jottings.tongues import english, french, german, italian, portuguese, spanish
from callingcard.jottings.tongues.tongue import Tongue, words

TONGUES: tuple[Tongue, ...] = (
    english.TONGUE, german.TONGUE, french.TONGUE, spanish.TONGUE, portuguese.TONGUE, italian.TONGUE,
)  # fmt: skip


def tongue_of(text: str) -> Tongue:
    """The language with the most signs in a text; English where none has more."""
    found = words(text)
    return max(TONGUES, key=lambda tongue: tongue.weighed(found))
