"""What people write: threads, notes and cold calls, filled with what is true of the two."""

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from callingcard.demo.words import table


@dataclass(frozen=True, slots=True)
class Voice:
    """What a text may name of one of the two who write: given name, employer, pastime, subject, culture."""

    given: str
    firm: str
    interest: str
    topic: str
    culture: str = ""


@cache
def names(kind: str) -> tuple[str, ...]:
    """Names of events, venues, meetings, subjects or campaigns."""
    return tuple(table("talk")["names"][kind])


def note(rng: Random, kind: str, writer: Voice, reader: Voice, other: str, event: str) -> str:
    """The note of a request to connect; ``kind`` is blank, real, short, stock, pitch or scam."""
    if kind == "blank":
        return ""
    return _filled(rng.choice(table("talk")["notes"][kind]["lines"]), writer, reader, other, event)


def thread(rng: Random, me: Voice, them: Voice, other: str, event: str) -> list[tuple[bool, str]]:
    """A conversation between the user and somebody: (written by the user, text), cut off where it ended."""
    mine, version, loose = rng.random() < 0.5, rng.randrange(4), False
    if them.culture in table("talk") and rng.random() < 0.5:
        turns: list[list[str]] = [table("talk")[them.culture]["lines"]] * 3
        loose = True
    else:
        turns = _pick(rng, "threads")["turns"]
    length = rng.choice((1, 2, 2, 3, 3, 4, 4, 5))
    spoken = []
    for step, choices in enumerate(turns[:length]):
        by_me = mine == (step % 2 == 0)
        writer, reader = (me, them) if by_me else (them, me)
        line = rng.choice(choices) if loose else choices[version % len(choices)]
        spoken.append((by_me, _filled(line, writer, reader, other, event)))
    return spoken


def cold(rng: Random, me: Voice, them: Voice) -> list[tuple[bool, str]]:
    """A seller's messages, which the user leaves unanswered."""
    turns = _pick(rng, "cold")["turns"]
    return [(False, _filled(rng.choice(choices), them, me, "", "")) for choices in turns[: rng.choice((1, 1, 2))]]


def _pick(rng: Random, kind: str) -> dict[str, Any]:
    found: dict[str, Any] = rng.choice(table("talk")[kind])
    return found


def _filled(line: str, writer: Voice, reader: Voice, other: str, event: str) -> str:
    return line.format(you=reader.given, i=writer.given, topic=reader.topic or writer.topic, event=event,
                       firm=reader.firm, mine=writer.firm, interest=writer.interest, other=other)  # fmt: skip
