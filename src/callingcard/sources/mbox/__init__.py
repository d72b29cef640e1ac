"""Mail: mbox files (Gmail Takeout, Thunderbird, Apple Mail) and single saved mails.

A MessageRecord per mail between people, in the sender's own words; mailing lists, newsletters, robots, spam, drafts and
deleted mail are left out. A conversation is named by Gmail's thread, else by the first mail it refers to.
"""

import re
from collections.abc import Iterator

from callingcard.model.record import MessageRecord, Party, Problem, Record, Source
from callingcard.sources.files import Files, each
from callingcard.sources.lines import beginning
from callingcard.sources.mbox.bulk import folder, is_robot, left_out
from callingcard.sources.mbox.headers import ids, parties, sent_at, words
from callingcard.sources.mbox.mails import ENVELOPE, Headers, Mail, mails
from callingcard.sources.mbox.parts import Hostile, text
from callingcard.sources.mbox.quotes import fresh

NAME = "mbox"
TITLE = "mail (mbox or a saved mail)"
MAX_RECIPIENTS = 100
"""Addresses beyond which a mail is a mass mail."""
MAX_TEXT = 20_000
MAX_SUBJECT = 500
MAX_REMEMBERED = 500_000
"""Mails whose conversation is remembered, for answers that name the mail they answer but not the first one."""

_FIELD = re.compile(
    r"(From|To|Cc|Subject|Date|Message-ID|Received|Return-Path|Delivered-To|MIME-Version|Reply-To|Sender"
    r"|X-GM-THRID|X-Gmail-Labels|X-Mozilla-Status|Content-Type|DKIM-Signature|ARC-Seal):",
    re.IGNORECASE,
)
_TO = ("to", "cc", "bcc")
_LINE = re.compile(r"[!-9;-~]{1,80}[ \t]*:")


def recognises(files: Files) -> bool:
    """Tell whether one of the files begins as a mail does."""
    return any(map(_is_mail, map(files.head, files)))


def read(files: Files) -> Iterator[Record | Problem]:
    """Read the mails of each mail file."""
    return each(files, _read, [name for name in files if _is_mail(files.head(name))])


def _is_mail(head: bytes) -> bool:
    top = beginning(head, 16_384).lstrip("\n")
    first, _, rest = top.partition("\n")
    if ENVELOPE.match(first):
        return _LINE.match(rest) is not None
    lines = top.partition("\n\n")[0].split("\n")
    fields = {found[1].lower() for line in lines if (found := _FIELD.match(line))}
    return (
        "from" in fields
        and len(fields) >= 2
        and all(_LINE.match(line) or line[:1] in {" ", "\t"} for line in lines[:-1])
    )


def _read(files: Files, name: str) -> Iterator[Record | Problem]:
    conversations: dict[str, str] = {}
    for mail in mails(files[name](), skip=left_out):
        conversation = _conversation(mail.headers, conversations)
        if mail.skipped or left_out(mail.headers):
            continue
        try:
            record = _record(mail, name, conversation or f"{name} {mail.line}")
        except ValueError as error:
            yield Problem(name, mail.line, f"The mail was left out: {error}.")
            continue
        if record is not None:
            yield record


def _record(mail: Mail, file: str, conversation: str) -> MessageRecord | None:
    """Make the record; None for a robot's mail; raises ValueError, in words, for what cannot be read."""
    sender = next(iter(parties(mail.headers.get("from") or mail.headers.get("sender", ""), 1)), None)
    if sender is None or not sender.email:
        raise ValueError("it does not say who sent it")
    if is_robot(sender.email):
        return None
    recipients = _recipients(mail)
    when = sent_at(mail.headers.get("date", ""), mail.envelope)
    if when is None:
        raise ValueError("it has no date that can be read")
    return MessageRecord(
        source=Source(NAME, file, mail.line),
        conversation=conversation,
        sender=sender,
        recipients=recipients,
        sent_at=when,
        subject=words(mail.headers.get("subject", ""))[:MAX_SUBJECT],
        text=fresh(text(mail.headers, mail.body))[:MAX_TEXT],
        folder=folder(mail.headers),
    )


def _recipients(mail: Mail) -> tuple[Party, ...]:
    names = mail.headers.keys() & {"to", "cc", "bcc"} or {"delivered-to"}
    found = [
        party for name in sorted(names, reverse=True) for party in parties(mail.headers.get(name, ""), MAX_RECIPIENTS)
    ]
    if len(found) > MAX_RECIPIENTS or not mail.cut.isdisjoint(names):
        raise Hostile(f"it names over {MAX_RECIPIENTS} people, as mass mail does")
    return tuple(found) or parties(mail.headers.get("delivered-to", ""), 1)


def _conversation(headers: Headers, known: dict[str, str]) -> str:
    own = next(iter(ids(headers.get("message-id", ""))), "")
    if thread := headers.get("x-gm-thrid"):
        return thread
    earlier = ids(headers.get("references", ""))[:1] or ids(headers.get("in-reply-to", ""))[:1]
    conversation = known.get(earlier[0], earlier[0]) if earlier else own
    if own and len(known) < MAX_REMEMBERED:
        known[own] = conversation
    return conversation
