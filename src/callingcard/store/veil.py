"""A veil over the store: private facts are not there for whoever reads through it, and nothing can be written."""

import sqlite3


def veil(con: sqlite3.Connection, *, private: bool) -> None:
    """Let this connection only read from here on; without ``private``, as if no private fact were recorded.

    SQLite looks for a name among temporary views before it looks among the tables. So nothing that is worked out from facts,
    wherever it is, can give a private one away: not a reason, not a draft, not a count.
    """
    if not private:
        con.execute("CREATE TEMP VIEW fact AS SELECT * FROM main.fact WHERE private = 0")
    con.execute("PRAGMA query_only = 1")
