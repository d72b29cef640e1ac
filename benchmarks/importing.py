"""Importing against a bare script with csv and executemany, in the same run: first, again, and a newer archive.

Each is a process of its own, so that memory is its own too. Compared are processor seconds; both are single-threaded, so that on a
quiet machine the clock says the same. Each import is compared with a bare script run just before it, so that other work on the
machine weighs on both alike, and the middle one of three such ratios counts.
``python -m benchmarks.importing [--small]``.
"""

import csv
import io
import json
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.worlds import archives

RUNS = 3
NOW = datetime(2026, 9, 17, tzinfo=UTC)
TABLES = ("Connections.csv", "Invitations.csv", "messages.csv")
LIMITS = {"first": 8.0, "again": 1.0, "newer": 4.0}
MEGABYTES = 500


def bare(archive: Path, target: Path) -> None:
    """The script to compare with: every table of the archive as it stands, one executemany each, one transaction."""
    con = sqlite3.connect(target)
    with zipfile.ZipFile(archive) as zipped:
        for table in TABLES:
            with zipped.open(table) as stream:
                rows = csv.reader(io.TextIOWrapper(stream, "utf-8", newline=""))
                header = next(row for row in rows if len(row) > 3)
                columns, marks = ", ".join(f"c{n}" for n in range(len(header))), ", ".join("?" * len(header))
                con.execute(f"CREATE TABLE {table.removesuffix('.csv')} ({columns})")
                con.executemany(f"INSERT INTO {table.removesuffix('.csv')} VALUES ({marks})", rows)
    con.commit()
    con.close()


def ours(archive: Path, home: Path) -> None:
    """What the verb does, shell apart."""
    from callingcard.store.opening import open_store
    from callingcard.verbs.import_ import import_

    con = open_store(home)
    import_(con, [archive], now=NOW)
    con.close()


def measured(what: str, archive: Path, target: Path) -> tuple[float, float, int]:
    """Run one of the two in a child: processor and clock seconds without the start of Python, and megabytes at most."""
    command = [sys.executable, "-m", "benchmarks.importing", what, str(archive), str(target)]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return told["seconds"], told["wall"], told["megabytes"]


def main(*, small: bool) -> int:
    """Print the table; 1 where a promise is not kept."""
    made = archives(3_000, 500, 20_000) if small else archives()
    kept = True
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for label, archive in (("first", made.older), ("again", made.older), ("newer", made.newer)):
            pairs = []
            for run in range(RUNS):
                home = folder / f"{label}{run}"
                if label != "first":
                    shutil.copytree(folder / "first0", home)
                base = measured("bare", made.older, folder / f"{label}-bare{run}")[0]
                pairs.append((base, *measured("ours", archive, home)))
            ratio = median(seconds / base for base, seconds, _, _ in pairs)
            megabytes = max(pair[3] for pair in pairs)
            good = ratio <= LIMITS[label] and megabytes < MEGABYTES
            kept &= good
            base, seconds, wall = (min(pair[n] for pair in pairs) for n in range(3))
            print(
                f"import {label:8}{seconds:6.2f} s  (clock {wall:.2f}, bare script {base:.2f})  {ratio:5.2f} times, "
                f"promised {LIMITS[label]:.0f}  {megabytes} MB  {'' if good else 'NOT KEPT'}"
            )
        size = (folder / "first0" / "callingcard.sqlite").stat().st_size >> 20
        print(f"the store takes {size} MB, the archive {made.older.stat().st_size >> 20} MB")
    return 0 if kept else 1


def _child(what: str, archive: Path, target: Path) -> None:
    start, wall = time.process_time(), time.perf_counter()
    {"bare": bare, "ours": ours}[what](archive, target)
    told = {"seconds": time.process_time() - start, "wall": time.perf_counter() - wall, "megabytes": megabytes()}
    print(json.dumps(told))


def megabytes() -> int:
    """The most memory this process held. Linux's ru_maxrss also counts what its parent held before the exec."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) >> 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 20


if __name__ == "__main__":
    if len(sys.argv) == 4:
        _child(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        sys.exit(main(small="--small" in sys.argv))
