"""Dated reasons to write now: the hours after a meeting, an answer owed, a new connection, a request gone stale."""
