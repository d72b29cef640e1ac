"""Is not in the reader's language.

Why: A note that must be translated first is seldom answered.
Source: advice C14
"""

from collections.abc import Iterator
from typing import Final

from callingcard.model.note import Recipient
from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.reading import Reading

KIND: Final = "safety"
SEVERITY: Final = "advice"
FLAGS = (
    Example(
        "Je regarde vos digues depuis le train chaque matin, et je me demande qui les tond.",
        recipient=Recipient(name="Ana Sousa", language="pt"),
    ),
    Example(
        "I look after the dykes at Hull, and your two pages on reed beds changed our tender.",
        recipient=Recipient(name="Petra Weiss", language="de"),
    ),
    Example(
        "Ich sehe jeden Morgen Ihre Deiche aus dem Zug und frage mich, wer sie mäht.",
        recipient=Recipient(name="Ana Sousa", language="en"),
    ),
)
PASSES = (
    Example(
        "I look after the dykes at Hull, and your two pages on reed beds changed our tender.",
        recipient=Recipient(name="Petra Weiss", language="en"),
    ),
    Example("Olá Ana!", recipient=Recipient(name="Ana Sousa", language="en")),
    Example("I look after the dykes at Hull, and your two pages on reed beds changed our tender."),
)
TRIGGERS: tuple[str, ...] = ()


def check(reading: Reading) -> Iterator[Hit]:
    recipient = reading.note.recipient
    if recipient is None or not recipient.language or reading.language == "und":
        return
    if recipient.language.split("-")[0].lower() != reading.language:
        yield Hit(
            0,
            0,
            f"This is in another language ({reading.language}) than the one noted for them ({recipient.language}).",
        )
