"""Triage of invitations: the evidence on all senders read at once, the checker's reading of their notes, the core's table."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice

from callingcard import data
from callingcard.inbox import pile, preferences
from callingcard.inbox.disguises import Looks, mixed, skeletons
from callingcard.inbox.disposing import Facts, Line, dispose
from callingcard.inbox.hearing import BLANK, Ear, heard, names
from callingcard.inbox.pile import Standing, standing
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Me
from callingcard.model.invitation import Handled, Heard, Invitation, Preference, Triage
from callingcard.model.note import Note, Recipient, Report
from callingcard.model.tie import Reason
from callingcard.store import messages, persons, search, senders
from callingcard.store.ids import ordinal_of, shown
from callingcard.store.senders import Known
from callingcard.text import squeeze, visible
from callingcard.ties.encounters import begun
from callingcard.ties.retold import with_lists
from callingcard.ties.shared import shared
from callingcard.verbs import inbox_rules
from callingcard.verbs import me as profile
from callingcard.verbs.evidence import distinct
from callingcard.verbs.in_common import in_common
from callingcard.verbs.introductions import having, introductions
from callingcard.verbs.judging import known_of, limits_of, same_place
from callingcard.verbs.same_name import SameName

_NAMES = re.compile(r"[^\W\d_a-zß-ÿ][\w'’-]+(?: (?:de|da|dos|van|von|der|den|del|di|la|le|bin|al))*(?: [^\W\d_a-zß-ÿ][\w'’-]+){1,2}")  # fmt: skip
_LISTENED = 150
_QUOTED = 120
_SAYING_LITTLE = {"blank", "stock", "generic", "thin"}
_EXCHANGED = {"messages", "wrote-to-them"}
_MET = {"met", "meeting", "met-often", "event", "maybe-same"}
_BY_NAME = (Reason("by-name", "The invitation has no profile address: only the name says that it is they.", (), "D1"),)
_ANSWERED = (
    Reason("answer-says-little", "Their answer could go to anybody too. Nobody is asked twice: your call.", (), "D5"),
)
_RANK = {"accept": 0, "ask-why": 1, "hold": 2, "ignore": 4}


@dataclass(frozen=True, slots=True)
class Case:
    """An invitation judged: what is shown of it, and what a reply and the order of the list are made from."""

    triage: Triage
    evidence: Evidence
    heard: Heard
    line: Line
    standing: Standing

    @property
    def rank(self) -> tuple[int, bool, float]:
        """Accept first, then ask, then what on the pile is due, the pile, and the rest; in each what is newest."""
        quiet = self.standing.state in {"held", "asked"} or self.line.code.startswith("lapsed")
        place = _RANK[self.triage.disposition] + (self.triage.disposition == "hold" and quiet)
        stirred = self.standing.state in {"answered", "reopened", "review"}
        return place, not stirred, -self.triage.sent_at.timestamp()


class Desk:
    """One sitting over the inbox: everything that is the same for all invitations, read once."""

    def __init__(
        self, con: sqlite3.Connection, *, judged: Callable[[Note], Report], handled: Mapping[str, Handled], now: datetime
    ) -> None:  # fmt: skip
        self._con, self._now, self._judged, self._handled = con, now, judged, handled
        self.me: Me = profile.read(con)
        self._told = data.table("inbox")
        self._ear = Ear(*(self._told[part] for part in ("scams", "shady", "sells", "mass", "fraud")))
        self._looks = Looks.of(data.table("confusables")["looks"])
        self._rules: tuple[Preference, ...] = inbox_rules.listed(con)
        self._lapse = timedelta(days=limits_of(con).invitation_expires.value)
        self._reader = Recipient(self.me.name)
        self._names = defaultdict[str, list[tuple[int, str]]](list)
        self._shapes = defaultdict[str, list[tuple[int, str, str]]](list)
        self._read: dict[str, Heard] = {}
        self._looks_like: dict[str, str] = {}
        self._letters: dict[str, str] = {}
        self._same_name = SameName(con, self._grounds_of)
        self._brought = introductions(con)
        self._acquainted = [one for one in senders.acquainted(con) if " " in one[2]]
        for person, name, folded in self._acquainted:
            self._names[folded].append((person, name))

    def cases(self, invitations: Sequence[Invitation]) -> list[Case]:
        """Judge these invitations; in the order in which they are shown."""
        known = senders.known(self._con, [i.person for i in invitations])
        self._look_alikes([one.person.name for one in known.values()])
        people = {number for one in known.values() if (number := ordinal_of("p", one.person.id))}
        found_in_common = in_common(self._con, sorted(people), self._names)
        common = {shown("p", number): some for number, some in found_in_common.items()}
        nameless = senders.joined_by_name(self._con)
        self._letters = self._wrote(invitations, known)
        found = []
        for invitation in invitations:
            if (one := known.get(invitation.person)) is not None:
                both_know = common.get(one.person.id, ())
                evidence = having(self._evidence(one), self._brought)
                evidence = replace(evidence, in_common=both_know) if both_know else evidence
                found.append(self._case(invitation, evidence, one.first_sent, by_name=invitation.person in nameless))
        return sorted(found, key=lambda case: case.rank)

    def _look_alikes(self, senders_names: Sequence[str]) -> None:
        """Find those whom the user knows and whose names look like any of these senders'."""
        self._looks_like = dict(zip(senders_names, skeletons(senders_names, self._looks), strict=True))
        wanted = set(self._looks_like.values())
        shapes = skeletons([name for _, name, _ in self._acquainted], self._looks)
        for shape, one in zip(shapes, self._acquainted, strict=True):
            if shape in wanted:
                self._shapes[shape].append(one)

    def _wrote(self, invitations: Sequence[Invitation], known: Mapping[str, Known]) -> dict[str, str]:
        """What the newest ``_LISTENED`` senders who wrote and have no answer said last; to hear all of thousands takes seconds."""
        newest = sorted(invitations, key=lambda i: i.sent_at, reverse=True)
        wrote = (
            one for i in newest if (one := known.get(i.person)) and one.reciprocity.received and not one.first_sent
        )
        last = ((one.person.id, messages.last(self._con, one.person.id)[1]) for one in islice(wrote, _LISTENED))
        return {
            person: found.text for person, found in last if found and found.channel == "linkedin" and found.text.strip()
        }

    def grounds(self, person: str) -> frozenset[str]:
        """What is on record of a sender now."""
        return pile.grounds(self._evidence_of(person))

    def _grounds_of(self, person: str) -> tuple[Reason, ...]:
        """How the user knows somebody, by their own records."""
        return known_of(self._evidence_of(person), now=self._now)

    def _evidence_of(self, person: str) -> Evidence:
        return self._evidence(senders.known(self._con, [person])[person])

    def _evidence(self, known: Known) -> Evidence:
        met, stated = with_lists(begun(known.encounters, self._now), distinct(list(known.facts)), self._now.tzinfo)
        through = sorted({e.through for e in met if e.through})
        return Evidence(
            person=known.person,
            me=self.me,
            encounters=met,
            facts=stated,
            reciprocity=known.reciprocity,
            invitations=known.invitations,
            connected_on=known.connected_on,
            first_contact=known.first_contact,
            cards=tuple(card for card in known.cards if card.kind != "guests"),
            guest_lists=tuple(card for card in known.cards if card.kind == "guests"),
            names=tuple((other, found.name) for other in through if (found := persons.get(self._con, other))),
        )

    def _case(
        self, invitation: Invitation, evidence: Evidence, first_sent: datetime | None, *, by_name: bool
    ) -> Case:  # fmt: skip
        stands = self._standing(invitation, evidence)
        lapsed = self._now - invitation.sent_at > self._lapse
        note = BLANK if lapsed else self._heard(invitation.message if stands.answer is None else stands.answer)
        letter = self._letters.get(evidence.person.id, "")
        note = self._heard_further(note, invitation, "" if lapsed else letter)
        note = self._named_ours(note, invitation.message, evidence)
        through = tuple(_quoted(reason, letter, invitation) for reason in known_of(evidence, now=self._now))
        codes = frozenset(reason.code for reason in through)
        if first_sent is None or first_sent >= invitation.sent_at:
            codes -= _EXCHANGED  # what was written since is about this invitation, and no acquaintance
        rule = self._rule(invitation, evidence, codes, note)
        warnings = [*self._disguise(invitation, evidence, codes), *_hidden(invitation, evidence)]
        warned = {reason.code for reason in warnings}
        named = list(self._named(invitation.message, evidence))
        sender_of = preferences.Sender(evidence, codes, invitation.message, note)
        line = dispose(self._facts(sender_of, rule, warned, lapsed, bool(named)))
        advised = pile.disposed(stands, line.disposition, fraud=note.kind == "scam")
        reasons = (
            *stands.reasons,
            *([_why(line)] if advised == line.disposition else _ANSWERED if stands.state == "answered" else ()),
            *warnings, *_unrecorded(note, codes | warned), *_ruled(rule), *named, *_read_as(note), *(_BY_NAME if by_name and codes else ()),
        )  # fmt: skip
        sent_at = invitation.sent_at.astimezone(self._now.tzinfo)
        name = visible(evidence.person.name, newlines=False)
        sender = evidence.person if name == evidence.person.name else replace(evidence.person, name=name)
        triage = Triage(invitation.id, sender, sent_at, visible(invitation.message), advised, through, reasons)
        return Case(triage, evidence, note, line, stands)

    def _standing(self, invitation: Invitation, evidence: Evidence) -> Standing:
        handled = self._handled.get(invitation.person)
        asked = handled is not None and handled.mark == "asked"
        written = messages.of(self._con, invitation.person, limit=50) if asked else ()
        review = timedelta(days=self._told["held_days"])
        return standing(handled, invitation.sent_at, evidence, written, review=review, now=self._now)

    def _heard(self, text: str) -> Heard:
        known = self._read.get(text)
        if known is None:
            known = self._read[text] = heard(text, self._report, self._ear)
        return known

    def _heard_further(self, note: Heard, invitation: Invitation, letter: str) -> Heard:
        """A note that says little, by what a message of theirs says besides: why they ask, what they sell, or fraud."""
        if note.kind not in _SAYING_LITTLE or not letter or squeeze(letter) == squeeze(invitation.message):
            return note
        further = self._heard(letter)
        if further.kind not in {"real", "pitch", "scam"}:
            return note
        return replace(further, why=tuple(f"In a message to you: {why[0].lower()}{why[1:]}" for why in further.why))

    def _named_ours(self, note: Heard, text: str, evidence: Evidence) -> Heard:
        """A note that asks something and names a place the two share, by the records, is meant for the user: no tagger knows that."""
        if note.kind not in {"generic", "thin"} or note.mass or "?" not in text:
            return note
        ours = [one.name for one in shared(evidence, today=self._now.date(), same=same_place) if one.kind != "interest"]
        return replace(note, kind="real", why=()) if names(text, ours, self._told["place_words"]) else note

    def _report(self, text: str) -> Report:
        return self._judged(Note(text, kind="opener", recipient=self._reader))

    def _facts(
        self, sender: preferences.Sender, rule: Preference | None, warned: set[str], lapsed: bool, named: bool
    ) -> Facts:  # fmt: skip
        own, evidence = bool(self.me.employers or self.me.schools), sender.evidence
        return Facts(
            sender.codes, sender.heard, named=named, colleague=self._colleague(evidence), lapsed=lapsed,
            described=own and any(f.kind in {"employer", "school"} and not f.private for f in evidence.facts),
            disguised=not warned.isdisjoint({"mixed-scripts", "look-alike"}), namesake="namesake" in warned,
            maybe="if-same" in warned and "namesake" not in warned,
            always=rule is not None and rule.word == "always", never=rule is not None and rule.word == "never",
            recruits=preferences.recruits(sender, self._told["recruiters"]),
        )  # fmt: skip

    def _colleague(self, evidence: Evidence) -> bool:
        """They work where the user works now, by a record of the last year."""
        lately = self._now.date() - timedelta(days=365)
        return any(
            fact.kind == "employer" and fact.until is None and fact.as_of and fact.as_of >= lately
            and own.until is None and same_place("employer", own.name, fact.text)
            for fact in evidence.facts
            for own in self.me.employers
        )  # fmt: skip

    def _rule(
        self, invitation: Invitation, evidence: Evidence, codes: frozenset[str], note: Heard
    ) -> Preference | None:
        if not self._rules:
            return None
        sender = preferences.Sender(evidence, codes, invitation.message, note)
        today = self._now.date()
        return preferences.met_by(sender, self._rules, today=today, same=same_place, recruiters=self._told["recruiters"])  # fmt: skip

    def _disguise(self, invitation: Invitation, evidence: Evidence, codes: frozenset[str]) -> Iterator[Reason]:
        """A name of mixed scripts, one that looks like that of somebody known, or the very name of somebody known."""
        name = evidence.person.name
        if word := mixed(name):
            yield Reason("mixed-scripts", f"“{visible(word, newlines=False)}” mixes letters of two scripts that look alike.", (), "D1")  # fmt: skip
        folded = search.folded(name)
        for number, other, key in self._shapes.get(self._looks_like.get(name, ""), ()):
            if key != folded and (person := shown("p", number)) != invitation.person:
                yield Reason("look-alike", f"The name looks like that of {visible(other, newlines=False)} ({person}), whom you know, and is another.", (), "D1")  # fmt: skip
                return
        if not codes & {"met", "messages"}:
            yield from self._same_name.said(evidence.person, self._names.get(folded, ()))

    def _named(self, text: str, evidence: Evidence) -> Iterator[Reason]:
        """People whom the user knows and the note names in full."""
        for written in dict.fromkeys(_NAMES.findall(text)):
            words = written.split()
            spans = [words[start:end] for start in range(len(words)) for end in range(start + 2, len(words) + 1)]
            for span in spans:
                for number, name in self._names.get(search.folded(" ".join(span)), ())[:1]:
                    if (person := shown("p", number)) != evidence.person.id and name != evidence.person.name:
                        yield Reason("names-somebody", f"They name {visible(name, newlines=False)} ({person}), whom you know.", (), "C2")  # fmt: skip


