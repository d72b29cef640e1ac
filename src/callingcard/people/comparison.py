"""Match weights of a pair: each field's comparison level and how many bits it tells (Fellegi and Sunter 1969).

Values are counted once over all identities, so that a rare value tells more (term-frequency adjustment).
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from math import log2
from typing import Any

from callingcard.model.linkage import Weights
from callingcard.people.contradictions import birthday_level, namesakes, two_profiles
from callingcard.people.firms import alike, domain_label, owns
from callingcard.people.name_levels import UNKNOWN, NameLevels, compare, rank
from callingcard.people.names import PersonName
from callingcard.people.traits import Traits

Bar = tuple[str, str, float]
"""Field, level, weight in bits."""

_CORROBORATING = frozenset({"company", "school", "place", "event", "connected", "birthday", "handle"})
_NOTHING = frozenset({"unlike", "missing"})
_HALF_YEAR = 183
_AGREES = 2.0
_MONTH = 31
_FEW = 300
_PLAIN_LEVELS = frozenset({"initial", "unlike"})
_FIGURES = "0123456789"


class Comparison:
    """Weighs pairs of identities against the shares of their values. Deterministic; keeps what names it has compared."""

    def __init__(self, identities: Sequence[Traits], weights: Weights) -> None:
        self.weights = weights
        self._of = len(identities)
        self._prior = -log2(max(self._of, weights.prior))
        self._fixed = {(f, n): (f, n, log2(lv.m / lv.u)) for f, of in weights.levels.items() for n, lv in of.items()}
        self._shares: dict[tuple[str, str, int], Bar] = {}
        self._alike: dict[tuple[int, int, int], list[Bar]] = {}
        self._count = _counted(identities)
        self._given, self._family, self._full = (self._count[field] for field in ("given", "family", "full"))
        self.providers = frozenset(
            label for label, times in self._count["domain"].items() if times * 30 >= max(self._of, _FEW)
        )
        """Domains that one in thirty of all people has an address at are mail providers', listed or not."""

    def bars(self, a: Traits, b: Traits) -> list[Bar]:
        """The waterfall of a pair, the prior first. Symmetric."""
        found = [("prior", "people", self._prior), *self._name(a, b)]
        self._work(a, b, found)
        self._all_but_work(a, b, found)
        return found

    def promising(self, a: Traits, b: Traits) -> list[Bar] | None:
        """The waterfall, or None where it comes to less than is worth a review: most pairs that blocks bring together."""
        found = [("prior", "people", self._prior), *self._name(a, b)]
        so_far = sum([bar[2] for bar in found], 0.0)
        if so_far <= self._prior:
            return None
        before = len(found)
        self._work(a, b, found)
        so_far += sum([bar[2] for bar in found[before:]], 0.0)
        if so_far < self.weights.review and not _could_agree(a, b):
            return None
        before = len(found)
        self._all_but_work(a, b, found)
        return found if so_far + sum([bar[2] for bar in found[before:]], 0.0) >= self.weights.review else None

    def _work(self, a: Traits, b: Traits, found: list[Bar]) -> None:
        if (a.jobs or a.labels) and (b.jobs or b.labels):
            self._jobs(a, b, found)
        if a.positions and b.positions:
            self._positions(a, b, found)

    def _all_but_work(self, a: Traits, b: Traits, found: list[Bar]) -> None:
        for field, ours, theirs in (("school", a.schools, b.schools), ("place", a.places, b.places)):
            if ours and theirs:
                self._shared(field, ours, theirs, found)
        if a.gatherings or b.gatherings:
            self._gatherings(a, b, found)
        if a.connected and b.connected:
            self._connected(a.connected, b.connected, found)
        if a.birthdays and b.birthdays:
            self._add("birthday", birthday_level(a.birthdays, b.birthdays), found)
        if a.lists and b.lists and not set(a.lists).isdisjoint(b.lists):
            self._add("list", "same", found)
        self._identifiers(a, b, found)

    def names(self, a: Traits, b: Traits) -> NameLevels:
        """The levels of the closest of their names; implied names stand in where no full name is stated."""
        ours, theirs = _stated(a), _stated(b)
        if not ours or not theirs:
            return UNKNOWN
        if len(ours) == len(theirs) == 1:
            return compare(ours[0], theirs[0], self.weights.nicknames)
        return min((compare(x, y, self.weights.nicknames) for x in ours for y in theirs), key=rank)

    def _name(self, a: Traits, b: Traits) -> list[Bar]:
        ours, theirs = _stated(a), _stated(b)
        if not ours or not theirs:
            return []
        if len(ours) == len(theirs) == 1:
            return self._one_name(ours[0], theirs[0])
        return max(
            (self._one_name(x, y) for x in ours for y in theirs),
            key=lambda bars: (sum([b[2] for b in bars], 0.0), bars),
        )

    def _one_name(self, x: PersonName, y: PersonName) -> list[Bar]:
        given, whole = name = x.given, x.whole
        if given != y.given or whole != y.whole or x.also != y.also or not given or not whole:
            return self._two_names(x, y)
        return self._alike_names(name)

    def _alike_names(self, name: tuple[str, str]) -> list[Bar]:
        """What one and the same name tells: it depends on nothing but how many bear either part, and both."""
        given, family, full = times = self._given[name[0]], self._family[name[1]], self._full[name]
        if (known := self._alike.get(times)) is None:
            known = self._alike[times] = [self._bar("given", "same", given), self._bar("family", "same", family)]
            self._hang_together(known, full)
        return known

    def rare(self, name: PersonName) -> bool:
        """Tell whether a name alone is worth a review: two of that name, of whom nothing else is known, are likely one."""
        bars = self._alike_names((name.given, name.whole))
        return self._prior + sum([bar[2] for bar in bars], 0.0) >= self.weights.review

    def _two_names(self, x: PersonName, y: PersonName) -> list[Bar]:
        levels = compare(x, y, self.weights.nicknames)
        if levels.turned and (y.given, y.whole) < (x.given, x.whole):
            x, y = y, x  # turned round, it would matter which comes first
        found: list[Bar] = []
        other = (y.whole, y.given) if levels.turned else (y.given, y.whole)
        for field, level, ours, theirs in (
            ("given", levels.given, x.given, other[0]),
            ("family", levels.family, x.whole, other[1]),
        ):
            if level in _PLAIN_LEVELS:
                self._add(field, level, found)
            elif level != "missing":
                self._by_share(field, level, (ours, theirs), found)
        if levels.turned:
            self._add("order", "reversed", found)
        if levels.given == levels.family == "same":
            self._hang_together(found, max(self._full[name.given, name.whole] for name in (x, y)))
        return found

    def _hang_together(self, found: list[Bar], times: int) -> None:
        """Take off what two agreeing names tell too much: a full name others bear is commoner than the product says.

        Of those that bear it two are this pair, and the rest are two records a person.
        """
        if times > 2:
            surplus = sum([bar[2] for bar in found], 0.0) - log2((self._of + self.weights.prior) / ((times - 2) / 2))
            if surplus > 0:
                found.append(("full name", "same", -surplus))

    def _jobs(self, a: Traits, b: Traits, found: list[Bar]) -> None:
        """One bar for all that two cards, two addresses say of firms: they say it of one job."""
        ours, theirs = a.jobs, b.jobs
        if ours and theirs:
            if same := [x.key for x, _ in ours for y, _ in theirs if x.key == y.key]:
                self._by_share("company", "same", same, found)
                return
            if near := [x.words[0] for x, _ in ours for y, _ in theirs if alike(x, y)]:
                self._by_share("company", "alike", near, found, count="firm")
                return
        labels = [label for firm, _ in ours for label in b.labels if owns(firm, label)] if b.labels else []
        if a.labels:
            labels += [label for firm, _ in theirs for label in a.labels if owns(firm, label)]
            labels += [label for label in a.labels if label in b.labels]
        if labels:
            self._by_share("company", "domain", labels, found, count="domain")
        elif ours and theirs:
            self._add("company", _job_level(a, b), found)

    def _positions(self, a: Traits, b: Traits, found: list[Bar]) -> None:
        same = [value for value in a.positions if value in b.positions]
        if same:
            self._by_share("position", "same", same, found)
        elif any(_half_alike(x, y) for x in a.positions for y in b.positions):
            self._add("position", "alike", found)
        else:
            self._add("position", "unlike", found)

    def _shared(self, field: str, ours: tuple[str, ...], theirs: tuple[str, ...], found: list[Bar]) -> None:
        same = [value for value in ours if value in theirs]
        if same:
            self._by_share(field, "same", same, found)
        else:
            self._add(field, "unlike", found)

    def _gatherings(self, a: Traits, b: Traits, found: list[Bar]) -> None:
        same = [
            name
            for name, on in a.gatherings
            for other, day in b.gatherings
            if name == other and (not on or not day or on == day)
        ]
        if same:
            self._by_share("event", "same", same, found)
        days = [(on, day) for x, y in ((a, b), (b, a)) for _, on in x.gatherings if on for day in y.connected]
        if any(0 <= (day - on).days <= 7 for on, day in days):
            self._add("time", "event", found)

    def _connected(self, ours: tuple[date, ...], theirs: tuple[date, ...], found: list[Bar]) -> None:
        same = [day for day in ours if day in theirs]
        if same:
            self._by_share("connected", "same", same, found)
        elif any(abs((x - y).days) <= 1 for x in ours for y in theirs):
            self._by_share("connected", "next", ours + theirs, found)
        else:
            self._add("connected", "unlike", found)

    def _identifiers(self, a: Traits, b: Traits, found: list[Bar]) -> None:
        shared = _common(a.emails, b.emails)
        if shared:
            self._add("email", "shared", found)
        elif a.emails and b.emails:
            self._add("email", self._email_level(a.emails, b.emails), found)
        if a.phones and b.phones:
            self._add("phone", "unlike" if set(a.phones).isdisjoint(b.phones) else "shared", found)
        if (a.emails and self._numbered(a, b)) or (b.emails and self._numbered(b, a)):
            self._add("namesake", "numbered", found)
        if a.profiles and b.profiles:
            self._add("profile", "unlike" if two_profiles(a, b) else "shared", found)
        if a.handles and b.handles and not shared and not set(a.handles).isdisjoint(b.handles):
            self._add("handle", "same", found)

    def _email_level(self, ours: tuple[str, ...], theirs: tuple[str, ...]) -> str:
        """Two mailboxes at one firm; the more so where only a number tells them apart."""
        domains = {email.partition("@")[2] for email in ours} & {email.partition("@")[2] for email in theirs}
        if not any(self._is_firms("@" + domain) for domain in domains):
            return "unlike"
        return "numbered" if namesakes(ours, theirs) else "colleague"

    def _numbered(self, a: Traits, b: Traits) -> bool:
        """One has ana.sousa2@ at a firm, the other no address there: there is another of the name, who may be the other."""
        for email in a.emails:
            at = email.find("@")
            if email[at - 1] in "23456789" and not email[max(at - 2, 0) : at].isdigit():
                label = domain_label(email)
                if label and label not in b.labels and label not in self.providers:
                    return True
        return False

    def _is_firms(self, address: str) -> bool:
        label = domain_label(address)
        return label is not None and label not in self.providers

    def _add(self, field: str, level: str, found: list[Bar]) -> None:
        found.append(self._fixed[field, level])

    def _by_share(self, field: str, level: str, values: Sequence[object], found: list[Bar], *, count: str = "") -> None:
        """Of several agreeing values the rarest; of two that only resemble each other the commoner."""
        counts = self._count[count or field]
        seen = [counts[value] for value in values]
        found.append(self._bar(field, level, min(seen) if level == "same" else max(seen)))

    def _bar(self, field: str, level: str, times: int) -> Bar:
        """A bar by the share of a value that ``times`` identities have, the pair itself taken off, ``u`` as its start."""
        key = (field, level, times)
        known = self._shares.get(key)
        if known is None:
            of, pseudo = self.weights.levels[field][level], self.weights.pseudo
            share = (max(times - 1, 0) * (of.spread or 1.0) + pseudo * of.u) / (self._of + pseudo)
            known = self._shares[key] = (field, level, log2(of.m / min(1.0, share)))
        return known


