"""Every advice row that the program cites is explained in the documentation."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROW = re.compile(r"advice(?:\s*=\s*|\s+|\(|\")\(?\"?([A-F]\d{1,2})\b")


def test_cited_rows_are_explained() -> None:
    explained = set(
        re.findall(r"^\| ([A-F]\d{1,2}) \|", (ROOT / "docs" / "advice.md").read_text("utf-8"), re.MULTILINE)
    )
    cited = {
        (row, path.name)
        for path in (ROOT / "src").rglob("*.py")
        for row in ROW.findall(path.read_text("utf-8"))
        if row not in explained
    }
    assert len(explained) == 37
    assert not cited


def test_the_pattern_sees_citations() -> None:
    assert ROW.findall('advice C11; advice="B2"; (advice D4)') == ["C11", "B2", "D4"]
