"""Run triage over the labelled invitations and print the table: ``python -m benchmarks.triage``."""

import sys
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.triage.cases import NOW, Labelled, built, labelled
from callingcard.model.invitation import Triage
from callingcard.verbs.inbox import inbox

_KINDS = ("accept", "ask-why", "hold", "ignore")
_STRANGERS = {"none", "apart", "cold", "mixed", "lookalike", "namesake", "never"}


def judged() -> list[tuple[Labelled, Triage]]:
    """Every labelled invitation with what triage made of it."""
    found: list[tuple[Labelled, Triage]] = []
    with tempfile.TemporaryDirectory() as folder:
        for store in ("rich", "empty"):
            con, by_id = built([case for case in labelled() if case.store == store], Path(folder) / store)
            found += [(by_id[one.id], one) for one in inbox(con, now=NOW).invitations]
            con.close()
    return found


def main() -> None:
    """Print the table, what never may happen, and every difference."""
    found = judged()
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
    sys.exit(0 if right >= 0.9 * len(found) and not ignored and not accepted else 1)


if __name__ == "__main__":
    main()
