"""How long a note is, as its channel counts, against the limit that was last looked up."""

from callingcard.model.limits import Limits
from callingcard.model.note import Length, Note
from callingcard.text import utf16_length


def length_of(note: Note, limits: Limits) -> Length:
    """The length in UTF-16 units against the channel's limit; the account decides where it is known."""
    limit = limits.length(note.channel, note.account)
    return Length(utf16_length(note.text), limit.value, limit.unit, limit.as_of)
