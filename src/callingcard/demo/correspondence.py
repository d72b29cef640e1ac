"""The messages of a LinkedIn archive, newest first."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import unquote

from callingcard.demo.cards import Card, profile
from callingcard.demo.eras import Era, american
from callingcard.demo.history import Said
from callingcard.demo.sheet import Row
from callingcard.demo.world import World


def message_rows(made: World, era: Era, at: datetime) -> Iterator[Row]:
    """The rows known at that time, with the headers of every era filled."""
    cards, me = dict[int, Card](), profile(made.seed, made.owner, at.date())
    for said in reversed(made.history.messages):
        if said.sent_at > at:
            continue
        if said.who is None:
            yield _advertisement(said, me, era), None
            continue
        for who in (said.who, *said.others):
            if who not in cards:
                cards[who] = profile(made.seed, made.people[who], at.date())
        yield _row(said, [cards[who] for who in (said.who, *said.others)], me, era), said.who


def _row(said: Said, them: list[Card], me: Card, era: Era) -> dict[str, str]:
    sender, readers = (me, them) if said.outgoing else (them[0], [me, *them[1:]])
    names = ", ".join(reader.shown for reader in readers)
    urls = ",".join(unquote(reader.url) for reader in readers)
    content = said.text if era.quoted else said.text.replace("\n", " ")
    if era.first:
        return {
            "From": sender.shown,
            "To": names,
            "Date": american(said.sent_at),
            "Subject": said.subject,
            "Content": content,
            "Direction": "OUTGOING" if said.outgoing else "INCOMING",
            "Folder": "SENT" if said.outgoing else "INBOX",
        }
    return {
        "CONVERSATION ID": said.conversation,
        "CONVERSATION TITLE": "Planning group" if said.others else said.subject,
        "FROM": sender.shown,
        "SENDER PROFILE URL": unquote(sender.url),
        "TO": names,
        "RECIPIENT PROFILE URLS": urls,
        "DATE": f"{said.sent_at:%Y-%m-%d %H:%M:%S} UTC",
        "SUBJECT": said.subject,
        "CONTENT": content,
        "FOLDER": "INBOX",
        "ATTACHMENTS": "",
        "IS MESSAGE DRAFT": "Yes" if said.draft else "No",
        "IS CONVERSATION DRAFT": "No",
    }


def _advertisement(said: Said, me: Card, era: Era) -> dict[str, str]:
    if era.first:
        return {
            "From": "LinkedIn Member",
            "To": me.shown,
            "Date": american(said.sent_at),
            "Subject": said.subject,
            "Content": said.text,
            "Direction": "INCOMING",
            "Folder": "INBOX",
        }
    return {
        "CONVERSATION ID": said.conversation,
        "CONVERSATION TITLE": said.subject,
        "FROM": "LinkedIn Member",
        "TO": me.shown,
        "RECIPIENT PROFILE URLS": unquote(me.url),
        "DATE": f"{said.sent_at:%Y-%m-%d %H:%M:%S} UTC",
        "SUBJECT": said.subject,
        "CONTENT": said.text,
        "FOLDER": "ARCHIVE",
        "IS MESSAGE DRAFT": "No",
        "IS CONVERSATION DRAFT": "No",
    }