def names_of(bars: Sequence[Bar]) -> NameLevels:
    """The levels of the names in a waterfall."""
    levels = {field: level for field, level, _ in bars[:3]}
    return NameLevels(levels.get("given", "missing"), levels.get("family", "missing"))


def _counted(identities: Sequence[Traits]) -> dict[str, Counter[Any]]:
    """How many identities have each value of a field."""
    names = [name for one in identities for name in (one.names if len(one.names) < 2 else set(one.names))]
    firms = [firm for one in identities for firm, _ in one.jobs]
    return {
        "given": Counter([name.given for name in names]),
        "family": Counter([name.whole for name in names]),
        "full": Counter([(name.given, name.whole) for name in names]),
        "company": Counter([firm.key for firm in firms]),
        "firm": Counter([firm.words[0] for firm in firms]),
        "domain": Counter([label for one in identities for label in one.labels]),
        "position": Counter([position for one in identities for position in one.positions]),
        "school": Counter([school for one in identities for school in one.schools]),
        "place": Counter([place for one in identities for place in one.places]),
        "event": Counter([event for one in identities for event, _ in one.gatherings]),
        "connected": Counter([day for one in identities for day in one.connected]),
    }


def corroborated(bars: Sequence[Bar]) -> bool:
    """Tell whether something besides the names agrees: without it nobody is linked, however rare the name."""
    return any(field in _CORROBORATING and weight >= _AGREES for field, _, weight in bars)


