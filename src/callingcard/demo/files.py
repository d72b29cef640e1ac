"""All the files that the user of an invented world could drop in, as of a day."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from callingcard.demo.books import books
from callingcard.demo.calendars import calendar
from callingcard.demo.cards import registered
from callingcard.demo.eras import ERAS, Era
from callingcard.demo.firms import ascii_word
from callingcard.demo.guests import eventbrite, luma, meetup
from callingcard.demo.linkedin import linkedin, portability
from callingcard.demo.mail import mailbox
from callingcard.demo.sheet import Made
from callingcard.demo.world import World


def files(made: World, *, era: str = "2026", as_of: datetime | None = None) -> dict[str, bytes]:
    """File names to bytes: archive, address books, calendars, guest lists, mailbox.

    ``era`` is a key of ``eras.ERAS`` and decides the formats; ``as_of`` decides what they know, by default a day typical of the
    era, and never later than the world's ``now``. Two days of one world differ as two downloads would.
    """
    return {each.name: each.data for each in produced(made, era=era, as_of=as_of)}


def truth(made: World, *, era: str = "2026", as_of: datetime | None = None) -> dict[tuple[str, int], int]:
    """(file, line) to the index of the person that the line is about, for the files of the same arguments."""
    return {place: who for each in produced(made, era=era, as_of=as_of) for place, who in each.who.items()}


def write(made: World, folder: Path, *, era: str = "2026", as_of: datetime | None = None) -> list[Path]:
    """Write the files into a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, data in files(made, era=era, as_of=as_of).items():
        (path := folder / name).write_bytes(data)
        paths.append(path)
    return paths


def produced(made: World, *, era: str = "2026", as_of: datetime | None = None) -> Iterator[Made]:
    """Each file with its truth; a kind of which there is nothing yet is left out."""
    look = ERAS[era]
    return (each for each in _all(made, look, min(as_of or look.typical or made.now, made.now)) if each.who)


def _all(made: World, look: Era, at: datetime) -> Iterator[Made]:
    yield linkedin(made, look, at)
    yield from books(made, look, at)
    yield calendar(made, "calendar.ics", at, chosen=lambda entry: entry.start.year % 3 > 0)
    yield calendar(made, "outlook.ics", at, google=False, chosen=lambda entry: entry.start.year % 3 == 0)
    yield from _guest_lists(made, look, at)
    yield mailbox(made, "mail.mbox", at)


def saved_snapshot(made: World, *, as_of: datetime | None = None) -> Made:
    """The portability interface's answer of the newest era, saved by the user instead of an archive."""
    return portability(made, ERAS["2026"], min(as_of or made.now, made.now))


def _guest_lists(made: World, look: Era, at: datetime) -> Iterator[Made]:
    for number, event in enumerate(made.history.gatherings):
        if event.on > at.date():
            continue
        cards = [registered(made.seed, made.people[who], event.on) for who in event.guests]
        name = ascii_word(event.name)
        if number % 3 == 0:
            yield luma(f"{name}.csv", cards, event.on)
        elif number % 3 == 1:
            yield eventbrite(f"{name}.csv", cards, event.name, new=look.name >= "2020")
        else:
            yield meetup(f"{name}.csv", cards)
