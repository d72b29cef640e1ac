"""Which parts of a document are notes. A document that is none, or holds none, stays quiet: better that than a finding too many.

- In Markdown, fenced blocks marked ``note`` are notes, and where there are any, nothing else is.
- Else a document falls into sections, at lines of ``---`` and, in Markdown, at headings. Sections that begin with ``To: …`` are notes,
  and where there are any, nothing else is.
- Else all sections are notes, if each is plain prose no longer than any channel's note, with no list, table or heading about it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

LONGEST = 2000
"""More than this is no note unless it says so: the longest InMail."""
_MARKDOWN = frozenset({"markdown", "md", "quarto", "rmd"})
_PLAIN = frozenset({"plaintext", "text", "txt", "mail", ""})
_FENCE = re.compile(r"[ ]{0,3}(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>[^\r\n]*)")
_BREAK = re.compile(r"^-{3,}[ \t]*\r?$", re.MULTILINE)
_BREAK_OR_HEADING = re.compile(r"^(?:(?:-{3,}|\*{3,}|_{3,})[ \t]*\r?|#{1,6}[ \t][^\n]*)$", re.MULTILINE)
_HEAD = re.compile(r"[ \t]*\**(?P<name>To|Channel|Kind|Account|Language)\**[ \t]*:\**[ \t]*(?P<value>[^\r\n]*?)[ \t]*(?:\r?\n|$)", re.IGNORECASE)  # fmt: skip
_LIST = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]", re.MULTILINE)
_SETEXT = re.compile(r"^[^\S\n]*\S[^\n]*\n(?:-{3,}|={3,})[ \t]*\r?$", re.MULTILINE)
_OTHER = re.compile(r"^[ \t]*(?:\||>|`{3}|~{3}|<\w|!\[|#{1,6}[ \t]|\w+[ \t]*[:=][ \t]*\S+[ \t]*\r?$)", re.MULTILINE)
_SENTENCE = re.compile(r"\w[.!?…。？！]+(?=[\s\"”’)]|$)")
_FEWEST_WORDS = 3
_WORDS_A_LINE = 6
_LETTERS = 0.75


@dataclass(frozen=True, slots=True)
class Field:
    """A line at a note's head, such as ``To: Ana Lima``; offsets are those of the value."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A note within a document, in code points of it; ``head`` is what the lines before it say, by name in small letters."""

    text: str
    start: int
    head: Mapping[str, Field] = field(default_factory=dict)


def passages(document: str, language: str) -> list[Passage]:
    """The notes in a document, in their order. ``language`` is the editor's name of its format; of others there are none."""
    markdown = language.lower() in _MARKDOWN
    if not markdown and language.lower() not in _PLAIN:
        return []
    fenced = [_passage(document, *span) for span in _fences(document)] if markdown else []
    if fenced:
        return [one for one in fenced if _begun(one)]
    sections = [_passage(document, *span) for span in _sections(document, _BREAK_OR_HEADING if markdown else _BREAK)]
    addressed = [one for one in sections if "to" in one.head]
    if addressed:
        return [one for one in addressed if _begun(one)]
    if markdown and (_SETEXT.search(document) or _OTHER.search(document)):
        return []
    written = [one for one in sections if _begun(one)]
    return written if all(map(_is_note, written)) else []


def _fences(document: str) -> Iterator[tuple[int, int]]:
    """What is within the fences marked ``note``; one that is not closed yet ends with the document."""
    at, open_, note, start = 0, "", False, 0
    for line in document.splitlines(keepends=True):
        match = _FENCE.match(line)
        if open_ and match and match["mark"].startswith(open_) and not match["info"].strip():
            if note:
                yield start, at
            open_ = ""
        elif not open_ and match:
            open_, note, start = match["mark"], match["info"].split()[:1] == ["note"], at + len(line)
        at += len(line)
    if open_ and note:
        yield start, at


def _sections(document: str, parting: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for match in parting.finditer(document):
        yield start, match.start()
        start = match.end()
    yield start, len(document)


def _passage(document: str, start: int, end: int) -> Passage:
    """What lies between, less the lines of its head and the white space about it."""
    at = end - len(document[start:end].lstrip())
    head: dict[str, Field] = {}
    while match := _HEAD.match(document, at, end):
        head.setdefault(match["name"].lower(), Field(match["value"], *match.span("value")))
        at = match.end()
    text = document[at:end]
    return Passage(text.strip(), end - len(text.lstrip()), head)


def _begun(passage: Passage) -> bool:
    return len(passage.text.split()) >= _FEWEST_WORDS


def _is_note(passage: Passage) -> bool:
    """Whether it reads like a note although nothing says that it is one: sentences, in words, not too many."""
    text = passage.text
    letters = sum(1 for c in text if c.isalpha() or c.isspace())
    return (
        len(text) <= LONGEST
        and letters >= _LETTERS * len(text)
        and (_SENTENCE.search(text) is not None or len(text.split()) >= _WORDS_A_LINE * len(text.splitlines()))
        and _OTHER.search(text) is None
        and len(_LIST.findall(text)) < 2
    )
