"""Says that connecting is always nice, with anybody of a kind.

Why: "Always happy to connect with fellow engineers" is true of a hundred thousand engineers.
Source: advice C6
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "generic"
SEVERITY: Final = "warning"
FLAGS = (
    Example("⟦Always looking to connect with⟧ people in packaging."),
    Example("⟦I love meeting new people⟧!"),
    Example("Fellow nurse here, ⟦always nice to connect⟧."),
)
PASSES = (
    Example("You always connect the two halves of the talk with one picture. Who draws them?"),
    Example("Nice to meet you at the ferry pier. Did the dog come back?"),
    Example("I always send new colleagues your page on tides."),
)
PHRASES: Final = Phrases(
    "(i'm |i am )?(always|ever) (a pleasure |pleased |looking |happy |great |good |nice |keen |glad |open |excited |eager |fun |up |love |lovely |delighted )(to |for )?(be |get )?(connect|connecting|connected|meet|meeting|network|networking|expand|grow|learn from|new connections|chat|make new)( (to|with))?",
    "i (love|like|enjoy|really enjoy|always love|always like|always enjoy) (to )?(connect|connecting|meet|meeting|network|networking) (with )?((new|other|like-minded|interesting|fellow|smart|great|fellow) )*(people|professionals|folks|leaders|founders|entrepreneurs|recruiters|experts|minds)?",
    "(looking|hoping|wanting|trying|love|like|keen|eager|aim|seeking) (to )?(connect|connecting|network|networking|meet) (with )((other|new|more|like-minded|fellow|experienced|senior|talented|interesting|great|local|as many|top|key|different|young|skilled|passionate|many|smart|industry|good|the best|many) )+",
    "(i am|i'm) (looking|searching) for ((other|new|more|experienced|senior|talented|good|skilled|motivated) )*(professionals|people|experts|contacts|connections|leaders|partners)",
    "(it's|it is|would be) (always )?(a pleasure|great|good|nice) (to have|having) (you|people) (in|as)",
    "(toujours|c'est toujours) (un plaisir|ravie?|heureux|heureuse|interessant|agreable) (de|d') ?(echanger|connecter|rencontrer|agrandir|elargir)",
    "immer (gerne|gern|schon|offen|interessiert)( (neue|an|fur|kontakte|mit))+",
    "siempre (es )?(un placer|bueno|interesante|es bueno) (conectar|conocer)",
    "(e )?sempre (e )?(un piacere|bello|um prazer|bom|interessante) (connettersi|conoscere|conectar|conhecer|collegarsi)( con| com)?",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span, "That is true of everybody. What is it about this one?", severity=reading.where_theirs("advice")
        )
