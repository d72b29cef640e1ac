"""How long a note is, as its channel counts, against the limit that was last looked up."""

from functools import lru_cache
from typing import Final

from callingcard.model.limits import Limits
from callingcard.model.note import Length, Note
from callingcard.text import utf16_length


def length_of(note: Note, limits: Limits) -> Length:
    """The length in UTF-16 units against the channel's limit; the account decides where it is known."""
    limit = limits.length(note.channel, note.account)
    return _length(utf16_length(note.text), limit.value, limit.unit, limit.as_of)


# Of a few hundred lengths that notes have, each is made once.
_length: Final = lru_cache(maxsize=2048)(Length)
