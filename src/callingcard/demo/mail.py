"""A mailbox: letters both ways with headers, quoted replies and signatures, as Gmail's takeout writes them."""

from collections import defaultdict
from datetime import datetime
from email.header import Header
from email.utils import format_datetime, formataddr

from callingcard.demo.history import Said
from callingcard.demo.individual import Individual
from callingcard.demo.sheet import Made
from callingcard.demo.world import World


def mailbox(made: World, name: str, at: datetime) -> Made:
    """Every letter up to that time, oldest first; ``who`` of the line of its ``From`` line."""
    lines, who, last = list[str](), dict[tuple[str, int], int](), defaultdict[str, str](str)
    for number, said in enumerate(letter for letter in made.history.letters if letter.sent_at <= at):
        if said.who is None:
            continue
        who[name, len(lines) + 1] = said.who
        lines += _letter(made, said, number, last[said.conversation])
        last[said.conversation] = said.text
    return Made(name, ("\n".join(lines) + "\n").encode(), who)


def _letter(made: World, said: Said, number: int, before: str) -> list[str]:
    them, me = made.people[said.who or 0], made.owner
    writer, reader = (me, them) if said.outgoing else (them, me)
    subject = f"Re: {said.subject}" if before else said.subject
    body = _html(said.text) if number % 7 == 2 and not said.outgoing else _plain(said, writer, reader, before)
    return [
        f"From {1000000 + number}@xxx {said.sent_at:%a %b %d %H:%M:%S +0000 %Y}",
        f"X-Gmail-Labels: {'Sent' if said.outgoing else 'Inbox,Opened'}",
        f"Message-ID: <{number}.{made.seed}@{_address(writer, said).partition('@')[2]}>",
        f"Date: {format_datetime(said.sent_at)}",
        f"From: {_party(writer, said)}",
        f"To: {_party(reader, said)}",
        f"Subject: {subject if subject.isascii() else Header(subject, 'utf-8').encode()}",
        "MIME-Version: 1.0",
        f"Content-Type: text/{'html' if body[0].startswith('<') else 'plain'}; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "",
        *(f">{line}" if line.lstrip(">").startswith("From ") else line for line in body),
        "",
    ]


def _plain(said: Said, writer: Individual, reader: Individual, before: str) -> list[str]:
    job = writer.job_on(said.sent_at.date())
    signature = ["", "--", writer.name.full(), *([f"{job.position}, {job.firm.legal}"] if job else [])]
    quoted = (
        [
            "",
            f"On {said.sent_at:%a, %d %b %Y}, {reader.name.full()} wrote:",
            *(f"> {line}" for line in before.split("\n")),
        ]
        if before
        else []
    )
    return [*said.text.split("\n"), *signature, *quoted]


def _html(text: str) -> list[str]:
    return [f"<html><body><p>{text.replace('&', '&amp;').replace(chr(10), '<br>')}</p></body></html>"]


def _party(person: Individual, said: Said) -> str:
    name = person.name.full(said.sent_at.date())
    shown = name if name.isascii() else Header(name, "utf-8", maxlinelen=400).encode()
    return formataddr((shown, _address(person, said))) if name.isascii() else f"{shown} <{_address(person, said)}>"


def _address(person: Individual, said: Said) -> str:
    job = person.job_on(said.sent_at.date())
    return job.email if job and person.index % 2 else person.emails[0]
