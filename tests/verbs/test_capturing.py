"""What is captured on any device is recorded exactly once, as of when it was written, and a question is no loss."""

import sqlite3
from datetime import datetime, timedelta
from pathlib import Path
from threading import Barrier, Thread
from zoneinfo import ZoneInfo

import pytest

from callingcard.model.jotting import Jotting
from callingcard.store import encounters, facts, persons
from callingcard.store.opening import open_store
from callingcard.verbs.add import add
from callingcard.verbs.capture import Capture, capture, joined, places
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.met import Met
from callingcard.verbs.review import undo
from callingcard.verbs.someone import Someone

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=ZoneInfo("Europe/Lisbon"))
ID = "0f8fad5b-d9cb-469f-a165-70867728950e"


def _met(con: sqlite3.Connection, given: Capture) -> Met:
    done = capture(con, given, now=NOW).met
    assert done
    return done


def _encounters(con: sqlite3.Connection) -> int:
    return int(con.execute("SELECT count(*) FROM encounter").fetchone()[0])


def test_a_capture_is_recorded_once_however_often_it_is_handed_over(con: sqlite3.Connection) -> None:
    given = Capture(Jotting("Ana Sousa", "PyCon"), id=ID)
    assert capture(con, given, now=NOW).met
    assert capture(con, given, now=NOW).met is None
    assert _encounters(con) == 1


def test_what_was_taken_back_does_not_come_again(con: sqlite3.Connection) -> None:
    given = Capture(Jotting("Ana Sousa", "PyCon"), id=ID)
    capture(con, given, now=NOW)
    undo(con)
    assert capture(con, given, now=NOW).met is None
    assert _encounters(con) == 0


def test_two_that_deliver_at_one_moment_record_it_once(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    ready, told = Barrier(4, timeout=60), list[bool]()

    def deliver() -> None:
        own = open_store(tmp_path)
        ready.wait()
        told.append(capture(own, Capture(Jotting("Ana Sousa"), id=ID), now=NOW).met is not None)
        own.close()

    threads = [Thread(target=deliver) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == [False, False, False, True]


def test_a_date_counts_from_when_it_was_written(con: sqlite3.Connection) -> None:
    made = NOW - timedelta(days=3)
    done = _met(con, Capture(Jotting("Ana Sousa", on="yesterday"), id=ID, made=made))
    assert done.encounter.on == (made - timedelta(days=1)).date()


def test_a_clock_that_runs_ahead_does_not_make_a_meeting_to_come(con: sqlite3.Connection) -> None:
    done = _met(con, Capture(Jotting("Ana Sousa"), id=ID, made=NOW + timedelta(days=9)))
    assert done.encounter.on == NOW.date()


def test_of_several_nothing_is_recorded_until_one_is_chosen(con: sqlite3.Connection) -> None:
    one = add(con, Someone("Ana Sousa", "ana@one.example"), now=NOW).person
    two = add(con, Someone("Ana Sousa", "ana@two.example"), now=NOW, new=True).person
    given = Capture(Jotting("Ana Sousa", "PyCon"), id=ID)
    with pytest.raises(Ambiguous) as asked:
        capture(con, given, now=NOW)
    assert {person.id for person in asked.value.candidates} == {one.id, two.id}
    assert _encounters(con) == 0
    assert _met(con, Capture(given.jotting, two.id, id=ID)).person.id == two.id


def test_the_chosen_one_keeps_their_name_and_gets_the_profile(con: sqlite3.Connection) -> None:
    known = add(con, Someone("Ana Sousa", url="linkedin.com/in/ana-sousa"), now=NOW).person
    said = Jotting("Ana Sousa", url="https://www.linkedin.com/in/ana-s", company="Nordhavn")
    with pytest.raises(Refusal, match="another profile"):
        capture(con, Capture(said), now=NOW)
    done = _met(con, Capture(said, known.id))
    assert done.person.id == known.id
    assert done.person.name == "Ana Sousa"
    assert {record.name for _, record in persons.members(con, known.id)} == {"Ana Sousa"}
    assert "linkedin.com/in/ana-s" in done.person.identifiers


def test_who_introduced_them_is_kept_in_words_where_nobody_of_that_name_is_known(con: sqlite3.Connection) -> None:
    done = _met(con, Capture(Jotting("Ana Sousa", through="Jon Bell")))
    assert done.encounter.through is None
    assert [(fact.kind, fact.text) for fact in done.facts] == [("note", "introduced by Jon Bell")]
    jon = add(con, Someone("Jon Bell"), now=NOW).person
    assert _met(con, Capture(Jotting("Kim Berg", through="Jon Bell"))).encounter.through == jon.id


def test_a_line_fills_in_what_was_left_empty(con: sqlite3.Connection) -> None:
    line = "met Ana Sousa at PyCon yesterday about CRDTs, red hat"
    given = joined(Capture(Jotting(at="EuroPython"), id=ID, made=NOW - timedelta(days=1)), line, now=NOW)
    done = _met(con, given)
    assert (done.person.name, done.encounter.at) == ("Ana Sousa", "EuroPython")
    assert done.encounter.on == NOW.date() - timedelta(days=2)
    assert {(fact.kind, fact.text) for fact in facts.of(con, done.person.id)} >= {
        ("topic", "CRDTs"),
        ("note", "red hat"),
    }


@pytest.mark.parametrize(
    "given", [Capture(Jotting()), Capture(Jotting("Ana"), id="../x"), Capture(Jotting("Ana", on="next Friday"))]
)
def test_what_cannot_be_recorded_changes_nothing(given: Capture, con: sqlite3.Connection) -> None:
    with pytest.raises(Refusal):
        capture(con, given, now=NOW)
    assert _encounters(con) == 0


def test_the_place_named_last_is_offered_first(con: sqlite3.Connection) -> None:
    for place in ("PyCon", "EuroPython", "PyCon"):
        capture(con, Capture(Jotting(f"Somebody of {place}", place)), now=NOW)
    capture(con, Capture(Jotting("Old Friend", "the sea", on="in May")), now=NOW)
    assert places(con, now=NOW) == ("PyCon", "EuroPython")
    assert encounters.places(con, NOW.date(), most=1) == ["PyCon"]
