"""Spends its first words on a formula: "I hope this message finds you well".

Why: A preview shows about 80 characters, and these say nothing.
Source: advice C8
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
    Example("⟦I hope this message finds you well⟧. Your reed beds are the talk of our office."),
    Example("⟦Hope you are doing well⟧! Did the dog come back?"),
    Example("⟦J'espère que vous allez bien⟧. Votre article sur les digues m'a servi hier."),
)
PASSES = (
    Example("Hope the kiln is drying well after the flood."),
    Example("I hope you found the van keys."),
    Example("How are you getting on with the second bell?"),
)
PHRASES: Final = Phrases(
    "(i )?(really |sincerely |truly )?(hope|trust) (that )?(this|my|the) (message|email|note|mail|letter|inmail|finds) (finds|reaches|meets|you)( you)?( (all|very))?( (well|in good health|in good spirits|safe|safely|good))?( and [^.!?,]{0,30})?",
    "(i )?(really )?(hope|trust) (that )?(you're|you are|you have been|you've been|all is|everything is|everything's|your (day|week|weekend|year) (is|has been)) (doing )?(very )?(well|great|good|fine|going well|having a (great|good|nice|lovely|wonderful) (day|week|weekend))( today| with you)?",
    "(i )?hope (you're|you are) (having|enjoying) (a )?(great|good|nice|lovely|wonderful|fantastic) (day|week|weekend|start)",
    r"how are you( doing)?( today)?\?",
    "j'espere que (vous allez|tu vas|tout va|ce message vous trouve|votre semaine se passe) (tres )?bien",
    "(ich )?hoffe,? (es geht (dir|ihnen|euch)|dir geht's|ihnen geht es) (sehr )?gut",
    "espero que (te encuentres|se encuentre|estes|este|todo|tudo|esteja|estejas|tenha|se encuentren) (muy |muito |tudo )?(bien|bem|vaya bien|esteja bem)",
    "spero che (tu stia|lei stia|tutto|stia|vada tutto) (vada )?(molto )?(bene)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "These words could be the ones about them: the preview ends soon.")
