"""Calendars: what was agreed with whom, as Google and Outlook export it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from callingcard.demo.history import Appointment
from callingcard.demo.individual import Individual
from callingcard.demo.sheet import Made
from callingcard.demo.world import World

_HEADS = {
    True: (
        "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-TIMEZONE:UTC",
    ),
    False: ("PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN", "VERSION:2.0", "METHOD:PUBLISH"),
}


def calendar(
    made: World, name: str, at: datetime, *, google: bool = True, chosen: Callable[[Appointment], bool] = lambda _: True
) -> Made:
    """The chosen appointments up to that time and the near future; ``who`` of an entry's line is the first attendee."""
    lines = ["BEGIN:VCALENDAR", *_HEADS[google]]
    who = dict[tuple[str, int], int]()
    for entry in made.history.appointments:
        if entry.start > at + timedelta(days=30) or not chosen(entry):
            continue
        who[name, len(lines) + 1] = entry.attendees[0]
        lines += [part for line in _event(made, entry, google) for part in _folded(line)]
    lines.append("END:VCALENDAR")
    return Made(name, ("\r\n".join(lines) + "\r\n").encode(), who)


def _event(made: World, entry: Appointment, google: bool) -> list[str]:
    minutes = int((entry.end - entry.start).total_seconds() // 60)
    ends = f"DTEND:{_utc(entry.end)}" if google else f"DURATION:PT{minutes}M"
    starts = (
        f"DTSTART:{_utc(entry.start)}"
        if google
        else f"DTSTART;TZID=Greenwich Standard Time:{entry.start:%Y%m%dT%H%M%S}"
    )
    mine = made.owner.emails[0]
    people = [made.people[who] for who in entry.attendees]
    answers = dict.fromkeys(entry.declined, "DECLINED")
    return [
        "BEGIN:VEVENT",
        f"UID:{entry.uid}",
        f"DTSTAMP:{_utc(entry.start)}",
        starts,
        ends,
        *([f"RRULE:{entry.every}"] if entry.every else []),
        f"SUMMARY:{_safe(entry.title)}",
        f"LOCATION:{_safe(entry.place)}",
        "DESCRIPTION:<p>Agenda to follow &amp\\; notes welcome</p>" if google and minutes > 60 else "DESCRIPTION:",
        f"ORGANIZER;CN={_quoted(made.owner.name.full())}:mailto:{mine}",
        _attendee(made.owner.name.full(), mine, "ACCEPTED"),
        *(
            _attendee(_called(person, google), _address(person, entry), answers.get(person.index, "ACCEPTED"))
            for person in people
        ),
        "END:VEVENT",
    ]


def _address(person: Individual, entry: Appointment) -> str:
    job = person.job_on(entry.start.date())
    return job.email if job and person.index % 3 else person.emails[0]


def _called(person: Individual, google: bool) -> str:
    """Google often shows the address where a name should be."""
    return person.emails[0] if google and person.index % 4 == 0 else person.name.full()


def _attendee(name: str, address: str, answer: str) -> str:
    return f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={answer};CN={_quoted(name)};X-NUM-GUESTS=0:mailto:{address}"


def _quoted(name: str) -> str:
    return f'"{name}"' if any(sign in name for sign in ",;:") else name


def _safe(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _utc(at: datetime) -> str:
    return f"{at:%Y%m%dT%H%M%SZ}"


def _folded(line: str) -> list[str]:
    found, now = list[str](), ""
    for char in line:
        if len((now + char).encode()) > 74:
            found.append(now)
            now = " "
        now += char
    return [*found, now]
