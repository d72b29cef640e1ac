"""Dangles something unsaid: "DM me to learn more", "interested in hearing more?".

Why: It asks the reader to do the work of finding out what is being sold.
Source: advice C12
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "pitch"
SEVERITY: Final = "warning"
FLAGS = (
    Example("⟦DM me to learn more⟧!"),
    Example("We have a new plan for dentists. ⟦Would you be open to learning more⟧?"),
    Example("⟦Check out our website⟧ and tell me what you think."),
)
PASSES = (
    Example("I'd like to learn more about the dye you used on the sails. Is it in your book?"),
    Example("Check out of the hotel was at ten, and we talked until noon: thank you for that."),
    Example("May I send you the three pages on flood gates that I mentioned?"),
    Example("Where can I read more on the hinge you drew?"),
)
PHRASES: Final = Phrases(
    "(dm|message|text|email|contact|call|ping|whatsapp|pm) (me|us) (to (learn|find out|know|hear|discuss|get)|for (more|details|info)|if (you('re| are)) interested|today|now|at)( more( about it)?)?",
    "(would you|are you|will you|if you('re| are|'d)) ((be|like|interested|open|curious|keen|to|in|at all|potentially) )+(learning|hearing|hear|learn|knowing|know|finding out|see|find out|seeing|explore|exploring|discussing) (a (bit|little) )?(more|how|about (our|this|my))",
    r"(interested|curious)( in (learning|hearing|knowing) more)?\?",
    "(check|have a look at|take a look at|visit) (out )?(our|my) (website|site|page|product|services|work|channel|company page|landing page|store|shop|catalog(ue)?|brochure|portfolio|app)",
    r"(?<!i\s)(?<!we\s)(?<!to\s)(learn|find out|read) more (at|on|here)",
    r"(have|got|there's|there is) (a |an )?(\w+ )?(exciting|interesting|great|amazing|incredible|perfect|unique) (opportunity|proposal|proposition|offer|business proposal) (for you|that|to)",
    "(let me|allow me to|i'd love to|i would love to|we'd love to|happy to|i can) (show you|share|explain|tell you|walk you through|demonstrate) (how|what|why) (we|our|i|my|this)",
    "(spannende|tolle|interessante|einmalige|lukrative) (moglichkeit|chance|gelegenheit|opportunity) (fur dich|fur sie)",
    "(une|cette) opportunite (exceptionnelle|unique|incroyable|qui (pourrait|devrait|va))",
    "(una|uma) (oportunidad|oportunidade) (unica|increible|incrivel|para ti|para voce|imperdivel)",
    "(un'|una )?(opportunita) (unica|incredibile|imperdibile|per te)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "Say the thing itself, or leave it out: nobody writes back to find out what is being sold.")
