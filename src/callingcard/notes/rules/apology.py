"""Apologises for writing.

Why: It tells the reader that there is something to forgive.
Source: advice C9
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "style"
SEVERITY: Final = "advice"
FLAGS = (
    Example("⟦Sorry to bother you⟧, but which glue do you use on cork?"),
    Example("⟦I know you're very busy⟧. Did the crane permit come through?"),
    Example("⟦Désolé de vous déranger⟧ : quelle colle prenez-vous ?"),
)
PASSES = (
    Example("Sorry to hear about the fire at the mill. Is the old press safe?"),
    Example("You were busy with the crane when we shook hands."),
    Example("I apologised to the council in your name, as you asked."),
)
PHRASES: Final = Phrases(
    "(i'm |i am )?(so |very |really )?(sorry|apologies|apologi[sz]e|forgive me|excuse me|pardon) (in advance )?(to|for|if) (bother|bothering|disturb|disturbing|the (random|cold|unsolicited|out of the blue|intrusion|interruption|bother|direct)|reaching out|writing|contacting|intruding|this (random|cold|unsolicited)|i'm (bothering|disturbing)|messaging|the cold)( you| message| note| email| outreach)*",
    "(i )?(know|understand|am sure|'m sure|realize|realise|imagine) (that )?(you're|you are|you must be|you get|your (time|schedule) is) (probably |very |extremely |super |so |incredibly |really )*(busy|valuable|a lot of (messages|requests)|many (messages|requests)|swamped)",
    "(totally )?(understand|no worries|no problem|fine) if (you're|you are|you|not) (too |very |super )?(busy|don't have|can't|not|won't|no)",
    "(i )?(hope|trust) (you|that you) (don't|do not|won't) mind( (me|my|this|the))?",
    r"(i )?(don't|do not) (want|mean) to (take|bother|disturb|waste|intrude)( \w+){0,3}",
    "(desolee?|pardon|excusez-moi|navree?) (de|pour) (vous |te |t')?(deranger|derangement|importuner|solliciter)",
    r"(entschuldigung|entschuldige|entschuldigen sie|verzeihung)( \w+){0,2} (storung|store|dass ich)",
    "(perdon|perdona|disculpa|disculpe|desculpa|desculpe|scusa|scusi) (por|la|il|o|que|se|per) (la |il |o )?(molestia|molestias|incomodo|disturbo|molestarte|incomodar)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "You may leave this out: a good question needs no apology.")
