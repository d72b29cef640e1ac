"""Messages of the oldest archives, known to the minute: the same message in a later archive takes their place.

The same are messages between the same names, of the same words, within a day and as many minutes past a quarter of an
hour: the zone in which the oldest archives give the time is only probable, and zones differ by quarters of an hour.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from callingcard.store.batch import SENT, Batch
from callingcard.store.search import folded

_DAY, _QUARTER = 86_400, 15
Said = tuple[frozenset[str], str]
"""Who wrote or read a message, and what it says: what does not depend on when."""


def settle(con: sqlite3.Connection, batch: Batch, numbers: Mapping[int, int]) -> set[int]:
    """Drop vague messages from batch and store where the exact one is there or comes; records that lost a message.

    ``numbers`` has the number of every record about a person in the batch, by digest.
    """
    kept = {row[0] for row in con.execute("SELECT digest FROM vague_message")}
    coming = batch.vague - kept
    if not coming and not kept:
        return set()
    names = {row[0]: folded(row[1]) for row in con.execute("SELECT id, name FROM person_record")}
    exact = {
        key: (_said(names, (numbers[d] for d in (row[3], *row[4])), row[7]), row[SENT])
        for key, row in batch.messages.items()
        if key not in batch.vague
    }
    stored = _stored(con, names, kept) if kept else {}
    lost = _dropped(con, _matched(stored, exact))
    arriving = {
        key: (_said(names, (numbers[d] for d in (row[3], *row[4])), row[7]), row[SENT])
        for key in coming
        if (row := batch.messages.get(key))
    }
    if arriving:
        times = [sent for _, sent in arriving.values()]
        exact |= _stored(con, names, None, kept, (min(times) - _DAY, max(times) + _DAY))
    for key in _matched(arriving, exact):
        del batch.messages[key]
    left = ((key,) for key in coming if key in batch.messages)
    con.executemany("INSERT OR IGNORE INTO vague_message VALUES (?)", left)
    return lost


def _matched(vague: Mapping[int, tuple[Said, int]], exact: Mapping[int, tuple[Said, int]]) -> list[int]:
    """Those of the vague that are among the exact; each exact one is one vague one."""
    by_said: defaultdict[Said, list[int]] = defaultdict(list)
    for said, sent in exact.values() if vague else ():
        by_said[said].append(sent)
    found = []
    for key, (said, minute) in sorted(vague.items(), key=lambda item: (item[1][1], item[0])):
        fitting = [sent for sent in by_said.get(said, ()) if _same_time(minute, sent)]
        if fitting:
            by_said[said].remove(min(fitting, key=lambda sent: (abs(sent - minute), sent)))
            found.append(key)
    return found


def _same_time(minute: int, sent: int) -> bool:
    return abs(minute - sent) <= _DAY and (sent // 60 - minute // 60) % _QUARTER == 0


def _stored(
    con: sqlite3.Connection,
    names: Mapping[int, str],
    only: Iterable[int] | None,
    but: Iterable[int] = (),
    between: tuple[int, int] = (-(1 << 62), 1 << 62),
) -> dict[int, tuple[Said, int]]:
    chosen, left_out = None if only is None else set(only), set(but)
    rows: Iterable[Any] = con.execute(
        "SELECT digest, sender, recipients, text, sent_at FROM message_record WHERE sent_at BETWEEN ? AND ?", between
    )
    return {
        key: (_said(names, (sender, *map(int, recipients.split())), text), sent)
        for key, sender, recipients, text, sent in rows
        if key not in left_out and (chosen is None or key in chosen)
    }


def _said(names: Mapping[int, str], parties: Iterable[int], text: str) -> Said:
    return frozenset(names[number] for number in parties), " ".join(text.split())


def _dropped(con: sqlite3.Connection, messages: Iterable[int]) -> set[int]:
    lost: set[int] = set()
    wanted = set(messages)
    every = con.execute("SELECT id, digest FROM message_record") if wanted else ()
    for key, digest in [row for row in every if row[1] in wanted]:
        lost |= {row[0] for row in con.execute("SELECT record FROM correspondence WHERE message = ?", (key,))}
        con.execute("DELETE FROM correspondence WHERE message = ?", (key,))
        con.execute(
            "INSERT INTO message_search (message_search, rowid, subject, text) "
            "SELECT 'delete', id, subject, text FROM message_record WHERE id = ?",
            (key,),
        )
        con.execute("DELETE FROM message_record WHERE id = ?", (key,))
        con.execute("DELETE FROM vague_message WHERE digest = ?", (digest,))
    return lost
