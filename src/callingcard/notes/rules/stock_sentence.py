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
    r"(i'd|i would|i'd also|i want|i wanted|i'm happy|i wish|we'd|we would|would|would love|i'd love)( really| very much)? (like |love |be (happy|glad|honou?red) |want )?(to )?(add|ad|invite|include) (you|u) (in|to|into|as part of|among) my (pro\w+al |linked-?in |personal |business )?(network|net|contacts)( (on|in|at|here on|via) (linked-?in|here))?( (-|—) .{2,40})?",
    r"(would|i'd|want to|wish to|can i|may i) (like to |love to )?(add|ad) (you|u) (as a|to my list of) (contact|connection|contacts|connections)",
    r"(i'd|i would|would|i want|i wanted|we'd) (like |love )?(to )?(join|be (a )?part of|become (a )?part of) (your|ur) (pro\w+al |linked-?in |personal )?network( (on|in|at) linked-?in)?",
    r"(kindly |please )?(accept|add|approve|include) (me (in|into|to|on)|my (request|invitation) to (join|be (a )?part of|be in)) (your|ur) (pro\w+al |linked-?in )?network",
    "(i'd|i would|would|i want|we'd) (like |love )?(to )?(connect|conect) (with )?(you |u )?(on|in|via|through|over) (linked-?in|here)",
    r"(has|have) indicated (you are|that you are|you're) (a )?(fellow group member|colleague|friend|classmate|person they've done business with)( of [^:\n]{2,60})?",
    "(since|because|as) you are a (person|someone) i trust,? i (wanted|want) to invite you to (join )?my network( on linked-?in)?",
    r"(please )?(join|accept) my (pro\w+al )?(network|invitation to connect)( on linked-?in)?",
    "je (vous |t')invite a (faire partie de|rejoindre) (mon reseau|mes (relations|contacts))( professionnel(le)?s?)?( sur linkedin)?",
    "((je|j')( )?)?(souhaite|souhaiterais|voudrais|aimerais|desire|permets de|plaisir de|(ravie?|heureux|heureuse) de) (vous |t'|te )?(ajouter|inviter|integrer) (a (rejoindre |faire partie de )?|dans |parmi )(mon reseau|mes (relations|contacts))( professionnel(le)?s?)?( sur linkedin)?",
    "(souhaite|souhaiterais|voudrais|aimerais|desire) (rejoindre|integrer|faire partie de|entrer dans) (votre|ton|mon) reseau( professionnel)?( sur linkedin)?",
    r"(mochte|wurde|wollte|darf) (ich )?(sie|dich|euch) (sehr )?(gerne? )?(hiermit )?(zu|in|als) (meinem|mein|meine|meinen) (\w+ )?(linkedin-?)?(netzwerk|kontakten?|kontaktliste)( (auf|bei) linkedin)? (hinzufugen|einladen|aufnehmen|holen)",
    r"(teil|mitglied) (ihres|deines|meines) (\w+ )?(linkedin-?)?netzwerke?s",
    "(freue|freuen|freu) (mich|uns) (sehr )?,? ?wenn (du|sie) (meine|unsere) (kontakt)?(anfrage|einladung) (annimmst|annehmen|bestatigst|bestatigen)",
    "ich (mochte|wurde) (mich )?(gerne? )?(mit (ihnen|dir)|sie|dich) (auf|uber|bei) linkedin (zu )?(verbinden|vernetzen|hinzufugen|kontaktieren)",
    r"((me )?(gustaria|encantaria|agradaria|permito)|quisiera|quiero|queria|deseo|desearia) (poder )?(agregar|anadir|incluir|sumar|invitar)(te|le|lo|la|os|los|las)?( a usted)?( a (formar|ser|hacer) parte de| a unirse a| a unirte a)? ?(a |en |entre )?(mi red|mis contactos|mi lista de contactos)( de contactos)?( profesional(es)?)?( (en|de) linkedin)?",
    "(gustaria|quisiera|quiero|deseo|desearia|encantaria) (formar|ser|hacer) parte de (tu|su|vuestra|mi) red( de contactos)?( profesional(es)?)?( (en|de) linkedin)?",
    "me gustaria (contactar|conectar) (contigo|con usted)( (en|por) linkedin)?",
    r"((gostaria|queria|desejo|quero|adoraria|venho)( por meio desta)? (de )?)?(o |a |te |lhe |vos )?(adicion|convid|inclu|agreg)(a|i)r?(-lo|-la|-te|-lhe|-los|-vos)?( voce| vc| o senhor| a senhora)? (a |para |na |em |a fazer parte d?a )a?( )?minha (lista|rede)( de contatos| de contactos)?( profissional)?( (no|do) linkedin)?",
    r"(gostaria|queria|desejo|quero|adoraria) (de )?fazer parte da (sua|tua|vossa|minha) rede( de contatos| de contactos)?( profissional)?( (no|do) linkedin)?",
    r"((vorrei|mi piacerebbe|desidero|desidererei|mi farebbe piacere) )?(aggiunger|inserir|invitar|includer)(e|ti|la|vi|lo)? (alla |nella |a (entrare a )?far parte della |tra i |fra i )(mia rete|miei (contatti|collegamenti))( di (contatti|linkedin))?( professionale| professionali)?( (su|di) linkedin)?",
    "(vorrei|piacerebbe|desidero|desidererei|piacere|lieto di|lieta di|felice di) (entrare a )?far parte della (tua|sua|vostra|mia) rete( di contatti)?( professionale)?( (su|di) linkedin)?",
    "ti va di (collegarci|connetterci)( qui)?( su linkedin)?",
    "(ik wil je graag|ik zou je graag|graag voeg ik je) (toevoegen )?aan mijn (professionele )?netwerk( toevoegen)?( op linkedin)?",
    "jag vill (garna )?lagga till dig i mitt (professionella )?natverk( pa linkedin)?",
    "(jeg vil gerne|jeg vil gjerne) (tilfoje|legge til) dig? (til|i) mit?t? (professionelle |profesjonelle )?netv[ae]+rk( pa linkedin)?",
    "(chcialbym|chcialabym) dodac (cie|pana|pania) do (mojej|swojej) (sieci|profesjonalnej sieci)( kontaktow)?( (na|w) linkedin)?",
    "sizi (linkedin'?deki )?profesyonel agima eklemek istiyorum",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    """The stock sentence inside a note that is somebody's own is a remark; alone it is all there is."""
    for start, end in PHRASES.spans(reading):
        yield Hit(
            start,
            end,
            "This is the sentence the button writes. One line on how you know each other does more than all of it.",
            severity="advice" if reading.theirs else None,
        )
