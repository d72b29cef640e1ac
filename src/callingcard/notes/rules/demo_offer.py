"""Offers a demo, a free trial, a discount or a free audit.

Why: It is the second sentence of a sales script, and recipients know the third.
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
    Example("⟦Would you like to see a demo⟧ next week?"),
    Example("You can ⟦start a free trial⟧ today."),
    Example("We offer ⟦a free audit⟧ of your website."),
    Example("⟦Special offer⟧ for the first ten practices!"),
)
PASSES = (
    Example("Your demo of the tidal mill was the best thing at the fair. Does it run in winter?"),
    Example("My first trial as a juror was yours. How do you prepare for those?"),
    Example("The audit you did on our bread line found the leak. Thank you."),
    Example("It was fun to see the demo of your arm at the open day in Leeds."),
)
PHRASES: Final = Phrases(
    r"(book|see|schedule|get|want|like|show you|give you|watch|request|do|offer|arrange|have|see|run) (to see )?(a |an |our |you a |the )?((free|quick|short|live|personal|personali[sz]ed|\d+[- ]min(ute)?) )*demo(?! (of your|you|day|at the|lesson))",
    "(would you|want to|care to|like to) (be interested in|see|like to see|like|have) (a |our )?((free|quick|short|live) )*demo",
    r"(a |our |your |start a )?((free|complimentary|no-?obligation|no cost|no-?cost|risk-free|fully funded) )+(\d+[- ]day )?(trial|audit|consultation|assessment|analysis|strategy (call|session)|session|quote|webinar|masterclass|ebook|e-book|checklist|estimate|evaluation|discovery call|training|mockup|mock-up|website review|seo audit|coaching session|proposal)",
    "(special|exclusive|limited[- ]time|limited|introductory|early[- ]bird) (offer|discount|deal|pricing|promotion|price)s?",
    r"\d+ ?% (off|discount)",
    r"(discount code|promo code|money-?back guarantee|no strings attached|sign up (today|now|here)|act (now|fast)|limited spots|spots are limited|only \d+ spots)",
    "(essai|audit|consultation|diagnostic|demo|devis|bilan) gratuite?s?",
    "(une|d'une|la) demonstration (gratuite|rapide|de notre|de la solution)",
    "(offre (speciale|exclusive|limitee)|sans engagement)",
    r"(kostenlose[snr]?|unverbindliche[snr]?|gratis) (\w+ )?(demo|beratung|analyse|erstgesprach|testphase|audit|webinar|strategiegesprach|check|angebot|probe)",
    "(prueba|consulta|auditoria|asesoria|demo|diagnostico|sesion) (gratuita|gratis)",
    "(teste|consulta|auditoria|consultoria|demonstracao|diagnostico|sessao) (gratuita|gratuito|gratis)",
    "(prova|consulenza|analisi|audit|demo|sessione) gratuit[ao]",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span, "Demos and free trials are for people who asked. Say what made you think of this reader instead."
        )
