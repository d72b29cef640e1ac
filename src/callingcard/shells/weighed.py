"""What was compared of two records and found, in words, alike in every face."""

from callingcard.model.person import MatchWeight
from callingcard.text import Say, plain

WORDS = {
    ("prior", "people"): "Any two people on record",
    ("given", "same"): "Given names are the same", ("given", "nickname"): "One given name is short for the other",
    ("given", "shorter"): "One given name is a part of the other", ("given", "part"): "A given name is shared",
    ("given", "spelling"): "Given names are spelled differently", ("given", "initial"): "A given name is an initial",
    ("given", "slip"): "Given names differ by a slip", ("given", "unlike"): "Given names differ",
    ("family", "same"): "Family names are the same", ("family", "part"): "A family name is shared",
    ("family", "maiden"): "A family name was another before",
    ("family", "spelling"): "Family names are spelled differently", ("family", "initial"): "A family name is an initial",
    ("family", "slip"): "Family names differ by a slip", ("family", "unlike"): "Family names differ",
    ("full name", "same"): "Such a full name is common here", ("order", "reversed"): "Names stand in another order",
    ("company", "same"): "They work at the same firm", ("company", "alike"): "Their firms have names alike",
    ("company", "domain"): "The firm fits the other’s e-mail", ("company", "unlike"): "They work at different firms",
    ("company", "changed"): "They worked at different firms, at different times",
    ("company", "contradicted"): "They work at different firms at the same time",
    ("position", "same"): "They do the same work", ("position", "alike"): "They do similar work",
    ("position", "unlike"): "They do different work",
    ("school", "same"): "They went to the same school", ("school", "unlike"): "They went to different schools",
    ("place", "same"): "They live in the same place", ("place", "unlike"): "They live in different places",
    ("event", "same"): "They were at the same event", ("time", "event"): "You connected within days of the event",
    ("connected", "same"): "You connected on the same day", ("connected", "next"): "You connected a day apart",
    ("connected", "unlike"): "You connected on different days",
    ("birthday", "same"): "They have the same birthday", ("birthday", "day"): "Their birthdays are on the same day",
    ("birthday", "unlike"): "Their birthdays differ",
    ("email", "shared"): "An e-mail address is shared", ("email", "unlike"): "Their e-mail addresses differ",
    ("email", "colleague"): "Two addresses at one firm", ("email", "numbered"): "Two numbered addresses at one firm",
    ("phone", "shared"): "A phone number is shared", ("phone", "unlike"): "Their phone numbers differ",
    ("profile", "shared"): "A profile is shared", ("profile", "unlike"): "Their profiles differ",
    ("list", "same"): "One list has them both", ("namesake", "numbered"): "The firm has two of that name",
    ("handle", "same"): "An address and a profile have the same made-up name",
}  # fmt: skip


def said(one: MatchWeight, *, say: Say = plain) -> str:
    """The bar in words; as it is named where there are none."""
    known = WORDS.get((one.field, one.level))
    return say(known) if known else f"{one.field}: {one.level}"
