"""Says that their profile came up: came across, stumbled upon, was suggested.

Why: It says how software works, not how you know them; every mass mailing begins so.
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
    Example("⟦I came across your profile⟧ and wanted to reach out."),
    Example("⟦LinkedIn suggested⟧ that we connect."),
    Example("⟦Je suis tombé sur votre profil⟧ ce matin."),
    Example("⟦Ho visto il tuo profilo⟧ e vorrei collegarmi."),
)
PASSES = (
    Example("I came across your bridge at Ronda last week: was the arch always that colour?"),
    Example("Your profile of the last lamplighter in Wroclaw stayed with me. Is he still alive?"),
    Example("Moira suggested I write to you about the choir."),
)
PHRASES: Final = Phrases(
    r"(i |just |i just |i've just |i recently |recently )?(came across|come across|coming across|stumbled (upon|across|on|into)|stumbled|found|saw|noticed|ran across|happened upon|viewed|looked at|looked through|read|was looking at|was viewing|checked out|checking out|discovered|reviewed|visited|browsed|seen|been through|went through|like|liked|love|loved) (upon )?(your|ur|you)r? (\w+ )?(linkedin )?profile( on linkedin| here| on here)?",
    "you(r name|r profile| guys)? (came|come|popped|showed|appeared|kept popping|keeps popping|keep popping|was|were|is|got) (up |across |recommended |suggested )*(on|in|as|by|across|to) (my|me|a|the) ((linkedin )?(feed|page|suggestions?|recommendations?|suggested|people you may know|network|search|searches|recommended|radar|timeline|screen))",
    "(linkedin|the algorithm|my feed) (suggests?|suggested|recommended|recommends|thinks|thought|showed|keeps (suggesting|showing))",
    "(you|your (profile|name)) (was|were|came up) (suggested|recommended|as a (suggestion|recommendation))",
    "(you )?(checked out|viewed|visited|looked at|looking at|check out|stopped by) my profile",
    "(caught|grabbed|captured|drew) my (attention|eye|interest)",
    "people you may know",
    "(en (parcourant|visitant|regardant)|(je suis|suis) tombee? sur|j'ai (vu|decouvert|parcouru|consulte|remarque)|vu) (votre|ton) profil",
    "(votre|ton) (profil|parcours) a (retenu|attire|capte) (mon|toute mon) attention",
    r"((ich bin |bin )?(\w+ )?auf (ihr|dein) (\w+ )?profil (gestossen|aufmerksam|gekommen)|(ihr|dein) profil (ist mir|hat mich|hat mein|passt|sieht|klingt|fand)|(habe|hab) (ihr|dein) profil (gesehen|entdeckt|gefunden)|dein(em)? profil passt)",
    "(zu|passt zu) deinem profil( passt)?",
    "(vi|he visto|encontre|me encontre con|di con|me tope con|he encontrado) (tu|su) perfil",
    "(vi|encontrei|deparei-me com|deparei com|me deparei com|cheguei a|cheguei ao|conheci) (o )?(seu|teu) perfil",
    "(ho (visto|trovato|letto|notato|scoperto)|mi sono imbattut[oa] (in|nel)|visto|visitato) (il |nel )?(tuo|suo) profilo",
    "(il )?(tuo|suo) profilo (mi ha|ha|e) (colpito|attirato|interessante)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span,
            "How software showed you their profile is no reason. Say what you read there that made you write.",
            severity=reading.where_theirs("advice"),
        )
