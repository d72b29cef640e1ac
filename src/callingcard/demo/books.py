"""The user's address books: who is in which, and what their cards said on a day."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from callingcard.demo.cards import Card, remembered
from callingcard.demo.contacts import google, outlook
from callingcard.demo.eras import Era
from callingcard.demo.sheet import Made
from callingcard.demo.vcards import Version, vcards
from callingcard.demo.world import World

_PHONES: Mapping[str, Version] = {
    "2018": "2.1",
    "2020": "2.1",
    "2022": "3.0",
    "2023": "3.0",
    "2025": "3.0",
    "2026": "4.0",
}


def book(made: World, at: datetime, source: str = "book") -> list[Card]:
    """The cards of the people whom the user keeps in address books, as they stood at that time."""
    today, people = made.now.date(), made.people
    cards = [remembered(made.seed, people[who], today, people[who - 1], source) for who in made.history.known]
    return [card for card in cards if card.day <= at.date() and (card.given or card.family)]


def books(made: World, look: Era, at: datetime) -> Iterator[Made]:
    """The address books as files: a telephone's, Google's and Outlook's, a few people in two of them."""
    cards, late = book(made, at), look.name >= "2022"
    shared = [card for card in book(made, at, "phone") if card.who % 7 == 0]
    yield vcards("phone.vcf", [*(card for card in cards if card.who % 3 == 0), *shared], _PHONES[look.name])
    yield google("google.csv", [card for card in cards if card.who % 3 == 1], new=late)
    yield outlook("outlook.csv", [card for card in cards if card.who % 3 == 2], new=late)
