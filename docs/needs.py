"""Writes ``src/callingcard/notes/needs.py``: the words that each phrase of the rules needs. ``make needs``; a test tells when it is old."""

from pathlib import Path
from zlib import crc32

from callingcard.notes.phrases import worked_out
from callingcard.notes.rulebook import phrasebook

OUT = Path(__file__).parent.parent / "src" / "callingcard" / "notes" / "needs.py"
_HEAD = '''"""Written by ``make needs``: by the CRC-32 of a phrase, sets of words of each of which one is in every match."""

# fmt: off
NEEDS: dict[int, tuple[str, ...]] = {
'''


def phrases() -> list[str]:
    """Every phrase that is in use."""
    return sorted({sought.phrase for owner in phrasebook().known for sought in owner.sought})


def table() -> str:
    """The module."""
    rows = {crc32(one.encode()): tuple(" ".join(sorted(need)) for need in worked_out(one)) for one in phrases()}
    assert len(rows) == len(phrases()), "two phrases with one checksum"
    return _HEAD + "".join(f"    {key}: {needs!r},\n" for key, needs in sorted(rows.items())) + "}\n"


if __name__ == "__main__":
    OUT.write_text(table(), "utf-8")
