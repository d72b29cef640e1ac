"""Is personal only as far as a mail-merge goes: their title, their company, their city.

Why: Title and company stand on every list of addresses; a reader knows what was filled in.
Source: advice C14
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
    Example("⟦As a purchasing manager at Brinkwell, you⟧ know how hard suppliers are to find."),
    Example("⟦I see that you work at Brinkwell⟧."),
    Example("⟦I noticed you're in the logistics⟧ industry."),
)
PASSES = (
    Example("As a child I knew every signal by name, and you painted them. Is there a list?"),
    Example("My aunt set type in your printing house in the sixties. Is the old press still there?"),
    Example("It was good to see you at the Rotary lunch. Did the raffle pay for the roof?"),
    Example("You moved Brinkwell's stock to rail in one winter. What went wrong first?"),
)
PHRASES: Final = Phrases(
    r"as (a|an|the) (fellow )?((?!result|consequence|token|thank|reminder|child|student|kid|matter|teenager|beginner)[\w&/-]+ ){1,5}?(at|of|with|for|in) [\w&.' -]{2,40}?, (you|i'm sure you|i know you|i imagine you|i bet you|your)",
    r"(i |i've |just )?(see|saw|noticed|notice|understand|gather|note)( that)? ((you're|you are|ur) (also |currently |still )?(working|employed|based|located|living|a|an|the|in|at)|you (also |currently |still )?(work|live))( (in|at|for|with|as|\w+)){1,2}",
    r"(i |just )?(noticed|saw|see) (that )?you work (there|at|for|with)( \w+)?",
    r"(ich sehe|ich habe gesehen|habe gesehen)(,)? (dass )?(du|sie) (bist|sind|in|bei|als)( (in|bei|der|die|als|\w+)){1,2}",
    r"(je vois|j'ai vu) que (vous|tu) (travaillez|travailles|etes|es)( (chez|dans|a|\w+)){1,2}",
    r"(veo|vi|he visto) que (trabajas|trabaja|eres|es|estas)( (en|para|de|\w+)){1,2}",
    r"(vejo|vi) que (voce )?(trabalha|trabalhas|e|es|esta|estas|atua)( (na|no|em|com|\w+)){1,2}",
    r"(vedo|ho visto) che (lavori|lavora|sei|e)( (in|per|da|\w+)){1,2}",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    """Beside a shared school or club, "I saw you're an alum" says how they know each other."""
    for span in PHRASES.spans(reading):
        yield Hit(
            *span,
            "Their title and company are on every mailing list. Add one thing that is only true of them.",
            severity="advice" if reading.theirs or reading.elements["how"] else None,
        )
