"""The tongues that drafting knows: English in full, five others for what colleagues, alumni, events and referrals need."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from callingcard.drafts import english, european
from callingcard.drafts.quoting import is_of_language
from callingcard.drafts.tongue import Tongue

LANGUAGES: Final = ("en", "fr", "de", "es", "pt", "it")
_FAMILIAR: Final = {"es", "it", "pt"}
_TU: Final = {
    "fr": r"\b(?:tu|toi|ton|ta|tes|t')\b", "de": r"\b(?:du|dir|dich|dein\w*)\b", "es": r"\b(?:tú|te|tu|contigo|ti)\b",
    "pt": r"\b(?:tu|te|teu|tua|contigo)\b", "it": r"\b(?:tu|ti|tuo|tua|te)\b",
}  # fmt: skip
_VOUS: Final = {
    "fr": r"\b(?:vous|votre|vos)\b", "de": r"\b(?:Sie|Ihnen|Ihr\w*)\b", "es": r"\b(?:usted|su|sus|le)\b",
    "pt": r"\b(?:senhor|senhora|lhe)\b", "it": r"\b(?:Lei|Suo|Sua|Le)\b",
}  # fmt: skip


def known(language: str | None) -> str:
    """The code of a language that drafting knows, out of a tag like pt-BR; English for any other."""
    code = re.split("[-_]", (language or "en").lower())[0]
    return code if code in LANGUAGES else "en"


def tongue(
    language: str, table: Callable[[str], Mapping[str, Any]], *, familiar: bool = True, american: bool = False
) -> Tongue:
    """The tongue of a language (ISO 639-1). ``table`` gives the tables of data/drafting by name; ``american``: English dates so."""
    code = known(language)
    grammars = table("grammar")
    own = partial(is_of_language, language=code, small={name: one["small"] for name, one in grammars.items()})
    if code == "en":
        return english.tongue(table("en_words"), table("en"), own, american=american)
    return european.tongue(code, grammars[code], table(code), own, familiar=familiar)


def is_familiar(language: str, style: str | None, samples: Sequence[str], between: Sequence[str] = ()) -> bool:
    """Whether the reader is addressed as tu and du: as the two of them do (``between``: what they wrote each other), else as the sender
    does with others, else as is usual for the style.
    """
    code = known(language)
    if code == "en" or style == "formal":
        return False
    for texts, least in ((between, 1), (samples, 2)):
        said = " ".join(texts)
        familiar, polite = (len(re.findall(shape[code], said)) for shape in (_TU, _VOUS))
        if familiar + polite >= least:
            return familiar > polite
    return code in _FAMILIAR
