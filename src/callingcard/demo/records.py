"""Records of one world from different sources, with the true person of each: what record linkage is measured on."""

from datetime import timedelta
from random import Random

from callingcard.demo.cards import Card, profile, registered, remembered
from callingcard.demo.individual import Individual
from callingcard.demo.world import World
from callingcard.model.record import PersonRecord, Source


def noisy(made: World, *, overlap: float = 0.7, twice: float = 0.02) -> tuple[list[PersonRecord], list[int]]:
    """A professional network's export, and address books with guest lists; and each record's true person.

    ``overlap`` is the share of each side's people that the other side has too, ``twice`` the share that an address book has
    two cards for. A world of 39,000 people and an overlap of 0.7 gives 30,000 people on either side. Records come in an
    order that says nothing.
    """
    rng = Random(f"records {made.seed}")  # noqa: S311
    people = list(made.people)
    rng.shuffle(people)
    side = round(len(people) / (2 - overlap))
    cards = [("linkedin", profile(made.seed, person, made.now.date())) for person in people[:side]]
    for number, person in enumerate(people[-side:]):
        neighbour = made.people[person.index - 1]
        cards.append(_other(rng, made, person, neighbour, number))
        if rng.random() < twice:
            cards.append(("vcard", remembered(made.seed, person, made.now.date(), neighbour, "phone")))
    rng.shuffle(cards)
    return [_record(kind, card, line) for line, (kind, card) in enumerate(cards, 2)], [card.who for _, card in cards]


def _other(rng: Random, made: World, person: Individual, neighbour: Individual, number: int) -> tuple[str, Card]:
    today = made.now.date()
    if rng.random() < 0.25:
        return "guests", registered(made.seed, person, today - timedelta(days=90 * (1 + number % 12)))
    return "google", remembered(made.seed, person, today, neighbour)


def _record(kind: str, card: Card, line: int) -> PersonRecord:
    guest = kind == "guests"
    return PersonRecord(
        source=Source(kind, f"{kind}.csv", line),
        name=card.shown,
        given=card.given or None,
        family=card.family or None,
        emails=card.emails,
        phones=card.phones,
        urls=(card.url,) if card.url else (),
        company=card.company or None,
        position=card.position or None,
        schools=card.schools,
        place=card.place or None,
        birthday=card.birthday or None,
        event="Open Systems Evening" if guest else None,
        event_on=card.day if guest else None,
        as_of=card.day if kind == "linkedin" else None,
    )
