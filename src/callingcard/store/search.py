"""Search: people by the beginnings of words in name, firm or facts; messages by their words."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache

from callingcard.text import bare

_WORDS = re.compile(r"[^\W_]+")
_UMLAUT = re.compile(r"([aou])e")
_MATCHING = """
SELECT s.rowid FROM person_search s JOIN person p ON p.id = s.rowid WHERE person_search MATCH ? AND p.own = 0
ORDER BY (p.encounters > 0) + (p.sent > 0) + (p.received > 0) + (p.id IN (
             SELECT r.person FROM decision d JOIN person_record r ON r.id = d.record WHERE d.kind IN ('fact', 'sent') AND NOT d.undone)) DESC,
         bm25(person_search, 10.0, 3.0, 1.0), s.rowid
LIMIT ?
"""
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


@lru_cache(1 << 16)
def folded(name: str) -> str:
    """A name for comparing: Latin letters, lower case, words apart by one space. Idempotent."""
    plain = bare(name)
    if plain.isascii() and plain.replace(" ", "").isalpha():
        return " ".join(plain.split())
    if not plain.isascii():
        from anyascii import anyascii

        plain = bare(anyascii(plain)) or plain
    return " ".join(_WORDS.findall(plain))


def searchable(text: str) -> str:
    """Text as the index of people holds it: in Latin letters, as the queries are."""
    return text if text.isascii() else folded(text)


def words(text: str) -> list[str]:
    """The words of a query, nothing of the index's own language among them."""
    return _WORDS.findall(text)


def matching(con: sqlite3.Connection, query: str, limit: int) -> list[int]:
    """Numbers of the people whose name, firm or facts have words beginning like all those of the query, best first.

    Names come before firms and facts, whole words before beginnings, and among equals those with whom something took place.
    Where nobody has, an umlaut may have been typed as two letters, here or there: Mueller is Müller.
    """
    plain = folded(query)
    written = folded(query.lower().translate(_TWO_LETTERS))
    ways = (_matching(con, asked, limit) for asked in dict.fromkeys((plain, written, _UMLAUT.sub(r"\1", plain))))
    return next(filter(None, ways), [])


def _matching(con: sqlite3.Connection, query: str, limit: int) -> list[int]:
    found: dict[int, None] = {}
    for asked in _ways(query.split()[:20]):
        if len(found) < limit:
            found |= dict.fromkeys(int(row[0]) for row in con.execute(_MATCHING, (asked, limit)))
    return list(found)[:limit]


def _ways(asked: Sequence[str]) -> Iterator[str]:
    """The words in the language of the index, from the closest way that a person can have them to the farthest."""
    whole, begun = [f'"{word}"' for word in asked], [f'"{word}"*' for word in asked]
    if asked:
        yield f"name : ({' '.join(whole)})"
        yield f"name : ({' '.join([*whole[:-1], begun[-1]])})"  # the last word may just be being typed
        yield f"name : ({' '.join(begun)})"
        yield f"{{name company}} : ({' '.join(whole)})"
        yield " ".join(begun)


def index_messages(con: sqlite3.Connection, numbers: Sequence[int] | None = None) -> None:
    """Make new messages (all, if None) findable; all anew when most are new, which is quicker."""
    total = con.execute("SELECT count(*) FROM message_record").fetchone()[0]
    if numbers is None or len(numbers) * 2 > total:
        con.execute("INSERT INTO message_search (message_search) VALUES ('rebuild')")
        return
    # In one statement: the index writes out what it has gathered at each that reads from a table.
    con.execute("CREATE TEMP TABLE IF NOT EXISTS written (id INTEGER PRIMARY KEY)")
    con.executemany("INSERT INTO temp.written VALUES (?)", ((number,) for number in numbers))
    con.execute(
        "INSERT INTO message_search (rowid, subject, text) "
        "SELECT id, subject, text FROM temp.written JOIN message_record USING (id) ORDER BY id"
    )
    con.execute("DELETE FROM temp.written")


def messages_matching(con: sqlite3.Connection, query: str, limit: int = 50) -> list[int]:
    """Numbers of the messages that have all words of the query, newest first."""
    found = words(query)[:20]
    if not found:
        return []
    statement = (
        "SELECT m.id FROM message_record m WHERE m.id IN (SELECT rowid FROM message_search WHERE message_search MATCH ?) "
        "ORDER BY m.sent_at DESC, m.digest LIMIT ?"
    )
    asked = " ".join(f'"{word}"' for word in found)
    try:
        return [int(row[0]) for row in con.execute(statement, (asked, limit))]
    except sqlite3.OperationalError:  # a word that the index cuts in two would be a phrase, which it does not keep
        return []
