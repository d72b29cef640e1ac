"""Comparison levels of names: how two given names, two family names agree, in either order."""

from collections.abc import Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA

from callingcard.people.names import PersonName
from callingcard.people.spelling import plain, sound

Nicknames = Mapping[str, frozenset[str]]
_LONG = 7
_FOLDED = 4
"""Letters by which two spellings of the same sounds may differ: Mohamed, Mouhammad."""
_RANK = {
    "same": 0,
    "shorter": 1,
    "nickname": 1,
    "part": 2,
    "maiden": 2,
    "slip": 2,
    "spelling": 3,
    "initial": 4,
    "missing": 5,
    "unlike": 6,
}


class NameLevels(NamedTuple):
    """The level of the given and of the family names; ``reversed``: they agree with one of the two turned round."""

    given: str
    family: str
    turned: bool = False

    @property
    def apart(self) -> bool:
        """Clearly different people, as far as names can tell: the given names differ, or only given names are there."""
        return self.given == "unlike" or (self.family == "unlike" and self.given in {"missing", "initial", "part"})


SAME = NameLevels("same", "same")
UNKNOWN = NameLevels("missing", "missing")


def compare(a: PersonName, b: PersonName, nicknames: Nicknames) -> NameLevels:
    """Compare two names as read, and turned round where that agrees better. Symmetric."""
    if a.given == b.given and a.whole == b.whole and a.also == b.also and a.given and a.whole:
        return SAME
    straight = NameLevels(_given(a, b, nicknames), _family(a, b))
    if straight.given != "unlike" and straight.family != "unlike":
        return straight
    if a.full and b.full and (turned := _turned(a, b, nicknames)):
        return turned
    if "missing" in straight and (lone := _lone(a, b)):
        return lone
    if a.script != b.script and not (a.spelt and b.spelt):
        # Signs are read in ways no table knows (田中 is Tanaka or Tianzhong), abjads leave vowels out: what is unlike there
        # proves nothing.
        return _by_sound(a, b, straight)
    return straight


def _by_sound(a: PersonName, b: PersonName, levels: NameLevels) -> NameLevels:
    given = "spelling" if levels.given == "unlike" and sound(a.given) == sound(b.given) else levels.given
    family = "spelling" if levels.family == "unlike" and sound(a.whole) == sound(b.whole) else levels.family
    return NameLevels(given if given != "unlike" else "missing", family if family != "unlike" else "missing")


def _turned(a: PersonName, b: PersonName, nicknames: Nicknames) -> NameLevels | None:
    """``Li Wei`` and ``Wei Li``; one slip at most."""
    if (a.given != b.whole and b.given != a.whole) or len(a.given) < 2 or len(b.given) < 2:
        return None
    given, family = _across(b.given, a, nicknames), _across(a.given, b, nicknames)
    if given and family:
        # Which of the two is the given name is not known; the less common level is the given name's.
        first, second = sorted((given, family), key=lambda level: -_RANK[level])
        return NameLevels(first, second, turned=True)
    return None


def _across(given: str, other: PersonName, nicknames: Nicknames) -> str:
    if given == other.whole:
        return "same"
    if given in other.family:
        return "part"
    if _nickname(given, other.whole, nicknames):
        return "nickname"
    return _spelt(given, other.whole) if given[0] == other.whole[0] else ""


def _lone(a: PersonName, b: PersonName) -> NameLevels | None:
    """A single word may be the family name of the other: ``Smith`` and ``John Smith``."""
    one, other = (a, b) if not a.family else (b, a)
    same = not one.family and (one.given == other.whole or one.given in other.family)
    return NameLevels("missing", "same") if same else None


def _given(a: PersonName, b: PersonName, nicknames: Nicknames) -> str:
    if not a.given or not b.given:
        return "missing"
    if a.given == b.given:
        return _further(a, b)
    if len(a.given) == 1 or len(b.given) == 1:
        return "initial" if a.given[0] == b.given[0] else "unlike"
    if _nickname(a.spoken, b.spoken, nicknames):
        return "nickname"
    if (a.also or b.also) and (level := _also(a, b, nicknames)):
        return level
    if (spelt := _spelt(a.given, b.given)) and not man_and_woman(a.given, b.given):
        return spelt
    short, long = sorted((a.given, b.given), key=len)
    begun = len(short) >= 3 and long.startswith(short) and not man_and_woman(short, long)
    return "nickname" if begun else "unlike"


