"""Presses with few places left, a price that ends soon, or an enrolment that opens.

Why: Haste and bargains are for shop windows; a reader who has just met you hears that you are selling.
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
    Example("I run a weaving retreat in May and ⟦only three places are left⟧."),
    Example("My course on hoof care ⟦opens for enrolment⟧ on Monday."),
    Example("We do roofs ⟦at very reasonable prices⟧."),
    Example("Notre stage de mai approche, ⟦il reste quatre places⟧."),
    Example("Organizziamo una serata sul vino, ⟦posti limitati⟧."),
    Example("Estamos com uma ⟦condição especial⟧ para clínicas."),
    Example("A circle for shy founders; ⟦doors close on Friday⟧."),
)
PASSES = (
    Example("There were three seats left on the ferry, and you gave me yours."),
    Example("Is there a place left in your bee-keeping class on Thursday?"),
    Example("The price of hops doubled, as you said it would. What do you expect for autumn?"),
    Example("I have two places left in my car to Ghent on Friday if you need a lift."),
    Example("The doors close at seven, as you know better than I do."),
)
_THINGS = "(spots?|places?|seats?|slots?|spaces?|openings?|stands?|tickets?)"
PHRASES: Final = Phrases(
    rf"(only|just) (\w+ ){{0,2}}{_THINGS} (are |is )?(still )?(left|remaining|open|available)",
    rf"(a few|few|one|two|three|four|five|six|ten|\d+) (more )?{_THINGS} (left|open|available|remaining|free) (in|on|for) (my|our|the|this) (\w+ ){{0,2}}?(program(me)?|course|cohort|group|workshop|retreat|mastermind|webinar|class|training|quarter|month)",
    "(opens?|opened|open now) for (enrol(l)?ment|registration|bookings?)",
    "(doors|enrol(l)?ment|registration|applications) (close|closes|are closing|is closing) (on )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|tonight|tomorrow|soon|this \\w+|in \\d+ \\w+)",
    "(early[- ]bird|special|introductory|discounted) (price|rate|fee|ticket)s?( (ends?|until|till|closes?))?",
    "(at|with|for) (a |an )?(very )?(reasonable|affordable|competitive|unbeatable|low|lowest|best) (cost|costs|price|prices|rates?)",
    "(best|good|cheap|low) price (for|to) you",
    "(first|your first) (two |three )?(month|months|week|weeks|session|order|class|lesson) (is |are |comes |come )?(free|on us|on me|for free)",
    "il (ne )?(nous |me )?reste (que |plus que |encore )?(quelques|deux|trois|quatre|cinq|six|dix|\\d+) (places?|creneaux|creneau|stands?)",
    "(places (limitees|comptees)|(tarif|prix|offre) (preferentiel|special|speciale|de lancement)( jusqu'au)?)",
    "((nur )?noch|nur) (wenige|zwei|drei|vier|funf|sechs|\\d+) (platze|termine|restplatze|stande)( frei)?",
    "(begrenzte (platze|teilnehmerzahl|platzzahl)|(fruhbucher|sonder)(preis|rabatt|konditionen)|zum (sonderpreis|vorzugspreis))",
    "(quedan|quedan solo|solo quedan|me quedan|abro|nos quedan) (pocas|pocos|dos|tres|cuatro|cinco|seis|diez|ultimas|ultimos|\\d+) (plazas|lugares|cupos|vacantes)",
    "(plazas limitadas|cupos limitados|ultimos cupos|ultimas plazas|precio (especial|de lanzamiento)|oferta (especial|limitada))",
    "(condicao especial|condicoes especiais|(ultimas|poucas) vagas|vagas limitadas|restam (poucas|so|apenas) \\w+|preco (especial|promocional))",
    "(posti limitati|ultimi posti|pochi posti|restano (solo )?(pochi|\\w+) posti|prezzo (speciale|di lancio)|condizioni (speciali|vantaggiose)|a prezzi (onesti|competitivi|bassi|modici))",
)  # fmt: skip
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span, "Leave the bargain out of a first note. Say why you thought of this reader, and sell nothing yet."
        )
