"""The hand-written notes of ``situations/grounding``, read: what is recorded, and notes with the words that may be changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from callingcard.drafts.grounding import Records
from callingcard.model.encounter import Encounter, Precision
from callingcard.model.fact import FACT_KINDS, Fact, Me, Period
from callingcard.model.person import Person
from callingcard.model.tie import Reciprocity

DRAFTED = Path(__file__).parent / "situations" / "grounding"
OWN = DRAFTED / "own"
VIVID = DRAFTED / "vivid"
FRESH = DRAFTED / "fresh"
_MARKED = re.compile(r"\{(\w+)\|([^{}|]*)(?:\|([^{}]*))?\}")
_PERIOD = re.compile(r"\s*\[?(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)?\]?")
_AS_OF = re.compile(r"\s*\((\d{4}-\d\d-\d\d)\)")


@dataclass(frozen=True)
class Marked:
    """Words of a note that the evaluation may change: where, of what kind, and to what, where somebody thought of that."""

    start: int
    end: int
    kind: str
    false: str | None = None


@dataclass
class Situation:
    """What is recorded, and notes that say nothing else."""

    id: str
    language: str
    now: datetime
    records: Records
    folder: Path
    notes: list[tuple[str, tuple[Marked, ...]]] = field(default_factory=list)


def situations(folder: Path = DRAFTED) -> Iterator[Situation]:
    """Every situation of a folder, in the order of its files."""
    for path in sorted(folder.glob("*.txt")):
        for block in re.split(r"(?m)^(?=@ )", path.read_text("utf-8")):
            if block.strip():
                yield _situation([line for line in block.splitlines() if line.strip()], folder)


def _situation(lines: list[str], folder: Path) -> Situation:
    head, name, *job = (part.strip() for part in lines[0][2:].split("|"))
    identity, language, now = head.split()
    position, _, company = job[0].partition(", ") if job else ("", "", "")
    person = Person("p", name, company=company.strip("{}") or None, position=position or None)
    written = datetime.fromisoformat(now).replace(tzinfo=UTC)
    found = Situation(identity, language, written, Records(person), folder)
    for number, line in enumerate(lines[1:]):
        if line.startswith("> "):
            found.notes.append(_note(line[2:].replace("\\n", "\n")))
        elif line.startswith("met "):
            found.records = _with_met(found.records, line[4:], number)
        else:
            kind, _, said = line.partition(":")
            found.records = _with(found.records, kind, said.strip(), number)
    return found


def _note(line: str) -> tuple[str, tuple[Marked, ...]]:
    text, marked, done = "", list[Marked](), 0
    for match in _MARKED.finditer(line):
        text += line[done : match.start()]
        marked.append(Marked(len(text), len(text) + len(match[2]), match[1], match[3]))
        text += match[2]
        done = match.end()
    return text + line[done:], tuple(marked)


def _with_met(records: Records, line: str, number: int) -> Records:
    when, *rest = line.split("|")
    said, _, at = when.strip().partition(" ")
    said, _, precision = said.partition("~")
    on = datetime.fromisoformat(said).replace(tzinfo=UTC) if "T" in said else date.fromisoformat(said)
    options = dict(_option(part) for part in rest)
    through = options.get("through")
    exact: Precision = precision or ("time" if "T" in said else "day")  # type: ignore[assignment]
    encounter = Encounter(
        f"e{number}",
        "p",
        on,
        at or None,
        kind="event" if "event" in options else "meeting" if "title" in options else "met",
        title=options.get("title"),
        expects_me="expects" in options,
        through="t" if through else None,
        precision=exact,
    )
    others = {**records.others, **({"t": through} if through else {})}
    return replace(records, encounters=(*records.encounters, encounter), others=others)


def _option(part: str) -> tuple[str, str]:
    name, _, value = part.strip().partition(" ")
    return name, value


def _with(records: Records, kind: str, said: str, number: int) -> Records:
    if kind == "me":
        return replace(records, me=_me(said))
    if kind == "wrote":
        sent, received = said.split()
        return replace(records, wrote=Reciprocity(int(sent), int(received)))
    if kind not in FACT_KINDS:
        raise ValueError(f"no kind of fact: {kind}")
    since, until, said = _period(said)
    as_of = _AS_OF.search(said)
    private, said = "private" in said.split()[-1:], re.sub(r"\s+private$", "", said)
    met = next(reversed(records.encounters), None) if said.endswith("@met") else None
    text = _AS_OF.sub("", said).removesuffix("@met").strip()
    known = date.fromisoformat(as_of[1]) if as_of else None
    if met and known is None and not isinstance(met.on, datetime):
        known = met.on
    fact = Fact(f"f{number}", "p", kind, text, known, since, until, private, encounter=met.id if met else None)
    return replace(records, facts=(*records.facts, fact))


def _me(said: str) -> Me:
    name, *parts = (part.strip() for part in said.split("|"))
    held: dict[str, list[str]] = {}
    periods: dict[str, list[Period]] = {"employer": [], "school": []}
    headline = None
    for part in parts:
        kind, _, value = part.partition(" ")
        if kind in periods:
            since, until, place = _period(value)
            periods[kind].append(Period(place.strip(), None, since, until))
        elif kind in {"offer", "care", "seek", "group"}:
            held.setdefault(kind, []).append(value)
        else:
            headline = part
    return Me(
        name=name,
        headline=headline,
        offers=tuple(held.get("offer", ())),
        cares=tuple(held.get("care", ())),
        seeks=tuple(held.get("seek", ())),
        groups=tuple(held.get("group", ())),
        employers=tuple(periods["employer"]),
        schools=tuple(periods["school"]),
    )


def _period(said: str) -> tuple[date | None, date | None, str]:
    match = _PERIOD.search(said)
    if match is None:
        return None, None, said
    since, until = date.fromisoformat(match[1]), date.fromisoformat(match[2]) if match[2] else None
    return since, until, said[: match.start()] + said[match.end() :]
