"""How well notes are drafted: every situation of ``situations/`` is written, and the notes are judged by what was promised.

``python -m benchmarks.evaluate_drafts [ID ...]`` writes all drafts to a text file for reading aloud, and prints: within the limit,
unsupported claims, verdicts, grammar by harper.js, runs of words that notes share, what no note may hold, time, and who got questions only.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median, quantiles
from tempfile import mkdtemp
from time import perf_counter

from benchmarks import alike, grammar
from benchmarks.situations import Situation, load
from callingcard import data
from callingcard.model.draft import Draft, Drafting
from callingcard.text import bare, utf16_length
from callingcard.verbs.check import judge
from callingcard.verbs.draft import Asking, drafted
from callingcard.verbs.ground import grounder

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHOWN = 12
_TIMED = 100
_NAMES = frozenset({"employer", "school", "group"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What drafting made of one situation, and how long it took."""

    situation: Situation
    drafting: Drafting
    seconds: float

    @property
    def language(self) -> str:
        """The two letters of the language that the note should be in."""
        return (self.situation.language or self.situation.evidence.me.language or "en")[:2]


@dataclass(frozen=True, slots=True)
class Written:
    """One draft of one situation; ``place`` counts from 1, best first."""

    outcome: Outcome
    place: int
    draft: Draft

    @property
    def id(self) -> str:
        """The situation's id, and the draft's place."""
        return f"{self.outcome.situation.id}/{self.place}"


def main(wanted: Sequence[str]) -> int:
    """Draft everything and print all figures; 1 where a promise is not kept."""
    situations = [s for s in load() if not wanted or s.id in wanted]
    if not situations:
        print("No situation of that name.", file=sys.stderr)
        return 2
    outcomes = list(drafted_all(situations))
    everything = [Written(o, n, d) for o in outcomes for n, d in enumerate(o.drafting.drafts, 1)]
    best = [w for w in everything if w.place == 1]
    path = Path(mkdtemp(prefix="callingcard-drafts-")) / "drafts.txt"
    path.write_text("\n".join(read_aloud(outcomes)), "utf-8")
    print(f"{len(situations)} situations, {len(best)} with a draft, {len(everything)} drafts; to be read in {path}\n")
    kept = [
        print_lengths(everything),
        print_claims(everything),
        print_avoided(everything),
        print_verdicts(best, everything),
        print_grammar(best),
        print_alike(best),
        print_asks(outcomes),
        print_times(outcomes),
    ]
    return 0 if all(kept) else 1


def drafted_all(situations: Sequence[Situation], count: int = 3) -> Iterator[Outcome]:
    """Draft each; those of one event sit in the order in which they stand in the files."""
    judged, limits = judge(None), data.limits()
    seats: Counter[str] = Counter()
    for warm_up, one in [(True, situations[0]), *((False, s) for s in situations)]:
        seat = seats[one.group] if one.group else 0
        seed = (
            "" if one.evidence.encounters else one.id
        )  # everybody in the files is person p1; the product has an id for each
        asking = Asking(one.intent, one.style, one.language, count, seat, seed, one.tie)  # type: ignore[arg-type]
        start = perf_counter()
        drafting = drafted(one.evidence, judged, limits, channel=one.channel, kind=one.kind, now=one.now, asking=asking)
        if not warm_up:
            yield Outcome(one, drafting, perf_counter() - start)
            seats.update([one.group] if one.group else [])


def print_lengths(everything: Sequence[Written]) -> bool:
    """Within the channel's limit, in UTF-16 units."""
    limits = data.limits()
    longest = [
        w
        for w in everything
        if utf16_length(w.draft.text)
        > limits.length(w.outcome.situation.channel, w.outcome.situation.evidence.me.account or "free").value
    ]
    return shown("within the limit", len(everything) - len(longest), len(everything), 1.0, (w.id for w in longest))


def print_claims(everything: Sequence[Written]) -> bool:
    """Claims that the grounding check finds unsupported: none. Counts by language; the first of each draft is shown."""
    found: dict[str, list[str]] = defaultdict(list)
    for w in everything:
        check = grounder(w.outcome.situation.evidence, now=w.outcome.situation.now)
        for u in check(w.draft.text, w.outcome.language).unsupported[:1]:
            found[w.outcome.language].append(f"{w.id}: {u.text!r}: {u.reason}")
    print(f"{'drafts claiming too much':28}{sum(map(len, found.values())):6}")
    for language, claims in sorted(found.items()):
        print(f"  {language}: {len(claims)}", *claims[:_SHOWN], sep="\n    ")
    return not found


