"""Grammar by somebody else's judgement: harper.js (English only), with the names and words of the senders known to it.

Runs ``harper/check.mjs`` with node; ``make evaluate-drafts`` installs it, pinned, into ``harper/node_modules``.
"""

import json
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import Any, Literal

Dialect = Literal["gb", "us"]
_HERE = Path(__file__).parent / "harper"


@dataclass(frozen=True, slots=True)
class Slip:
    """What the checker objects to in one text."""

    start: int
    end: int
    kind: str
    message: str
    words: str


def false_alarms() -> frozenset[tuple[str, str]]:
    """Kind and words of findings that somebody looked at and found wrong; the file says why."""
    lines = (_HERE / "false_alarms.txt").read_text("utf-8").splitlines()
    told = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return frozenset((kind, words) for kind, words, _ in told)


def installed() -> bool:
    """Whether node and the checker are there."""
    return which("node") is not None and (_HERE / "node_modules" / "harper.js").is_dir()


def slips(texts: Sequence[tuple[str, Dialect]], words: Iterable[str]) -> list[list[Slip]]:
    """What it finds in each text, in their order; ``words`` are not spelling mistakes. Raises RuntimeError with node's words."""
    asked = {"words": sorted(set(words)), "texts": [{"text": text, "dialect": dialect} for text, dialect in texts]}
    ran = subprocess.run(
        [which("node") or "node", "check.mjs"], cwd=_HERE, input=json.dumps(asked), capture_output=True, encoding="utf-8", check=False
    )  # fmt: skip
    if ran.returncode:
        raise RuntimeError(ran.stderr.strip())
    found: list[list[dict[str, Any]]] = json.loads(ran.stdout)
    return [[Slip(**slip) for slip in one] for one in found]
