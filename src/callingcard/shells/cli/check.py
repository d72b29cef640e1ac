"""``callingcard check``."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BufferedReader
from typing import Final, cast

import click

from callingcard.model.note import Account, Channel, Note, NoteKind
from callingcard.shells.cli import report_page
from callingcard.shells.cli.paths import SOURCE
from callingcard.shells.cli.session import Session, read_text

_AT_ONCE: Final = 65_536
"""Bytes of a stream that are read at a time."""


@click.command("check", short_help="Check a note before you send it.")
@click.argument("file", default="-", type=SOURCE)
@click.option("--to", metavar="PERSON", help="Who is to read it.")
@click.option(
    "--channel", type=click.Choice(["invitation", "message", "inmail"]), default="invitation", help="How it is sent."
)
@click.option("--kind", type=click.Choice(["opener", "reply", "thanks"]), help="What it is.")
@click.option("--account", type=click.Choice(["free", "premium"]), help="Which account you have.")
@click.option("--language", metavar="xx", help="The language it is in; default: found out.")
@click.option("--jsonl", is_flag=True, help="Many notes: one JSON object a line, in and out.")
@click.pass_context
def command(
    ctx: click.Context, file: str, to: str | None, channel: str, kind: str | None, account: str | None,
    language: str | None, jsonl: bool,
) -> None:  # fmt: skip
    """Check a note before you send it.

    FILE holds the note; - or nothing reads standard input. The exit code is 0
    when it is good to send, else 1. With --jsonl a line is an object with text and,
    where it differs from the options, channel, kind, account, language, to; or
    recipient, tie and earlier, for a reader who is not on record.

    \b
    Examples:
      echo "Hi Ana, your talk on CRDTs …" | callingcard check --to "Ana Sousa"
      callingcard check note.txt --account free
      callingcard check --jsonl notes.jsonl > reports.jsonl
    """
    session: Session = ctx.obj
    note = Note("", cast(Channel, channel), cast(NoteKind | None, kind), cast(Account | None, account), language)
    if jsonl:
        ctx.exit(_many(session, file, note, to))
    from callingcard.verbs import check as verb

    text = read_text(file).rstrip("\n")
    note = replace(note, text=text)
    with session.store_if_any() as (con, now):
        report = verb.check(con, note, now=now, to=to)
    session.answer(report, lambda page: report_page.show(page, text, report))
    ctx.exit(0 if report.verdict == "send" else 1)


def _many(session: Session, file: str, usual: Note, to: str | None) -> int:
    """Check a stream, a line out for a line in; 1 if any of it is not good to send. The options hold where a line is silent."""
    from callingcard.shells.shapes import shaped
    from callingcard.verbs import check as verb

    code = 0
    with session.store_if_any() as (con, now):
        for found in verb.check_lines(con, _arrived(file), now=now, usual=usual, to=to):
            if isinstance(found, verb.BadLine):
                document, good = shaped(found), False
            else:
                document, good = {"id": found[0], **shaped(found[1])}, found[1].verdict == "send"
            click.echo(json.dumps(document, ensure_ascii=False, default=shaped))
            code = code if good else 1
    return code


def _arrived(file: str) -> Iterator[list[str]]:
    """The lines of a stream, as many at a time as have come: whoever waits for the answer to one need not send more first."""
    stream = cast(BufferedReader, sys.stdin.buffer if file == "-" else click.open_file(file, "rb"))
    rest: list[bytes] = []
    while came := stream.read1(_AT_ONCE):
        *whole, last = came.split(b"\n")
        if whole:
            whole[0] = b"".join([*rest, whole[0]])
            rest = []
            yield [line.decode("utf-8-sig", "replace") for line in whole]
        rest.append(last)
    yield [b"".join(rest).decode("utf-8-sig", "replace")]
