"""The rules' pages as files, so that an editor can open them offline: written once, where this platform keeps caches."""

from functools import cache
from pathlib import Path

from callingcard import __version__
from callingcard.shells.rule_page import markdown
from callingcard.verbs.rules import rules


@cache
def address(rule: str) -> str | None:
    """The file address of a rule's page; None where none can be written. The page is the same for everybody."""
    from platformdirs import user_cache_path

    path = user_cache_path("callingcard", appauthor=False) / "rules" / __version__ / f"{rule}.md"
    page = markdown(rules(rule).rules[0])
    try:
        if not path.exists() or path.read_text("utf-8") != page:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, page)
    except OSError:
        return None
    return path.as_uri()


def _write(path: Path, page: str) -> None:
    """All or nothing: several editors may start at once."""
    import os

    beside = path.with_suffix(f".{os.getpid()}")
    beside.write_text(page, "utf-8")
    beside.replace(path)
