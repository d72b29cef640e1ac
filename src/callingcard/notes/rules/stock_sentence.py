"""Is the stock sentence that the button sends, or a trivial variant of it.

Why: It says that the sender pressed a button. Sources: the network's own texts of many years; some translations are
unconfirmed, and are matched as plausible.
Source: advice C10
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "default"
SEVERITY: Final = "error"
FLAGS = (
    Example("⟦I'd like to add you to my professional network on LinkedIn⟧."),
    Example("Hi Ana, ⟦Id like to add you to my profesional network⟧. - Tom"),
    Example("⟦I'd like to connect with you on LinkedIn⟧"),
    Example("⟦Je vous invite à faire partie de mon réseau professionnel sur LinkedIn⟧."),
    Example("Ciao, ⟦vorrei aggiungerti alla mia rete professionale su LinkedIn⟧."),
)
PASSES = (
    Example("You'd be surprised who asked me to join the tide club on LinkedIn: your old skipper."),
    Example("I'd like to add your bread oven to the network of village ovens. May I send you the map?"),
    Example("I'd like to connect the two pumps on your drawing. Is the upper valve rated for it?"),
)
PHRASES: Final = Phrases(
    r"(i'd|i would|i'd also|i want|i wanted|i'm happy|i wish|we'd|we would|would|would love|i'd love)( really| very much)? (like |love |be happy |want )?(to )?(add|ad|invite) (you|u) (in|to|into|as part of) my (pro\w+al |linked-?in |personal |business )?(network|net|contacts)( (on|in|at|here on|via) (linked-?in|here))?( (-|—) .{2,40})?",
    r"(i'd|i would|would|i want|i wanted|we'd) (like |love )?(to )?(join|be (a )?part of|become (a )?part of) (your|ur) (pro\w+al |linked-?in |personal )?network( (on|in|at) linked-?in)?",
    "(i'd|i would|would|i want|we'd) (like |love )?(to )?(connect|conect) (with )?(you |u )?(on|in|via|through|over) (linked-?in|here)",
    r"(has|have) indicated (you are|that you are|you're) (a )?(fellow group member|colleague|friend|classmate|person they've done business with)( of [^:\n]{2,60})?",
    "(since|because|as) you are a (person|someone) i trust,? i (wanted|want) to invite you to (join )?my network( on linked-?in)?",
    r"(please )?(join|accept) my (pro\w+al )?(network|invitation to connect)( on linked-?in)?",
    "je (vous|t')( )?invite a (faire partie de|rejoindre) mon reseau( professionnel)?( sur linkedin)?",
    "je (souhaite|souhaiterais|voudrais|aimerais) (vous |t')?(ajouter|inviter) a (rejoindre )?mon reseau( professionnel)?( sur linkedin)?",
    "j'aimerais (vous |t')?(ajouter a|faire partie de) (mon|votre|ton) reseau( professionnel)?( sur linkedin)?",
    "ich (mochte|wurde) (sie|dich) (gerne? )?(zu|in) (meinem|mein) (beruflichen |berufliches |professionellen |professionelles |linkedin-?)?netzwerk( auf linkedin)? (hinzufugen|einladen|aufnehmen)",
    "ich (mochte|wurde) (mich )?(gerne? )?(mit (ihnen|dir)|sie|dich) (auf|uber|bei) linkedin (zu )?(verbinden|vernetzen|hinzufugen|kontaktieren)",
    "me gustaria (agregarte|anadirte|anadirle|agregarle|incluirte|sumarte|anadirlo|agregarlo) a mi red( profesional)?( (en|de) linkedin)?",
    "me gustaria (contactar|conectar) (contigo|con usted)( (en|por) linkedin)?",
    "(gostaria|queria) de (o |a |te |lhe )?(adicionar|adiciona-lo|adiciona-la|adicionar-te|adicionar-lhe|convidar)( voce| vc| o senhor| a senhora)? a (minha )?rede( profissional)?( (no|do) linkedin)?",
    "(vorrei|mi piacerebbe|desidero) (aggiungerti|aggiungerla|inserirti|invitarti|aggiungervi) (alla|nella|a far parte della) mia rete( professionale)?( (su|di) linkedin)?",
    "(ik wil je graag|ik zou je graag|graag voeg ik je) (toevoegen )?aan mijn (professionele )?netwerk( toevoegen)?( op linkedin)?",
    "jag vill (garna )?lagga till dig i mitt (professionella )?natverk( pa linkedin)?",
    "(jeg vil gerne|jeg vil gjerne) (tilfoje|legge til) dig? (til|i) mit?t? (professionelle |profesjonelle )?netv[ae]+rk( pa linkedin)?",
    "(chcialbym|chcialabym) dodac (cie|pana|pania) do (mojej|swojej) (sieci|profesjonalnej sieci)( kontaktow)?( (na|w) linkedin)?",
    "sizi (linkedin'?deki )?profesyonel agima eklemek istiyorum",
)
TRIGGERS = PHRASES.anchors


_MEANT: Final = frozenset(
    {"linkedin", "rede", "rete", "red", "reseau", "netzwerk", "network", "net", "indicated", "invitation", "contacts"}
)


def check(reading: Reading) -> Iterator[Hit]:
    """The stock sentence inside a note that is somebody's own is a remark; alone it is all there is."""
    for start, end in PHRASES.spans(reading):
        yield Hit(
            start,
            end,
            "This is the sentence the button writes. One line on how you know each other does more than all of it.",
            severity="advice" if reading.theirs else None,
        )
