"""Remarks as facts: what a recommendation, an endorsement or a note on a connection states of the person."""

import sqlite3
from collections.abc import Iterator, Sequence

from callingcard.model.fact import Fact
from callingcard.model.record import RemarkRecord
from callingcard.store import remarks


def stated(con: sqlite3.Connection, only: Sequence[int] | None = None) -> Iterator[tuple[int, Fact]]:
    """Facts of these remarks (all, if None), each with the number of the record that names the person.

    A recommendation received is a service to be thankful for (advice E4); a skill the user endorsed, one the person has; a
    note on a connection was written for oneself, and stays private.
    """
    for number, remark in remarks.read(con, only):
        kind, text = _said(remark)
        private = remark.kind == "note"
        yield number, Fact("", "", kind, text, as_of=remark.on, private=private, source=remark.source)


def _said(remark: RemarkRecord) -> tuple[str, str]:
    incoming = remark.direction == "incoming"
    if remark.kind == "note":
        return "note", remark.text
    if remark.kind == "recommendation":
        return (
            ("thanks", f"recommended you: {remark.text}")
            if incoming
            else ("other", f"you recommended them: {remark.text}")
        )
    return ("other", f"endorsed you for {remark.text}") if incoming else ("skill", remark.text)
