"""How long a note is, as its channel counts, against the limit that was last looked up."""

from callingcard.model.limits import Limits
from callingcard.model.note import Length, Note
from callingcard.text import utf16_length


def length_of(note: Note, limits: Limits) -> Length:
    """The length in UTF-16 units against the channel's limit; the account decides where it is known."""
    limit = limits.length(note.channel, note.account)
    count = len(note.text) if note.text.isascii() else utf16_length(note.text)
    return Length(count, limit.value, limit.unit, limit.as_of)
