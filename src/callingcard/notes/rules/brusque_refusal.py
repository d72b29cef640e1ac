"""Refuses without a kind word.

Why: Whoever wrote may sit across a table from you next year; a no costs nothing more when it is kind.
Source: advice D2
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "style"
SEVERITY: Final = "warning"
FLAGS = (
    Example("⟦I'm not interested in insurance⟧.", kind="reply"),
    Example("⟦Remove me from your list⟧.", kind="reply"),
    Example("⟦Stop messaging me⟧.", kind="reply"),
    Example("⟦Don't contact me again⟧.", kind="reply"),
)
PASSES = (
    Example(
        "Thank you for thinking of me! I'm not interested in a new job at the moment, but I wish you luck with the search."
    ),
    Example("They were not interested in the lock, so I kept the drawing."),
    Example("Thanks for asking; I'll pass this time, the lambs are due."),
)
PHRASES: Final = Phrases(
    r"(i'm|i am|we're|we are) (really |just )?(not|no longer) interested( in \w+)?",
    r"(please )?(remove|take|delete|unsubscribe) me (from|off) (your|this|the) \w*( list)?",
    "(please )?(stop|quit) (messaging|contacting|writing|emailing|spamming|bothering|sending)( me)?",
    "(please )?(don't|do not) (contact|message|write|email|call|bother)( to)?( me)?( again)?",
    "(i'?ll|i will|i have to|i'm going to) (have to )?pass",
    r"(i )?(only|don't|never|do not) (ever )?(respond|reply|answer|accept|connect)( \w+){0,2} (to|with|requests|invitations|people)( \w+)?",
    "(we can (just )?drop it|don't bother|forget it|get lost|whatever|not my problem|waste of (my )?time|leave me alone)",
    "(kein interesse|pas interessee?|no me interesa|nao (me interessa|tenho interesse)|non (mi interessa|sono interessat[oa]))",
)
TRIGGERS = PHRASES.anchors


_KIND: Final = Phrases(
    "(thank|thanks|appreciate|flattered|kind of you|good luck|best of luck|wish you|sorry|all the best|grateful|honou?red)",
    "(merci|danke|vielen dank|gracias|obrigad[oa]|grazie|bonne chance|viel erfolg|suerte|boa sorte|buona fortuna)",
)


def check(reading: Reading) -> Iterator[Hit]:
    if reading.kind == "opener" or (len(_KIND.spans(reading)) >= 2 and not _HARD.spans(reading)):
        return
    kind = bool(_KIND.spans(reading))
    for start, end in PHRASES.spans(reading):
        if not kind or _HARD.spans(reading):
            yield Hit(start, end, "A no is fine. One kind word with it keeps the door open for both.")


_HARD: Final = Phrases(
    "(only|never) (respond|reply|answer|accept|connect)( \\w+){0,2} (to|with)",
    "(stop|quit) (messaging|contacting|spamming|bothering)",
    "learned to (only )?(respond|reply|answer|accept|ignore)",
)
