"""An invented professional world of any size whose truth is known: people, firms, careers, and the user's history."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from random import Random

from callingcard.demo.firms import draw_firms, draw_schools
from callingcard.demo.history import History, Size
from callingcard.demo.individual import Firm, Individual
from callingcard.demo.lives import Life
from callingcard.demo.phones import Numbers
from callingcard.demo.population import Population

NOW = datetime(2026, 9, 16, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class World:
    """Everything that is true at ``now``. ``owner`` is the user, not one of ``people``; a person's index is their place."""

    seed: int
    now: datetime
    owner: Individual
    people: tuple[Individual, ...]
    firms: tuple[Firm, ...]
    size: Size
    told: History | None = None

    @cached_property
    def history(self) -> History:
        """What took place between the user and the people: as told, else drawn when first asked for."""
        return self.told or Life(self.seed, self.now, self.owner, self.people, self.size).draw()


def world(seed: int, people: int, *, now: datetime = NOW, size: Size | None = None) -> World:
    """Invent a world: the same for the same arguments, on any machine. ``size`` says how much history, else what is usual."""
    rng, numbers = Random(f"people {seed}"), Numbers()  # noqa: S311
    firms = draw_firms(rng, 24 + people // 18, numbers)
    population = Population(rng, firms, draw_schools(), numbers, now.date())
    drawn = tuple(population.draw() for _ in range(people + 1))
    return World(seed, now, drawn[-1], drawn[:-1], firms, size or Size.of(people))
