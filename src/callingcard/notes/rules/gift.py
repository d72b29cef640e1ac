"""Announces a gift, a prize or a parcel.

Why: A present from a stranger is bait, and readers treat it so.
Source: advice C14
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "safety"
SEVERITY: Final = "error"
FLAGS = (
    Example("⟦Claim your free gift today⟧."),
    Example("⟦You have won a prize⟧!"),
    Example("I ⟦sent you a parcel that needs a fee⟧."),
)
PASSES = (
    Example("The gift you gave the choir, the old harmonium, still plays."),
    Example("You won the prize for the lock; who drew the gate?"),
    Example("The parcel with the slides came on Friday, thank you."),
    Example("I sent you the box with the lantern slides on Monday. Did they come dry?"),
)
PHRASES: Final = Phrases(
    r"(claim|collect|redeem|get|receive|grab) (your|a|this) (\w+ )?(free )?(gift|prize|reward|voucher|gift card|bonus|giveaway)( (today|now))?",
    r"you('ve| have)? (just )?(won|win) (a|an|our) (\w+ )?(prize|gift|lottery|iphone|voucher|car|award money|giveaway)",
    "(sent|send|sending|ship|shipped|deposited) you (a|the|this) (parcel|package|gift box|box)[^.?!]{0,40} (fee|fees|customs|clearance|courier|diplomat|charges?)",
    "(free|special) gift (for you|inside|awaits|waiting)",
    r"(vous avez gagne|reclamez votre|sie haben gewonnen|has ganado|ha ganado|voce ganhou|hai vinto) (un|une|einen|ein|um|uma|il|votre|cadeau)?( \w+)?",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "This reads as bait. Leave it out.")
