"""How well grounding tells what is recorded from what is not: ``python -m benchmarks.evaluate_grounding [SEED]``.

The hand-written notes of ``situations/grounding`` say nothing that is not recorded: what is flagged in them is a false alarm. Made
false by one change, they must be flagged where they were changed. There are two sets: notes shaped like drafts, and notes as
people write them by themselves (``own``), written before the check was first run on them. Of either some situations are kept
apart: what was missed or flagged in them was not looked at while the check was tuned, so it is counted here and not told. The
``vivid`` and ``fresh`` ones were made false by hand, to what a slip or an invention would have put there: the first were tuned on,
of the second only counts by kind were looked at.
"""

import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence

from benchmarks.corrupting import Corrupted, by_hand, corrupted
from benchmarks.grounding_situations import FRESH, OWN, VIVID, Situation, situations
from callingcard.data.grounding import lexicon
from callingcard.drafts.grounding import Grounder

CORRUPTED = 500
OWN_APART = (8, 3, 5, 7)
FOUND, FALSE_ALARMS = 0.95, 0.03


def main(seed: int) -> int:
    """Print the figures of the sets, their kept-apart notes by themselves; 1 where the promise for drafts is not kept."""
    drafted, own = list(situations()), list(situations(OWN))
    kept = [
        _measured("like drafts", drafted, seed, told=True),
        _measured("like drafts, kept apart", [s for s in drafted if _apart(s, 4, 3)], seed, told=False),
        _measured("people's own", [s for s in own if not _apart(s, *OWN_APART)], seed, told=True),
        _measured("people's own, kept apart", [s for s in own if _apart(s, *OWN_APART)], seed, told=False),
        _measured("vivid, changed by hand", list(situations(VIVID)), seed, told=True, hand=True),
        _measured("fresh, changed by hand", list(situations(FRESH)), seed, told=False, hand=True),
    ]
    return 0 if kept[0] and kept[1] else 1


def _apart(situation: Situation, parts: int, *apart: int) -> bool:
    return zlib.crc32(situation.id.encode()) % parts in apart


def _measured(name: str, found: Sequence[Situation], seed: int, *, told: bool, hand: bool = False) -> bool:
    notes = [(situation, text) for situation in found for text, _ in situation.notes]
    alarms = [(s.id, u.text) for s, text in notes for u in _check(s)(text).unsupported]
    wrong = len({text for s, text in notes if _check(s)(text).unsupported})
    cases = by_hand(found) if hand else corrupted(found, CORRUPTED, seed=seed)
    missed = [case for case in cases if not _flagged(case)]
    share, false = 1 - len(missed) / len(cases), wrong / len(notes)
    print(f"{name}: {len(found)} situations, {len(notes)} notes")
    print(
        f"  found {len(cases) - len(missed)} of {len(cases)} corrupted ({share:.1%}); by kind: {_by_kind(cases, missed)}"
    )
    print(f"  false alarms in {wrong} of {len(notes)} correct notes ({false:.1%}){f': {alarms}' if told else ''}")
    return share >= FOUND and false <= FALSE_ALARMS


def _check(situation: Situation) -> Grounder:
    return Grounder(situation.records, lexicon(), now=situation.now)


def _flagged(case: Corrupted) -> bool:
    """Whether what was changed is flagged, not merely something elsewhere."""
    unsupported = _check(case.situation)(case.text).unsupported
    return any(claim.start < case.end and case.start < claim.end for claim in unsupported)


def _by_kind(cases: Iterable[Corrupted], missed: Iterable[Corrupted]) -> str:
    total, lost = Counter(case.kind for case in cases), Counter(case.kind for case in missed)
    return ", ".join(f"{kind} {count - lost[kind]}/{count}" for kind, count in sorted(total.items()))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
