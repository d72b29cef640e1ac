"""The user's own rules: always accept, or never, whoever meets one of a small closed set of conditions."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date

from callingcard.model.evidence import Evidence
from callingcard.model.invitation import Condition, Heard, Preference
from callingcard.text import bare

Same = Callable[[str, str, str], bool]
"""Whether two names are one employer, school or group: the kind, then the two."""

NEEDS_VALUE: frozenset[Condition] = frozenset({"company", "school", "group", "event", "language"})
_SAID: dict[Condition, str] = {
    "alumni": "people who went to a school of yours", "colleagues": "people who worked where you have worked",
    "recruiters": "recruiters", "sellers": "people who sell", "blank": "invitations without a word of their own",
    "company": "people of {}", "school": "people who went to {}", "group": "members of {}", "event": "people who were at {}",
    "language": "notes written in {}",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sender:
    """What a condition can look at: the evidence, the codes of how they are known, their note as text and as heard."""

    evidence: Evidence
    codes: frozenset[str]
    note: str
    heard: Heard


def met_by(sender: Sender, rules: Iterable[Preference], *, today: date, same: Same, recruiters: Collection[str]) -> Preference | None:  # fmt: skip
    """The rule that speaks on this sender: the one made last, "never" or "always"; None if none does."""
    found = [r for r in rules if (r.until is None or today <= r.until) and _holds(r, sender, same, recruiters)]
    return found[-1] if found else None


def said(rule: Preference) -> str:
    """A rule in words: "never recruiters, until 31 December 2026"."""
    whom = _SAID[rule.condition].format(rule.value)
    until = f", until {rule.until.day} {rule.until:%B %Y}" if rule.until else ""
    return f"{rule.word} {whom}{until}"


def _holds(rule: Preference, sender: Sender, same: Same, recruiters: Collection[str]) -> bool:
    person, value = sender.evidence.person, rule.value or ""
    match rule.condition:
        case "alumni":
            return not sender.codes.isdisjoint({"school", "same-school"})
        case "colleagues":
            return not sender.codes.isdisjoint({"employer", "same-employer"})
        case "recruiters":
            return recruits(sender, recruiters)
        case "sellers":
            return sender.heard.kind == "pitch"
        case "blank":
            return sender.heard.kind in {"blank", "stock"}
        case "language":
            return sender.heard.language == value
        case "company":
            named = [person.company or "", *_values(sender.evidence, "employer")]
            return any(same("employer", value, name) for name in named if name)
        case "event":
            was = [e.title or e.at or "" for e in sender.evidence.encounters]
            return any(bare(value) in bare(name) for name in [*_values(sender.evidence, "event"), *was])
        case _:
            return any(same(rule.condition, value, name) for name in _values(sender.evidence, rule.condition))


def recruits(sender: Sender, words: Collection[str]) -> bool:
    """Whether they call themselves a recruiter, in their position or their note."""
    positions = _values(sender.evidence, "position")
    text = f" {' '.join(bare(part) for part in (sender.evidence.person.position or '', *positions, sender.note))} "
    return any(word in text for word in words)


def _values(evidence: Evidence, kind: str) -> list[str]:
    return [fact.text for fact in evidence.facts if fact.kind == kind]
