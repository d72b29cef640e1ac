"""Offers guest posts, backlinks, rankings or a review of their website.

Why: Owners of websites get this letter every day.
Source: advice C12
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "pitch"
SEVERITY: Final = "error"
FLAGS = (
    Example("We would like to ⟦publish a guest post on your⟧ blog."),
    Example("I can get you to the ⟦first page of Google⟧."),
    Example("We sell ⟦high-quality backlinks⟧."),
)
PASSES = (
    Example("Your guest post on peat-free compost made my allotment committee argue for an hour."),
    Example("The bus guide on your website says line 4 still runs. It stopped in May."),
    Example("Your ranking of ferry ports is on our notice board."),
)
PHRASES: Final = Phrases(
    "(a |our |your |write a |publish a |accept )?guest (post|blog|blogging|article)(ing|s)?( (on|for|to) your)",
    "((publish|write|submit|contribute|offer|provide|accept|place|sell|send) )(you )?(a |an |our |your )?(guest|sponsored) (posts?|articles?|blogs?)",
    "(a )?guest posts? on your",
    "((high|top|quality|da|do-?follow|high-quality|good) )*(backlinks?|link exchange|link building|link insertion|dofollow links?)",
    "(first|top|page) (page |one |1 )?(of|on|in) google",
    r"(rank|ranking|rankings|position)( your \w+)?( (higher|better|first|top|number one|#1))? (on|in) google",
    "(google|search) rankings?",
    "(seo|website|web|linkedin profile|marketing|digital) (audit|audits|insights|services|agency|expert|specialist|packages|improvements)",
    "(redesign|rebuild|revamp|improve|optimi[sz]e) (your )(website|site|web presence|online presence|linkedin profile)",
    "(errors|issues|problems|mistakes|bugs) (on|with) your (website|site|homepage)",
    "(votre|ton) (site|referencement|seo) (web )?(peut|pourrait|manque|n'est|gagnerait)",
    "(mejorar|optimizar|posicionar|melhorar|otimizar) (tu|su|o seu|seu) (web|sitio|pagina|site|seo)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span,
            "Every site owner gets this letter. If you found something wrong on theirs, say what it is, and ask nothing for it.",
        )
