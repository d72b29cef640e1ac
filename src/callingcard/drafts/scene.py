"""The scene of a note: everything recorded that may be used, and for what the note is wanted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from callingcard.drafts.tongue import Told, Tongue
from callingcard.drafts.wish import Common, Wish
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact
from callingcard.when.placing import day_of

FRESH_DAYS = 45
_ENDED_DAYS = 60


@dataclass(frozen=True, slots=True)
class Scene:
    """What the moves are made from. ``facts`` are those fit for this note, newest first; ``names`` the recipient's, lower case;
    ``sensitive`` the words of illness, loss and trouble."""

    evidence: Evidence
    wish: Wish
    tongue: Tongue
    now: datetime
    intent: str
    facts: tuple[Fact, ...]
    names: frozenset[str]
    sensitive: frozenset[str] = frozenset()

    def of(self, *kinds: str) -> tuple[Fact, ...]:
        """The facts of these kinds."""
        return tuple(fact for fact in self.facts if fact.kind in kinds)

    def told(self, fact: Fact) -> Told:
        """The fact's words, fitted."""
        return self.tongue.fit(fact.text, fact.kind, self.names)

    def common(self, *kinds: str) -> tuple[Common, ...]:
        """What both share, of these kinds."""
        return tuple(c for c in self.wish.common if c.kind in kinds)

    @property
    def met(self) -> tuple[Encounter, ...]:
        """Where the two met in person, newest first."""
        return tuple(e for e in self.evidence.encounters if e.kind != "event")

    @property
    def shared_once(self) -> bool:
        """Whether they were at one place at the same time, and no longer are."""
        today = self.now.date()
        return any(c.together and c.until and (today - c.until).days > _ENDED_DAYS for c in self.wish.common)

    def days(self, fact: Fact) -> int | None:
        """How long ago the fact was known to be so."""
        day = fact.as_of or fact.until or fact.since
        return (self.now.date() - day).days if day else None

    def days_since(self, met: Encounter) -> int:
        """How long ago an encounter was."""
        return (self.now.date() - day_of(met.on)).days

    @property
    def sees_often(self) -> bool:
        """Whether they see each other so often that no meeting stands out."""
        return self.evidence.sees_often(self.now.date())

    @property
    def used(self) -> tuple[Fact, ...]:
        """What was talked of and a note to them has told already."""
        return tuple(fact for fact in self.of("topic", "said") if fact.id in self.wish.told)

    @property
    def only_place(self) -> bool:
        """Whether nothing is on record of them but places: no words, work, wants or plans that a note could be about."""
        return not self.of("topic", "said", "work", "interest", "need", "news", "reason", "thanks", "skill")

    def here(self, fact: Fact) -> bool:
        """Whether a fact was learned at the latest meeting."""
        return bool(self.met) and fact.encounter == self.met[0].id


def merged(*slots: Iterable[tuple[str, str]] | dict[str, str]) -> dict[str, str]:
    """Slots of several sources together; empty ones are left out."""
    found: dict[str, str] = {}
    for some in slots:
        found |= dict(some)
    return {name: value for name, value in found.items() if value}
