"""Points at mutual connections without naming one.

Why: Everybody has mutual connections with everybody; a name is a reason, a number is not.
Source: advice C4
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
    Example("⟦I noticed we have several mutual connections⟧."),
    Example("⟦We share a number of contacts⟧ in tourism."),
    Example("Nous avons ⟦plusieurs relations en commun⟧."),
)
PASSES = (
    Example("We both know Ilse Brandt, who taught me to graft apples."),
    Example("The mutual aid fund you started paid our rent in 2020. Thank you."),
    Example("Your connections between the old stations are the best part of the map."),
)
PHRASES: Final = Phrases(
    r"(we|we've|i noticed we|you and i|we both) (a )?(have|share|got|seem to have|do have|appear to have) ((a|an|the|few|couple of|some|many|several|number of|lot of|lots of|so many|quite a few|quite|various|numerous|ton of|tons of|multiple|\d+|handful of|shared|common|same) )*(mutual|shared|common|mutuals?|connections|contacts|friends)( (connections?|contacts?|friends?|acquaintances?|network|relationships?|interests?))?( in common)?( on linkedin)?",
    "(given|with|based on|due to|because of|through|via|thanks to|see|saw|seeing) ((the|our|all|my|number of|many|so many|these|of|several) )*(mutual|shared) (connections?|contacts?|friends?|relationships?|network)( we have)?",
    "(our|the) (mutual|shared) (connections?|contacts?|friends?|relationships?|network)",
    "connected (to|with) (many|several|some|a few|lots|a lot) of the same people",
    "(run|move|travel) in (the same|similar) circles",
    r"(plusieurs|des|quelques|de nombreuses|\d+) (relations|contacts|connexions|amis) (en commun|communs?|communes?)",
    r"(einige|mehrere|viele|ein paar|\d+)? ?gemeinsame[n]? (kontakte|bekannte|verbindungen)",
    r"(tenemos|compartimos|veo que tenemos) (varios|muchos|algunos|muchas|varias|\d+)? ?(contactos|conexiones|amigos|conocidos) (en comun)?",
    r"(temos|partilhamos|compartilhamos) (varios|muitos|alguns|varias|muitas|algumas|\d+)? ?(contatos|contactos|conexoes|amigos|ligacoes) (em comum)?",
    r"(abbiamo|condividiamo) (diversi|molti|alcuni|vari|tanti|molte|\d+)? ?(contatti|collegamenti|amici|connessioni|conoscenze) (in comune)?",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span,
            "Name one of them, and what they said of this reader; a number of contacts is no link.",
            severity=reading.where_theirs("advice"),
        )