def print_avoided(everything: Sequence[Written]) -> bool:
    """Words that a good note would not hold: private, stale, or asking for a job."""
    found = [
        f"{w.id}: {word!r}: {w.draft.text!r}"
        for w in everything
        for word in w.outcome.situation.avoid
        if re.search(rf"\b{re.escape(bare(word.strip()))}\b", bare(w.draft.text))
    ]
    print(f"{'words to be avoided':28}{len(found):6}", *found, sep="\n    " if found else "")
    return not found


def print_verdicts(best: Sequence[Written], everything: Sequence[Written]) -> bool:
    """How many the checker would send."""
    others = [w for w in best if _verdict(w) != "send"]
    shown("verdict send, all drafts", sum(_verdict(w) == "send" for w in everything), len(everything), None)
    for language in sorted({w.outcome.language for w in best}):
        own = [w for w in best if w.outcome.language == language]
        shown(f"  best draft, {language}", sum(_verdict(w) == "send" for w in own), len(own), None)
    lines = (f"{w.id} {_verdict(w)}: {', '.join(_faults(w))} | {w.draft.text!r}" for w in others)
    return shown("verdict send, best draft", len(best) - len(others), len(best), 0.95, lines)


def print_grammar(best: Sequence[Written]) -> bool:
    """Findings of harper.js in English notes; the words that senders typed are no spelling mistakes of the drafting."""
    english = [w for w in best if w.outcome.language == "en"]
    if not grammar.installed():
        print("grammar: harper.js is not installed; make evaluate-drafts does that")
        return False
    words = {word for w in english for word in typed(w.outcome.situation)}
    found = grammar.slips([(w.draft.text, _dialect(w)) for w in english], words)
    known = grammar.false_alarms()
    left = [[s for s in slips if (s.kind, s.words) not in known] for slips in found]
    shown("no grammar finding (English)", sum(not slips for slips in found), len(english), None)
    lines = [
        f"{w.id} {s.kind}: {s.words!r}: {s.message} | {w.draft.text!r}"
        for w, slips in zip(english, left, strict=True)
        for s in slips
    ]
    return shown("  none that survives a look", sum(not slips for slips in left), len(english), 0.99, lines)


def print_alike(best: Sequence[Written]) -> bool:
    """Pairs of one language that share a run of more than six words, what both were told to name being one word.

    Within one event there may be none; how many there are with every word of the event's name counted is printed too.
    """
    kept = True
    for language in sorted({w.outcome.language for w in best}):
        own = {w.outcome.situation.id: w for w in best if w.outcome.language == language}
        plain = {identity: alike.body(w.draft.text) for identity, w in own.items()}
        bodies = {identity: alike.folded_names(words, _named(own[identity])) for identity, words in plain.items()}
        shared, every = alike.pairs(bodies), len(own) * (len(own) - 1) // 2
        near, literally = _one_event(shared, own), _one_event(alike.pairs(plain), own)
        kept &= shown(f"pairs not alike, {language}", every - len(shared), every, 0.95) and not near
        alone = len(own) - len({identity for pair in shared for identity in pair})
        shown(f"  notes like no other, {language}", alone, len(own), None)
        for run, count in alike.commonest(bodies, 7, 8):
            print(f"    {count:4} notes: {run}")
        print(f"  alike at one event, {language}: {len(near)}; with the event's name word by word {len(literally)}")
        for line in near:
            print(line)
    return kept and print_frames(best)


def print_frames(best: Sequence[Written]) -> bool:
    """No two people of one event get the same frame; nor, if it can be helped, any phrase of it."""
    groups = defaultdict(list)
    for w in best:
        if w.outcome.situation.group:
            groups[w.outcome.situation.group].append(w)
    pairs = [(a, b) for group in groups.values() for a, b in combinations(group, 2)]
    same = [f"{a.id}, {b.id}: {a.draft.frame}" for a, b in pairs if a.draft.frame == b.draft.frame]
    some = [f"{a.id}, {b.id}: {', '.join(c)}" for a, b in pairs if (c := _phrases(a) & _phrases(b))]
    shown("frames of one event differ", len(pairs) - len(same), len(pairs), 1.0, same)
    shown("  so do all their phrases", len(pairs) - len(some), len(pairs), None, some)
    return not same


def _phrases(written: Written) -> set[str]:
    return set((written.draft.frame or "").split())


