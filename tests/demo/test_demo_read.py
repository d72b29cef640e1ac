from datetime import date
from pathlib import Path

import pytest

from callingcard.demo.eras import ERAS
from callingcard.demo.files import saved_snapshot, truth, write
from callingcard.demo.world import world
from callingcard.model.record import (
    InvitationRecord,
    MeetingRecord,
    MessageRecord,
    PersonRecord,
    Problem,
    Record,
    Repeated,
)
from callingcard.sources import read_path

MADE = world(4, 250)


def read(paths: list[Path]) -> tuple[list[Record], list[Problem]]:
    """The records; and the problems, but for what an archive's closed accounts left behind."""
    found = [each for path in paths for each in read_path(path)]
    problems = [r for r in found if isinstance(r, Problem) and "of closed accounts" not in r.reason]
    return [r for r in found if not isinstance(r, Problem)], problems


@pytest.mark.parametrize("era", ERAS)
def test_every_file_is_read_without_a_problem_and_says_the_truth(era: str, tmp_path: Path) -> None:
    records, problems = read(write(MADE, tmp_path, era=era))
    assert problems == []
    who = truth(MADE, era=era)
    mail = {
        address: person.index
        for person in MADE.people
        for address in (*person.emails, *(job.email for job in person.jobs))
    }
    checked = 0
    for record in records:
        assert not isinstance(record, Repeated), "nothing was read before"
        source = record.source
        person = who.get((str(source.file), source.line or 0))
        if isinstance(record, PersonRecord) and person is not None:
            known = {mail[address] for address in record.emails if address in mail}
            assert known <= {person}
            checked += bool(known)
    assert checked > 10


def test_all_kinds_of_records_come_out(tmp_path: Path) -> None:
    records, _ = read(write(MADE, tmp_path))
    held = sum(request.held(MADE.now) for request in MADE.history.requests)
    assert sum(isinstance(record, InvitationRecord) for record in records) == held
    kept = [said for said in MADE.history.messages if not said.draft and said.who is not None]
    assert sum(isinstance(r, MessageRecord) and r.source.kind == "linkedin" for r in records) == len(kept)
    assert any(isinstance(record, MeetingRecord) and len(record.attendees) > 100 for record in records)
    connected = [r for r in records if isinstance(r, PersonRecord) and r.connected_on]
    assert len(connected) == sum(request.accepted_at is not None for request in MADE.history.requests)
    assert min(r.connected_on or date.max for r in connected).year < 2016


def test_the_snapshot_is_read(tmp_path: Path) -> None:
    path = tmp_path / "snapshot.json"
    path.write_bytes(saved_snapshot(MADE).data)
    records, problems = read([path])
    assert problems == []
    assert sum(isinstance(record, PersonRecord) for record in records) > 150
