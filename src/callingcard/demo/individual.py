"""What is true of the people of an invented world, whatever the files say of them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name with all the ways it is really written.

    ``given`` and ``family`` hold the spellings in Latin letters, the person's own first. ``native`` is given and family name
    in their own script, empty where that is Latin. ``earlier`` is the family name used before ``changed_on``.
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    native: tuple[str, str] = ("", "")
    family_first: bool = False
    middle: str = ""
    suffix: str = ""
    called: tuple[str, ...] = ()
    earlier: str = ""
    changed_on: date | None = None

    def family_on(self, day: date) -> str:
        """The family name in use on a day."""
        return self.earlier if self.changed_on is not None and day < self.changed_on else self.family[0]

    def full(self, day: date | None = None) -> str:
        """The name in Latin letters, given name first, as used on a day."""
        family = self.family[0] if day is None else self.family_on(day)
        return " ".join(part for part in (self.given[0], self.middle, family, self.suffix) if part)


@dataclass(frozen=True, slots=True)
class Firm:
    """An invented employer. ``legal`` is its registered name, ``pattern`` how it makes mail addresses."""

    index: int
    name: str
    legal: str
    domain: str
    sector: str
    culture: str
    city: str
    pattern: str
    switchboard: str


@dataclass(frozen=True, slots=True)
class Job:
    """A position held from ``since`` to ``until`` (None: still)."""

    firm: Firm
    position: str
    since: date
    until: date | None
    email: str


@dataclass(frozen=True, slots=True)
class Study:
    """Years at a school."""

    school: str
    degree: str
    since: int
    until: int


@dataclass(frozen=True, slots=True)
class Individual:
    """One true person. ``slugs`` are profile addresses with the day from which each is in use."""

    index: int
    name: Name
    culture: str
    born: date
    city: str
    country: str
    sector: str
    emails: tuple[str, ...]
    phone: str
    slugs: tuple[tuple[date, str], ...]
    jobs: tuple[Job, ...]
    studies: tuple[Study, ...]
    interests: tuple[str, ...]

    def job_on(self, day: date) -> Job | None:
        """The job held on a day, None between two jobs."""
        held = [job for job in self.jobs if job.since <= day and (job.until is None or day < job.until)]
        return held[-1] if held else None

    def slug_on(self, day: date) -> str:
        """The profile address in use on a day."""
        known = [slug for since, slug in self.slugs if since <= day]
        return known[-1] if known else self.slugs[0][1]
