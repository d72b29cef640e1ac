"""Run triage over the labelled invitations and print the table: ``python -m benchmarks.triage``."""

import sys
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.triage.cases import NOW, SETS, Labelled, built, labelled
from callingcard.model.invitation import Triage
from callingcard.verbs.inbox import inbox

_KINDS = ("accept", "ask-why", "hold", "ignore")
_STRANGERS = {"none", "apart", "cold", "mixed", "lookalike", "namesake", "never"}


def judged(name: str = SETS[0]) -> list[tuple[Labelled, Triage]]:
    """Every labelled invitation of a set with what triage made of it."""
    found: list[tuple[Labelled, Triage]] = []
    with tempfile.TemporaryDirectory() as folder:
        for store in ("rich", "empty"):
            con, by_id = built([case for case in labelled(name) if case.store == store], Path(folder) / store)
            found += [(by_id[one.id], one) for one in inbox(con, now=NOW).invitations]
            con.close()
    return found


def main() -> None:
    """Print the table of each set, what never may happen, and every difference."""
    fit = [_printed(name) for name in SETS]
    sys.exit(0 if all(fit) else 1)


def _printed(name: str) -> bool:
    found = judged(name)
    print(f"# {name}\n")
    counts = Counter[tuple[str, str]]((case.label, triage.disposition) for case, triage in found)
    right = sum(count for (label, got), count in counts.items() if label == got)
    print(f"{right} of {len(found)} as labelled ({right / len(found):.1%})\n")
    print("| labelled | " + " | ".join(_KINDS) + " |\n|---|" + "--:|" * len(_KINDS))
    for label in _KINDS:
        print(f"| {label} | " + " | ".join(str(counts[label, got]) for got in _KINDS) + " |")
    for store in ("rich", "empty"):
        some = [case.label == triage.disposition for case, triage in found if case.store == store]
        print(f"\n{store} history: {sum(some)} of {len(some)}")
    ignored = [case.name for case, triage in found if triage.disposition == "ignore" and case.history not in _STRANGERS and case.label != "ignore"]  # fmt: skip
    accepted = [case.name for case, triage in found if triage.disposition == "accept" and case.label == "ignore"]
    print(f"\nknown people ignored: {ignored or 'none'}\nfrauds accepted: {accepted or 'none'}\n")
    for case, triage in found:
        if case.label != triage.disposition:
            codes = ", ".join(reason.code for reason in triage.reasons)
            print(f"- {case.name} ({case.store}, {case.history}): labelled {case.label}, {triage.disposition} [{codes}] {case.note}")  # fmt: skip
    print()
    return right >= 0.9 * len(found) and not ignored and not accepted


if __name__ == "__main__":
    main()
