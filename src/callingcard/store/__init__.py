"""The store: one SQLite file in the user's data directory, and the only place with SQL.

Kept are the raw Records (``*_record``), the user's own decisions with what each of them wrote (``decision``, ``effect``,
``link``), settings, and what was forgotten. Everything else is derived from these and can be dropped and rebuilt.
Everything derived hangs on a PersonRecord (``record``); a Person is the cluster that a record belongs to, so merging
and splitting moves nothing but membership. Plain functions over a ``sqlite3.Connection``; those that write are called
inside ``with transaction(con):``.
"""
