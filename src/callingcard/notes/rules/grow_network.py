"""Gives a reason that is about the writer's network: to grow, expand or build it.

Why: It tells the reader that they would be one more; anybody would do.
Source: advice C5
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
    Example("Hi Ruth, I'm ⟦looking to grow my network⟧ of librarians."),
    Example("I am ⟦expanding my professional network⟧ in Leeds."),
    Example("Bonjour, je souhaite ⟦élargir mon réseau⟧."),
    Example("Ich möchte ⟦mein Netzwerk erweitern⟧."),
)
PASSES = (
    Example("Your network of village pharmacies is what we lack here. Who pays for the vans?"),
    Example("How did the tool library grow after the move to Friday evenings?"),
    Example("You built the sensor network in the vineyard that I walk past. Does it still warn of frost?"),
)
PHRASES: Final = Phrases(
    "((looking|trying|hoping|aiming|keen|want|wanting|like|love|seeking|here|wish) (to )?)?(grow|growing|expand|expanding|build|building|build up|building up|building out|widen|widening|broaden|broadening|extend|extending|increase|increasing|strengthen|develop|developing|diversify) (out |up )?(my|our|a strong|a|this|the) ((professional|personal|linkedin|business|local|global|own|wider|international|growing|online|strong|new) )*(network|connections|circle|contacts|contact list|connection base)",
    r"(add|adding|adds|have|having) (you|more (people|professionals|connections)|people|new people|local \w+|thousands of people) (to|in) my ((professional|linkedin|personal|business|growing) )*(network|circle|contacts?( list)?)",
    "(love|like|happy|glad|great|keen|want) to (have you in my network|network( with you| with| and)?)",
    "(for|purely for|just for|some) networking( purposes)?",
    "(elargir|agrandir|developper|etendre|enrichir|etoffer) (mon|notre) (reseau|cercle)( professionnel)?",
    "(mein|unser|das) (berufliches |professionelles |eigenes )?netzwerk (zu )?(erweitern|ausbauen|vergrossern|auszubauen|aufbauen|aufzubauen)",
    "(ampliar|expandir|aumentar|hacer crecer|agrandar|crecer|extender) (a )?(mi|mis|la|minha|a minha) (red|rede|contactos|circulo)( de contactos)?( profesional| profissional)?",
    "(aumentar|ampliar|expandir) (a minha |minha )?(rede|network)( de contatos| de contactos| profissional)*",
    "(ampliare|espandere|allargare|accrescere|far crescere) (la )?(mia |nostra )?(rete|network|cerchia)( professionale| di contatti)?",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span,
            "Your network is your reason, not theirs. Say what in their work made you write.",
            severity=reading.where_theirs("advice"),
        )
