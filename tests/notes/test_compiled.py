"""The wheel in which the checker is compiled judges as the sources do, to the last finding."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from training.corpus import load

from callingcard.notes.rulebook import rules
from tests.notes.judged import HOSTILE

ROOT = Path(__file__).parents[2]
COMPILED = ROOT / "build" / "compiled"
EVERY = 11
ODD = [
    "",
    " ",
    "\n",
    "\ud800",
    "🙂🙂",
    "Hi\u200b Ana,\u2028did it hold?",
    "Größe – „Straße“ … ½ café ﬁn ŉ",
    "HI ANA!!! CALL 0170 1234567",
]


@pytest.fixture(scope="module")
def compiled() -> Path:
    """The wheel's content, made anew where a source has changed."""
    subprocess.run(["make", "--no-print-directory", "wheel"], cwd=ROOT, check=True, capture_output=True)
    where = run(COMPILED, "-c", "import callingcard.notes.check as c; print(c.__file__)")
    headers = Path(sysconfig.get_path("include"), "Python.h")
    if where.strip().endswith(".py") and not (shutil.which("cc") and headers.exists()):
        pytest.skip("there is no C compiler with Python's headers here")
    assert where.startswith(str(COMPILED))
    assert not where.strip().endswith(".py")
    return COMPILED


def test_the_compiled_checker_judges_as_the_sources_do(compiled: Path, tmp_path: Path) -> None:
    lines = "".join(f"{json.dumps(note)}\n" for note in notes())
    home = ["-c", "from callingcard.shells.cli import main; main()", "--home", str(tmp_path), "check", "--jsonl", "-"]
    ours = run(ROOT / "src", *home, lines=lines).splitlines()
    theirs = run(compiled, *home, lines=lines).splitlines()
    assert len(ours) == lines.count("\n")
    assert [(mine, other) for mine, other in zip(ours, theirs, strict=True) if mine != other] == []


def notes() -> Iterator[Mapping[str, object]]:
    """Some of the corpus, all examples of the rules with what they say of the recipient, and hostile ones."""
    for at, note in enumerate(load()[::EVERY]):
        yield {"id": str(at), "text": note.text, "channel": note.channel, "kind": note.kind if at % 2 else None}
    for rule in rules():
        for example in (*rule.flags, *rule.passes):
            to = example.recipient
            yield {
                "id": rule.id, "text": example.text, "channel": example.channel, "kind": example.kind, "account": example.account,
                "language": example.language, "tie": example.tie, "earlier": list(example.earlier),
                "recipient": {"name": to.name, "company": to.company, "position": to.position} if to else None,
            }  # fmt: skip
    yield from ({"id": "hostile", "text": text[:20_000]} for text in (*HOSTILE, *ODD))


def run(source: Path, *arguments: str, lines: str = "") -> str:
    """What a Python says that takes callingcard from ``source``."""
    done = subprocess.run(
        [sys.executable, *arguments],
        input=lines, text=True, encoding="utf-8", capture_output=True, env=os.environ | {"PYTHONPATH": str(source)}, check=False,
    )  # fmt: skip
    assert not done.stderr, done.stderr
    return done.stdout
