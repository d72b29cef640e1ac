"""Every operation with its method and address: the one list that the routes and the description are made from."""

from collections.abc import Callable
from typing import Any, NamedTuple

from callingcard.model.note import Note
from callingcard.shells.web.api import reading, recording


class Operation(NamedTuple):
    """One operation. Parameters named in the path come from it; the others from the query of a GET, else from a JSON body.

    ``alone`` gives the note that is to be judged where that needs no store; with None it goes the ordinary way.
    """

    method: str
    path: str
    function: Callable[..., Any]
    alone: Callable[..., Note | None] | None = None


OPERATIONS = (
    Operation("POST", "/api/check", reading.check, reading.checked_alone),
    Operation("GET", "/api/today", reading.today),
    Operation("GET", "/api/people", reading.people),
    Operation("POST", "/api/people", recording.add),
    Operation("GET", "/api/people/{person}", reading.who),
    Operation("DELETE", "/api/people/{person}", recording.forget),
    Operation("GET", "/api/people/{person}/decision", reading.decide),
    Operation("GET", "/api/people/{person}/drafts", reading.draft),
    Operation("POST", "/api/people/{person}/facts", recording.fact),
    Operation("POST", "/api/people/{person}/sent", recording.sent),
    Operation("POST", "/api/people/{person}/outcome", recording.outcome),
    Operation("POST", "/api/people/{person}/snooze", recording.snooze),
    Operation("POST", "/api/people/{person}/never", recording.never),
    Operation("POST", "/api/people/{person}/cadence", recording.cadence),
    Operation("POST", "/api/people/{person}/split", recording.split),
    Operation("POST", "/api/meetings", recording.met),
    Operation("PATCH", "/api/stated/{id}", recording.edit),
    Operation("DELETE", "/api/stated/{id}", recording.delete),
    Operation("POST", "/api/ground", reading.ground),
    Operation("GET", "/api/rules", reading.rules),
    Operation("GET", "/api/rules/{rule}", reading.rule),
    Operation("GET", "/api/inbox", reading.inbox),
    Operation("POST", "/api/inbox", recording.invited),
    Operation("POST", "/api/inbox/{invitation}", recording.mark),
    Operation("GET", "/api/review", reading.review),
    Operation("POST", "/api/merge", recording.merge),
    Operation("POST", "/api/undo", recording.undo),
    Operation("GET", "/api/insights", reading.insights),
    Operation("POST", "/api/promise", recording.promise),
    Operation("POST", "/api/week", recording.week),
    Operation("GET", "/api/both-ways", reading.both_ways),
    Operation("GET", "/api/me", reading.me),
    Operation("PATCH", "/api/me", recording.say),
    Operation("GET", "/api/config", reading.config),
    Operation("PUT", "/api/config/{key}", recording.configure),
)
