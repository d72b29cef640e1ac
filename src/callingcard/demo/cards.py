"""What one source holds about one person: the truth as somebody typed it, on some day."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from urllib.parse import quote

from callingcard.demo import noise
from callingcard.demo.individual import Individual, Name


@dataclass(frozen=True, slots=True)
class Card:
    """One source's view of the person ``who`` (an index), as of ``day``. A single ``shown`` name may hide swapped parts."""

    who: int
    day: date
    given: str
    family: str
    shown: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    url: str = ""
    company: str = ""
    position: str = ""
    schools: tuple[str, ...] = ()
    place: str = ""
    birthday: str = ""


def _stream(seed: int, source: str, person: Individual) -> Random:
    """A source of chance of its own for each card, so that a later card of a person differs only by what changed."""
    return Random(f"{seed} {source} {person.index}")  # noqa: S311


def profile(seed: int, person: Individual, day: date, *, shows_email: float = 0.9) -> Card:
    """What a person's own profile says on a day, as an archive exports it. ``shows_email``: how many let others see theirs."""
    rng = _stream(seed, "profile", person)
    given, family = _own_name(rng, person.name, day)
    firm_dice, no_position, email_dice, work = (
        _stream(seed, "firm", person),
        rng.random() < 0.03,
        rng.random(),
        rng.random() < 0.25,
    )
    job = person.job_on(day)
    emails = (job.email,) if job and work else person.emails[:1]
    return Card(
        who=person.index,
        day=day,
        given=given,
        family=family,
        shown=f"{given} {family}".strip(),
        emails=emails if email_dice < shows_email else (),
        url=f"https://www.linkedin.com/in/{quote(person.slug_on(day))}",
        company=noise.firm_as_written(firm_dice, job.firm.name, job.firm.legal) if job else "",
        position=job.position if job and not no_position else "",
    )


def _own_name(rng: Random, name: Name, day: date) -> tuple[str, str]:
    given, family, dice = name.given[0], name.family_on(day), [rng.random() for _ in range(7)]
    if name.native[0] and dice[0] < 0.2:
        return name.native
    if name.called and dice[1] < 0.12:
        called = rng.choice(name.called)
        given = f'{given} "{called}"' if dice[1] < 0.02 else called
    if name.middle and dice[2] < 0.6:
        given = f"{given} {name.middle}"
    if name.suffix:
        family = f"{family} {name.suffix}"
    if name.changed_on and day >= name.changed_on and dice[3] < 0.2:
        family = f"{family} ({name.earlier})"
    if dice[4] < 0.12:
        given, family = noise.plain(rng, given), noise.plain(rng, family)
    if dice[5] < 0.03:
        family = noise.decorated(rng, family)
    elif dice[5] < 0.045:
        given, family = noise.cased(rng, given), noise.cased(rng, family)
    return (given, family[:1] + ".") if family and dice[6] < 0.012 else (given, family)


def remembered(seed: int, person: Individual, today: date, neighbour: Individual, source: str = "book") -> Card:
    """What the user typed into an address book on some day in the past, and never corrected since.

    ``neighbour`` is somebody whose telephone a few people share.
    """
    rng = _stream(seed, source, person)
    day = today - timedelta(days=int(rng.random() ** 1.5 * 2600))
    given, family = _typed_name(rng, person.name, day)
    job = person.job_on(day)
    company = noise.firm_as_written(rng, job.firm.name, job.firm.legal) if job and rng.random() < 0.68 else ""
    return Card(
        who=person.index,
        day=day,
        given=given,
        family=family,
        shown=_together(rng, given, family, company),
        emails=_emails(rng, person, day),
        phones=_phones(rng, person, day, neighbour),
        url=noise.profile_as_written(rng, person.slug_on(day)) if rng.random() < 0.2 else "",
        company=company,
        position=job.position if job and rng.random() < 0.4 else "",
        schools=tuple(study.school for study in person.studies) if rng.random() < 0.06 else (),
        place=person.city if rng.random() < 0.25 else "",
        birthday=person.born.strftime("--%m-%d") if rng.random() < 0.1 else "",
    )


def registered(seed: int, person: Individual, day: date, source: str = "guest") -> Card:
    """What a person typed when signing up for an event on a day."""
    rng = _stream(seed, f"{source} {day}", person)
    given, family = _typed_name(rng, person.name, day, by_self=True)
    job, dice = person.job_on(day), rng.random()
    email = job.email if job and dice < 0.38 else person.emails[-1 if dice > 0.9 else 0]
    return Card(
        who=person.index,
        day=day,
        given=given,
        family=family,
        shown=f"{given} {family}".strip(),
        emails=(noise.address_as_written(rng, email),),
        phones=(person.phone,) if person.phone and rng.random() < 0.2 else (),
        url=noise.profile_as_written(rng, person.slug_on(day)) if rng.random() < 0.15 else "",
        company=noise.firm_as_written(rng, job.firm.name, job.firm.legal) if job and rng.random() < 0.75 else "",
        position=job.position if job and rng.random() < 0.5 else "",
    )


def _typed_name(rng: Random, name: Name, day: date, *, by_self: bool = False) -> tuple[str, str]:
    given, family = name.given[0], name.family_on(day)
    if rng.random() < (0.06 if by_self else 0.25):
        given = rng.choice(name.given)
    if family == name.family[0] and rng.random() < (0.1 if by_self else 0.25):
        family = rng.choice(name.family)
    if name.called and rng.random() < 0.15:
        given = rng.choice(name.called)
    if name.middle and rng.random() < 0.12:
        given = f"{given} {name.middle}"
    if rng.random() < 0.3:
        given, family = noise.plain(rng, given), noise.plain(rng, family)
    return _spoilt(rng, given, family)


def _spoilt(rng: Random, given: str, family: str) -> tuple[str, str]:
    """One name in five is cut, swapped or mistyped."""
    dice = rng.random()
    if dice < 0.03:
        return noise.slip(rng, given), family
    if dice < 0.07:
        return given, noise.slip(rng, family)
    if dice < 0.095:
        return f"{given[:1]}.", family
    if dice < 0.115:
        return given, ""
    if dice < 0.15:
        return family, given
    if dice < 0.18:
        return noise.cased(rng, given), noise.cased(rng, family)
    return (noise.garbled(given), noise.garbled(family)) if dice < 0.184 else (given, family)


def _together(rng: Random, given: str, family: str, company: str) -> str:
    dice = rng.random()
    if dice < 0.04 and family:
        return f"{family}, {given}"
    if dice < 0.055 and company:
        return f"{given} {family} ({company})".replace("  ", " ")
    return f"Dr. {given} {family}".strip() if dice < 0.07 else f"{given} {family}".strip()


def _emails(rng: Random, person: Individual, day: date) -> tuple[str, ...]:
    job, found = person.job_on(day), list[str]()
    if rng.random() < 0.68:
        found.append(person.emails[-1 if rng.random() < 0.12 else 0])
    if job and rng.random() < 0.45:
        found.append(f"info@{job.firm.domain}" if rng.random() < 0.015 else job.email)
    return tuple(noise.address_as_written(rng, address) for address in found)


def _phones(rng: Random, person: Individual, day: date, neighbour: Individual) -> tuple[str, ...]:
    job, dice = person.job_on(day), rng.random()
    if dice < 0.05 and job and job.firm.switchboard:
        return (job.firm.switchboard,)
    if dice < 0.06 and neighbour.phone:
        return (neighbour.phone,)
    if dice < 0.5 and person.phone:
        return (person.phone if rng.random() < 0.6 else person.phone.replace(" ", ""),)
    return ()
