"""The rules, found by listing their folder, and the index from a note's words to the rules that could flag it."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from callingcard.model.note import FindingKind, Severity
from callingcard.notes import cues
from callingcard.notes import rules as folder
from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrasebook, Phrases
from callingcard.notes.reading import Reading

_SOURCE: Final = re.compile(r"^Source: (.+)$", re.MULTILINE)
_ROW: Final = re.compile(r"\badvice ([A-F]\d+)")


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule's page. ``triggers``: words or signs of which a note must have one; empty: it always runs. ``advice``: the row it stands on, "C11"."""

    id: str
    kind: FindingKind
    severity: Severity
    doc: str
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]
    triggers: frozenset[str]
    phrases: Phrases | None
    advice: str | None
    check: Callable[[Reading], Iterator[Hit]]

    @property
    def title(self) -> str:
        """What it flags, in a sentence."""
        return self.doc.split("\n\n", 1)[0].replace("\n", " ").strip()

    @property
    def why(self) -> str:
        """Why a recipient minds."""
        body = self.doc.split("Why: ", 1)[1].split("\nSource:", 1)[0]
        return " ".join(body.split())

    @property
    def source(self) -> str:
        """Where the rule comes from."""
        found = _SOURCE.search(self.doc)
        return found[1].strip() if found else ""


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by id."""
    return tuple(_rule(name) for _, name, _ in sorted(pkgutil.iter_modules(folder.__path__), key=lambda m: m[1]))


def _rule(name: str) -> Rule:
    page = importlib.import_module(f"{folder.__name__}.{name}")
    doc = inspect.cleandoc(page.__doc__ or _written(name))
    row = _ROW.search(doc)
    return Rule(
        id=name.replace("_", "-"),
        kind=page.KIND,
        severity=page.SEVERITY,
        doc=doc,
        flags=page.FLAGS,
        passes=page.PASSES,
        triggers=frozenset(page.TRIGGERS),
        phrases=getattr(page, "PHRASES", None),
        advice=row[1] if row else None,
        check=page.check,
    )


def _written(name: str) -> str:
    """The documentation of a page as it stands in its file: a compiled module carries none."""
    page = pkgutil.get_data(folder.__name__, f"{name}.py") or b""
    return page.decode().split('"""', 2)[1]


@cache
def phrasebook() -> Phrasebook:
    """All phrases of the rules and of the cues."""
    pages = [importlib.import_module(rule.check.__module__) for rule in rules()]
    held = [value for page in (*pages, cues) for value in vars(page).values() if isinstance(value, Phrases)]
    return Phrasebook([*held, *cues.CUES.values()])


@dataclass(frozen=True, slots=True)
class Index:
    """Which rules to run on a note: those that always run, those whose phrases occur, those whose word or sign occurs."""

    always: tuple[Rule, ...]
    by_phrases: dict[Phrases, Rule]
    by_word: dict[str, tuple[Rule, ...]]
    words: frozenset[str]
    signs: frozenset[str]

    def near(self, reading: Reading) -> list[Rule]:
        """The rules worth running on this note."""
        matched = reading.matched or phrasebook().match(reading.folded)
        folded, by_phrases = reading.folded, self.by_phrases
        called = {rule for hit in self.words & reading.vocabulary for rule in self.by_word[hit]}
        called.update([rule for sign in self.signs if sign in folded for rule in self.by_word[sign]])
        return [
            *self.always,
            *[by_phrases[phrases] for phrases in matched.spans if phrases in by_phrases],
            *called,
        ]


@cache
def index() -> Index:
    """The prefilter built from all triggers. A trigger is a folded word, or one sign that is no letter or digit."""
    by_word: dict[str, tuple[Rule, ...]] = {}
    by_phrases = {rule.phrases: rule for rule in rules() if rule.phrases and rule.phrases.anchors == rule.triggers}
    phrased = frozenset(by_phrases.values())
    for rule in rules():
        for trigger in rule.triggers if rule not in phrased else ():
            by_word[trigger] = (*by_word.get(trigger, ()), rule)
    signs = frozenset(trigger for trigger in by_word if not trigger.isalnum())
    always = tuple(rule for rule in rules() if not rule.triggers)
    return Index(always, by_phrases, by_word, frozenset(by_word) - signs, signs)
