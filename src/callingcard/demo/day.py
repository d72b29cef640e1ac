"""One interesting day: a small world around a user with somebody met yesterday, a promise, a blank invitation and more."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from callingcard.demo.cards import Card
from callingcard.demo.careers import Market
from callingcard.demo.files import produced
from callingcard.demo.firms import ascii_word
from callingcard.demo.history import Appointment, Gathering, History, Request, Said, Size
from callingcard.demo.individual import Firm, Individual, Job, Name, Study
from callingcard.demo.lives import workday
from callingcard.demo.phones import Numbers
from callingcard.demo.sheet import Made
from callingcard.demo.vcards import vcards
from callingcard.demo.words import table
from callingcard.demo.world import World, world
from callingcard.model.record import Direction

QUIET = timedelta(days=75)
BETWEEN = timedelta(days=110)
"""How long before the day the older of the two archives was downloaded."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something the user told callingcard at a time: a verb of the contract and its options.

    ``addresses`` are those of whom it is about, for where two are found of their name.
    """

    verb: str
    at: datetime
    said: Mapping[str, Any]
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """The world, the older archive, all the files of today, and what the user said themselves, oldest first."""

    world: World
    older: Mapping[str, bytes]
    files: Mapping[str, bytes]
    deeds: tuple[Deed, ...]


def demo_day(now: datetime, *, seed: int = 7, people: int = 70) -> Day:
    """Invent the day around ``now`` (aware): ``people`` in the background, and a cast for whom something is due."""
    made = _with_cast(
        world(
            seed, people, now=now.astimezone(UTC), size=Size(people * 2 // 3, 6, people * 4, people // 5, people // 3)
        )
    )
    older = {each.name: each.data for each in produced(made, as_of=made.now - BETWEEN) if each.name.endswith(".zip")}
    files = {each.name: each.data for each in (*produced(made), _cards(made))}
    return Day(made, older, files, _deeds(made))


def _cards(made: World) -> Made:
    """The cards that some of the cast handed over, with their profile on them."""
    first, script = len(made.people) - len(table("day")["cast"]), table("day")["cast"]
    given = [made.people[first + place] for place, part in enumerate(script) if part.get("card")]
    today = made.now.date()
    cards = [
        Card(
            one.index,
            today,
            one.name.given[0],
            one.name.family[0],
            one.name.full(),
            one.emails,
            url=f"https://www.linkedin.com/in/{one.slug_on(today)}",
            company=one.jobs[-1].firm.name,
            position=one.jobs[-1].position,
        )
        for one in given
    ]
    return vcards("cards-received.vcf", cards, "3.0")


def _with_cast(made: World) -> World:
    script, firms, numbers = table("day"), dict[str, Firm](), Numbers()
    owner = _individual(script["owner"], 0, made, firms, numbers)
    first = len(made.people)
    cast = tuple(_individual(part, first + place, made, firms, numbers) for place, part in enumerate(script["cast"]))
    drawn = replace(made, owner=owner).history
    calm = _calmed(drawn, made.now)
    event, guests = script["event"], [first + place for place, part in enumerate(script["cast"]) if part.get("guest")]
    expo = Gathering(
        event["name"],
        (made.now - timedelta(hours=event["hours"])).date(),
        event["place"],
        (*guests, *calm.gatherings[0].guests[:6]),
    )
    whole = _merged(calm, [_told(part, first + place, made.now) for place, part in enumerate(script["cast"])], expo)
    return replace(made, owner=owner, people=(*made.people, *cast), firms=(*made.firms, *firms.values()), told=whole)


def _calmed(drawn: History, now: datetime) -> History:
    """In the background nobody waits for an answer: of late only what the script says took place."""
    before = now - QUIET
    return replace(
        drawn,
        messages=tuple(said for said in drawn.messages if said.sent_at < before),
        letters=tuple(said for said in drawn.letters if said.sent_at < before),
        requests=tuple(
            request for request in drawn.requests if request.accepted_at or request.sent_at < now - timedelta(days=200)
        ),
        gatherings=drawn.gatherings[1:2],
    )


def _merged(drawn: History, told: list[History], expo: Gathering) -> History:
    return History(
        tuple(
            sorted((*drawn.requests, *(each for part in told for each in part.requests)), key=lambda each: each.sent_at)
        ),
        tuple(
            sorted((*drawn.messages, *(each for part in told for each in part.messages)), key=lambda each: each.sent_at)
        ),
        drawn.letters,
        tuple(
            sorted(
                (*drawn.appointments, *(each for part in told for each in part.appointments)),
                key=lambda each: each.start,
            )
        ),
        (expo, *drawn.gatherings),
        tuple(sorted((*drawn.known, *(who for part in told for who in part.known)))),
    )


def _individual(
    part: Mapping[str, Any], index: int, made: World, firms: dict[str, Firm], numbers: Numbers
) -> Individual:
    name, today = Name((part["given"],), (part["family"],)), made.now.date()
    market = Market(())
    jobs = []
    for firm_name, position, since, until in part["jobs"]:
        firm = firms.setdefault(firm_name, _firm(firm_name, len(made.firms) + len(firms), part["culture"]))
        started = today - timedelta(days=since)
        jobs.append(
            Job(
                firm,
                position,
                started,
                today - timedelta(days=until) if until else None,
                market.address(firm, name, started),
            )
        )
    studies = tuple(Study(*study) for study in part.get("studies", ()))
    return Individual(
        index,
        name,
        part["culture"],
        part["born"],
        part["city"],
        part.get("country", ""),
        part.get("sector", "industry"),
        (part["email"],),
        numbers.take("GB") if part.get("phone") else "",
        ((date(1990, 1, 1), part["slug"]),),
        tuple(jobs),
        studies,
        (),
    )


def _firm(name: str, index: int, culture: str) -> Firm:
    return Firm(index, name, name, f"{ascii_word(name)}.example", "industry", culture, "", "{given}.{family}", "")


def _told(part: Mapping[str, Any], who: int, now: datetime) -> History:
    """What the script says took place with one of the cast."""
    chat = f"2-day{who:06d}=="
    messages = [
        Said(who, way == "out", _back(now, ago, minutes), text, chat)
        for minutes, (ago, way, text) in enumerate(part.get("messages", ()))
    ]
    meetings = [_meeting(who, title, now, ago) for ago, title in part.get("meetings", ())]
    return History(
        tuple(_requests(part, who, now)),
        tuple(messages),
        (),
        tuple(meetings),
        (),
        (who,) if part.get("book") else (),
    )


def _requests(part: Mapping[str, Any], who: int, now: datetime) -> list[Request]:
    found = []
    if "connected" in part:
        accepted = _back(now, part["connected"], 0)
        direction: Direction = "outgoing" if who % 2 else "incoming"
        found.append(Request(who, direction, accepted - timedelta(hours=7), "blank", "", accepted))
    if "invitation" in part:
        ago, way, kind, note = part["invitation"]
        found.append(Request(who, "outgoing" if way == "out" else "incoming", _back(now, ago, 0), kind, note))
    return found


def _meeting(who: int, title: str, now: datetime, ago: int) -> Appointment:
    start = datetime.combine(workday((now - timedelta(days=ago)).date()), time(10), UTC)
    return Appointment(
        f"day-{who}-{ago}@calendar.example",
        title,
        start,
        start + timedelta(hours=1),
        "Ward 4, teaching hospital",
        (who,),
    )


def _back(now: datetime, ago: int, minutes: int) -> datetime:
    """Some time of the working day, so many days ago."""
    day = (now - timedelta(days=ago)).date()
    return datetime.combine(day, time(8 + ago % 9, 11), UTC) + timedelta(minutes=minutes * 4)


def _deeds(made: World) -> tuple[Deed, ...]:
    script = table("day")
    addresses = {one.name.full(): one.emails for one in made.people[-len(script["cast"]) :]}
    told = (_deed(part, made.now) for part in script["said"])
    known = (replace(deed, addresses=addresses.get(deed.said.get("person", ""), ())) for deed in told)
    return tuple(sorted(known, key=lambda deed: deed.at))


def _deed(part: Mapping[str, Any], now: datetime) -> Deed:
    """A deed of yesterday's event has its hour, an older one the evening of its day; a meeting is recorded when it took place."""
    said = {key: value for key, value in part.items() if key not in {"verb", "ago", "hours"}}
    if "hours" in part:
        at = _half_hour(now - timedelta(hours=part["hours"]))
    else:
        at = datetime.combine((now - timedelta(days=part["ago"])).date(), time(19), UTC)
    if part["verb"] == "met":
        said["on"] = at.isoformat() if "hours" in part else at.date().isoformat()
    return Deed(part["verb"], at, said)


def _half_hour(at: datetime) -> datetime:
    return at.replace(minute=at.minute // 30 * 30, second=0, microsecond=0)
