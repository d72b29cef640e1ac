import os
import subprocess
import sys
from collections import Counter, defaultdict
from itertools import product
from urllib.parse import unquote

from callingcard.demo.records import noisy
from callingcard.demo.world import world
from callingcard.model.record import PersonRecord

DIGEST = """
import hashlib
from datetime import UTC, datetime
from callingcard.demo.day import demo_day
from callingcard.demo.files import files
from callingcard.demo.records import noisy
from callingcard.demo.world import world
made = world(5, 60)
print(hashlib.sha256(repr((made, noisy(made), files(made), demo_day(datetime(2026, 11, 20, tzinfo=UTC)))).encode()).hexdigest())
"""


def digest(hash_seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    return subprocess.run(
        [sys.executable, "-c", DIGEST], env=environment, capture_output=True, text=True, check=True
    ).stdout


def test_the_same_seed_gives_the_same_world_in_every_process() -> None:
    assert digest("1") == digest("2")
    assert world(5, 60) != world(6, 60)


def test_people_have_what_real_ones_have() -> None:
    made = world(1, 1500)
    assert [person.index for person in made.people] == list(range(1500))
    assert len({person.culture for person in made.people}) > 30
    assert sum(bool(person.name.native[0]) for person in made.people) > 200
    assert sum(person.name.changed_on is not None for person in made.people) > 20
    assert sum(len(person.jobs) > 2 for person in made.people) > 700
    for person in made.people:
        assert all(
            earlier.until is not None and earlier.until <= later.since
            for earlier, later in zip(person.jobs, person.jobs[1:], strict=False)
        )


def test_nobody_owns_an_identifier_of_somebody_else() -> None:
    owned = Counter[str]()
    for person in world(2, 3000).people:
        mail = {job.email for job in person.jobs} | set(person.emails)
        owned.update({*mail, *(slug for _, slug in person.slugs), *([person.phone] if person.phone else [])})
    assert max(owned.values()) == 1


def test_some_people_share_a_name_even_at_one_firm() -> None:
    at_firm = Counter((p.name.full(), p.jobs[-1].firm.name) for p in world(1, 4000).people if p.jobs)
    assert sum(count > 1 for count in at_firm.values()) >= 10


def identifiers(record: PersonRecord) -> set[str]:
    slugs = {unquote(url).split("/in/")[1].split("?")[0].strip("/") for url in record.urls}
    return slugs | {mail.lower() for mail in record.emails} | {phone.replace(" ", "") for phone in record.phones}


def test_four_of_ten_true_pairs_share_no_identifier() -> None:
    records, truth = noisy(world(3, 3900))
    sides = defaultdict[int, tuple[list[PersonRecord], list[PersonRecord]]](lambda: ([], []))
    for record, who in zip(records, truth, strict=True):
        sides[who][record.source.kind != "linkedin"].append(record)
    pairs = [pair for left, right in sides.values() for pair in product(left, right)]
    without = sum(not identifiers(a) & identifiers(b) for a, b in pairs)
    assert 2000 < len(pairs) < 2400
    assert 0.37 < without / len(pairs) < 0.45


def test_each_side_has_as_many_people_and_names_are_not_repeated_blindly() -> None:
    records, truth = noisy(world(3, 1300))
    assert sum(record.source.kind == "linkedin" for record in records) == 1000
    assert len(records) == len(truth) >= 2000
    names = defaultdict[int, set[str]](set)
    for record, who in zip(records, truth, strict=True):
        names[who].add(record.name)
    assert sum(len(known) > 1 for known in names.values()) > 250
