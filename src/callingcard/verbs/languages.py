"""Languages as people and programs name them: BCP 47 tags, of which callingcard heeds the language and, where it matters, the region."""

import re
from typing import Final

from callingcard.text import visible
from callingcard.verbs.errors import Refusal

_TAG: Final = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(?:[-_](?P<script>[A-Za-z]{4}))?(?:[-_](?P<region>[A-Za-z]{2}|\d{3}))?(?:[-_][A-Za-z0-9]{1,8})*"
)
_SHORTER: Final = {
    "eng": "en",
    "deu": "de",
    "ger": "de",
    "fra": "fr",
    "fre": "fr",
    "spa": "es",
    "por": "pt",
    "ita": "it",
}
"""Codes of three letters have one of two where there is one (RFC 5646, 2.2.1)."""


def tag(text: str) -> str:
    """A language tag in its usual spelling: "en_gb" is "en-GB". Scripts and variants are left out. Raises Refusal for what is none."""
    found = _TAG.fullmatch(text.strip())
    if found is None:
        raise Refusal(f"“{visible(text)}” is no language tag; use one like en, pt or en-GB.")
    language, region = found["language"].lower(), found["region"]
    language = _SHORTER.get(language, language)
    return f"{language}-{region.upper()}" if region else language
