"""What snooze, never and cadence say back."""

from callingcard.shells.cli import showing
from callingcard.shells.cli.page import Page
from callingcard.verbs.pace import Paced


def show(page: Page, result: Paced) -> None:
    """Whom it is about, and how they stand in the queue now."""
    many = f"{result.people} {'person' if result.people == 1 else 'people'} in {result.group}"
    page.line(f"{showing.name(result.person) if result.person else many}: {_said(result)}.")


def _said(result: Paced) -> str:
    pace = result.pace
    if pace.never:
        return "not shown in the queue any more"
    said = [f"not shown before {showing.day(pace.until)}"] if pace.until else []
    said += [f"kept in touch with every {result.rhythm}"] if result.rhythm else []
    return ", ".join(said) or "shown as their records suggest"
