"""Who stands between the two, out of the words as they were typed; nobody is asked of a person whom the note does not name."""

from datetime import UTC, date, datetime

import pytest

from callingcard import data
from callingcard.drafts.kinds.introductions import named
from callingcard.model.encounter import Encounter
from callingcard.model.evidence import Evidence
from callingcard.model.fact import Fact, FactKind, Me
from callingcard.model.person import Person
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)


def _notes(*facts: tuple[FactKind, str], met: tuple[Encounter, ...] = ()) -> list[str]:
    known = tuple(Fact(f"f{n}", "p1", kind, text) for n, (kind, text) in enumerate(facts))
    me = Me(name="Rhodri Vaughan", headline="Apprenticeship coordinator", language="en-GB")
    evidence = Evidence(Person("p1", "Olwen Parry", (), "Coleg", None), me, met, known)
    return [
        draft.text
        for seed in "abcdef"
        for draft in drafted(
            evidence, judge(None), data.limits(), channel="invitation", now=NOW, asking=Asking(seed=seed)
        ).drafts
    ]


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("aunty Pania at the marae said i should talk to him", "Aunty Pania at the marae"),
        ("her predecessor, Gareth Hughes", "Gareth Hughes"),
        ("by my old boss Marta Reis", "Marta Reis"),
        ("durch meinen Onkel Sepp", "Sepp"),
        ("par ma voisine Chantal Aubry", "Chantal Aubry"),
        ("por mi prima Rosa", "Rosa"),
        ("pela minha tia Lurdes", "Lurdes"),
        ("dal mio maestro Aldo Conti", "Aldo Conti"),
        ("my sister", "my sister"),
        ("her predecessor, who retired", ""),
    ],
)
def test_who_it_was(typed: str, who: str) -> None:
    assert named(typed) == who


def test_nobody_is_asked_how_they_know_somebody_unnamed() -> None:
    texts = _notes(("referred", "someone at the gym"), ("work", "a talk on moulds"))
    assert texts
    assert not [text for text in texts if "two of you" in text]


def test_nobody_is_fond_of_people_or_got_into_them() -> None:
    texts = _notes(("referred", "by Gareth Hughes"), ("interest", "girls in foundries"))
    assert texts
    wrong = ("fond of", "soft spot", "like best about", "got you into it", "get into it")
    assert not [text for text in texts for words in wrong if words in text]


def test_whoever_a_saying_is_about_is_in_it() -> None:
    ferry = Encounter("e1", "p1", date(2026, 5, 18), "the ferry")
    texts = _notes(("said", "a bad cupper only tastes what he wants to sell"), met=(ferry,))
    assert texts
    assert all("bad cupper only tastes what he wants to sell”" in text for text in texts)
