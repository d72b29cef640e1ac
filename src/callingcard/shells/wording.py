"""People, jobs and sources in words, alike in every face."""

from callingcard.model.person import Person
from callingcard.model.record import Source


def name(person: Person) -> str:
    """The name; where none is known, or none that shows, what else is known of who it is."""
    return person.name if _shows(person.name) else next(iter(person.identifiers), person.id)


def job(person: Person) -> str:
    """Position and firm, as far as known."""
    return ", ".join(part for part in (person.position, person.company) if part)


def source(of: Source) -> str:
    """Where a statement comes from, for a person: the file without its folders."""
    if of.file is None:
        return "you" if of.kind == "user" else of.kind
    file = of.file.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{file}:{of.line}" if of.line else file


def _shows(text: str) -> bool:
    """Whether there is anything to see: no name of blanks, controls and invisible characters alone is one."""
    return any(char.isprintable() and not char.isspace() for char in text)
