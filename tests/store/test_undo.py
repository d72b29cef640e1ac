"""Undo: whatever was decided, taking it back leaves the store as it was before."""

from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callingcard.model.encounter import Encounter
from callingcard.model.fact import Fact
from callingcard.model.record import Source
from callingcard.model.refusal import Refusal
from callingcard.store import decisions, encounters, facts, persons
from callingcard.store.opening import open_store, transaction
from callingcard.verbs.import_ import import_
from callingcard.verbs.review import merge, split, undo
from tests.storing import dump, person

AT = datetime(2026, 5, 20, 9, tzinfo=UTC)
NAMES = {"ana": "Ana Sousa", "ams": "Ana Maria Sousa", "bo": "Bo Li", "bo2": "Bo Li", "cy": "Cy Ng", "dee": "Dee Fox"}
CARDS = "".join(
    f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEMAIL:{mail}@x.example\r\nORG:Firm\r\nEND:VCARD\r\n"
    for mail, name in NAMES.items()
)


class Deeds:
    """Random decisions of a user, by kind."""

    KINDS = ("met", "again", "fact", "edit", "delete", "edit_encounter", "drop_encounter", "merge", "split", "new")

    def __init__(self, home: Path, rng: Random) -> None:
        self.con = open_store(home)
        self.rng = rng

    def do(self, kind: str) -> bool:
        """Decide something of this kind, if there is anything to decide it on."""
        before = decisions.listed(self.con)
        with transaction(self.con):
            getattr(self, f"_{kind}")()
        return decisions.listed(self.con) != before

    def _someone(self) -> str:
        return self.rng.choice(persons.page(self.con, limit=-1)).id

    def _met(self, whom: str | None = None) -> None:
        decision = decisions.log(self.con, "met", at=AT, person=whom)
        said = person(f"New {self.rng.randrange(9)}", company="Nordhavn", source=Source("user"))
        apart = [] if whom else [self._someone()]
        mails = [f"n{self.rng.randrange(99)}@x.example"]
        found = persons.add_record(self.con, said, identifiers=mails, decision=decision, person=whom, apart=apart)
        decisions.concern(self.con, decision, found)
        kept = encounters.add(self.con, Encounter("", found, AT, "Fair", expects_me=True), decision=decision)
        facts.add(self.con, Fact("", found, "said", "kayaks", date(2026, 5, 1), encounter=kept.id), decision=decision)

    def _new(self) -> None:
        self._met()

    def _again(self) -> None:
        self._met(self._someone())

    def _fact(self) -> None:
        whom = self._someone()
        decision = decisions.log(self.con, "fact", at=AT, person=whom)
        facts.add(self.con, Fact("", whom, "need", f"a {self.rng.random()}"), decision=decision)

    def _some_fact(self) -> Fact | None:
        found = [fact for one in persons.page(self.con, limit=-1) for fact in facts.of(self.con, one.id)]
        return self.rng.choice(found) if found else None

    def _edit(self) -> None:
        if fact := self._some_fact():
            decision = decisions.log(self.con, "edit", at=AT, person=fact.person)
            changed = Fact(fact.id, fact.person, fact.kind, f"other {self.rng.random()}", private=True)
            facts.edit(self.con, changed, decision=decision)

    def _delete(self) -> None:
        if fact := self._some_fact():
            facts.delete(self.con, fact.id, decision=decisions.log(self.con, "delete", at=AT, person=fact.person))

    def _edit_encounter(self) -> None:
        for found in encounters.since(self.con, date.min)[:1]:
            decision = decisions.log(self.con, "edit", at=AT, person=found.person)
            through = self._someone()
            encounters.edit(
                self.con,
                Encounter(found.id, found.person, date(2025, 1, 1), "Elsewhere", through=through),
                decision=decision,
            )

    def _drop_encounter(self) -> None:
        for found in encounters.since(self.con, date.min)[:1]:
            encounters.delete(
                self.con, found.id, decision=decisions.log(self.con, "delete", at=AT, person=found.person)
            )

    def _merge(self) -> None:
        a, b = self._someone(), self._someone()
        if a != b:
            merge(self.con, a, b, now=AT)

    def _split(self) -> None:
        many = [one for one in persons.page(self.con, limit=-1) if len(persons.members(self.con, one.id)) > 1]
        if many:
            one = self.rng.choice(many)
            codes = [code for code, _ in persons.members(self.con, one.id)]
            split(self.con, one.id, self.rng.sample(codes, self.rng.randrange(1, len(codes))), now=AT)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(kinds=st.lists(st.sampled_from(Deeds.KINDS), min_size=1, max_size=12), seed=st.integers(0, 10_000))
def test_undoing_everything_brings_everything_back(
    tmp_path_factory: pytest.TempPathFactory, kinds: list[str], seed: int
) -> None:
    home = tmp_path_factory.mktemp("undo")
    (home / "cards.vcf").write_text(CARDS)
    deeds = Deeds(home / "home", Random(seed))
    import_(deeds.con, [home / "cards.vcf"], now=AT)
    states = []
    for kind in kinds:
        before = dump(deeds.con)
        if deeds.do(kind):
            states.append(before)
    for before in reversed(states):
        undo(deeds.con)
        assert dump(deeds.con) == before
    with pytest.raises(Refusal, match="nothing to undo"):
        undo(deeds.con)
    deeds.con.close()
