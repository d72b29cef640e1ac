"""Says nothing but that the writer would like to connect.

Why: The button says that already; without a reason the reader can only guess, or pass.
Source: advice C10
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "default"
SEVERITY: Final = "warning"
FLAGS = (
    Example("Hi Ana, ⟦would love to connect⟧!"),
    Example("⟦Let's connect⟧."),
    Example("Hallo Frau Berg, ⟦ich würde mich gerne mit Ihnen vernetzen⟧. Viele Grüße, Jan"),
    Example("Bonjour, ⟦j'aimerais rejoindre votre réseau⟧."),
)
PASSES = (
    Example("Your two pages on reed beds saved us a season. Would love to connect."),
    Example("Moira said I should write to you about the choir. Let's connect!"),
    Example("Hi Ana, I run the tide lab next door."),
)
PHRASES: Final = Phrases(
    "(i'd|i would|would|we'd|it'd|it would|i'm|i am|we|i|just|really|also|and|so|happy|glad|love|like|be|great|good|nice|cool|keen|hoping|hope|want|wanting|looking forward|interested|pleased|delighted|wanted|excited|let's|lets|please|can we|shall we|could we|may i|care|to|in) ((i|we|would|really|also|and|so|happy|glad|love|like|be|great|good|nice|cool|keen|hoping|hope|want|wanting|forward|interested|pleased|delighted|excited|an|honou?r|pleasure|privilege|to|in|us|you|that|if|could|can|we) )*(connect|connecting|connected|link up|linkup|network|networking|add you|be connected|stay connected)( (with )?you)?( (here|on here|on linkedin|too|as well|professionally|soon|further|with me|and stay in touch|and keep in touch|and network|and learn more))*",
    "(let's|lets|please) (connect|link up|network|be connected|add me|accept)( (me|here|soon|on linkedin|with me))*",
    "(ich )?(wurde|freue) (mich )?(sehr |gerne? |uber )*(freuen,? wenn wir uns (hier )?vernetzen( konnten)?|mit (dir|ihnen) (hier )?(zu )?(vernetzen|verbinden|verknupfen)|(eine|die|unsere|deine|ihre) (vernetzung|verbindung|kontaktbestatigung)|uber (eine|die|unsere) (vernetzung|verbindung)( freuen)?)",
    "(lass uns|lassen sie uns|konnen wir uns|wollen wir uns) (gerne? |hier )?(vernetzen|verbinden|connecten)",
    "(j'aimerais|je souhaite|je souhaiterais|je voudrais|je serais (ravie?|heureux|heureuse) de|ravie? de|au plaisir de) (vous |t'|me |beaucoup )?(rejoindre (votre|ton) reseau|connecter( avec (vous|toi))?|entrer en contact( avec (vous|toi))?|ajouter( a mon reseau)?|echanger( avec (vous|toi))?|faire partie de (votre|ton) reseau)",
    "(connectons-nous|restons en contact)",
    "(me gustaria|me encantaria|quisiera|seria un placer) (poder )?(conectar|contactar|conectarme|conectarnos)( contigo| con usted)?( por aqui)?",
    r"(conectemos|conectamos\?)",
    "(gostaria|adoraria|queria|seria um prazer|sera um prazer|vamos) (de )?(me |nos )?(conectar|conectar-me|conectarmos|ligar-me|conectar-nos)( (contigo|com voce|consigo|por aqui))*",
    "(mi piacerebbe|vorrei|sarebbe (un piacere|bello)|sarei (felice|lieto|lieta) di|mi farebbe piacere) (connettermi|collegarmi|connetterci|collegarci|entrare in contatto|aggiungerti)( (con te|con lei|qui|tra i miei contatti|alla mia rete))*",
    "(colleghiamoci|connettiamoci)",
)
TRIGGERS = PHRASES.anchors


_SMALL_TALK: Final = Phrases(
    "(i )?hope (you're|you are|this|all|that|your|everything|you) [^.!?]{0,50}",
    "how are you( doing)?",
    "(nice|good|great) to (e-?)?meet you",
    "(thanks|thank you)( in advance| so much| for (accepting|connecting|your time))?",
    "(ich hoffe|hoffe|j'espere|espero|spero) [^.!?]{0,40}",
    "(have a (great|good|nice|lovely|wonderful) (day|week|weekend|one)|best|cheers|regards)",
)


def check(reading: Reading) -> Iterator[Hit]:
    """Only where every clause between greeting and sign-off is the request itself or small talk."""
    clauses = reading.body
    if not clauses or len(clauses) > 4:
        return
    asked = PHRASES.spans(reading)
    filler = asked + _SMALL_TALK.spans(reading)
    for clause in clauses:
        covered = sum(max(0, min(end, clause.end) - max(start, clause.start)) for start, end in filler)
        if covered < 0.7 * (clause.end - clause.start):
            return
    for start, end in asked:
        yield Hit(
            start,
            end,
            "The button says this already. Write the one line it cannot: how you know each other, or why them.",
        )
