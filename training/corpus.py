"""The corpus format: voices, notes, spans marked by hand; described in ``corpus/README.md``.

``python -m training.corpus`` reads all files and prints what does not add up.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.consistency import complaints

FOLDER = Path(__file__).parent / "corpus"
HOW = ("met", "colleague", "referral", "shared", "their_work")
SPAN_LABELS = (
    *HOW,
    "why",
    "forward",
    "detail",
    "bio",
    "offer",
    "thanks",
    "pitch",
    "ask",
    "generic",
    "default",
    "praise",
)
GROUPS: dict[str, tuple[str, ...]] = {
    "channel": ("invitation", "message", "inmail"),
    "kind": ("opener", "reply", "thanks"),
    "verdict": ("send", "revise", "stop"),
    "focus": ("them", "balanced", "me"),
    "generic": ("generic",),
    "lang": ("en", "fr", "de", "es", "pt", "it"),
}
GROUP_OF = {word: group for group, words in GROUPS.items() for word in words}
VOICE = re.compile(r"@ ([a-z0-9][a-z0-9-]*) (en|fr|de|es|pt|it)(?: : .+)?")
MARK = re.compile(r"\\[{}|]|\{+[^{}|\n]*\}+|\{([a-z_,]+)\||[{}]")


class CorpusError(ValueError):
    """A corpus file that cannot be read; says where and why."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A labelled span; code points of the plain text, half open."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class LabelledNote:
    """One note of the corpus, its markup taken out. ``where`` is file and line."""

    where: str
    voice: str
    lang: str
    channel: str
    kind: str
    verdict: str
    focus: str
    generic: bool
    text: str
    spans: tuple[Marked, ...]

    def labels(self) -> frozenset[str]:
        """Every span label in the note, with ``how`` for any of its types."""
        found = {span.label for span in self.spans}
        return frozenset(found | {"how"}) if found & set(HOW) else frozenset(found)


def unmark(source: str, where: str) -> tuple[str, tuple[Marked, ...]]:
    """Take the markup out of a text. Raises CorpusError for unknown labels and unbalanced braces."""
    plain: list[str] = []
    length = at = 0
    opened: list[tuple[int, tuple[str, ...]]] = []
    spans: list[Marked] = []
    for mark in [*MARK.finditer(source), None]:
        piece = source[at : mark.start() if mark else None]
        plain.append(piece)
        length += len(piece)
        if mark is None:
            break
        at = mark.end()
        if mark[1]:
            opened.append((length, _labels(mark[1], where)))
        elif mark[0] == "}" and opened:
            start, labels = opened.pop()
            spans.extend(Marked(start, length, label) for label in labels)
        elif mark[0] in "{}":
            raise CorpusError(f"{where}: a brace that opens or closes nothing")
        else:
            kept = mark[0][1:] if mark[0][0] == "\\" else mark[0]
            plain.append(kept)
            length += len(kept)
    if opened:
        raise CorpusError(f"{where}: a span is not closed")
    return "".join(plain), tuple(sorted(spans, key=lambda s: (s.start, s.end, s.label)))


def _labels(words: str, where: str) -> tuple[str, ...]:
    labels = tuple(words.split(","))
    for label in labels:
        if label not in SPAN_LABELS:
            raise CorpusError(f"{where}: unknown label {label!r}")
    return labels


def _header(line: str, lang: str, where: str) -> dict[str, str]:
    said: dict[str, str] = {}
    for word in line[2:].split():
        group = GROUP_OF.get(word)
        if group is None:
            raise CorpusError(f"{where}: unknown word {word!r} in the note's header")
        if group in said:
            raise CorpusError(f"{where}: {said[group]!r} and {word!r} contradict each other")
        said[group] = word
    for group in ("verdict", "focus"):
        if group not in said:
            raise CorpusError(f"{where}: the header does not say the {group}")
    return {"channel": "invitation", "kind": "opener", "lang": lang, "generic": ""} | said


def parse(source: str, name: str) -> Iterator[LabelledNote]:
    """Read one file's notes in order. Raises CorpusError at the first thing that is not in the format."""
    voice = lang = ""
    header: dict[str, str] | None = None
    where = name
    body: list[str] = []
    for number, line in enumerate([*source.splitlines(), "@"], start=1):
        if not (line.startswith(("--", "@ ", "# ")) or line == "@"):
            if header is None and line.strip():
                raise CorpusError(f"{name}:{number}: text before the first note")
            body.append(line)
            continue
        if header is not None:
            yield _note(header, voice, body, where)
        header, body = None, []
        if line.startswith("@ "):
            match = VOICE.fullmatch(line)
            if not match:
                raise CorpusError(f"{name}:{number}: a voice is '@ name language : who they are'")
            voice, lang = match[1], match[2]
        elif line.startswith("--"):
            where = f"{name}:{number}"
            if not voice:
                raise CorpusError(f"{where}: a note before any voice")
            header = _header(line, lang, where)


def _note(header: dict[str, str], voice: str, body: list[str], where: str) -> LabelledNote:
    text, spans = unmark("\n".join(body).strip(), where)
    return LabelledNote(
        where,
        voice,
        header["lang"],
        header["channel"],
        header["kind"],
        header["verdict"],
        header["focus"],
        bool(header["generic"]),
        text,
        spans,
    )


def load(folder: Path = FOLDER) -> list[LabelledNote]:
    """Read every ``*.notes`` file of the folder, in the order of their names."""
    return [n for path in sorted(folder.glob("*.notes")) for n in parse(path.read_text("utf-8"), path.name)]


def main(arguments: Sequence[str]) -> int:
    """Check the files given, or all: print each complaint; 1 if there is any."""
    found = 0
    notes: list[LabelledNote] = []
    for path in [Path(a) for a in arguments] or sorted(FOLDER.glob("*.notes")):
        try:
            notes.extend(parse(path.read_text("utf-8"), path.name))
        except CorpusError as error:
            print(error)
            found += 1
    for complaint in complaints(notes):
        print(complaint)
        found += 1
    print(f"{len(notes)} notes, {len({n.voice for n in notes})} voices, {found} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
