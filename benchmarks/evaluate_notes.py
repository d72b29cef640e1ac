"""How well the checker agrees with people: every figure, with bootstrap intervals, against two baselines.

``python -m benchmarks.evaluate_notes FILE.jsonl`` (or the variable NOTES). A line of the file has ``text``, ``kind``
(invitation, first_message, inmail, reply), ``verdicts`` (any of them counts as right) and ``labels``. Only errors and
warnings count as a label. The baselines learn from ``training/corpus`` alone; nothing is learnt from FILE.
"""

import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final

from benchmarks.note_baselines import keyword_labels, learnt_labels
from callingcard import data
from callingcard.data import tagger
from callingcard.model.note import Channel, ElementKind, FindingKind, Note, Report
from callingcard.notes.check import check
from callingcard.notes.elements import Weights

ELEMENTS: Final[dict[str, ElementKind]] = {
    "how": "how",
    "why": "why",
    "forward": "forward",
    "specific": "detail",
    "bio": "bio",
    "offers_value": "offer",
}
FINDINGS: Final[dict[str, FindingKind]] = {
    "default_script": "default",
    "generic": "generic",
    "pitch": "pitch",
    "premature_ask": "ask",
}
LABELS: Final = (*ELEMENTS, *FINDINGS)
CHANNELS: Final[dict[str, Channel]] = {
    "invitation": "invitation",
    "first_message": "message",
    "inmail": "inmail",
    "reply": "message",
}
COUNTED_FROM: Final = 15
_DRAWS: Final = 1000


@dataclass(frozen=True, slots=True)
class Judged:
    """A note, what people said of it, and what the checker says."""

    row: dict[str, Any]
    report: Report

    @property
    def right(self) -> bool:
        """Whether some judge gave this verdict."""
        return self.report.verdict in self.row["verdicts"]

    @property
    def opposite(self) -> bool:
        """Whether it says send where all judges said stop, or the reverse."""
        return {self.report.verdict, *self.row["verdicts"]} == {"send", "stop"}

    def predicted(self, label: str) -> bool:
        """Whether the report has a label."""
        if label in ELEMENTS:
            return bool(self.report.elements[ELEMENTS[label]])
        return any(f.kind == FINDINGS[label] and f.severity != "advice" for f in self.report.findings)


def main(arguments: Sequence[str]) -> int:
    """Print everything."""
    path = arguments[0] if arguments else os.environ.get("NOTES", "")
    if not path or not Path(path).is_file():
        print("Say which file of judged notes: make evaluate NOTES=FILE.jsonl", file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines() if line.strip()]
    limits, weights = data.limits(), Weights(tagger.packed())
    judged = [Judged(row, check(note_of(row), limits=limits, weights=weights)) for row in rows]
    print_verdicts(judged)
    print_labels(judged, rows)
    print_rules(judged)
    return 0


def note_of(row: dict[str, Any]) -> Note:
    """A judged note as it is checked: only a reply says what kind it is."""
    return Note(row["text"], CHANNELS[row["kind"]], "reply" if row["kind"] == "reply" else None)


def print_verdicts(judged: Sequence[Judged]) -> None:
    """Verdicts right, opposite, and how often people's and the checker's meet."""
    low, high = interval(judged, lambda some: sum(one.right for one in some) / len(some))
    print(f"{len(judged)} notes")
    print(f"verdict right    {sum(one.right for one in judged) / len(judged):6.1%}  [{low:.1%}, {high:.1%}]")
    print(f"send for stop or the reverse {sum(one.opposite for one in judged) / len(judged):6.1%}")
    print(
        f"focus right      {sum(o.report.focus == o.row['labels'].get('you_focus') for o in judged) / len(judged):6.1%}"
    )
    table = Counter(("/".join(sorted(one.row["verdicts"])), one.report.verdict) for one in judged)
    for (said, found), count in sorted(table.items()):
        print(f"    judges {said:12} checker {found:7} {count:4}")
    sends = [one for one in judged if one.row["verdicts"] == ["send"]]
    if sends:
        nagged = sum(f.severity != "advice" for one in sends for f in one.report.findings)
        print(f"warnings on 100 notes that all judges would send: {100 * nagged / len(sends):.0f}")


def print_labels(judged: Sequence[Judged], rows: Sequence[dict[str, Any]]) -> None:
    """F1 of each label against the baselines; the mean over labels with at least fifteen positives."""
    texts = [row["text"] for row in rows]
    learnt, keyword = learnt_labels(texts), keyword_labels(texts)
    print(f"\n{'label':16}{'n':>4}{'P':>7}{'R':>7}{'F1':>7}  {'interval':16}{'tf-idf':>8}{'keywords':>9}")
    counted = []
    for label in LABELS:
        truth = [bool(row["labels"].get(label)) for row in rows]
        mine = [one.predicted(label) for one in judged]
        precision, recall, score = agreement(truth, mine)
        low, high = interval(list(zip(truth, mine, strict=True)), lambda some: agreement(*zip(*some, strict=True))[2])
        others = "".join(f"{agreement(truth, guess[label])[2]:9.3f}" for guess in (learnt, keyword))
        print(f"{label:16}{sum(truth):4}{precision:7.2f}{recall:7.2f}{score:7.3f}  [{low:.2f}, {high:.2f}]  {others}")
        if sum(truth) >= COUNTED_FROM:
            counted.append((score, *(agreement(truth, guess[label])[2] for guess in (learnt, keyword))))
    if counted:
        means = [sum(column) / len(counted) for column in zip(*counted, strict=True)]
        print(f"mean of the {len(counted)} labels with {COUNTED_FROM} or more: {means[0]:.3f}; "
              f"tf-idf + logistic {means[1]:.3f}; keywords {means[2]:.3f}")  # fmt: skip


def print_rules(judged: Sequence[Judged]) -> None:
    """Each rule's hits, and how many of them fell on notes that the judges gave that label."""
    label_of = {kind: label for label, kind in FINDINGS.items()}
    hits: dict[tuple[str, str], list[bool | None]] = defaultdict(list)
    for one in judged:
        for rule, severity, kind in {(f.rule, f.severity, f.kind) for f in one.report.findings}:
            known = label_of.get(kind)
            hits[rule, severity].append(None if known is None else bool(one.row["labels"].get(known)))
    print("\nrule                      severity  notes  precision")
    for (name, weight), found in sorted(hits.items()):
        told = [one for one in found if one is not None]
        precision = f"{sum(told) / len(told):10.2f}" if told else "         –"
        print(f"{name:26}{weight:9}{len(found):6} {precision}")


def agreement(truth: Sequence[bool], guess: Sequence[bool]) -> tuple[float, float, float]:
    """Precision, recall, F1."""
    both = sum(a and b for a, b in zip(truth, guess, strict=True))
    precision, recall = both / max(1, sum(guess)), both / max(1, sum(truth))
    return precision, recall, 2 * both / max(1, sum(truth) + sum(guess))


def interval(items: Sequence[Any], figure: Callable[[Sequence[Any]], float]) -> tuple[float, float]:
    """The 95 % bootstrap interval of a figure (percentile method), with a fixed seed."""
    random = Random(17)
    drawn = sorted(figure(random.choices(items, k=len(items))) for _ in range(_DRAWS))
    return drawn[int(0.025 * _DRAWS)], drawn[int(0.975 * _DRAWS)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
