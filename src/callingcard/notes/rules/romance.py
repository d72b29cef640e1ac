"""Courts the reader.

Why: A professional network is the wrong place, and the reader cannot walk away from the table.
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
    Example("⟦You are so beautiful⟧, I had to write."),
    Example("I am ⟦looking for a serious relationship⟧."),
    Example("⟦Are you single?⟧"),
)
PASSES = (
    Example("Your beautiful map of the marsh hangs in our kitchen."),
    Example("A single lock on the canal has your name on it. Why?"),
    Example("I love your bread, and so does the dog."),
)
PHRASES: Final = Phrases(
    r"you('re| are| look)( \w+)? (beautiful|gorgeous|pretty|sexy|handsome|cute|stunning|attractive|hot|lovely|so sweet|my type)",
    "(beautiful|gorgeous|pretty|sexy|handsome|cute|stunning|charming|lovely) (smile|eyes|face|lady|woman|girl|man|photo|picture|profile pic(ture)?|look|looks|soul|dear)",
    "(looking|searching|seeking) for (a |an |my )?((serious|long-?term|real|true|honest|life|good|loving|romantic|genuine) )*(relationship|partner|soulmate|wife|husband|girlfriend|boyfriend|love|companion|life partner|woman|man to|marriage)",
    r"(are you|you) (single|married|dating|seeing (someone|anyone)|in a relationship)\??",
    "(be (your|my) (girlfriend|boyfriend|valentine|friend and more|lover)|get to know you (better|intimately|personally)|go on a date|on a date|dinner date|take you out|fell in love|love at first sight|my dear beautiful|hello (dear|beautiful|gorgeous|sweetie|honey|handsome|darling|pretty)|hi (beautiful|gorgeous|sweetie|honey|handsome|sexy|pretty))",
    r"(vous etes|tu es|t'es) (\w+ )?(belle|magnifique|charmante|ravissante|sublime|beau|jolie|mignonne?)",
    r"(du bist|sie sind) (\w+ )?(hubsch|schon|wunderschon|sexy|attraktiv|suss)",
    r"(eres|es usted|voce e|es|tu es|sei) (\w+ )?(hermosa|guapa|guapo|preciosa|bonita|linda|lindo|gata|bella|bellissima|bellissimo|bello)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "This does not belong here. Leave it out.")
