"""The places of the app, in the order of its menu: the one list that the menu, the keys and the tests go through."""

from typing import NamedTuple


class Place(NamedTuple):
    """One page of the menu; pressing ``g`` and then ``key`` goes there. ``daily`` ones have a place in a phone's bar."""

    path: str
    title: str
    key: str
    icon: str
    daily: bool = False


PLACES = (
    Place("/", "Today", "t", "sun", daily=True),
    Place("/inbox", "Inbox", "i", "inbox", daily=True),
    Place("/capture", "Capture", "c", "plus", daily=True),
    Place("/compose", "Compose", "w", "pen"),
    Place("/people", "People", "p", "people", daily=True),
    Place("/review", "Review", "r", "merge"),
    Place("/insights", "Insights", "n", "chart"),
    Place("/import", "Import", "m", "drop"),
    Place("/me", "Me", "e", "me"),
    Place("/rules", "Rules", "u", "book"),
    Place("/settings", "Settings", "s", "gear"),
)
