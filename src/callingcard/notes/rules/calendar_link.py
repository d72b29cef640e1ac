"""Sends a link to book a meeting.

Why: A calendar link tells the recipient that your time is the scarce one.
Source: advice C11
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "ask"
SEVERITY: Final = "error"
FLAGS = (
    Example("Hi Jon, would love to talk about your payroll. Book here: ⟦calendly.com/somebody/30min⟧"),
    Example("Your team keeps growing! ⟦Pick a slot⟧ that suits you."),
    Example("Feel free to ⟦book a time on my calendar⟧."),
)
PASSES = (
    Example("Your calendar of harbour festivals saved our summer. Who keeps it up to date?"),
    Example("I booked your course for May; is the reading list out already?"),
    Example("How do you slot the night shifts between the two wards?"),
    Example("You will find a time capsule behind the third brick."),
)
PHRASES: Final = Phrases(
    r"(calendly|savvycal|doodle|tidycal|zcal)\.(com|me|io)/\S*",
    r"cal\.com/",
    r"meetings\.hubspot\.com",
    "(pick|choose|grab|select) (a|any) (slot|time|time slot)",
    "find (a|any) (slot|time slot|time (to|that|for|which|on|this|next))",
    "(book|grab|schedule|find) (a |some |any )?(time|slot|call|meeting|spot)? ?(directly )?(on|in|via|through|using) my (calendar|calendly|link|diary)",
    "(here's|here is|see) my (calendar|calendly|booking link|scheduling link)",
    "(voici mon (calendrier|agenda)|reservez (un|votre) creneau|buchen sie (einen|ihren) termin|agenda aqui|prenota qui)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "Take the booking link out: it asks for a meeting before there is a conversation.")
