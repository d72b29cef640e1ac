"""Every face takes the same of a meeting, of somebody and of oneself: what the verbs' own words are."""

from dataclasses import fields
from inspect import signature
from typing import get_args

import pytest

from callingcard.shells.cli import add, me, met, outcome
from callingcard.shells.mcp.recording import Recording
from callingcard.shells.python import Home
from callingcard.shells.web.api import recording
from callingcard.verbs.me import Saying
from callingcard.verbs.met import Meeting
from callingcard.verbs.someone import Someone

GIVEN = {"self", "con", "now"}


def _said(*nouns: type) -> set[str]:
    return {field.name for noun in nouns for field in fields(noun)}


@pytest.mark.parametrize(
    ("command", "operation", "of_home", "taken"),
    [
        (met.command, recording.met, Home.met, _said(Someone, Meeting) | {"new"}),
        (add.command, recording.add, Home.add, _said(Someone) | {"new"}),
        (me.command, recording.say, None, _said(Saying)),
    ],
    ids=["met", "add", "me"],
)
def test_each_face_takes_what_the_verb_takes(
    command: object, operation: object, of_home: object, taken: set[str]
) -> None:
    assert {parameter.name for parameter in command.params} == taken  # type: ignore[attr-defined]
    assert set(signature(operation).parameters) - GIVEN == taken  # type: ignore[arg-type]
    if of_home:
        assert set(signature(of_home).parameters) - GIVEN == taken  # type: ignore[arg-type]


def test_each_face_takes_the_same_words_of_an_outcome() -> None:
    words = ("accepted", "answered", "declined", "withdrawn", "silent")
    for taking in (recording.outcome, Recording.outcome, Home.outcome):
        assert get_args(signature(taking).parameters["outcome"].annotation) == words
    [choice] = [parameter for parameter in outcome.command.params if parameter.name == "outcome"]
    assert set(words) == set(choice.type.choices)  # type: ignore[attr-defined]
