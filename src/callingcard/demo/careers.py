"""Working lives: studies, then positions with dates, inside and across employers."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from callingcard.demo.firms import ascii_word
from callingcard.demo.individual import Firm, Job, Name, Study
from callingcard.demo.words import skewed, table


class Market:
    """Who hires: employers by culture, and the mail addresses they have given out."""

    def __init__(self, firms: Sequence[Firm]) -> None:
        self.firms = firms
        self.taken: set[str] = set()
        self._home: dict[str, list[Firm]] = defaultdict(list)
        for firm in firms:
            self._home[firm.culture].append(firm)

    def pick(self, rng: Random, culture: str, sector: str | None = None) -> Firm:
        """Draw an employer, two times of three one at home; most people stay in their line of work."""
        home = self._home[culture]
        pool = home if home and rng.random() < 0.66 else self.firms
        firm = pool[skewed(rng, len(pool), 1.8)]
        tries = 0 if sector is None else rng.choice((0, 12, 12, 12, 12))
        while tries and firm.sector != sector:
            firm, tries = pool[skewed(rng, len(pool), 1.8)], tries - 1
        return firm

    def address(self, firm: Firm, name: Name, day: date) -> str:
        """Give out a mail address at a firm that nobody else has."""
        given, family = ascii_word(name.given[0]), ascii_word(name.family_on(day))
        local = firm.pattern.format(given=given, family=family or given, initial=given[:1]).strip(".-_")
        return self.free(local, firm.domain)

    def free(self, local: str, domain: str) -> str:
        """Make an address distinct, with a number if need be."""
        number, address = 1, f"{local}@{domain}"
        while address in self.taken:
            number += 1
            address = f"{local}{number}@{domain}"
        self.taken.add(address)
        return address


def draw_studies(rng: Random, born: date, schools: Sequence[str]) -> tuple[Study, ...]:
    """One or two schools; some people name none."""
    count = rng.choices((0, 1, 2), (0.12, 0.63, 0.25))[0]
    start, found = born.year + rng.randint(18, 21), []
    for _ in range(count):
        end = start + rng.randint(1, 5)
        found.append(
            Study(schools[skewed(rng, len(schools), 1.3)], rng.choice(table("firms")["schools"]["degrees"]), start, end)
        )
        start = end + rng.randint(0, 4)
    return tuple(found)


def draw_jobs(
    rng: Random, name: Name, culture: str, born: date, market: Market, until: date, present: Firm | None = None
) -> tuple[Job, ...]:
    """Positions from the first job to ``until``; ``present`` is where the last is held, if that is decided.

    Somebody who comes back to an employer has the old mail address again.
    """
    since = date(born.year + rng.randint(20, 27), rng.randint(1, 12), 1)
    firm, step, found, addresses = market.pick(rng, culture), 0, list[Job](), dict[int, str]()
    while since < until:
        end = since + timedelta(days=int(rng.gammavariate(2.2, 560)) + 120)
        firm = present if present and end >= until else firm
        if firm.index not in addresses:
            addresses[firm.index] = market.address(firm, name, since)
        position = _position(rng, firm, culture, step)
        found.append(Job(firm, position, since, end if end < until else None, addresses[firm.index]))
        step += rng.random() < 0.6
        since = end
        if rng.random() < 0.68:
            firm = market.pick(rng, culture, firm.sector)
            since += timedelta(days=rng.choice((0, 0, 0, 14, 30, 90, 200)))
    return tuple(found)


def _position(rng: Random, firm: Firm, culture: str, step: int) -> str:
    careers = table("careers")
    entry = careers[firm.sector]
    if culture in careers["local"] and rng.random() < 0.14:
        return str(rng.choice(careers["local"][culture]))
    ladder = entry["ladder"]
    title = rng.choice(entry["side"]) if rng.random() < 0.4 else ladder[min(step, len(ladder) - 1)]
    return str(title)