def _one_event(shared: Mapping[tuple[str, str], str], own: Mapping[str, Written]) -> list[str]:
    group = {identity: w.outcome.situation.group for identity, w in own.items()}
    return [f"    {a}, {b}: {run}" for (a, b), run in shared.items() if group[a] and group[a] == group[b]]


def _named(written: Written) -> list[str]:
    evidence = written.outcome.situation.evidence
    named = [e.at or e.title or "" for e in evidence.encounters] + [f.text for f in evidence.facts if f.kind in _NAMES]
    return [name for name in named if name]


def print_asks(outcomes: Sequence[Outcome]) -> bool:
    """Who got questions only, and whether that is right."""
    expected = [o for o in outcomes if o.situation.asks]
    empty = [o for o in outcomes if not o.drafting.drafts]
    right = [o for o in expected if o in empty and o.drafting.asks]
    wrongly = [o for o in empty if not o.situation.asks]
    shown("too thin, and asks", len(right), len(expected), 1.0, (o.situation.id for o in expected if o not in right))
    lines = (f"{o.situation.id} ({o.language}): {' '.join(o.drafting.asks)}" for o in wrongly)
    return shown("enough, and drafts", len(outcomes) - len(expected) - len(wrongly), len(outcomes) - len(expected), None, lines)  # fmt: skip


def print_times(outcomes: Sequence[Outcome]) -> bool:
    """Time a call that gives three drafts, and one that gives the best alone; everything warm."""
    calls = [1000 * o.seconds for o in outcomes]
    single = [1000 * o.seconds for o in drafted_all([o.situation for o in outcomes][:_TIMED], count=1)]
    for title, times in (("three drafts", calls), ("one draft", single)):
        high = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
        print(f"{title:28}{median(times):6.0f} ms in the middle, 95 % within {high:.0f}, longest {max(times):.0f}")
    return median(single) < 20


def shown(title: str, good: int, of: int, least: float | None, lines: Iterable[str] = ()) -> bool:
    """Print one share, what falls short of it, and tell whether it reaches ``least``."""
    share = good / of if of else 1.0
    kept = least is None or share >= least
    mark = "" if least is None else f"  (at least {least:.0%}{'' if kept else ': NOT KEPT'})"
    print(f"{title:28}{good:6} of {of:6} {share:7.1%}{mark}", *lines, sep="\n    ")
    return kept


def read_aloud(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """All that was drafted, with what it was drafted from."""
    for o in outcomes:
        one, evidence = o.situation, o.situation.evidence
        yield f"== {one.id} ({one.channel}, {one.kind or 'opener'}, {one.intent or 'suggested'}, {o.language}) {one.now:%d %b %Y}"
        yield f"   {evidence.me.name} ({evidence.me.headline}) to {evidence.person.name} ({evidence.person.position}, {evidence.person.company})"
        yield from (f"   met {e.on} {e.at or e.title} {e.kind}" for e in evidence.encounters)
        yield from (f"   {f.kind}: {f.text}{' [private]' if f.private else ''}" for f in evidence.facts)
        for number, draft in enumerate(o.drafting.drafts, 1):
            subject = f"[{draft.subject}] " if draft.subject else ""
            verdict = draft.report.verdict if draft.report else "?"
            yield f"{number}. ({verdict}, {draft.intent}, {utf16_length(draft.text)}) {subject}{draft.text}"
        yield from (f"?  {ask}" for ask in o.drafting.asks)
        yield ""


def typed(situation: Situation) -> Iterator[str]:
    """Every word that the sender or the sources wrote."""
    evidence = situation.evidence
    me, person = evidence.me, evidence.person
    told = [
        me.name,
        me.headline,
        person.name,
        person.company,
        person.position,
        *me.offers,
        *me.seeks,
        *me.cares,
        *me.groups,
    ]
    told += [p.name for p in (*me.employers, *me.schools)] + [f.text for f in evidence.facts]
    told += [e.at or e.title for e in evidence.encounters] + [name for _, name in evidence.names]
    told += [one.name for one in evidence.in_common]
    for text in (*told, *me.samples):
        for word in _WORD.findall(text or ""):
            yield from {word, re.sub(r"['’]s?$", "", word)}


def _verdict(written: Written) -> str:
    return written.draft.report.verdict if written.draft.report else "none"


def _faults(written: Written) -> list[str]:
    report = written.draft.report
    return [f.rule for f in report.findings if f.severity != "advice"] if report else []


def _dialect(written: Written) -> grammar.Dialect:
    return "us" if (written.outcome.situation.evidence.me.language or "").lower() == "en-us" else "gb"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
