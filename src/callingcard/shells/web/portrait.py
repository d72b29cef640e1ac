"""How a person looks where there is no picture: one or two letters on a tint that stays theirs."""

from zlib import crc32

from callingcard.model.person import Person
from callingcard.shells.wording import name

TINTS = 8


def initials(person: Person) -> str:
    """The first letters of the first and the last word of the name; of an address, its first."""
    called = name(person)
    words = [called.partition("@")[0]] if "@" in called else called.replace(",", " ").split()
    letters = [letter for word in words if (letter := next((char for char in word if char.isalpha()), ""))]
    return "".join([*letters[:1], *letters[1:][-1:]]).upper() or "·"


def tint(person: Person) -> int:
    """Which of the tints is theirs."""
    return crc32(person.id.encode()) % TINTS
