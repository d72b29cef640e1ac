"""Where a text says that the two met or talked: at an event which merely lists them both, no meeting is on record."""

from typing import Final

from callingcard.drafts.grounding.evidence import Index, Item
from callingcard.drafts.grounding.reading import Reading

_NOT_THERE: Final = frozenset(
    [
        "about", "re", "regarding", "before", "after", "since", "until", "for", "your", "uber", "vor", "nach", "seit", "sur", "avant",
        "apres", "depuis", "sobre", "antes", "despues", "desde", "depois", "su", "sul", "sulla", "prima", "dopo",
    ]
)  # fmt: skip
_BACK: Final = 3


def only_listed(index: Index, reading: Reading, at: int) -> bool:
    """Whether the clause at an offset places what it tells at an event that is on record, and at which no meeting is."""
    named = [item for item in index.of("event") if _is_place(item, reading, at)]
    return bool(named) and not any(_is_same(item, met) for item in named for met in index.met)


def _is_place(item: Item, reading: Reading, at: int) -> bool:
    """Whether the clause names the event as a place: all of its telling words, and no "about" before them."""
    clause = reading.clause_at(at)
    inside = [word.said for word in reading.words if clause.start <= word.start < clause.end]
    telling = [word for word in item.words if not word[:1].isdigit()]
    if not telling or not set(telling) <= set(inside):
        return False
    first = min(inside.index(word) for word in telling)
    return not _NOT_THERE & set(inside[max(0, first - _BACK) : first][-2:])


def _is_same(event: Item, met: Item) -> bool:
    days = {span.since for span in event.times}
    return bool(set(event.words) & set(met.words)) or bool(days & {span.since for span in met.times})
