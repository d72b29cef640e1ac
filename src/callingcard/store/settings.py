"""Settings: what the user set, as text; types and defaults are the verb's."""

import sqlite3


def read(con: sqlite3.Connection) -> dict[str, str]:
    """All that was set."""
    return dict(con.execute("SELECT key, value FROM setting ORDER BY key"))


def write(con: sqlite3.Connection, key: str, value: str | None) -> None:
    """Set a value; None takes it back to the default."""
    if value is None:
        con.execute("DELETE FROM setting WHERE key = ?", (key,))
    else:
        con.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, value))
