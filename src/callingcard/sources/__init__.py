"""Bytes to Records and Problems: one file a format, listed here by hand in the order in which they are asked.

``read_path`` reads whatever a path holds. A source recognises files by content; the first that does reads them, and
guests, which takes any list of names, is asked last. Adding one is a file and a line.
"""

from pathlib import Path

from callingcard.sources import google, guests, ical, linkedin, mbox, outlook, vcard
from callingcard.sources.files import Known, Progress, Unreadable
from callingcard.sources.reading import Format, Reading

SOURCES: tuple[Format, ...] = (linkedin, google, outlook, vcard, ical, mbox, guests)

__all__ = ["SOURCES", "Format", "Known", "Progress", "Reading", "Unreadable", "read_path"]


def read_path(path: Path, *, progress: Progress | None = None, known: Known | None = None) -> Reading:
    """Read a file, a folder or a ZIP: iterate the answer for its Records and Problems.

    ``progress(name, bytes read of it so far)`` is called at every block. ``known`` are rows of large tables that were read
    before: they come as Repeated, the other rows' records with the rows' digests. Raises ``Unreadable``, at once, where
    there is no such path; anything else that is wrong becomes a Problem.
    """
    try:
        path.stat()
    except (OSError, ValueError) as error:
        raise Unreadable(f"There is no file or folder {path}.") from error
    return Reading(path, SOURCES, progress, known)
