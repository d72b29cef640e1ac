"""Dataclasses as JSON."""

from datetime import UTC, date, datetime, timedelta

import pytest

from callingcard.model.invitation import Triage
from callingcard.model.person import Person
from callingcard.model.tie import Reason
from callingcard.shells.shapes import jsonable


def test_a_dataclass_becomes_an_object_and_from_loses_its_underscore() -> None:
    triage = Triage(
        "i1",
        Person("p1", "Ana", ("ana@example.org",)),
        datetime(2026, 5, 20, tzinfo=UTC),
        "",
        "accept",
        (Reason("met", "x"),),
        (),
    )
    assert jsonable(triage) == {
        "id": "i1",
        "from": {"id": "p1", "name": "Ana", "identifiers": ["ana@example.org"], "company": None, "position": None},
        "sent_at": "2026-05-20T00:00:00+00:00",
        "message": "",
        "disposition": "accept",
        "known_through": [{"code": "met", "text": "x", "facts": [], "advice": None}],
        "reasons": [],
        "reply": None,
    }


def test_times_and_plain_values() -> None:
    assert jsonable({"a": (date(2026, 5, 20), timedelta(hours=1), 1.5, True, None)}) == {
        "a": ["2026-05-20", 3600.0, 1.5, True, None]
    }


def test_what_has_no_shape_is_our_mistake() -> None:
    with pytest.raises(TypeError):
        jsonable(object())
    with pytest.raises(TypeError):
        jsonable(Person)
