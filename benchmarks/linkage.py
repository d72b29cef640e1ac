"""Record linkage against Splink and against exact matching, on the invented world's truth, in the same run.

Pairs: precision over all pairs that a contestant links; recall over the true pairs that share an identifier, or a name and
one more agreeing field (the rest belongs into clerical review, and is counted there). Each contestant is a process of its
own on one core, which reads the records and imports its libraries before the clock starts; seconds are the processor's, the
best of some runs, and memory is what it took above the records. Splink's time is that of its example's threshold; its F1
that of whichever serves it best. ``python -m benchmarks.linkage [--small]``.
"""

import json
import os
import pickle
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.importing import megabytes
from benchmarks.linkage_splink import clustered
from benchmarks.worlds import linkage as world_of
from callingcard.data import linkage
from callingcard.model.record import PersonRecord
from callingcard.people.firms import alike, domain_label, firm_of, owns
from callingcard.people.identifiers import normal_identifiers
from callingcard.people.name_levels import compare
from callingcard.people.names import name_of
from callingcard.people.resolution import resolve
from callingcard.people.traits import city, loose
from callingcard.verbs.uncollected import uncollected

SEED = 11  # the weights were reasoned out, and looked at with seed 5 and the sample of tests/people/test_quality.py
RUNS = 3
PRECISION, RECALL, LEAD, SHARE_OF_TIME = 0.995, 0.95, 0.03, 0.25
Pair = tuple[int, int]
Found = Iterator[tuple[str, Sequence[Sequence[int]]]]
"""Answers under their labels; the clock stops at the first."""


def ours(records: Sequence[PersonRecord]) -> Found:
    """callingcard, and what it would ask the user about."""
    with uncollected():
        found = resolve(records, own=(), weights=linkage())
    yield "callingcard", found.clusters
    yield "review", [(pair.i, pair.j) for pair in found.review]


def exact(records: Sequence[PersonRecord]) -> Found:
    """What a script does: the same identifier, or the same name at the same company, as written but for case."""
    home = list(range(len(records)))

    def root(index: int) -> int:
        while home[index] != index:
            index = home[index]
        return index

    first: dict[str, int] = {}
    for index, record in enumerate(records):
        keys = [*normal_identifiers(record)]
        if record.company:
            keys.append(f"{record.name}|{record.company}".casefold())
        for key in keys:
            a, b = sorted((root(first.setdefault(key, index)), root(index)))
            home[b] = a
    clusters: defaultdict[int, list[int]] = defaultdict(list)
    for index in range(len(records)):
        clusters[root(index)].append(index)
    yield "exact", list(clusters.values())


CONTESTANTS = {"callingcard": ours, "splink": clustered, "exact": exact}
LIBRARIES = {
    "callingcard": ("callingcard.people.linking", "anyascii", "phonenumbers"),
    "splink": ("splink", "splink.comparison_library", "duckdb", "pyarrow", "anyascii", "phonenumbers"),
    "exact": ("anyascii", "phonenumbers"),
}


def main(*, small: bool, seed: int = SEED) -> int:
    """Print a table; 1 if a promise is not kept."""
    records, who = world_of(2_000 if small else 30_000, seed=seed)
    with tempfile.TemporaryDirectory() as folder:
        read = Path(folder) / "records.pickle"
        read.write_bytes(pickle.dumps(records))
        return _compared(records, who, read, small=small)


def _compared(records: Sequence[PersonRecord], who: Sequence[int], read: Path, *, small: bool) -> int:
    true = pairs(group(who))
    owed = {pair for pair in true if comparable(records[pair[0]], records[pair[1]])}
    keys = [set(normal_identifiers(record)) for record in records]
    without = sum(1 for a, b in true if keys[a].isdisjoint(keys[b])) / len(true)
    print(
        f"{len(records)} records, {len(true)} true pairs, {without:.0%} of them without a shared identifier; {len(owed)} owed"
    )
    print(f"{'':22}{'precision':>10}{'recall':>8}{'F1':>8}{'seconds':>9}{'MB':>7}")
    best: dict[str, tuple[float, float, float, float]] = {}
    for name in CONTESTANTS:
        found, seconds, megabytes = measured(name, read)
        for label, clusters in found:
            if label == "review":
                asked = {tuple(pair) for pair in clusters}
                print(f"{'  asked of the user':22}{len(asked):>10} pairs, {len(asked & true)} of them one person")
                continue
            precision, recall, f1 = scores(pairs(clusters), true, owed)
            print(f"{label:22}{precision:>10.4f}{recall:>8.4f}{f1:>8.4f}{seconds:>9.1f}{megabytes:>7}")
            if name not in best or f1 > best[name][2]:
                best[name] = (precision, recall, f1, seconds)
    return 0 if small or kept(best["callingcard"], best["splink"]) else 1


