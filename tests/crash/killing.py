"""Kill imports at random points and look at what they leave: ``python -m tests.crash.killing COUNT SEED``.

A process of its own, for it forks. Half of the imports are killed at a random step of SQLite's machine, half after a
random time, so that commits and checkpoints are hit too. Prints one JSON object: how many were killed before, how many
after the import was complete, and what was wrong (nothing, if all is well).
"""

import json
import os
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from callingcard.demo.files import write
from callingcard.demo.world import world
from callingcard.store.opening import open_store
from callingcard.verbs.import_ import import_
from tests.storing import dump

NOW = datetime(2026, 9, 16, 9, 30, tzinfo=UTC)
STEPS = 50
Dump = dict[str, list[object]]


def state(home: Path) -> Dump:
    """All that is in a store; raises where it is not whole."""
    with closing(open_store(home)) as con:
        assert con.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        con.execute("INSERT INTO message_search (message_search) VALUES ('integrity-check')")
        con.execute("INSERT INTO person_search (person_search) VALUES ('integrity-check')")
        return dump(con)


def measured(home: Path, files: list[Path]) -> tuple[int, float]:
    """Import undisturbed; how often SQLite took STEPS steps, and how many seconds all took."""
    calls = [0]

    def count() -> int:
        calls[0] += 1
        return 0

    with closing(open_store(home)) as con:
        con.set_progress_handler(count, STEPS)
        start = time.perf_counter()
        import_(con, files, now=NOW)
        return calls[0], time.perf_counter() - start


def killed(home: Path, files: list[Path], *, step: int | None, seconds: float | None) -> bool:
    """Import in a child that dies at this step, or after these seconds; whether it did."""
    child = os.fork()
    if child == 0:
        con = open_store(home)
        if step:
            left = [step]

            def strike() -> int:
                left[0] -= 1
                if left[0] <= 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return 0

            con.set_progress_handler(strike, STEPS)
        if seconds:
            signal.setitimer(signal.ITIMER_REAL, seconds)  # nobody catches SIGALRM: the process is gone at once
        import_(con, files, now=NOW)
        con.close()
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(count: int, seed: int) -> None:
    """Kill ``count`` imports and print what came of it."""
    rng, found = Random(seed), Counter[str]()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        old = write(world(seed % 7, 25), folder / "old", era="2025")
        new = write(world(seed % 7, 25), folder / "new")
        with closing(open_store(folder / "before")) as con:
            import_(con, old, now=NOW)
        for start, files in ((None, old), (folder / "before", new)):
            _trial(folder, start, files, count // 2, rng, found, wrong)
    print(json.dumps({"found": found, "wrong": wrong[:5]}))  # noqa: T201


def _trial(
    folder: Path, start: Path | None, files: list[Path], count: int, rng: Random, found: Counter[str], wrong: list[str]
) -> None:
    home = folder / "home"
    _fresh(start, home)
    before = state(home)
    steps, seconds = measured(home, files)
    after = state(home)
    assert before != after
    for number in range(count):
        _fresh(start, home)
        at = (
            {"step": rng.randint(1, steps), "seconds": None}
            if number % 2
            else {"step": None, "seconds": rng.uniform(0.001, seconds)}
        )
        died = killed(home, files, **at)
        try:
            now = state(home)
        except Exception as error:  # whatever it is, it is the finding
            wrong.append(f"{at}: {error!r}")
            continue
        found[
            ("killed " if died else "finished ")
            + ("before" if now == before else "after" if now == after else "between")
        ] += 1
        if now not in (before, after) or (not died and now != after):
            wrong.append(f"{at}: neither as before nor complete")


def _fresh(start: Path | None, home: Path) -> None:
    shutil.rmtree(home, ignore_errors=True)
    if start:
        shutil.copytree(start, home)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
