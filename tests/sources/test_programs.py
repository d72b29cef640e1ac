"""A program or a document that holds the header of a table is no table."""

from pathlib import Path

import pytest

from callingcard.model.record import PersonRecord
from callingcard.sources import read_path
from callingcard.sources.table import has, layout

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
ROW = "Ana,Sousa,,ana@example.org,Nordhavn,Engineer,08 Feb 2026"
LISTED = ", ".join(f"'{name}'" for name in HEADER.split(","))
NO_TABLES = {
    "list.py": f"import csv\n\nwith open('c.csv', 'w') as file:\n    w = csv.writer(file)\n    w.writerow([\n        {LISTED}\n    ])\n",
    "list_at_the_margin.py": f"COLUMNS = [\n{LISTED}\n]\n",
    "text.py": f'import csv, random\n\nROWS = """\\\n{HEADER}\n{ROW}\n"""\n',
    "call.py": f"from pathlib import Path\n\nPath('c.csv').write_text(\n'''{HEADER}\n{ROW}\n''')\n",
    "margin.py": f"def main():\n    print('''\n{HEADER}\n{ROW}\n''')\n",
    "comment.py": f"# {HEADER}\n# {ROW}\nprint(1)\n",
    "string.js": f"const rows = [\n  '{HEADER}',\n  '{ROW}'\n]\n",
    "template.js": f"const rows = `\n{HEADER}\n{ROW}\n`\n",
    "make.sh": f"#!/bin/sh\ncat > c.csv <<EOF\n{HEADER}\n{ROW}\nEOF\n",
    "README.md": f"# Files\n\nConnections.csv begins so:\n\n```\n{HEADER}\n{ROW}\n```\n",
    "indented.md": f"Connections.csv begins so:\n\n    {HEADER}\n    {ROW}\n",
    "answer.txt": f"On Monday Ana wrote:\n\n> {HEADER}\n> {ROW}\n",
}
TABLES = {
    "plain": f"{HEADER}\n{ROW}\n",
    "preamble": f'Notes:\n"When exporting, you may notice that some of the addresses are missing (see https://www.example.org/a=b)."\n\n{HEADER}\n{ROW}\n',
    "spreadsheet": f"sep=,\n{HEADER}\n{ROW}\n",
    "titled": f"From the archive, of 8 February\nImport this into your address book\nCount = 1\n\n{HEADER}\n{ROW}\n",
    "quoted": "\n".join(",".join(f'"{cell}"' for cell in line.split(",")) for line in (HEADER, ROW)) + "\n",
}


@pytest.mark.parametrize("name", NO_TABLES)
def test_a_text_that_only_quotes_a_table_is_not_read(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(NO_TABLES[name], "utf-8")
    (tmp_path / "Connections.csv").write_text(TABLES["plain"], "utf-8")
    people = [item for item in read_path(tmp_path) if isinstance(item, PersonRecord)]
    assert [Path(person.source.file or "").name for person in people] == ["Connections.csv"]


@pytest.mark.parametrize("name", TABLES)
def test_what_people_write_above_a_table_leaves_it_one(name: str) -> None:
    assert layout(TABLES[name].encode(), has("First Name", "Last Name", "Connected On")) is not None
