"""Asks for custom: whether they, or anybody they know, need what the writer does.

Why: "Do you need anything?" is a seller's question; a reader who needs something looks for it.
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
    Example("I paint shop signs. ⟦Do you have any sign writing needs⟧ this spring?"),
    Example("⟦If you or anyone you know is thinking of selling⟧, ring me."),
    Example("We survey barns for owls. ⟦Please keep us in mind⟧."),
    Example("We make web shops; let me know ⟦if you have any requirement⟧."),
    Example("Je suis traiteur : ⟦n'hésitez pas à parler de moi⟧ autour de vous."),
    Example("Wir reinigen Fassaden. ⟦Sollten Sie Bedarf haben⟧, melden Sie sich."),
)
PASSES = (
    Example("If you need a hand with the marquee on Saturday, I have a van."),
    Example("Do you know anyone who can read Ottoman deeds? I have two."),
    Example("Who needs a third ferry at that hour? Your chart made me laugh."),
    Example("I kept your advice about the keel in mind, and she sails straight."),
    Example("Si vous avez besoin d'un coup de main pour les ruches, je suis libre samedi."),
    Example("Lembra-se de mim? Sou a do barco verde de Viana."),
    Example("Se ti serve una mano per la catasta, sabato salgo."),
)
_SERVED = "(needs|requirements?|projects? coming up)"
PHRASES: Final = Phrases(
    rf"(do|would|did|will) you (currently |still |happen to )?(have|got) (any |some )?(\w+ ){{0,3}}{_SERVED}",
    rf"(if|whether) you (currently |ever |do )?have (any |some )?(\w+ ){{0,3}}{_SERVED}",
    "if you (or|and) (anyone|anybody|someone|somebody) (else )?(you know|in your (network|circle|team)) (is|are|'s|might be|may be|needs?|wants?|could)( (thinking|looking|planning|considering|interested|hoping|struggling|in need)( of| to| about| for| in| with)?( \\w+)?)?",
    "(please |do |just )?keep (us|our (company|agency|team|firm|services)) in mind",
    "(never too busy for|appreciate|welcome) (your |any )?referrals",
    "(anything|something) (i|we) can (help|support|assist) (you )?with on the \\w+ (front|side)",
    "n'hesitez pas a (parler de (moi|nous)|m'adresser vos \\w+|nous adresser vos \\w+|me recommander|nous recommander)",
    "si (vous|un jour vous) (avez|aviez) (un |des )?(besoins?|projets?) (de|en|d') ?(?!un (coup|avis|oeil|bras|velo)|une (main|echelle|adresse)|aide|bras|renfort)\\w+",
    "(sollten|falls|wenn) sie (einmal |mal |aktuell |gerade )?(bedarf|interesse an unser\\w+ \\w+) (haben|besteht)",
    "(si|cuando) (necesita|necesitas|necesitan|requiere|requieren) (de )?(nuestr[oa]s|mis) servicios",
    "(tengame|tenganos|tenme|tennos) en cuenta",
    "se (um dia )?(precisar|precisares|precisarem|fizer sentido)( (pra|para) (voce|si|ti))?,? (de (nossos|meus) \\w+|de (um|uma) (?!mao|ajuda|carona|boleia|braco|lugar)\\w+|me (chama|chame|liga|ligue)|conte (comigo|connosco|conosco)|fale (comigo|conosco|connosco))",
    "(lembre-?se|lembra-?te) de mim (quando|se|para|caso|na hora)",
    "se (ti|le|vi) serve (una mano|un preventivo|aiuto)( o conosci|,? (fammi sapere|mi faccia sapere|mi contatti|ci contatti|contattami|scrivimi))",
    "se (ti|le|vi) serve un preventivo",
    "(mi|ci) tenga (presente|in considerazione)",
)  # fmt: skip
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    """A reply may say so: the reader wrote first."""
    if reading.kind == "opener":
        for span in PHRASES.spans(reading):
            yield Hit(
                *span,
                "This asks for custom before there is any acquaintance. Ask about their work instead of for work.",
            )
