"""Programs and documents: texts in which the header of a table is only quoted, and which are no tables themselves."""

import re
from collections.abc import Iterable, Sequence

_TOLD_OF = re.compile(r"""[ \t]+\S|["'`#>\[({<\\/-]+\s*\w""")
_CODE = re.compile(
    r"""\s*(?:
        \#!|//|/\*|<[?!]|<html|```|~~~
      | from\s+[\w.]+\s+import\b | import\s+[\w.]+(?:\s*,\s*[\w.]+)*(?:\s+as\s+\w+)?\s*;?\s*$ | import\s.*\sfrom\s+['"]
      | \#include\s*[<"] | (?:using|package|use|require)\s*[\w.:\\'"(]+\)?;\s*$
      | (?:def|class|function|func|fn)\s+\w+\s*[(:{<] | (?:const|let|var|local|export|public|private|static)\s+\w+.*[={(]
      | [\w.$]+\s*(?:\+|:)?=\s*(?:["'`\[({]|\w?(?:\"""|''')|[\w.]+\()
      | [\w.]+\((?:.*["'(\[{,])?\s*$ | cat\s.*<<
    )|.*(?:[=(,\s]|^|\b[bfru]{1,2})(?:\"""|''')""",
    re.VERBOSE | re.IGNORECASE,
)
"""How scripts, sources and documents begin or fence; what they take in, define, assign and call; a text of several lines."""


def only_told(cells: Sequence[str]) -> bool:
    """Tell whether a line speaks of a header and is none: it is indented, a comment, a list of texts, or in quotes."""
    last = next((cell for cell in reversed(cells) if cell.strip()), "")
    return _TOLD_OF.match(cells[0]) is not None or last.rstrip().endswith(("'", '"', "`", "\\"))


def inside(before: Iterable[str]) -> bool:
    """Tell whether what stands before a line makes it part of a program or a document."""
    return any(_CODE.match(line) for line in before)