def _why(line: Line) -> Reason:
    return Reason(line.code, line.said, (), line.advice)


def _quoted(reason: Reason, letter: str, invitation: Invitation) -> Reason:
    """What they wrote, with the words of it, where it is not their note over again."""
    said = squeeze(visible(letter))
    if reason.code != "wrote-to-me" or not said or said == squeeze(invitation.message):
        return reason
    words = said if len(said) <= _QUOTED else f"{said[: _QUOTED - 1]}…"
    return replace(reason, text=f"{reason.text.rstrip('.')}: “{words}”")


def _unrecorded(note: Heard, codes: frozenset[str]) -> Iterator[Reason]:
    if note.met and codes.isdisjoint(_MET):
        yield Reason(
            "unrecorded",
            "It reads as if you had met; nothing on record shows it. If you did, record the meeting.",
            (),
            "D1",
        )


def _ruled(rule: Preference | None) -> Iterator[Reason]:
    if rule:
        yield Reason("own-rule", f"Your rule: {preferences.said(rule)}.")


def _read_as(note: Heard) -> Iterator[Reason]:
    for said in note.why:
        yield Reason(f"note-{note.kind}", said)


def _hidden(invitation: Invitation, evidence: Evidence) -> Iterator[Reason]:
    for text in (invitation.message, evidence.person.name):
        if visible(text) != text:
            yield Reason(
                "hidden-characters", "It holds invisible or direction-changing characters, shown here as <U+…>."
            )
            return
