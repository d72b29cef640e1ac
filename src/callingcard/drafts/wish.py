"""What a draft is wanted for, and what drafting is told from outside: nothing here is looked up or guessed."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from callingcard.model.note import Account, Channel, NoteKind
from callingcard.model.tie import Strength

Style = Literal["warm", "plain", "formal"]


@dataclass(frozen=True, slots=True)
class Common:
    """Something that both records name: an employer, school, group or interest. ``together``: at the same time, as far as known."""

    kind: Literal["employer", "school", "group", "interest"]
    name: str
    together: bool | None
    since: date | None
    until: date | None
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """One note to be drafted. ``limit`` in UTF-16 units of the text; ``subject_limit`` of an InMail's subject.

    ``seed`` decides among equals; ``seat`` is the recipient's place among those met at the same event: people of one
    event never get the same frame. ``earlier`` are texts that others got, with which nothing is to be shared; ``used`` the phrases of the same
    sitting, by id. ``told`` are facts and encounters that they were written of before; ``asked`` is what they asked, unanswered.
    """

    limit: int
    channel: Channel = "invitation"
    kind: NoteKind | None = None
    account: Account | None = None
    language: str | None = None
    intent: str | None = None
    style: Style | None = None
    tie: Strength | None = None
    count: int = 3
    seed: str = ""
    seat: int = 0
    earlier: tuple[str, ...] = ()
    subject_limit: int = 200
    common: tuple[Common, ...] = field(default=())
    used: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    asked: str = ""


"""The phrase tables of ``data/drafting``, by name: ``en_words`` and one for each language."""