def strangers(bars: Sequence[Bar]) -> bool:
    """Tell whether two names have nothing in common: one mailbox or telephone does not make one person of them.

    A profile is one person's, so that under one of these it is worth asking.
    """
    levels = names_of(bars)
    apart = levels.given in _NOTHING and levels.family in _NOTHING and levels != UNKNOWN
    return apart and not any(field == "profile" and level == "shared" for field, level, _ in bars)


def _could_agree(a: Traits, b: Traits) -> bool:
    """Tell whether anything beyond names and work might still speak for a pair."""
    return (
        bool((a.gatherings and (b.gatherings or b.connected)) or (b.gatherings and a.connected))
        or bool((a.connected and b.connected) or (a.birthdays and b.birthdays))
        or _common(a.emails, b.emails)
        or _common(a.places, b.places)
        or _common(a.schools, b.schools)
        or _common(a.handles, b.handles)
        or _common(a.phones, b.phones)
        or _common(a.profiles, b.profiles)
    )


def _common(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if not ours or not theirs:
        return False
    return ours[0] in theirs if len(ours) == 1 else not set(ours).isdisjoint(theirs)


def _stated(traits: Traits) -> tuple[PersonName, ...]:
    """The names of an identity; those implied stand beside them where none is full in an alphabet."""
    return traits.names + traits.implied if traits.implied else traits.names


def _job_level(a: Traits, b: Traits) -> str:
    """How much two different firms tell: a job change lies between records of different times."""
    level = "changed"
    for _, x in a.jobs:
        for _, y in b.jobs:
            if x is None or y is None:
                return "unlike"
            if abs((x - y).days) < _HALF_YEAR:
                level = "contradicted"
    return level


def _half_alike(x: str, y: str) -> bool:
    ours, theirs = _word_set(x), _word_set(y)
    return 2 * len(ours & theirs) >= min(len(ours), len(theirs)) > 0 and len(ours & theirs) * 3 >= len(ours | theirs)


@lru_cache(maxsize=20_000)
def _word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())
