"""Hopes for synergies, mutual benefit, ways to collaborate, and says no more.

Why: A benefit that cannot be named is one that the writer has not thought about.
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
    Example("I think there could be ⟦some synergies between us⟧."),
    Example("⟦This connection could be mutually beneficial⟧."),
    Example("Let's ⟦explore ways to collaborate⟧."),
)
PASSES = (
    Example("You showed that the two co-ops could share one cold store. Did the mutual agree?"),
    Example("We collaborated on the tram timetable in 2016; I still have your red pen."),
    Example("Your post on synergy as a word nobody should use made my week."),
)
PHRASES: Final = Phrases(
    r"(some |any |potential |possible |great |the |many |a lot of |explore |find )+synerg(y|ies|ien|ias?)( between (us|our \w+|our companies))?",
    r"synergies( between (us|our \w+|our companies))?",
    "(this |our |a |the )?(connection|relationship|partnership|it|network)? ?(can|could|would|will|may|might) be (a )?(mutually )?(beneficial|worthwhile|valuable|fruitful|advantageous|of mutual benefit)( (for|to) (both|each|us|all)( of us)?)?",
    "mutual(ly)? (benefit|beneficial|benefits|value|growth|interests?|support)",
    "(explore|exploring|discuss|discussing|find|see|finding|identify|look for|talk about) (any |some |the |potential |possible |new |if there (are|is|might be) |mutual |future |ways? |how |we |can |could |might |to |of |opportunities |areas |for )*(collaborat(e|ion|ions|ing)|partner(ship|ships)?|opportunities|work together|business together|support each other|help each other)( together)?",
    "(collaborate|work together|partner up|do business|be of help to each other|help each other) (in the future|someday|at some point|down the road|down the line|one day)",
    "(exchange|share|swap|exchanging|sharing) (some )?(ideas|insights|experiences?|knowledge|thoughts|best practices|tips|notes)( (and|on) (ideas|insights|experiences?|knowledge|thoughts|more))?( with you)?",
    "(we|i) (can|could|might|may|would|will) (both )?(learn|benefit|profit|gain) (a lot |something )?from (each other|one another|this|connecting|it|knowing each other)",
    "(paths|roads) (will|may|might|could|should) cross",
    "(reciproco|mutuo) (beneficio|vantaggio|interesse)",
    "(beneficio|interes|interesse|vantagem|vantaggio) (mutuo|reciproco|comune?)",
    r"(trocar|intercambiar|compartir|scambiare|scambiarci|partilhar|compartilhar|partager) (algumas |unas |nos |nuestras |idee|ideas|ideias|opinioni|experiencias|experiences|esperienze|des|conhecimentos|conocimientos|conoscenze)( e| y| et)?( \w+)?",
    r"(echanger|discuter) (sur|autour de|de|ensemble sur) (nos|notre|de nos) (\w+ )?(experiences?|parcours|pratiques|activites|metiers|secteurs?)( respectives| respectifs)?",
    "(gegenseitig|voneinander) (profitieren|zu profitieren|lernen|unterstutzen|austauschen)",
    "(zum|fur einen|auf einen|uber einen|regelmassigen|fachlichen) austausch( freuen)?",
    "(collaborer|travailler ensemble) (a l'avenir|un jour|prochainement|dans le futur)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span,
            "Say which benefit, and for whom: what could you two do that others could not?",
            severity=reading.where_theirs("advice"),
        )
