"""Draws the history between the user and the people of a world."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from callingcard.demo import talk
from callingcard.demo.history import KEPT, Appointment, Gathering, History, Request, Said, Size
from callingcard.demo.individual import Individual
from callingcard.demo.words import table
from callingcard.model.record import Direction

_BEFORE = timedelta(days=14 * 365)
_ACCEPTED = {
    "incoming": ("blank blank blank blank short real real stock pitch", 0.5),
    "outgoing": ("blank blank blank real real real short", 0.5),
}
_LEFT = {
    "incoming": "blank blank blank blank pitch pitch pitch short stock scam real",
    "outgoing": "blank blank blank short real",
}


class Life:
    """Draws one history. ``people`` in the order in which the user came to know them."""

    def __init__(self, seed: int, now: datetime, owner: Individual, people: Sequence[Individual], size: Size) -> None:
        self._rng = Random(f"history {seed}")  # noqa: S311
        self._now, self._owner, self._people, self._size = now, owner, people, size
        self._order = list(range(len(people)))
        self._rng.shuffle(self._order)
        self._voices: dict[int, talk.Voice] = {}

    def draw(self) -> History:
        """The whole history."""
        requests = self._requests()
        connected = [(request.who, request.accepted_at) for request in requests if request.accepted_at]
        messages = self._conversations(connected, requests)
        gatherings = self._gatherings()
        letters, appointments = self._letters(), self._appointments()
        known = tuple(sorted(self._rng.sample(self._order, len(self._order) * 2 // 5)))
        return History(requests, messages, letters, appointments, gatherings, known)

    def _requests(self) -> tuple[Request, ...]:
        size, recent = self._size, round(self._size.invitations * 0.6)
        connected = self._order[: size.connections]
        found = [self._accepted(who, place < recent) for place, who in enumerate(connected)]
        waiting = self._order[size.connections :][: size.invitations - min(recent, len(connected))]
        found += [self._waiting(who, within=KEPT) for who in waiting]
        earlier = self._order[size.connections + len(waiting) :][: size.connections // 5]
        found += [self._waiting(who, within=_BEFORE) for who in earlier]
        return tuple(sorted(found, key=lambda request: (request.sent_at, request.who)))

    def _accepted(self, who: int, recent: bool) -> Request:
        rng = self._rng
        span = KEPT if recent else _BEFORE - KEPT
        accepted = self._now - span * rng.random() ** (1 if recent else 1.5) - (timedelta() if recent else KEPT)
        delay = (
            timedelta(minutes=rng.expovariate(1 / 90))
            if rng.random() < 0.3
            else timedelta(days=min(rng.expovariate(1 / 5), 150))
        )
        direction: Direction = "outgoing" if rng.random() < 0.55 else "incoming"
        return self._request(who, direction, accepted - delay, rng.choice(_ACCEPTED[direction][0].split()), accepted)

    def _waiting(self, who: int, within: timedelta) -> Request:
        direction: Direction = "outgoing" if self._rng.random() < 0.35 else "incoming"
        return self._request(
            who, direction, self._now - within * self._rng.random(), self._rng.choice(_LEFT[direction].split()), None
        )

    def _request(self, who: int, direction: Direction, sent: datetime, kind: str, accepted: datetime | None) -> Request:
        them, me = self._voice(who, sent), self._me(sent)
        writer, reader = (me, them) if direction == "outgoing" else (them, me)
        text = talk.note(self._rng, kind, writer, reader, self._third(who), self._event())
        return Request(who, direction, _second(sent), kind, text, accepted and _second(accepted))

    def _conversations(
        self, connected: Sequence[tuple[int, datetime | None]], requests: Sequence[Request]
    ) -> tuple[Said, ...]:
        rng, found = self._rng, list[Said]()
        cold = [request for request in requests if request.accepted_at is None and request.direction == "incoming"]
        if not connected:
            return ()
        for request in requests:
            if request.accepted_at and request.note and len(found) < self._size.messages // 4:
                outgoing = request.direction == "outgoing"
                found.append(Said(request.who, outgoing, request.accepted_at, request.note, _conversation(request.who)))
        while len(found) < self._size.messages:
            dice = rng.random()
            if dice < 0.05 and cold:
                found += self._cold(rng.choice(cold))
            elif dice < 0.07:
                found.append(self._campaign())
            else:
                who, since = connected[int(len(connected) * rng.random() ** 2.2)]
                found += self._thread(
                    who, since or self._now, [other for other, _ in rng.sample(connected, min(3, len(connected)))]
                )
        return tuple(sorted(found[: self._size.messages], key=lambda said: (said.sent_at, said.conversation)))

    def _thread(self, who: int, since: datetime, circle: list[int]) -> list[Said]:
        rng, group = self._rng, tuple(other for other in circle if other != who)
        at = since + (self._now - since) * rng.random()
        others = group if rng.random() < 0.02 else ()
        name = _conversation(who) if not others else f"2-group{min(others):06d}{who:06d}"
        return self._timed(
            who, at, talk.thread(rng, self._me(at), self._voice(who, at), self._third(who), self._event()), name, others
        )

    def _timed(
        self, who: int, at: datetime, spoken: list[tuple[bool, str]], name: str, others: tuple[int, ...] = ()
    ) -> list[Said]:
        found = []
        for by_me, text in spoken:
            if at >= self._now:
                break
            if self._rng.random() < 0.15:
                text = text.replace("? ", "?\n\n", 1) if "? " in text else text.replace(". ", ".\n", 1)
            found.append(
                Said(who, by_me, _second(at), text, name, others=others, draft=by_me and self._rng.random() < 0.004)
            )
            at += timedelta(minutes=self._rng.expovariate(1 / (30 if self._rng.random() < 0.5 else 1500)))
        return found

    def _cold(self, request: Request) -> list[Said]:
        at = request.sent_at + (self._now - request.sent_at) * self._rng.random()
        return self._timed(
            request.who,
            at,
            talk.cold(self._rng, self._me(at), self._voice(request.who, at)),
            _conversation(request.who),
        )

    def _campaign(self) -> Said:
        at = self._now - (_BEFORE) * self._rng.random()
        text = self._rng.choice(talk.names("campaigns")).replace("{you}", self._owner.name.given[0])
        return Said(
            None, False, _second(at), text, f"2-campaign{self._rng.randrange(10**8):08d}", subject="Your next step"
        )

    def _letters(self) -> tuple[Said, ...]:
        rng, found = self._rng, list[Said]()
        while self._order and len(found) < self._size.letters:
            who = self._order[int(len(self._order) * rng.random() ** 1.5)]
            at = self._now - timedelta(days=2000) * rng.random() ** 1.4
            spoken = talk.thread(rng, self._me(at), self._voice(who, at), self._third(who), self._event())
            subject = rng.choice(talk.names("subjects"))
            found += [
                Said(said.who, said.outgoing, said.sent_at, said.text, f"{subject}-{who}-{len(found)}", subject)
                for said in self._timed(who, at, spoken, "")
            ]
        return tuple(sorted(found[: self._size.letters], key=lambda said: (said.sent_at, said.conversation)))

    def _appointments(self) -> tuple[Appointment, ...]:
        rng, found = self._rng, list[Appointment]()
        for number in range(self._size.meetings):
            day = self._now - timedelta(days=int(1200 * rng.random() ** 1.3) - 10)
            start = datetime.combine(workday(day.date()), time(rng.randint(7, 16), rng.choice((0, 15, 30))), UTC)
            count = min(len(self._order), 200 if number == 3 else rng.choice((1, 1, 1, 2, 2, 3, 5, 8)))
            near = self._order[: max(count, len(self._order) // 3)]
            attendees = tuple(rng.sample(near, count))
            every = (
                rng.choice(("FREQ=WEEKLY;COUNT=6", "FREQ=MONTHLY;COUNT=4", "FREQ=WEEKLY;INTERVAL=2;COUNT=5"))
                if number % 9 == 1
                else ""
            )
            title = "All-hands" if count > 50 else rng.choice(talk.names("meetings"))
            declined = attendees[-1:] if count > 1 and rng.random() < 0.12 else ()
            minutes = rng.choice((30, 45, 60, 60, 90))
            found.append(
                Appointment(
                    f"{number:05d}-{rng.randrange(16**8):08x}@calendar.example",
                    title,
                    start,
                    start + timedelta(minutes=minutes),
                    rng.choice(talk.names("venues")),
                    attendees,
                    every,
                    declined,
                )
            )
        return tuple(sorted(found, key=lambda entry: (entry.start, entry.uid)))

    def _gatherings(self) -> tuple[Gathering, ...]:
        rng, found = self._rng, list[Gathering]()
        for number, name in enumerate(talk.names("events")[: 3 + min(9, len(self._order) // 30)]):
            day = (self._now - timedelta(days=25 + 97 * number)).date()
            guests = rng.sample(self._order, min(len(self._order), rng.randint(8, 60)))
            found.append(Gathering(f"{name} {day.year}", day, rng.choice(talk.names("venues")), tuple(guests)))
        return tuple(found)

    def _voice(self, who: int, at: datetime) -> talk.Voice:
        known = self._voices.get(who)
        if known is None:
            known = self._voices[who] = _voice(self._rng, self._people[who], at)
        return known

    def _me(self, at: datetime) -> talk.Voice:
        return self._voices.setdefault(-1, _voice(self._rng, self._owner, at))

    def _third(self, who: int) -> str:
        other = self._people[self._order[who % max(1, len(self._order) // 8)]]
        return other.name.full()

    def _event(self) -> str:
        return self._rng.choice(talk.names("events"))


def _voice(rng: Random, person: Individual, at: datetime) -> talk.Voice:
    job = person.job_on(at.date()) or next(iter(person.jobs), None)
    topic = str(rng.choice(table("careers")[person.sector]["topics"]))
    interest = person.interests[0] if person.interests else "chess"
    return talk.Voice(person.name.given[0], job.firm.name if job else "the institute", interest, topic, person.culture)


def _conversation(who: int) -> str:
    return f"2-{who * 2654435761 % 2**32:08x}{who:06d}=="


def _second(at: datetime) -> datetime:
    return at.replace(microsecond=0)


def workday(day: date) -> date:
    """The day, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))
