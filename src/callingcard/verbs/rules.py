"""Rules: what notes are checked by, each with its reason, its source and its examples."""

from dataclasses import dataclass

from callingcard.text import visible
from callingcard.verbs.errors import Refusal


@dataclass(frozen=True, slots=True)
class Examples:
    """What is flagged, with ⟦⟧ around it, and near misses that are not."""

    flags: tuple[str, ...]
    passes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    """One rule, as its page has it."""

    id: str
    kind: str
    severity: str
    title: str
    why: str
    source: str
    advice: str | None
    examples: Examples


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules, by id."""

    rules: tuple[RulePage, ...]


def rules(key: str | None = None) -> Rules:
    """All rules, or the one with this id. Raises Refusal, with near ids, where there is none."""
    from callingcard.notes import rulebook

    pages = {rule.id: rule for rule in rulebook.rules()}
    if key is not None and key not in pages:
        from difflib import get_close_matches

        near = get_close_matches(key, pages, n=3)
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        raise Refusal(f"There is no rule “{visible(key)}”.{hint}", None if near else "list-rules")
    chosen = [pages[key]] if key is not None else list(pages.values())
    return Rules(
        tuple(
            RulePage(
                rule.id,
                rule.kind,
                rule.severity,
                rule.title,
                rule.why,
                rule.source,
                rule.advice,
                Examples(tuple(e.marked for e in rule.flags), tuple(e.marked for e in rule.passes)),
            )
            for rule in chosen
        )
    )
