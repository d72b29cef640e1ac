"""The wheel in which the checker is compiled judges as the sources do, to the last finding."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from training.corpus import load

from callingcard.notes.rulebook import rules
from tests.compiled import SOURCES, compiled, run
from tests.notes.judged import HOSTILE

EVERY = 11
ODD = [
    "",
    " ",
    "\n",
    "\ud800",
    "🙂🙂",
    "Hi\u200b Ana,\u2028did it hold?",
    "Größe – „Straße“ … ½ café ﬁn ŉ",
    "HI ANA!!! CALL 0170 1234567",
]


def test_the_compiled_checker_judges_as_the_sources_do(tmp_path: Path) -> None:
    lines = "".join(f"{json.dumps(note)}\n" for note in notes())
    home = ["-c", "from callingcard.shells.cli import main; main()", "--home", str(tmp_path), "check", "--jsonl", "-"]
    ours = run(SOURCES, *home, lines=lines).splitlines()
    theirs = run(compiled(), *home, lines=lines).splitlines()
    assert len(ours) == lines.count("\n")
    assert [(mine, other) for mine, other in zip(ours, theirs, strict=True) if mine != other] == []


def notes() -> Iterator[Mapping[str, object]]:
    """Some of the corpus, all examples of the rules with what they say of the recipient, and hostile ones."""
    for at, note in enumerate(load()[::EVERY]):
        yield {"id": str(at), "text": note.text, "channel": note.channel, "kind": note.kind if at % 2 else None}
    for rule in rules():
        for example in (*rule.flags, *rule.passes):
            to = example.recipient
            yield {
                "id": rule.id, "text": example.text, "channel": example.channel, "kind": example.kind, "account": example.account,
                "language": example.language, "tie": example.tie, "earlier": list(example.earlier),
                "recipient": {"name": to.name, "company": to.company, "position": to.position} if to else None,
            }  # fmt: skip
    yield from ({"id": "hostile", "text": text[:20_000]} for text in (*HOSTILE, *ODD))
