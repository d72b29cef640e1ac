"""The people of an invented world: drawn one after the other from one seeded source."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from callingcard.demo.careers import Market, draw_jobs, draw_studies
from callingcard.demo.firms import ascii_word
from callingcard.demo.individual import Firm, Individual, Name
from callingcard.demo.names import draw, pick_culture
from callingcard.demo.phones import Numbers
from callingcard.demo.words import table, terms

_MAIL = (
    "mail.example",
    "post.example",
    "inbox.example",
    "quickmail.example.org",
    "letters.example",
    "mail.example.net",
)
_NAMESAKES = 0.014
_AT_ONE_FIRM = 0.15


class Population:
    """Draws individuals; remembers slugs, addresses and the people of each culture, for namesakes."""

    def __init__(
        self, rng: Random, firms: Sequence[Firm], schools: Sequence[str], numbers: Numbers, today: date
    ) -> None:
        self._rng, self._schools, self._numbers, self._today = rng, schools, numbers, today
        self._market = Market(firms)
        self._slugs: set[str] = set()
        self._alike: dict[str, list[Individual]] = defaultdict(list)
        self._count = 0

    def draw(self) -> Individual:
        """The next person; now and then a namesake of somebody, at times at the same firm."""
        rng, culture = self._rng, pick_culture(self._rng)
        born = date(rng.randint(1956, 2002), rng.randint(1, 12), rng.randint(1, 28))
        twin = rng.choice(self._alike[culture]) if self._alike[culture] and rng.random() < _NAMESAKES else None
        name = draw(rng, culture, born) if twin is None else twin.name
        firm = twin.jobs[-1].firm if twin and twin.jobs and rng.random() < _AT_ONE_FIRM else None
        person = self._person(name, culture, born, firm)
        self._alike[culture].append(person)
        self._count += 1
        return person

    def _person(self, name: Name, culture: str, born: date, firm: Firm | None) -> Individual:
        rng, common, home = self._rng, table("careers")["common"], table("names")[culture]
        jobs = draw_jobs(rng, name, culture, born, self._market, self._today, firm)
        return Individual(
            index=self._count,
            name=name,
            culture=culture,
            born=born,
            city=rng.choice(terms(home["cities"])),
            country=home["country"].replace("_", " "),
            sector=jobs[-1].firm.sector if jobs else "software",
            emails=self._emails(name, born),
            phone=self._numbers.take(home.get("phone")) if rng.random() < 0.7 else "",
            slugs=self._addresses(name),
            jobs=jobs,
            studies=draw_studies(rng, born, self._schools),
            interests=tuple(rng.sample(common["interests"], rng.randint(0, 3))),
        )

    def _emails(self, name: Name, born: date) -> tuple[str, ...]:
        given, family = ascii_word(name.given[0]), ascii_word(name.family[0])
        styles = (
            f"{given}.{family}",
            f"{given}{born.year % 100:02d}",
            f"{given[:1]}{family}",
            f"{family}.{given}",
            f"{given}{family}",
            f"the.{family or given}s",
            f"{given[:3]}{family[:4]}{born.year % 100:02d}",
        )
        count = self._rng.choices((1, 2), (0.7, 0.3))[0]
        return tuple(
            self._market.free(style.strip(".-"), self._rng.choice(_MAIL)) for style in self._rng.sample(styles, count)
        )

    def _addresses(self, name: Name) -> tuple[tuple[date, str], ...]:
        first = date(1990, 1, 1)
        slug = self._slug(name)
        if self._rng.random() > 0.05:
            return ((first, slug),)
        later = self._today - timedelta(days=self._rng.randrange(20, 1500))
        return ((first, slug), (later, self._slug(name)))

    def _slug(self, name: Name) -> str:
        rng, base = self._rng, ascii_word(f"{name.given[0]} {name.family[0]}")
        if name.native[0] and rng.random() < 0.12:
            base = "-".join(name.native).replace(" ", "-")
        slug = base if rng.random() < 0.3 else f"{base}-{rng.randrange(16**7, 16**9):x}"
        while slug in self._slugs:
            slug = f"{base}-{rng.randrange(16**7, 16**9):x}"
        self._slugs.add(slug)
        return slug
