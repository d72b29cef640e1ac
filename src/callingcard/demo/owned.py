"""The tables of a LinkedIn archive that are about the user: profile, positions, schools, praise, notes, events."""

from collections.abc import Iterator
from datetime import datetime
from random import Random
from urllib.parse import unquote

from callingcard.demo.cards import profile
from callingcard.demo.eras import Era
from callingcard.demo.individual import Individual
from callingcard.demo.sheet import Row
from callingcard.demo.words import table
from callingcard.demo.world import World

Table = tuple[str, tuple[str, ...], list[Row]]
_PROFILE = (
    "First Name",
    "Last Name",
    "Maiden Name",
    "Address",
    "Birth Date",
    "Headline",
    "Summary",
    "Industry",
    "Zip Code",
    "Geo Location",
    "Twitter Handles",
    "Websites",
    "Instant Messengers",
)
_RECEIVED = ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status")
_PRAISE = (
    "{given} explained {topic} to our board in ten minutes, which nobody had managed before.",
    "We shared a desk for two years. Patient, exact, and funny at the right moment.",
    "{given} took over a project that I had nearly given up and brought it to a good end.",
)


def owned_tables(made: World, era: Era, at: datetime) -> Iterator[Table]:
    """Every table about the user, as of that time; newer ones only where the era had them."""
    me = made.owner
    yield "Profile.csv", _PROFILE, [(_profile(me, at), None)]
    yield (
        "Positions.csv",
        ("Company Name", "Title", "Description", "Location", "Started On", "Finished On"),
        _positions(me, at),
    )
    yield (
        "Education.csv",
        ("School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"),
        _education(me),
    )
    yield (
        "Skills.csv",
        ("Name",),
        [({"Name": topic.capitalize()}, None) for topic in table("careers")[me.sector]["topics"][:4]],
    )
    yield (
        "Languages.csv",
        ("Name", "Proficiency"),
        [({"Name": "English", "Proficiency": "Full professional proficiency"}, None)],
    )
    yield "Email Addresses.csv", ("Email Address", "Confirmed", "Primary", "Updated On"), _addresses(me, at)
    yield "Recommendations_Received.csv", _RECEIVED, _recommendations(made, at)
    yield "Endorsement_Received_Info.csv", _endorsement_header("Endorser"), _endorsements(made, at)
    yield "Events.csv", ("Event Name", "Event Time", "Status", "External Url"), _events(made, at)
    if era.name == "2026":
        header = (
            "Connection First Name",
            "Connection Last Name",
            "Connection Profile URL",
            "Note",
            "Created On",
            "Edited On",
        )
        yield "Notes.csv", header, _notes(made, at)


def _endorsement_header(role: str) -> tuple[str, ...]:
    return (
        "Endorsement Date",
        "Skill Name",
        f"{role} First Name",
        f"{role} Last Name",
        f"{role} Public Url",
        "Endorsement Status",
    )


def _profile(me: Individual, at: datetime) -> dict[str, str]:
    job = me.job_on(at.date())
    headline = f"{job.position} at {job.firm.name}" if job else "Between two jobs, listening"
    return {
        "First Name": me.name.given[0],
        "Last Name": me.name.family_on(at.date()),
        "Maiden Name": me.name.earlier,
        "Birth Date": f"{me.born:%b} {me.born.day}",
        "Headline": headline,
        "Industry": me.sector.capitalize(),
        "Geo Location": f"{me.city}, {me.country}",
    }


def _positions(me: Individual, at: datetime) -> list[Row]:
    held = [job for job in reversed(me.jobs) if job.since <= at.date()]
    return [
        (
            {
                "Company Name": job.firm.name,
                "Title": job.position,
                "Location": job.firm.city,
                "Started On": f"{job.since:%b %Y}",
                "Finished On": f"{job.until:%b %Y}" if job.until and job.until <= at.date() else "",
            },
            None,
        )
        for job in held
    ]


def _education(me: Individual) -> list[Row]:
    return [
        (
            {
                "School Name": study.school,
                "Start Date": f"{study.since}",
                "End Date": f"{study.until}",
                "Degree Name": study.degree,
            },
            None,
        )
        for study in me.studies
    ]


def _addresses(me: Individual, at: datetime) -> list[Row]:
    job = me.job_on(at.date())
    known = (*me.emails, *((job.email,) if job else ()))
    return [
        (
            {
                "Email Address": address,
                "Confirmed": "Yes",
                "Primary": "No" if place else "Yes",
                "Updated On": "Not Available",
            },
            None,
        )
        for place, address in enumerate(known)
    ]


def _circle(made: World, at: datetime, kind: str, count: int) -> list[tuple[Individual, datetime]]:
    """Some of the connections who did something at a time after connecting; the same ones in a later archive."""
    rng, found = Random(f"{kind} {made.seed}"), []  # noqa: S311
    for request in made.history.requests:
        chosen, share = rng.random() < count / max(1, made.size.connections), rng.random()
        if request.accepted_at is None or not chosen:
            continue
        on = request.accepted_at + (made.now - request.accepted_at) * share
        if on <= at:
            found.append((made.people[request.who], on.replace(microsecond=0)))
    return found


def _recommendations(made: World, at: datetime) -> list[Row]:
    rows: list[Row] = []
    for number, (person, on) in enumerate(_circle(made, at, "praise", 5)):
        card, topic = profile(made.seed, person, at.date()), table("careers")[made.owner.sector]["topics"][0]
        text = _PRAISE[number % 3].format(given=made.owner.name.given[0], topic=topic)
        rows.append(
            (
                {
                    "First Name": card.given,
                    "Last Name": card.family,
                    "Company": card.company,
                    "Job Title": card.position,
                    "Text": text,
                    "Creation Date": f"{on:%m/%d/%y, %I:%M %p}",
                    "Status": "VISIBLE",
                },
                person.index,
            )
        )
    return rows


def _endorsements(made: World, at: datetime) -> list[Row]:
    rows: list[Row] = []
    for person, on in _circle(made, at, "endorsed", 14):
        card = profile(made.seed, person, at.date())
        url = unquote(card.url).removeprefix("https://")
        rows.append(
            (
                {
                    "Endorsement Date": f"{on:%Y/%m/%d %H:%M:%S} UTC",
                    "Skill Name": table("careers")[made.owner.sector]["topics"][1].capitalize(),
                    "Endorser First Name": card.given,
                    "Endorser Last Name": card.family,
                    "Endorser Public Url": url,
                    "Endorsement Status": "ACCEPTED",
                },
                person.index,
            )
        )
    return rows


def _events(made: World, at: datetime) -> list[Row]:
    past = [event for event in made.history.gatherings if event.on <= at.date()]
    return [
        (
            {
                "Event Name": event.name,
                "Event Time": f"{event.on:%b %d, %Y} 07:00 AM - {event.on:%b %d, %Y} 05:00 PM",
                "Status": "ATTENDING",
            },
            None,
        )
        for event in past
    ]


def _notes(made: World, at: datetime) -> list[Row]:
    rows: list[Row] = []
    for person, on in _circle(made, at, "note", 8):
        card = profile(made.seed, person, at.date())
        interest = person.interests[0] if person.interests else "old maps"
        rows.append(
            (
                {
                    "Connection First Name": card.given,
                    "Connection Last Name": card.family,
                    "Connection Profile URL": unquote(card.url),
                    "Note": f"Likes {interest}. Ask about it.",
                    "Created On": f"{on:%Y-%m-%d %H:%M:%S} UTC",
                },
                person.index,
            )
        )
    return rows
