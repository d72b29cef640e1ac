"""How long ``inbox`` takes from the shell, cold, over 30,000 connections and 200,000 messages: ``python -m benchmarks.triage.speed``.

Once with the invitations of the invented archive, once with so many more from strangers that 5,000 wait for an answer, every
note of its own. Prints seconds, the median of five; fails above two.
"""

import csv
import io
import json
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from benchmarks.worlds import archives
from callingcard.demo.words import table

_COMMAND = Path(sys.executable).parent / "callingcard"
_NOW = "2026-09-17T09:00:00+00:00"
_HEADER = ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl")
_KINDS = ("blank", "blank", "blank", "blank", "pitch", "pitch", "short", "stock", "scam", "real", "real")


def main() -> None:
    """Import, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        _call(home, "import", str(archives().older))
        waiting, seconds = _measured(home)
        print(f"{waiting} waiting: {seconds:.2f} s")
        _call(home, "import", str(_strangers(Path(folder) / "more.zip", 5_000 - waiting)))
        waiting, slowest = _measured(home)
        print(f"{waiting} waiting: {slowest:.2f} s")
    sys.exit(0 if max(seconds, slowest) < 2 else 1)


def _measured(home: Path) -> tuple[int, float]:
    taken, count = [], 0
    for _ in range(5):
        start = time.perf_counter()
        out = _call(home, "inbox")
        taken.append(time.perf_counter() - start)
        count = len(json.loads(out)["invitations"])
    return count, statistics.median(taken)


def _call(home: Path, *args: str) -> str:
    command = [str(_COMMAND), "--home", str(home), "--now", _NOW, "--json", *args]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _strangers(path: Path, count: int) -> Path:
    """An archive of invitations from so many strangers, of the invented world's kinds of notes; no two notes are alike."""
    rows = io.StringIO()
    writer = csv.writer(rows, lineterminator="\n")
    writer.writerow(_HEADER)
    for number in range(count):
        kind = _KINDS[number % len(_KINDS)]
        lines = [] if kind == "blank" else table("talk")["notes"][kind]["lines"]
        note = f"{lines[number % len(lines)]} {number}" if lines else ""
        note = note.format(you="Noor", i="Sam", topic=f"tides {number}", event="the fair", firm="Nordhavn", mine="Quill", interest="chess", other="Bo Li")  # fmt: skip
        sent = f"{4 + number % 5}/{1 + number % 28}/26, {1 + number % 11}:{number % 60:02} PM"
        writer.writerow([f"Sam Stranger{number}", "Me", sent, note, "INCOMING", f"https://www.linkedin.com/in/s-{number}", ""])  # fmt: skip
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("Invitations.csv", rows.getvalue())
    return path


if __name__ == "__main__":
    main()
