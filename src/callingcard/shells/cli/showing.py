"""How people, reasons, facts and times look on every page."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact
from callingcard.model.person import Person
from callingcard.model.tie import Reason
from callingcard.shells.cli.page import Page
from callingcard.shells.wording import DECISIONS as DECISIONS
from callingcard.shells.wording import day as day
from callingcard.shells.wording import hour as hour
from callingcard.shells.wording import hours as hours
from callingcard.shells.wording import job as job
from callingcard.shells.wording import name as name
from callingcard.shells.wording import source as source

if TYPE_CHECKING:
    from callingcard.verbs.edit import Recounted
    from callingcard.verbs.fact import Stated


def heading(page: Page, person: Person) -> None:
    """A person at the head of a page."""
    page.row(name(person), person.id)
    if job(person):
        page.line(job(person), indent=2)
    for identifier in person.identifiers:
        page.line(identifier, indent=2, dim=True)


def reasons(page: Page, found: Iterable[Reason], *, indent: int = 2) -> None:
    """A reason a line, with the row of the advice it stands on."""
    for reason in found:
        page.item(f"{reason.text}{f' ({reason.advice})' if reason.advice else ''}", mark="·", indent=indent)
        if reason.code == "written-since":
            page.line(f"callingcard edit {reason.facts[0]} --until today", indent=indent + 2, dim=True)


def fact_row(fact: Fact) -> tuple[str, str, str]:
    """A fact as a row: its id, its kind, its text with its time."""
    private = " [private]" if fact.private else ""
    return fact.id, fact.kind, f"{fact.text}{period(fact)}{private}"


def period(fact: Fact) -> str:
    """The time of a fact in brackets: its period, or the day it was known."""
    if fact.since or fact.until:
        since = str(fact.since.year) if fact.since else ""
        return f" ({since}–{fact.until.year if fact.until else ''})"
    return f" (as of {day(fact.as_of)})" if fact.as_of else ""


def encounter_row(encounter: Encounter) -> tuple[str, str, str]:
    """An encounter as a row: its id, its kind, where and when."""
    where = encounter.at or encounter.title or ""
    return encounter.id, encounter.kind, f"{where}{', ' if where else ''}{day(encounter.on, encounter.precision)}"


def row(result: "Stated | Recounted") -> tuple[str, str, str]:
    """What a correction or removal came to."""
    from callingcard.verbs.fact import Stated

    return fact_row(result.fact) if isinstance(result, Stated) else encounter_row(result.encounter)
