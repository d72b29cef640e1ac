"""How fast notes are checked, in bulk and one at a time, beside proselint, on the same notes in the same run.

``python -m benchmarks.checking [COUNT]``: 20,000 generated notes of 60 to 300 characters on one core, everything on. The
notes are put together from the examples on the rules' pages, so that rules have something to find. They share sentences, as
notes that are sent in bulk do, and the checker remembers sentences and clauses; so the notes of ``training/corpus``, none of which
is like another, are timed too, by a checker that has met none of them.
"""

import compileall
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from training.corpus import load

import callingcard
from callingcard import data
from callingcard.data import tagger
from callingcard.model.limits import Limits
from callingcard.model.note import Note
from callingcard.notes import check as checker
from callingcard.notes.check import check, check_many
from callingcard.notes.elements import Weights
from callingcard.notes.rulebook import rules

COUNT = 20_000
_PEER = 100
_PARTS = 8
_NAMES = ("Ana", "Tom", "Petra", "Anneke", "Moira", "Jonas", "Inês", "Hugo", "Mei", "Olu")


def generated(count: int, seed: int = 3) -> list[str]:
    """Notes of 60 to 300 characters, every length as often."""
    random = Random(seed)
    parts = [e.text for rule in rules() for e in (*rule.flags, *rule.passes) if 15 <= len(e.text) <= 160]
    notes: list[str] = []
    for _ in range(count):
        length, text = random.randint(60, 300), f"Hi {random.choice(_NAMES)},"
        while len(text) < length:
            text += " " + random.choice(parts)
        notes.append(text[:length])
    return notes


def main(arguments: Sequence[str]) -> int:
    """Print the figures."""
    count = int(arguments[0]) if arguments else COUNT
    texts = generated(count)
    limits, weights = data.limits(), Weights(tagger.packed())
    for text in texts[:500]:
        check(Note(text), limits=limits, weights=weights)
    ours, theirs = beside_proselint(texts, limits, weights)
    bulk = max(ours)
    unlike = [note.text for note in load() if 60 <= len(note.text) <= 300]
    print("the checker runs from its sources" if checker.__file__.endswith(".py") else "the checker is compiled")
    print(f"notes: {count}, {statistics.mean(map(len, texts)):.0f} characters on average")
    print(f"bulk: {bulk:,.0f} notes/s of one core, the slowest part {min(ours):,.0f} (must: 6,000)")
    print(
        f"{len(unlike)} notes of which none is like another, {statistics.mean(map(len, unlike)):.0f} characters on average: "
        f"{rate(unlike, limits, weights):,.0f} notes/s"
    )
    single = timed(lambda text: check(Note(text), limits=limits, weights=weights), texts[:5000])
    print(
        f"one note, warm: median {statistics.median(single) * 1e6:.0f} µs (must: 300), p99 {quantile(single) * 1e6:.0f} µs (must: 1,500)"
    )
    if theirs:
        print(f"proselint: {max(theirs):,.0f} notes/s; {bulk / max(theirs):.1f} times as many here (must: 6)")
    print_cold()
    return 0


def beside_proselint(texts: Sequence[str], limits: Limits, weights: Weights) -> tuple[list[float], list[float]]:
    """Notes a second of the checker and of proselint, part by part in turn: what else the machine does hits both alike."""
    size = -(-len(texts) // _PARTS)
    ours, theirs = [], []
    for at in range(0, len(texts), size):
        ours.append(rate(texts[at : at + size], limits, weights))
        peer = proselint(texts[at : at + _PEER])
        theirs += [peer] if peer else []
    return ours, theirs


def rate(texts: Sequence[str], limits: Limits, weights: Weights) -> float:
    """Notes checked in a second of one core's time."""
    start = process_time()
    for _ in check_many(map(Note, texts), limits=limits, weights=weights):
        pass
    return len(texts) / (process_time() - start)


def timed(run: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Seconds of one core's time that each takes."""
    found = []
    for text in texts:
        start = process_time()
        run(text)
        found.append(process_time() - start)
    return found


def quantile(seconds: Sequence[float], share: float = 0.99) -> float:
    """The value that ``share`` of them stay below."""
    return sorted(seconds)[int(share * len(seconds))]


def proselint(texts: Sequence[str]) -> float | None:
    """Notes a second of proselint with all its checks; None where it is not installed."""
    lint = linter()
    if lint is None:
        return None
    start = process_time()
    for text in texts:
        lint(text)
    return len(texts) / (process_time() - start)


@cache
def linter() -> Callable[[str], object] | None:
    """proselint, ready to use. Its checks are registered once: it would run each as often as it was registered."""
    try:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
    except ImportError:
        return None
    CheckRegistry().register_many(__register__)
    LintFile("-", "Hi Ana.").lint()
    return lambda text: LintFile("-", text).lint()


def print_cold() -> None:
    """``callingcard check`` from the shell against a bare Python, medians of seven."""
    bare = statistics.median(cold([sys.executable, "-c", "pass"]) for _ in range(7))
    ours = [sys.executable, "-c", "from callingcard.shells.cli import main; main()", "check", "-"]
    # As installed: a wheel's modules are compiled when it is put in place, whatever this shell says of writing bytecode.
    compileall.compile_dir(Path(callingcard.__file__).parent, quiet=1)
    cold(ours)
    full = statistics.median(cold(ours) for _ in range(7))
    print(
        f"cold check {full * 1e3:.0f} ms, bare Python {bare * 1e3:.0f} ms: {1e3 * (full - bare):.0f} ms more (must: 200)"
    )


def cold(command: Sequence[str]) -> float:
    """Seconds of one run with a note on standard input."""
    start = perf_counter()
    subprocess.run(
        command,
        input=b"Hi Ana, great to meet you at the fair. Did the dog come back?",
        capture_output=True,
        check=False,
    )
    return perf_counter() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
