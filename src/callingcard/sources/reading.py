"""Reading whatever a path holds: which source recognises which file, and every record and problem in turn."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from callingcard.model.record import FileReport, Problem, Record, Repeated
from callingcard.sources.files import Files, Known, Progress, guarded, opened

MAX_PROBLEMS = 200
_READABLE = (".csv", ".tsv", ".txt", ".json", ".vcf", ".vcard", ".ics", ".ical", ".mbox", ".eml")
_SPREADSHEETS = {".xlsx", ".xls", ".ods", ".numbers"}


class Format(Protocol):
    """A source: its name, whether it recognises any of some files by their content, and its reading of them."""

    @property
    def NAME(self) -> str: ...  # noqa: N802 (a module's constant)

    def recognises(self, files: Files, /) -> bool: ...

    def read(self, files: Files, /) -> Iterator[Record | Problem]: ...


class Reading:
    """One path being read. Iterate it once for its records and problems; then ``format`` and ``report`` are complete.

    Nothing that a file holds raises: what cannot be read is a Problem, at most 200 a file and then one that counts the
    rest. The path is open only while iterating.
    """

    def __init__(
        self, path: Path, formats: Sequence[Format], progress: Progress | None = None, known: Known | None = None
    ) -> None:
        self.path = path
        self.format: str | None = None
        self.records = 0
        self.problems: list[Problem] = []
        self._formats = formats
        self._progress = progress
        self._known_rows = known
        self._counts: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Record | Problem]:
        for item in guarded(self.path.name, self._items()):
            if not isinstance(item, Problem):
                self.records += len(item.numbers) if isinstance(item, Repeated) else 1
                yield item
                continue
            self._counts[item.file] += 1
            if self._counts[item.file] <= MAX_PROBLEMS:
                self.problems.append(item)
                yield item
        for file, count in self._counts.items():
            if count > MAX_PROBLEMS:
                more = Problem(file, None, f"{count - MAX_PROBLEMS:,} more problems of this file are not listed.")
                self.problems.append(more)
                yield more

    def report(self) -> FileReport:
        """Sum up what was read so far."""
        return FileReport(str(self.path), self.format, self.records, tuple(self.problems))

    def _items(self) -> Iterator[Record | Problem]:
        with opened(self.path) as files:
            yield from files.problems
            chosen, unknown = choose(files, self._formats)
            self.format = ", ".join(source.NAME for source, _ in chosen) or None
            told = files if self._known_rows is None else files.knowing(self._known_rows)
            told = told if self._progress is None else told.reported(self._progress)
            for source, names in chosen:
                yield from guarded(names[0], source.read(told.only(names)))
            yield from self._unknown(files, unknown, nothing=not chosen)

    def _unknown(self, files: Files, names: Sequence[str], *, nothing: bool) -> Iterator[Problem]:
        if nothing and self.path.suffix.lower() in _SPREADSHEETS:
            yield Problem(self.path.name, None, "This is a spreadsheet; save it as CSV, and import that.")
            return
        if nothing and len(names) != 1:
            yield Problem(self.path.name, None, f"There is nothing in it that callingcard knows. {self._known()}")
            return
        for name in names:
            if files.size(name) == 0:
                yield Problem(name, None, "The file is empty.")
            elif nothing or name.lower().endswith(_READABLE):
                yield Problem(name, None, f"This is not a format that callingcard knows. {self._known()}")

    def _known(self) -> str:
        return f"It knows {', '.join(getattr(source, 'TITLE', source.NAME) for source in self._formats)}."


def choose(files: Files, formats: Sequence[Format]) -> tuple[list[tuple[Format, list[str]]], list[str]]:
    """Give each file to the first source that recognises it; return (source, its files) in order, and what is left over.

    In a folder with two or more of an archive's tables, the first source gets the other tables too, unless a source
    other than the last, which takes any list of names, recognises them: an archive's "Courses.csv" lists no people.
    """
    owners: dict[str, Format] = {}
    for name in files:
        one = files.only([name])
        owner = next((source for source in formats if source.recognises(one)), None)
        if owner is not None:
            owners[name] = owner
    main, any_list = formats[0], formats[-1]
    tables = Counter(_folder(name) for name, owner in owners.items() if owner is main)
    for name in files:
        if tables[_folder(name)] > 1 and name.lower().endswith(".csv") and owners.get(name, any_list) is any_list:
            owners[name] = main
    chosen = [(source, [name for name in files if owners.get(name) is source]) for source in formats]
    return [(source, names) for source, names in chosen if names], [name for name in files if name not in owners]


def _folder(name: str) -> str:
    return name.rpartition("/")[0]
