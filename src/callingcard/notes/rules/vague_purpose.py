"""Writes "to reach out", "to introduce myself", "to connect professionally", and gives no purpose.

Why: The reader's first question is "why me?", and this answers a different one.
Source: advice C5
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "generic"
SEVERITY: Final = "advice"
FLAGS = (
    Example("⟦I just wanted to reach out and say hello⟧."),
    Example("⟦I'd be honoured to connect with you⟧."),
    Example("⟦I believe connecting would be valuable⟧."),
)
PASSES = (
    Example("I wanted to reach the top shelf of your argument: is the third table right?"),
    Example("Ola said I should introduce myself before I borrow the kiln."),
    Example("Why did the committee connect the two wells?"),
)
PHRASES: Final = Phrases(
    "(just |i |i'm |i am |we |am |simply )*(wanted|want|wanting|thought|decided|like) (i'd |i would |to |that |just )*(reach out|drop (you )?a (line|note|message)|introduce myself|say (hi|hello)|touch base)( to you)?( and (connect|say (hi|hello)|introduce myself))?",
    "(i'm |i am |we are |we're |just |the reason (i'm|i am) )*reaching out (to you )?(to|because|as|since|for|regarding|with|about)",
    "(i'd |i would |it would |would |it'd )(be )(an? )?(honou?r(ed)?|privilege[d]?|pleasure|grateful|delighted|thrilled) (if (you|we) |to )(be |have you |could |would )?(connect(ed)?|accept|join|in)( with you)?",
    "(appreciate|have|request) the (privilege|honou?r|pleasure|opportunity) (to|of) (connect(ing)?|network(ing)?|know(ing)?|being connected)( with you)?",
    r"(i )?(believe|think|feel|know|sure|guess) (that )?(we|connecting|a connection|this connection|our connection|it) (should|could|can|would|will|might|may|ought to) (be|connect|know|benefit|make)( \w+)?",
    "(connect|be connected|network|link up) (with you )?(professionally|on a professional level|on here|here|here on linkedin|here too)",
    r"(open|interested|willing) to connect(ing)?\?",
    "(if (you're|you are)|are you|hope you're|would you be) (open|interested|willing|okay|ok|up|happy|keen) (to|in|for|with) (connect|connecting|it|a connection|linking up)",
    "(hope (to|we can|you('ll| will)|that we)|kindly|please) (accept|connect|be connected|consider)( (my|this|the|with|to))?( (invitation|invite|request|connection request|connection|me))?",
    "(je (souhaiterais|souhaite|voudrais|serais (ravie?|heureux|heureuse|honoree?)|me permets)|au plaisir) (de |d'|vous )*(rejoindre|integrer|entrer en contact|vous ajouter|vous contacter|echanger|faire partie|connecter|contacter)( (votre|ton|avec vous|de votre) ?(reseau)?)?",
    "(ich )?(wurde mich|freue mich|wurde) (sehr )?(freuen|gerne)?,? ?((uber|auf) (eine |die |deine |ihre |unsere )?(vernetzung|verbindung|kontaktanfrage|annahme)|mit (dir|ihnen) (zu )?vernetzen|wenn wir uns vernetzen( konnten)?)",
    "(me gustaria|me encantaria|quisiera|seria un placer) (conectar|contactar|formar parte|agregarte|anadirte|poder conectar)( contigo| con usted| de tu red)*",
    "(gostaria|adoraria|seria um prazer|sera um prazer|queria) (de )?(me )?(conectar|contactar|fazer parte|adicionar|conectar-me|ligar-me)( (contigo|com voce|consigo|com o senhor|da sua rede|-te|te|voce))*",
    "(mi piacerebbe|vorrei|sarebbe un piacere|sarei (felice|lieto|onorato|lieta)) (di )?(connettermi|collegarmi|entrare in contatto|connetterci|collegarci|far parte|aggiungerti|poter)( (con te|con lei|della tua rete))*",
    "ti aggiungo( volentieri)?",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span, "Put the purpose itself here: the thing you read, heard or share that made you think of this reader."
        )