def _also(a: PersonName, b: PersonName, nicknames: Nicknames) -> str:
    """The first given names differ: one may be a further one of the other, or both parts of it written apart."""
    if b.given in a.also or a.given in b.also or (a.also and b.also and a.given + a.also[0] == b.given + b.also[0]):
        return "part"
    if any(len(word) > 1 and _nickname(word, b.spoken, nicknames) for word in a.also):
        return "part"
    if any(len(word) > 1 and _nickname(a.spoken, word, nicknames) for word in b.also):
        return "part"
    joined = a.given + "".join(a.also[:1]), b.given + "".join(b.also[:1])
    return "same" if joined[0] == b.given or joined[1] == a.given else ""


def _further(a: PersonName, b: PersonName) -> str:
    """The first given names are the same: what the further ones add. Family words among them are not counted."""
    if not a.also and not b.also:
        return "same"
    ours = {word for word in a.also if len(word) > 1}.difference(b.family)
    theirs = {word for word in b.also if len(word) > 1}.difference(a.family)
    if not ours and not theirs:
        return "same"
    if not ours or not theirs:
        return "shorter"
    return "same" if not ours.isdisjoint(theirs) else "unlike"


def man_and_woman(a: str, b: str) -> bool:
    """Paul and Paula, Mario and Maria: one letter apart, and often one household."""
    short, long = sorted((a, b), key=len)
    return long == short + "a" or (a[:-1] == b[:-1] and {a[-1], b[-1]} == {"a", "o"})


def _nickname(a: str, b: str, nicknames: Nicknames) -> bool:
    """One is short for the other, or both for the same."""
    of_a, of_b = nicknames.get(a), nicknames.get(b)
    if of_a is None:
        return of_b is not None and a in of_b
    return b in of_a or (of_b is not None and (a in of_b or not of_a.isdisjoint(of_b)))


def _family(a: PersonName, b: PersonName) -> str:
    if a.whole == b.whole and a.whole:
        return "same"
    if not a.whole or not b.whole:
        return "missing"
    if a.family == b.family:
        return "same"
    if len(a.whole) == 1 or len(b.whole) == 1:
        return "initial" if a.whole[0] == b.whole[0] or a.family[0][0] == b.family[0][0] else "unlike"
    ours, theirs = set(a.family), set(b.family)
    if not ours.isdisjoint(theirs):
        # "Moreno Sanz" and "Herrero Sanz" are two families.
        return "part" if ours <= theirs or theirs <= ours else "unlike"
    if not ours.isdisjoint(b.also) or not theirs.isdisjoint(a.also):
        # "Maria García López" unparted has García among the given names.
        return "part"
    if not theirs.isdisjoint(a.maiden) or not ours.isdisjoint(b.maiden):
        return "maiden"
    return _spelt(a.whole, b.whole) or "unlike"


def _spelt(a: str, b: str) -> str:
    """``slip``: one slip of the pen in seven letters or more, where few names are neighbours; ``spelling``: one in four
    letters, two in nine, or another spelling of the same sounds; "" for neither.
    """
    short = min(len(a), len(b))
    if short < 4:
        alike = short == 3 and a != b and sound(plain(a)) == sound(plain(b)) and len(sound(a)) > 1
        return "spelling" if alike else ""
    slips = 1 if short < 9 else 2
    if abs(len(a) - len(b)) <= slips and (distance := OSA.distance(a, b, score_cutoff=slips)) <= slips:
        return "slip" if distance == 1 and short >= _LONG else "spelling"
    if abs(len(a) - len(b)) > _FOLDED:
        return ""
    heard = sound(a)
    return "spelling" if len(heard) >= 3 and heard == sound(b) else ""


def rank(levels: NameLevels) -> tuple[int, bool]:
    """Order from the closest agreement to none, to choose among the names of two identities."""
    return _RANK[levels.given] + _RANK[levels.family], levels.turned
