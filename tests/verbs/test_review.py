"""Merge and split: the user's word, which stands through every later import."""

from datetime import datetime
from pathlib import Path

import pytest

from callingcard.store import persons
from callingcard.store.opening import open_store
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.import_ import import_
from callingcard.verbs.rebuilding import rebuild
from callingcard.verbs.review import merge, review, split, undo

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nEMAIL:{}\r\nORG:{}\r\nEND:VCARD\r\n"


def cards(path: Path, *rows: tuple[str, str, str]) -> Path:
    path.write_text("".join(CARD.format(*row) for row in rows))
    return path


def test_a_merge_stands_and_both_ids_find_the_person(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    import_(
        con,
        [cards(tmp_path / "a.vcf", ("Ana Sousa", "a@x.example", "Oak"), ("Bea Quint", "b@y.example", "Elm"))],
        now=now,
    )
    ana, bea = persons.find(con, "Ana Sousa")[0], persons.find(con, "Bea Quint")[0]
    merged = merge(con, ana.id, bea.id, now=now).person
    assert set(merged.identifiers) == {"a@x.example", "b@y.example"}
    import_(
        con, [cards(tmp_path / "b.vcf", ("Bea Quint", "b@y.example", "Ash"), ("Cy Ng", "c@z.example", "Fir"))], now=now
    )
    rebuild(con)
    found = {persons.get(con, code) for code in (ana.id, bea.id)}
    assert len(found) == 1
    assert persons.count(con) == 2
    assert next(iter(found)).id == ana.id  # type: ignore[union-attr]


def test_a_split_stands_against_a_shared_address(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    both = [("Ana Sousa", "a@x.example", "Oak"), ("Ana M. Sousa", "a@x.example", "Elm")]
    import_(con, [cards(tmp_path / "a.vcf", *both)], now=now)
    [ana] = persons.page(con)
    codes = [code for code, _ in persons.members(con, ana.id)]
    told = split(con, ana.id, [codes[1]], now=now)
    assert {told.person.company, told.other.company} == {"Oak", "Elm"}
    assert review(con).pairs == ()
    import_(con, [cards(tmp_path / "b.vcf", *both, ("Cy Ng", "c@z.example", "Fir"))], now=now)
    rebuild(con)
    assert persons.count(con) == 3
    assert undo(con).undone == "split"
    assert persons.count(con) == 2


def test_what_makes_no_sense_is_refused(tmp_path: Path, now: datetime) -> None:
    con = open_store(tmp_path / "home")
    rows = [("Ana Sousa", "a@x.example", "Oak"), ("Bo Li", "b@y.example", "Elm"), ("Bo Li", "c@z.example", "Ash")]
    import_(con, [cards(tmp_path / "a.vcf", *rows)], now=now)
    ana = persons.find(con, "Ana Sousa")[0]
    [code] = [code for code, _ in persons.members(con, ana.id)]
    with pytest.raises(Refusal):
        merge(con, ana.id, "Ana Sousa", now=now)
    with pytest.raises(Ambiguous):
        merge(con, ana.id, "Bo Li", now=now)
    for records in ([], [code], ["r_000000"], ["nonsense"]):
        with pytest.raises(Refusal):
            split(con, ana.id, records, now=now)
    with pytest.raises(Refusal, match="nothing to undo"):
        undo(con)
