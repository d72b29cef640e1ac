"""The texts of the pages in the language of their catalogue: ``locale/pt/LC_MESSAGES/pages.mo``, chosen as the machine's is."""

from collections.abc import Mapping
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path
from typing import TypeVar

from callingcard.model.refusal import Refusal
from callingcard.shells.steps import PAGES, refused
from callingcard.verbs.errors import Ambiguous

Key = TypeVar("Key")


@cache
def catalogue() -> NullTranslations:
    """The translation of the pages; without one, the texts as they are written."""
    return translation("pages", Path(__file__).parent / "locale", fallback=True)


def worded(text: str, /, **values: object) -> str:
    """A text of a page's own code, translated; ``values`` take the places of ``%(name)s``."""
    said = catalogue().gettext(text)
    return said % values if values else said


def counted(one: str, many: str, num: int, /, **values: object) -> str:
    """The same for a text that has a number, ``%(num)s``."""
    return catalogue().ngettext(one, many, num) % {"num": num, **values}


def phrases(texts: Mapping[Key, str]) -> Mapping[Key, str]:
    """Marks the texts of a table as texts of the catalogue; they are translated where they are shown."""
    return texts


def refusal(error: Refusal | Ambiguous) -> str:
    """Why something was refused, and what helps on these pages."""
    return refused(error, PAGES, worded)
