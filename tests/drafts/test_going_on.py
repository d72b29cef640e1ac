"""Going on: what a sent note said is not said again, and what they asked is answered first."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.drafts.kinds.gaps import GAP
from callingcard.drafts.unanswered import unanswered
from callingcard.model.draft import Drafting
from callingcard.model.encounter import Encounter, Message
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, Me
from callingcard.model.invitation import Invitation
from callingcard.model.outcome import SentNote
from callingcard.model.person import Person
from callingcard.model.record import Source
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
MET = Encounter("e1", "p1", date(2026, 11, 19), "Care Congress")
PROMISE = Fact("f1", "p1", "promised", "send her the handover template", date(2026, 11, 19), encounter="e1")
TOPIC = Fact("f2", "p1", "topic", "falls at night", date(2026, 11, 19), encounter="e1")
NOTE = (
    "Hi Siobhan, I enjoyed meeting you at Care Congress. You were going to get the handover template from me. "
    "Here, or by e-mail?"
)


def _evidence(*sent: str) -> Evidence:
    notes = tuple(SentNote(f"s{n}", "p1", NOW, text, "invitation", "user") for n, text in enumerate(sent))
    person = Person("p1", "Siobhan Neal", (), "Oxmoor Hospital", "Ward sister")
    known = Evidence(person, Me(name="Amara Okoye"), (MET,), (PROMISE, TOPIC), sent=notes)
    return replace(known, connected_on=date(2026, 11, 21))


def _message(text: str, direction: str = "incoming", day: int = 20) -> Message:
    return Message("p1", direction, datetime(2026, 11, day, 8, tzinfo=UTC), text)  # type: ignore[arg-type]


def _drafting(evidence: Evidence, language: str = "en") -> Drafting:
    asking = Asking(language=language)
    return drafted(evidence, judge(None), data.limits(), channel="message", now=NOW, asking=asking)


def test_a_promise_that_the_note_asked_about_is_not_brought_up_again() -> None:
    assert any("template" in draft.text for draft in _drafting(_evidence()).drafts)
    later = _drafting(_evidence(NOTE)).drafts
    assert later
    assert not any("template" in draft.text or "Care Congress" in draft.text for draft in later)
    assert any("falls at night" in draft.text for draft in later)


def test_a_note_that_only_the_archive_has_is_not_said_again_either() -> None:
    went = Invitation("i1", "p1", "outgoing", datetime(2026, 11, 20, 8, tzinfo=UTC), NOTE, Source("linkedin"))
    later = _drafting(replace(_evidence(), invitations=(went,))).drafts
    assert later
    assert not any("template" in draft.text for draft in later)


def test_what_the_note_did_not_say_is_still_there_to_be_said() -> None:
    later = _drafting(_evidence("Hi Siobhan, we talked at Care Congress about falls at night.")).drafts
    assert any("template" in draft.text for draft in later)
    assert not any("falls" in draft.text for draft in later)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "it"])
def test_what_they_asked_is_answered_first(language: str) -> None:
    asked = replace(_evidence(), messages=(_message("Thanks! Could you send me the customs list?"),))
    found = _drafting(asked, language)
    assert found.drafts
    assert any("customs list" in ask for ask in found.asks)
    for draft in found.drafts:
        assert 0 < draft.text.index(GAP) < 90
        assert draft.text.count(GAP) == 1
        for claim in draft.claims:
            assert 0 <= claim.start < claim.end <= len(draft.text)


def test_there_is_room_for_the_answer_even_where_nothing_else_is_on_record() -> None:
    person = Person("p1", "Ömer Acar", (), None, None)
    asked = Evidence(person, Me(name="Dieter Hold"), messages=(_message("Kannst du mir die Zollliste schicken?"),))
    assert all(GAP in draft.text for draft in _drafting(asked, "de").drafts)
    assert _drafting(asked, "de").drafts


@pytest.mark.parametrize(
    ("messages", "asked"),
    [
        ((_message("Moin Dieter, kannst du mir die Zollliste schicken?"),), "kannst du mir die Zollliste schicken?"),
        ((_message("Which plug do you use now? Thanks."),), "Which plug do you use now?"),
        ((_message("How are you?"),), ""),
        ((_message("Which plug?", day=19), _message("The round one.", "outgoing")), ""),
        ((_message("Which plug do you use?", day=19), _message("No hurry.", day=20)), "Which plug do you use?"),
        ((_message("All done at last."),), ""),
        ((), ""),
    ],
)
def test_the_last_question_that_has_had_no_answer(messages: tuple[Message, ...], asked: str) -> None:
    assert unanswered(messages, now=NOW).endswith(asked)
    assert bool(unanswered(messages, now=NOW)) == bool(asked)


def _invited(message: str) -> Evidence:
    came = Invitation("i1", "p1", "incoming", datetime(2026, 11, 20, 8, tzinfo=UTC), message, Source("linkedin"))
    return replace(_evidence(), connected_on=None, encounters=(), facts=(), invitations=(came,))


def test_a_question_that_came_with_an_invitation_is_answered_first() -> None:
    drafting = _drafting(_invited("Hi Amara, I loved your falls chart. Did you ever find out who drew it? Siobhan"))
    assert drafting.drafts
    assert all(GAP in draft.text for draft in drafting.drafts)
    assert "Did you ever find out who drew it?" in drafting.asks[0]


def test_whether_to_connect_is_answered_by_the_reply_itself() -> None:
    drafting = _drafting(_invited("Hi Amara, I loved your falls chart. Shall we connect? Siobhan"))
    assert drafting.drafts
    assert not any(GAP in draft.text for draft in drafting.drafts)
    assert not any("think of me" in draft.text for draft in drafting.drafts)
