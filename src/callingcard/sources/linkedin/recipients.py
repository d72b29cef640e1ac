"""Who a message went to: LinkedIn joins names with ", " although names contain ", "; the URLs tell how many there are."""

import re
from functools import lru_cache

from callingcard.model.record import Party
from callingcard.sources.linkedin.closed import is_closed
from callingcard.text import bare, squeeze

_URL_END = re.compile(r"\s*,\s*(?=https?://|www\.|linkedin\.com/)")
_TITLES = frozenset(
    [
        "phd",
        "msc",
        "bsc",
        "mphil",
        "dphil",
        "llm",
        "mba",
        "mpa",
        "md",
        "esq",
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "ing",
        "eng",
        "dr",
    ]
)


_SHORT = 200
_LONGEST = 20_000


def recipients(names: str, urls: str) -> tuple[Party, ...]:
    """Split names and URLs as the archive joins them; a party whose name cannot be told from the rest has none.

    Closed accounts, which have no URL, are none of the parties.

    Beyond 20,000 characters there is no conversation, and the rest is dropped.
    """
    return _usual(names, urls) if len(names) + len(urls) < _SHORT else _split(names[:_LONGEST], urls[:_LONGEST])


@lru_cache(1 << 16)
def sender(name: str, url: str) -> Party:
    """Read who is named alone; the same party for who writes and, in the answer, is written to."""
    return Party(squeeze(name), url.strip() or None)


@lru_cache(1 << 16)
def _usual(names: str, urls: str) -> tuple[Party, ...]:
    return _split(names, urls)


def _split(names: str, urls: str) -> tuple[Party, ...]:
    if urls and "," not in urls and "," not in names and not urls.isspace() and not is_closed(names):  # nearly always
        return (sender(names, urls),)
    found_urls = [url for url in _URL_END.split(urls.strip()) if url]
    every = [piece for piece in names.split(", ") if piece.strip()]
    pieces = [piece for piece in every if not is_closed(piece)]
    if len(found_urls) == 1 and len(pieces) == len(every):
        return (Party(" ".join(names.split()), found_urls[0]),)
    if not found_urls:
        return tuple(Party(name.strip()) for name in _joined(pieces, 1))
    if len(pieces) > len(found_urls):
        pieces = _joined(pieces, len(found_urls))
    if len(pieces) == len(found_urls):
        return tuple(Party(name.strip(), url) for name, url in zip(pieces, found_urls, strict=True))
    return tuple(Party(_spelled(pieces, url), url) for url in found_urls)


def _joined(pieces: list[str], least: int) -> list[str]:
    """Give titles ("PhD", "MBA") back to the name before them, from the left, while there are more pieces than people."""
    names: list[str] = []
    spare = len(pieces) - least
    for piece in pieces:
        if names and spare > 0 and _is_title(piece):
            names[-1] += f", {piece}"
            spare -= 1
        else:
            names.append(piece)
    return names


def _is_title(piece: str) -> bool:
    piece = piece.strip()
    return " " not in piece and (piece.isupper() or "." in piece or piece.casefold() in _TITLES)


def _spelled(pieces: list[str], url: str) -> str:
    """Pick the one piece whose words are in the URL; "" where none or several are."""
    slug = bare(url.rstrip("/").rpartition("/")[2])
    fitting = [piece for piece in pieces if all(word in slug for word in bare(piece).replace(".", "").split())]
    return fitting[0].strip() if len(fitting) == 1 else ""
