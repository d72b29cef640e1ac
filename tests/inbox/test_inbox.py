"""The inbox on a store: what is listed, what the user does, what comes back, the user's own rules."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from tests.inbox.asking import NOW, codes, listed, pasted

from callingcard.inbox.replies import GAP
from callingcard.verbs import inbox_rules
from callingcard.verbs.decide import decide
from callingcard.verbs.draft import draft
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.fact import Stating, fact
from callingcard.verbs.forget import forget
from callingcard.verbs.inbox import add, inbox, lately, mark
from callingcard.verbs.me import Saying, me
from callingcard.verbs.met import Meeting, met
from callingcard.verbs.review import undo
from callingcard.verbs.someone import Someone

WEEK = timedelta(days=7)
PITCH = (
    "Hi Noor, I help robotics leaders book 20+ qualified demos a month on autopilot. Do you have 15 minutes this week?"
)


def test_an_empty_inbox(con: sqlite3.Connection) -> None:
    assert inbox(con, now=NOW).invitations == ()


def test_a_blank_one_of_nobody_known_is_asked_and_one_met_is_accepted(con: sqlite3.Connection) -> None:
    met(con, Someone("Ana Sousa", url="https://www.linkedin.com/in/ana-sousa"), Meeting(at="PyCon", on="yesterday"), now=NOW)  # fmt: skip
    ana, bo = pasted(con, "Ana Sousa"), pasted(con, "Bo Li")
    assert (ana.disposition, ana.known_through[0].code) == ("accept", "met")
    assert ana.reply
    assert "PyCon" in ana.reply
    assert (bo.disposition, codes(bo), bo.known_through) == ("ask-why", ["blank"], ())
    assert bo.reply
    assert bo.reply.count("?") == 1
    assert [one.from_.name for one in inbox(con, now=NOW).invitations] == ["Ana Sousa", "Bo Li"]
    assert all(one.reply is None for one in inbox(con, now=NOW, replies=0).invitations)


def test_no_two_replies_are_worded_alike(con: sqlite3.Connection) -> None:
    for number in range(30):
        pasted(con, f"Bo Li{chr(97 + number % 26)}{number}")
    replies = [one.reply for one in inbox(con, now=NOW).invitations]
    assert replies.count(None) == 5
    said = [reply.split(", ", 1)[1] for reply in replies if reply]
    assert len(set(said)) == 25
    assert [one.reply for one in inbox(con, now=NOW).invitations] == replies, "the same again when nothing has changed"


def test_the_reply_is_in_the_language_of_the_note(con: sqlite3.Connection) -> None:
    one = pasted(con, "Bo Li", "Hallo, ich würde mich sehr gerne mit Ihnen vernetzen und freue mich auf den Austausch.")
    assert one.reply
    assert "Sie" in one.reply or "Ihre" in one.reply
    me(con, Saying(language="pt"), now=NOW)
    blank = pasted(con, "Cy Ng")
    assert blank.reply
    assert blank.reply.split()[0] in {"Olá", "Bom", "Viva"}


@pytest.mark.parametrize(
    "note",
    [
        "I am stranded in Lisbon, my purse was stolen. Could you lend me 300? I pay you back on Monday.",
        "Your account has been limited. Send us the verification code within 24 hours.",
        "Lost my cards in Prague, can you send me a gift card code?",
    ],
)
def test_a_cry_for_money_and_a_threat_for_a_secret_are_fraud(con: sqlite3.Connection, note: str) -> None:
    found = pasted(con, "Vi Other", note)
    assert (found.disposition, codes(found)[0]) == ("ignore", "scam")


@pytest.mark.parametrize(
    "note",
    [
        "I was stuck in the lift with you at the Porto fair, remember? Did the brake ever get fixed?",
        "We lend me and my colleague's wheelchairs to the museum you wrote about. Which handle did you choose?",
    ],
)
def test_one_such_word_is_no_fraud(con: sqlite3.Connection, note: str) -> None:
    assert codes(pasted(con, "Vi Other", note))[0] != "scam"


def test_fraud_gets_no_reply_and_a_pitch_a_kind_no(con: sqlite3.Connection) -> None:
    scam = pasted(
        con, "Di Roy", "Dear friend, I hold a fund of 9 million. Write to my private mail, keep it confidential."
    )
    pitch = pasted(con, "Ed Fox", PITCH)
    assert (scam.disposition, scam.reply, codes(scam)[0]) == ("ignore", None, "scam")
    assert (pitch.disposition, codes(pitch)[0]) == ("hold", "pitch")
    assert pitch.reply


def test_what_the_user_did_and_undo(con: sqlite3.Connection) -> None:
    for name in ("Ana Sousa", "Bo Li", "Cy Ng", "Di Roy"):
        pasted(con, name)
    found = listed(con)
    assert codes(mark(con, found["Ana Sousa"].id, "accepted", now=NOW).invitation)[0] == "you-accepted"
    mark(con, "Bo Li", "ignored", now=NOW)
    asked = mark(con, found["Cy Ng"].id, "asked", now=NOW).invitation
    held = mark(con, found["Di Roy"].id, "held", now=NOW).invitation
    assert (asked.disposition, codes(asked)[0], asked.reply) == ("hold", "asked", None)
    assert (held.disposition, codes(held)[0]) == ("hold", "held")
    assert set(listed(con)) == {"Cy Ng", "Di Roy"}
    undo(con)
    assert listed(con)["Di Roy"].disposition == "ask-why"


def test_the_pile_is_looked_over_every_week_and_opened_by_what_is_new(con: sqlite3.Connection) -> None:
    pasted(con, "Ana Sousa", PITCH)
    mark(con, "Ana Sousa", "held", now=NOW)
    assert codes(listed(con, NOW + WEEK / 2)["Ana Sousa"])[0] == "held"
    assert codes(listed(con, NOW + WEEK)["Ana Sousa"])[0] == "review"
    mark(con, "Ana Sousa", "held", now=NOW + WEEK)
    assert codes(listed(con, NOW + WEEK * 3 / 2)["Ana Sousa"])[0] == "held"
    stated = fact(con, "Ana Sousa", "introduced by Jon Bell", Stating(), now=NOW + WEEK).fact
    found = listed(con, NOW + WEEK)["Ana Sousa"]
    assert (found.disposition, codes(found)[:2]) == ("accept", ["reopened", "known"])
    assert stated.id in found.reasons[0].facts


def test_somebody_known_who_is_named_is_found(con: sqlite3.Connection) -> None:
    met(con, Someone("Ingrid Solheim"), Meeting(at="PyCon"), now=NOW)
    one = pasted(con, "Dorota Lis", "Ingrid Solheim showed me your drawing of the bed rail that opens with one finger. Is it more than a drawing?")  # fmt: skip
    assert (one.disposition, codes(one)) == ("accept", ["real-and-common", "names-somebody"])


def test_rules_of_the_users_own(con: sqlite3.Connection) -> None:
    me(con, Saying(school=["Aveiro"], since="2008", until="2013"), now=NOW)
    inbox_rules.make(con, "always", "alumni", now=NOW)
    made = inbox_rules.make(con, "never", "recruiters", until="2026", now=NOW).rules
    assert [rule.said for rule in made] == [
        "always people who went to a school of yours",
        "never recruiters, until 31 December 2026",
    ]
    pasted(con, "Ana Sousa")
    fact(con, "Ana Sousa", "studied at Aveiro", Stating(), now=NOW)
    recruiter = "I am a recruiter and your talk on bed rails in Leeds stayed with me. Which study was it?"
    pasted(con, "Bo Li", recruiter)
    found = listed(con)
    assert (found["Ana Sousa"].disposition, codes(found["Ana Sousa"])) == ("accept", ["always", "own-rule"])
    assert (found["Bo Li"].disposition, codes(found["Bo Li"])[:2]) == ("ignore", ["never", "own-rule"])
    later = NOW.replace(year=2027, month=1, day=2)
    pasted(con, "Cy Ng", recruiter)
    assert "own-rule" not in codes(listed(con, later)["Cy Ng"])
    inbox_rules.drop(con, made[1].rule.id, now=NOW)
    assert listed(con)["Bo Li"].disposition == "accept"
    undo(con)
    assert listed(con)["Bo Li"].disposition == "ignore"


@pytest.mark.parametrize(
    ("word", "condition", "value", "until"),
    [("never", "martians", None, None), ("never", "company", None, None), ("always", "alumni", "Aveiro", None),
     ("never", "language", "english", None), ("never", "recruiters", None, "2020")],
)  # fmt: skip
def test_rules_that_cannot_be(
    con: sqlite3.Connection, word: str, condition: str, value: str | None, until: str | None
) -> None:
    with pytest.raises(Refusal):
        inbox_rules.make(con, word, condition, value, until=until, now=NOW)
    assert inbox_rules.listed(con) == ()


def test_what_is_pasted_twice_is_one_invitation(con: sqlite3.Connection) -> None:
    sender = Someone("Sven Old")
    first = add(con, sender, now=NOW, note="Hello, we met at the fair.").invitation.id
    assert add(con, sender, now=NOW, note="Hello, we met at the fair. ").invitation.id == first
    assert add(con, sender, now=NOW, note="Hello again.").invitation.id != first


def test_what_cannot_be_pasted_or_marked(con: sqlite3.Connection) -> None:
    with pytest.raises(Refusal, match="lies ahead"):
        add(con, Someone("Ana Sousa"), sent_on="2027-01-01", now=NOW)
    with pytest.raises(Refusal, match="at most"):
        add(con, Someone("Ana Sousa"), note="x" * 3000, now=NOW)
    with pytest.raises(Refusal, match="There is no invitation"):
        mark(con, "i_0000000000", "held", now=NOW)
    met(con, Someone("Bo Li"), Meeting(), now=NOW)
    with pytest.raises(Refusal, match="No invitation from Bo Li"):
        mark(con, "Bo Li", "held", now=NOW)
    for new in (False, True):
        add(con, Someone("Cy Ng"), now=NOW, new=new)
    with pytest.raises(Ambiguous):
        add(con, Someone("Cy Ng"), now=NOW)


def test_forget_leaves_nothing_of_an_invitation(con: sqlite3.Connection, tmp_path: Path) -> None:
    pasted(con, "Zanahoria Quix", "p0nyfarm")
    mark(con, "Zanahoria Quix", "held", now=NOW)
    forget(con, "Zanahoria Quix", now=NOW)
    assert listed(con) == {}
    con.close()
    left = b"".join(path.read_bytes() for path in (tmp_path / "home").iterdir())
    assert b"p0nyfarm" not in left
    assert b"Zanahoria" not in left


def test_a_question_of_theirs_is_left_to_the_user_to_answer(con: sqlite3.Connection) -> None:
    asked = (
        "Hallo Noor, Ihr Vortrag über Greifarme in Kiel hat mir sehr gefallen. Welchen Sensor nutzen Sie inzwischen?"
    )
    reply = pasted(con, "Petra Lange", asked).reply
    assert reply
    assert GAP in reply
    assert "?" not in reply


def test_a_reply_goes_on_from_what_was_recorded(con: sqlite3.Connection) -> None:
    met(con, Someone("Ana Sousa", url="https://www.linkedin.com/in/ana-sousa"), Meeting(at="PyCon", on="yesterday", about=("CRDTs",)), now=NOW)  # fmt: skip
    reply = pasted(con, "Ana Sousa", "Hi Noor, shall we connect here too?").reply
    assert reply
    assert "CRDTs" in reply
    assert "?" in reply


def test_a_placeholder_left_in_is_no_note_to_answer(con: sqlite3.Connection) -> None:
    bo = pasted(con, "Bo Li", "Hello {{first_name}}, loved what {{company}} is doing! Let's connect.")
    assert (bo.disposition, codes(bo)[0], bo.reply) == ("ignore", "generic-mass", None)


def test_a_trade_in_common_is_no_reason_by_itself(con: sqlite3.Connection) -> None:
    assert (
        pasted(con, "Bo Li", "Noticed we both work in logistics. Always good to know people.").disposition == "ask-why"
    )
    more = "Noticed we both work in logistics; your pallet of returned kettles made me laugh. Did anybody claim it?"
    assert pasted(con, "Cy Ode", more).disposition == "accept"


def test_a_place_that_both_records_name_is_heard_in_a_note_that_asks(con: sqlite3.Connection) -> None:
    me(con, Saying(school=["Holmvik College"]), now=NOW)
    ana = pasted(con, "Ana Sousa", "Holmvik, room 214, the broken kettle. Are you still allergic to string?")
    assert ana.disposition == "ask-why"
    fact(con, "Ana Sousa", "Holmvik College", Stating(kind="school"), now=NOW)
    found = listed(con)["Ana Sousa"]
    assert (found.disposition, codes(found)[0]) == ("accept", "real-and-common")


def test_a_namesake_is_asked_which_of_the_two_they_are(con: sqlite3.Connection) -> None:
    met(con, Someone("Ana Sousa", url="https://www.linkedin.com/in/ana-sousa"), Meeting(at="PyCon"), now=NOW)
    other = add(
        con, Someone("Ana Sousa", url="https://www.linkedin.com/in/ana-2"), note="", now=NOW, new=True
    ).invitation
    assert "namesake" in codes(other)
    assert other.reply
    assert "profile" in other.reply
    assert "PyCon" not in other.reply


def test_a_recruiter_who_says_so_is_not_asked_why(con: sqlite3.Connection) -> None:
    bo = pasted(con, "Bo Li", "Hi Noor, I'm a recruiter with several senior roles in Munich. Are you open to a chat?")
    assert (bo.disposition, codes(bo)[0], bo.reply) == ("hold", "recruiter", None)


def test_fraud_gets_no_draft_and_an_honest_invitation_does(con: sqlite3.Connection) -> None:
    crook = pasted(
        con, "Alexandra Whitmore", "Hello dear, I double your money with crypto in two weeks. Write me on WhatsApp."
    )
    honest = pasted(con, "Sal Esman", "I read about your beds. How did you choose the timber?")
    refused, answered = (draft(con, one.from_.id, now=NOW).drafted for one in (crook, honest))
    assert [reason.code for reason in refused.decision.reasons] == ["scam"]
    assert (refused.decision.decision, refused.drafts) == ("dont", ())
    assert [reason.code for reason in decide(con, crook.from_.id, now=NOW).reasons] == ["scam"]
    assert answered.drafts
    assert [reason.code for reason in answered.decision.reasons] == ["invitation-waiting"]


def test_of_an_invitation_only_what_was_done_last_is_shown(con: sqlite3.Connection) -> None:
    bo, ana = pasted(con, "Bo Li"), pasted(con, "Ana Sousa")
    mark(con, bo.id, "held", now=NOW)
    mark(con, ana.id, "asked", now=NOW)
    mark(con, bo.id, "accepted", now=NOW)
    assert [(one.person.name, one.mark) for one in lately(con, most=5)] == [
        ("Bo Li", "accepted"),
        ("Ana Sousa", "asked"),
    ]
