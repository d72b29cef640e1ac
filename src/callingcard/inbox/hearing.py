"""What the note of an incoming invitation is: the checker's Report, read from the recipient's side.

The checker judges what a sender should mend; here the question is what kind of sender this is. So findings about length,
style or focus have no say, and a note that asks too early is real all the same if it is tied to the user. Fraud is looked
for a second time, by signs that no honest note has two kinds of: a sender checking a note of their own has no need of that.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from callingcard.model.invitation import Heard, Hearing
from callingcard.model.note import Finding, Report
from callingcard.text import bare, squeeze

BLANK = Heard("blank")
_WORD = re.compile(r"[^\W\d_]+")
_SHOWN = 2
_QUOTED = 70
_MET = {"met", "colleague", "referral"}
"""How two know each other by what happened between them: that counts in a note that says nothing else of its own. A trade or a profile
that would fit anybody does not."""
_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Ear:
    """What is listened for: ids of the checker's rules that speak of fraud, of what is ``shady`` unless something is sold
    (``sells``), and of mass mail; and signs of fraud by kind."""

    scams: Collection[str]
    shady: Collection[str]
    sells: Collection[str]
    mass: Collection[str]
    fraud: Mapping[str, Collection[str]]


_TELLING: dict[Hearing, tuple[str, str]] = {
    "generic": ("generic", "Could go to anybody: “{}”."),
    "pitch": ("pitch", "It sells: “{}”."),
    "scam": ("safety", "A mark of fraud: “{}”."),
}


def heard(text: str, judged: Callable[[str], Report], ear: Ear) -> Heard:
    """What kind of note it is; ``judged`` is the checker, which is not asked about what is blank or a fraud by its signs."""
    if not squeeze(text):
        return BLANK
    if fraud := tuple(dict.fromkeys(_fraud(text, ear))):
        return Heard("scam", why=fraud[:_SHOWN])
    report = judged(text)
    findings = [finding for finding in report.findings if finding.severity != "advice"]
    kind = _kind(report, findings, ear)
    told = tuple(dict.fromkeys(_told(kind, text, findings)))
    met = any(part.type == "met" for part in report.elements["how"])
    return Heard(kind, report.language, any(f.rule in ear.mass for f in findings), told[:_SHOWN], met)


def _kind(report: Report, judged: Collection[Finding], ear: Ear) -> Hearing:
    kinds, elements = {finding.kind for finding in judged}, report.elements
    rules = {finding.rule for finding in judged}
    generic = any(finding.kind == "generic" for finding in judged)
    how = [part for part in elements["how"] if part.type in _MET or not generic]
    tied = bool(how or elements["detail"])
    if not rules.isdisjoint(ear.scams) or (not rules.isdisjoint(ear.shady) and rules.isdisjoint(ear.sells)):
        return "scam"
    if "pitch" in kinds:
        return "pitch"
    if "default" in kinds and not (tied and report.verdict != "stop"):
        return "stock"
    if tied and "mismatch" not in kinds and report.verdict != "stop":
        return "real"
    if kinds & {"generic", "mismatch"}:
        return "generic"
    return "thin" if any(elements.values()) else "generic"


def names(text: str, places: Iterable[str], ordinary: Collection[str]) -> bool:
    """Whether a note writes a telling word of one of these places, as the name it is: "Nordhavn" of Nordhavn Instruments.

    ``ordinary`` are words that many places have in their names.
    """
    told = {word for place in places for word in bare(place).split() if len(word) >= _LETTERS and word not in ordinary}
    return any(bare(word) in told for word in _WORD.findall(text) if word[0].isupper())


def _fraud(text: str, ear: Ear) -> Iterator[str]:
    """Signs of at least two kinds: bait, a way out of sight, familiarity; distress and payment; a threat and a secret asked for."""
    plain = f" {squeeze(bare(text))} "
    found = [sign for signs in ear.fraud.values() if (sign := next((s for s in signs if s in plain), None))]
    if len(found) > 1:
        yield from (f"A mark of fraud: “{sign.strip()}”." for sign in found)


def _told(kind: Hearing, text: str, judged: Collection[Finding]) -> Iterator[str]:
    found, said = _TELLING.get(kind, ("", ""))
    for finding in judged:
        if finding.kind == found and finding.end > finding.start:
            quoted = squeeze(text[finding.start : finding.end])
            yield said.format(quoted if len(quoted) <= _QUOTED else f"{quoted[: _QUOTED - 1]}…")
