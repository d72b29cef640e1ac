"""Receipts: what the claims of a text stand on, each with where it comes from."""

from collections.abc import Collection
from dataclasses import dataclass

from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.record import Source
from callingcard.when import day_of


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a claim stands on: a fact or an encounter that a text cites, or somebody whom both know."""

    id: str
    kind: str
    text: str
    source: Source
    also: tuple[Source, ...] = ()
    """Other sources that tell of the same."""


def receipts(evidence: Evidence, cited: Collection[str]) -> tuple[Receipt, ...]:
    """Those of the facts and encounters whose ids are cited."""
    facts = [Receipt(f.id, f.kind, f.text, f.source) for f in evidence.facts if f.id in cited]
    met = [
        Receipt(e.id, e.kind, f"{_place(e)} {day_of(e.on)}".strip(), e.source, e.also)
        for e in evidence.encounters
        if e.id in cited
    ]
    both = [
        Receipt(c.person, "in common", f"{c.name} ({c.what or c.how})", Source("records"))
        for c in evidence.in_common
        if c.person in cited
    ]
    return (*facts, *met, *both)


def _place(met: Encounter) -> str:
    """Where it was, a calendar's meeting with its title: a note may name either."""
    if met.kind != "meeting":
        return met.at or met.title or ""
    return ", ".join(dict.fromkeys(part for part in (met.title, met.at) if part))
