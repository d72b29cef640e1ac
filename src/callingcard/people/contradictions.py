"""What two records of one person cannot both say; no weight of agreement links across it, only the user's word."""

from collections.abc import Sequence

from callingcard.people.firms import domain_label
from callingcard.people.traits import Traits

_MONTH = 31
_FIGURES = "0123456789"


def contradict(a: Traits, b: Traits) -> bool:
    """Tell whether two identities cannot be one.

    Two accounts of one time, two days of connecting, two dates of birth, two mailboxes of one firm that only a number
    tells apart.
    """
    if two_accounts(a, b):
        return True
    if a.connected and b.connected and all(abs((x - y).days) > 1 for x in a.connected for y in b.connected):
        return True
    if a.labels and b.labels and not set(a.labels).isdisjoint(b.labels) and namesakes(a.emails, b.emails):
        return True
    return bool(a.birthdays and b.birthdays) and birthday_level(a.birthdays, b.birthdays) == "unlike"


def two_accounts(a: Traits, b: Traits) -> bool:
    """Tell whether they have different profiles at one time: in one file, or in two of the same month."""
    return two_profiles(a, b) and _same_era(a, b)


def two_profiles(a: Traits, b: Traits) -> bool:
    """Tell whether both have profiles, and none in common."""
    return bool(a.profiles and b.profiles) and set(a.profiles).isdisjoint(b.profiles)


def namesakes(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Two addresses at a firm that only a number tells apart (ana.sousa@, ana.sousa2@): how firms tell namesakes apart."""
    return set(ours).isdisjoint(theirs) and not _unnumbered(ours).isdisjoint(_unnumbered(theirs))


def birthday_level(ours: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    """The comparison level of dates of birth, ``--MM-DD`` where the year is not known."""
    if not set(ours).isdisjoint(theirs):
        return "same" if any(not day.startswith("--") for day in set(ours) & set(theirs)) else "day"
    part = any("--" in (x[:2], y[:2]) and x[-5:] == y[-5:] for x in ours for y in theirs)
    return "day" if part else "unlike"


def _unnumbered(emails: Sequence[str]) -> set[tuple[str, str]]:
    parts = [email.partition("@") for email in emails]
    return {(local.rstrip(_FIGURES), domain) for local, _, domain in parts if domain_label("@" + domain)}


def _same_era(a: Traits, b: Traits) -> bool:
    for file, on in a.eras:
        for other, day in b.eras:
            if (file and file == other) or (on and day and abs((on - day).days) <= _MONTH):
                return True
    return False
