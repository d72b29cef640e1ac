"""The tongues that drafting knows: English in full, five others for what colleagues, alumni, events and referrals need."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from callingcard.drafts import english
from callingcard.drafts.tongue import Tongue

LANGUAGES: Final = ("en",)


def tongue(language: str, table: Callable[[str], Mapping[str, Any]]) -> Tongue:
    """The tongue of a language (ISO 639-1, a region may follow); English where it is not known. ``table`` gives tables by name."""
    code = language.lower()[:2]
    if code not in LANGUAGES:
        code = "en"
    return english.tongue(table("en_words"), table("en"))
