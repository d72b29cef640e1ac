"""A sender with the very name of somebody known: maybe the same, another profile, or two people."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.inbox.asking import NOW, codes, listed

from callingcard.verbs.decide import decide
from callingcard.verbs.import_ import import_
from callingcard.verbs.me import Saying, me
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.people import people
from callingcard.verbs.review import apart, merge
from callingcard.verbs.someone import Someone
from callingcard.verbs.today import today

CARD = """BEGIN:VCARD
VERSION:3.0
N:Olsen;Greta;;;
FN:Greta Olsen
EMAIL:greta.olsen@nordwind.example
TEL:+49 40 5550101
END:VCARD
"""
DINNER = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:b1@nordwind.example
DTSTART:20260519T180000Z
DTEND:20260519T210000Z
SUMMARY:Baumesse dinner
ATTENDEE;CN=Noor Haddad;PARTSTAT=ACCEPTED:mailto:noor@me.example
ATTENDEE;CN=Greta Olsen;PARTSTAT=ACCEPTED:mailto:greta.olsen@nordwind.example
END:VEVENT
END:VCALENDAR
"""
INVITED = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    '{},Noor Haddad,"5/20/26, 8:30 AM",{},INCOMING,https://www.linkedin.com/in/{},https://www.linkedin.com/in/noor-haddad\n'
)
Invited = Callable[..., None]


@pytest.fixture
def invited(con: sqlite3.Connection, tmp_path: Path) -> Invited:
    """An archive with one invitation, beside a card and a calendar that know Greta Olsen and no profile of hers."""

    def write(note: str = "", name: str = "Greta Olsen", slug: str = "gretaolsen", cards: str = CARD) -> None:
        me(con, Saying(name="Noor Haddad", email=["noor@me.example"]), now=NOW)
        for file, text in (
            ("greta.vcf", cards),
            ("cal.ics", DINNER),
            ("Invitations.csv", INVITED.format(name, note, slug)),
        ):
            (tmp_path / file).write_text(text)
        import_(con, [tmp_path / "greta.vcf", tmp_path / "cal.ics", tmp_path / "Invitations.csv"], now=NOW)

    return write


@pytest.mark.parametrize("note", ["", "It was good to meet you at the dinner last night."])
def test_who_is_known_without_a_profile_is_maybe_the_same_and_not_accused(
    con: sqlite3.Connection, invited: Invited, note: str
) -> None:
    invited(note)
    greta = listed(con)["Greta Olsen"]
    assert (greta.disposition, codes(greta)) == ("accept", ["maybe-known", "maybe-same", "if-same", "if-same"])
    said = " ".join(reason.text for reason in greta.reasons)
    assert "no profile is on record: Review asks you" in said
    assert "If they are: you were in a meeting together (“Baumesse dinner”)" in said
    assert "another profile" not in said
    assert "posing" not in said
    assert greta.known_through == ()
    assert greta.reply
    assert not [word for word in ("profile", "name", "dinner", "met") if word in greta.reply.casefold().split()]


def test_the_users_word_settles_it(con: sqlite3.Connection, invited: Invited) -> None:
    invited()
    sender = listed(con)["Greta Olsen"].from_.id
    met(con, Someone("Greta Olsen", email="greta.olsen@nordwind.example"), Meeting(at="Kiel"), now=NOW)
    known = "greta.olsen@nordwind.example"
    apart(con, known, sender, now=NOW)
    two = listed(con)["Greta Olsen"]
    assert (two.disposition, codes(two)) == ("ask-why", ["blank", "same-name"])
    assert "another profile" not in (two.reply or "")
    merge(con, known, sender, now=NOW)
    assert codes(listed(con)["Greta Olsen"])[0] == "known"


def test_a_known_profile_beside_it_is_asked_about_and_a_pitch_is_not_taken_in(
    con: sqlite3.Connection, invited: Invited
) -> None:
    invited("We sell timber software. Could I show you a 15-minute demo of our platform and its pricing this week?")
    assert listed(con)["Greta Olsen"].disposition == "hold"
    met(con, Someone("Greta Olsen", url="https://www.linkedin.com/in/greta-two"), Meeting(at="Kiel"), new=True, now=NOW)
    greta = listed(con)["Greta Olsen"]
    assert {"maybe-same", "namesake"} <= set(codes(greta))
    assert "if-same" not in codes(greta)


def test_who_may_have_invited_one_is_not_to_be_invited(con: sqlite3.Connection, invited: Invited) -> None:
    invited()
    (known,) = (
        person for person in people(con, "Greta Olsen").people if "greta.olsen@nordwind.example" in person.identifiers
    )
    decision = decide(con, known.id, now=NOW)
    assert (decision.decision, decision.reasons[0].code) == ("wait", "maybe-invited")
    assert "connect" not in {item.kind for item in today(con, now=NOW).items}
    apart(con, *(person.id for person in people(con, "Greta Olsen").people), now=NOW)
    assert decide(con, known.id, now=NOW).decision == "connect"
    assert {item.person.id for item in today(con, now=NOW).items if item.kind == "connect"} == {known.id}
