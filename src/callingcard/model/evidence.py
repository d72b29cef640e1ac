"""Evidence: all that one's own records hold on one person, gathered once, for the stages that judge it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from callingcard.model.encounter import Encounter, Message
from callingcard.model.fact import Fact, Me
from callingcard.model.invitation import Invitation
from callingcard.model.outcome import OutcomeKind, SentNote
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.model.tie import InCommon, Reciprocity, Service

_LATELY: Final = timedelta(days=60)
_OFTEN: Final = 4


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is recorded about a person and the user. Newest first; ``encounters`` hold nothing that lies ahead.

    ``cards`` are the address books that the person is in, ``guest_lists`` those of events. ``outcome`` is the
    user's own last word on what came of their request, and its day. ``names`` of other persons by id, for those that are mentioned.
    ``connected_by`` says that the two are connected.
    ``services`` are the introductions and referrals that the person has part in, ``in_common`` whom both know, best first.
    """

    person: Person
    me: Me = Me()
    encounters: tuple[Encounter, ...] = ()
    facts: tuple[Fact, ...] = ()
    messages: tuple[Message, ...] = ()
    reciprocity: Reciprocity = Reciprocity()
    invitations: tuple[Invitation, ...] = ()
    sent: tuple[SentNote, ...] = ()
    connected_on: date | None = None
    connected_by: Source | None = None
    first_contact: date | None = None
    cards: tuple[Source, ...] = ()
    guest_lists: tuple[Source, ...] = ()
    outcome: OutcomeKind | None = None
    outcome_on: date | None = None
    names: tuple[tuple[str, str], ...] = ()
    services: tuple[Service, ...] = ()
    in_common: tuple[InCommon, ...] = ()

    def name_of(self, person: str | None) -> str | None:
        """The name of another person that the evidence mentions."""
        return dict(self.names).get(person or "")

    def seen_lately(self, today: date) -> tuple[Encounter, ...]:
        """The meetings of the last two months, newest first."""
        met = (e for e in self.encounters if e.kind != "event")
        return tuple(e for e in met if today - (e.on.date() if isinstance(e.on, datetime) else e.on) <= _LATELY)

    def sees_often(self, today: date) -> bool:
        """Whether the two see each other every other week or so: to them the hour after a meeting is nothing special."""
        return len(self.seen_lately(today)) >= _OFTEN