def kept(mine: tuple[float, float, float, float], peer: tuple[float, float, float, float]) -> bool:
    """Tell whether every promise is kept, and print those that are not."""
    promises = {
        f"precision {PRECISION}": mine[0] >= PRECISION,
        f"recall {RECALL}": mine[1] >= RECALL,
        f"F1 {LEAD} above Splink": mine[2] >= peer[2] + LEAD,
        f"{SHARE_OF_TIME} of Splink's time": mine[3] <= peer[3] * SHARE_OF_TIME,
    }
    for promise, holds in promises.items():
        print(f"{'kept' if holds else 'NOT KEPT':9}{promise}")
    return all(promises.values())


def comparable(a: PersonRecord, b: PersonRecord) -> bool:
    """Tell whether a pair shares an identifier, or a name and one more field, in any spelling that callingcard knows."""
    if not set(normal_identifiers(a)).isdisjoint(normal_identifiers(b)):
        return True
    levels = compare(name_of(a.name, a.given, a.family), name_of(b.name, b.given, b.family), linkage().nicknames)
    if {"unlike", "missing"} & {levels.given, levels.family}:
        return False
    one_place = bool(a.place and b.place) and city(a.place) == city(b.place)
    one_school = not set(map(loose, a.schools)).isdisjoint(map(loose, b.schools))
    one_birthday = bool(a.birthday) and (a.birthday or "")[-5:] == (b.birthday or "")[-5:]
    one_event = bool(a.event) and (a.event, a.event_on) == (b.event, b.event_on)
    return one_place or one_school or one_birthday or one_event or one_firm(a, b)


def one_firm(a: PersonRecord, b: PersonRecord) -> bool:
    """Tell whether the cards, or a card and an address, name one firm."""
    ours_, theirs = firm_of(a.company), firm_of(b.company)
    if ours_ and theirs and (ours_.key == theirs.key or alike(ours_, theirs)):
        return True
    sides = ((ours_, b), (theirs, a))
    return any(
        firm and (label := domain_label(email)) and owns(firm, label) for firm, other in sides for email in other.emails
    )


def group(who: Sequence[int]) -> list[list[int]]:
    """Indices by person."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for index, person in enumerate(who):
        found[person].append(index)
    return list(found.values())


def pairs(clusters: Iterable[Sequence[int]]) -> set[Pair]:
    """All pairs within clusters, the smaller index first."""
    return {pair for cluster in clusters for pair in combinations(sorted(cluster), 2)}


def scores(linked: set[Pair], true: set[Pair], owed: set[Pair]) -> tuple[float, float, float]:
    """Precision over what was linked, recall over what is owed, and their harmonic mean."""
    precision = len(linked & true) / max(1, len(linked))
    recall = len(linked & owed) / max(1, len(owed))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def measured(name: str, read: Path) -> tuple[list[tuple[str, list[list[int]]]], float, int]:
    """Run a contestant in processes of its own: what it found, and the least seconds and megabytes it took."""
    runs = [_run(name, read) for _ in range(RUNS)]
    return runs[0]["found"], min(run["seconds"] for run in runs), min(run["megabytes"] for run in runs)


def _run(name: str, read: Path) -> Any:
    target = read.with_name("found.json")
    command = [sys.executable, "-m", "benchmarks.linkage", "--child", name, str(read), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr[-2000:]}")
    return json.loads(target.read_text())


def _child(name: str, read: str, target: str) -> None:
    records = pickle.loads(Path(read).read_bytes())
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-1:])  # one core each, so that times compare
    for library in LIBRARIES[name]:
        import_module(library)
    before = megabytes()
    start = time.process_time()
    answers = CONTESTANTS[name](records)
    found = [next(answers)]
    seconds = time.process_time() - start
    took = megabytes() - before
    Path(target).write_text(json.dumps({"found": [*found, *answers], "seconds": seconds, "megabytes": took}))


if __name__ == "__main__":
    if "--child" in sys.argv:
        at = sys.argv.index("--child")
        _child(*sys.argv[at + 1 : at + 4])
    else:
        raise SystemExit(main(small="--small" in sys.argv))
