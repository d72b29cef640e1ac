"""Asks for a call, a chat or a meeting in the first note.

Why: The recipient owes you nothing yet, and a note this short cannot carry the reason for a meeting. A question they can
answer in a line costs them nothing.
Source: advice C11
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "ask"
SEVERITY: Final = "warning"
FLAGS = (
    Example("Loved your talk on CRDTs at PyCon. ⟦Could we jump on a 15-minute call⟧ this week?"),
    Example("Your report on reed beds changed our tender. ⟦Would you be open to a quick chat⟧?"),
    Example(
        "Hallo Frau Krüger, Ihr Vortrag über Wärmenetze war klar und mutig. ⟦Hätten Sie Zeit für ein kurzes Telefonat⟧?"
    ),
    Example("Bonjour Inès, votre atelier sur les haies m'a plu. ⟦Seriez-vous disponible pour un échange⟧ ?"),
    Example("Your essay on hedges was fun. ⟦Could I drop by your office⟧ on Monday?"),
    Example("Votre conférence sur les haies m'a plu. ⟦Pourrais-je passer vous voir⟧ lundi ?"),
    Example("Ihr Vortrag über Hecken war klar. ⟦Dürfte ich bei Ihnen vorbeikommen⟧?"),
    Example("Su charla sobre setos fue clara. ¿⟦Puedo pasarme a verle⟧ el lunes?"),
    Example("A sua palestra sobre sebes foi clara. ⟦Posso passar no seu gabinete⟧?"),
    Example("La sua lezione sulle siepi era chiara. ⟦Potrei passare a trovarla⟧ lunedì?"),
)
PASSES = (
    Example("Thanks for the call on Tuesday. Did the migration go through in the end?"),
    Example("Your article calls for slower reviews. How do you get the team to accept it?"),
    Example("Great to chat at the lab open day. Did the centrifuge survive the move?"),
    Example("We met at the harbour meeting in Gdynia; did the crane permit come through?"),
    Example("When are you free of the plaster cast? The four misses its cox."),
    Example("I can't do a call at month end, but your question on scaffolds deserves an answer."),
)
PHRASES: Final = Phrases(
    r"(hop|jump|get|go) on (a|an|another) ((quick|short|brief|intro|introductory|zoom|teams|video|phone|discovery|virtual|\d+[- ]?(to \d+ )?(min|mins|minute|minutes)) ){0,3}(call|chat|zoom|meeting)",
    r"((would|could|can|might|do|are|will) (you|we|i) ((perhaps|maybe|possibly|also|please|both) )?(be |have |get |like )?((open|up|available|willing|free|interested|able|keen|game|happy|possible|time|around) )?(to|for|in) |(can|could|shall|should|may|might) (we|i) |would it be possible to )((perhaps|maybe|please|have|hop|jump|get|go|do|set|set up|schedule|arrange|book|find time for|hopping|jumping|doing|having|scheduling|on|up|for|to|a|an|some|our|my|the|you|this|your|time) ){0,6}((quick|short|brief|intro|introductory|exploratory|informal|zoom|teams|video|phone|discovery|virtual|casual|friendly|10|15|20|25|30|45|\d+[- ]?(to |- ?)?\d*[- ]?(min|mins|minute|minutes)) ){0,3}(call|calls|chat|convo|conversation|zoom|meeting|meet|meetup|catch-?up|talk on the phone|talk soon|talk this week|discussion|demo|informational interview)",
    r"(?<!cannot\s)(?<!can.t\s)(?<!cant\s)(?<!we\s)(schedule|arrange|set up|book|organi[sz]e|grab|have|do) (a|an|some|some time for a) ((quick|short|brief|intro|introductory|exploratory|informal|zoom|teams|video|phone|discovery|virtual|\d+[- ]?(min|mins|minute|minutes)) ){0,3}(call|chat|zoom|meeting|demo)",
    r"(quick|short|brief|\d+[- ]?min(ute)?s?|virtual|discovery|intro|phone|zoom) (call|chat|zoom|meeting|meet)( (sometime|this week|next week|tomorrow|soon|on \w+|with me))?\?",
    "(let me know|tell me) (if|when|what|which) [^.?!]{0,30}(call|chat|meet|meeting)",
    "when (would|are|could|might) you (be )?(free|available)(?! (of|from))",
    "what('s| is| does) your (availability|calendar|schedule|diary)( look)?( like)?",
    r"(i'd|i would|we'd|would|i'll) (really )?(love|like|appreciate|welcome|be grateful for|be honou?red|be happy) (to |for )?((have|get|hop|jump|set up|schedule|arrange|book|grab|find|do|on|a|an|the|chance|opportunity|to|in|for) ){0,5}((quick|short|brief|intro|zoom|phone|video|\d+[- ]?min(ute)?s?) ){0,2}(call|zoom|phone call|video call|meeting|chat with you|chat about|meet with you|meet up|meet in person|meet to)",
    r"(happy|free|available|keen|eager) to (hop|jump|get|go) on (a|the) (\w+ )?(call|zoom)",
    "(speak|talk|chat|discuss) (with you )?(over|by|on) (the )?(phone|zoom|teams|video)",
    "give (me|us) a (call|ring)",
    r"(could|can|may|might) i ((perhaps|maybe|please|possibly) )?(come|drop|stop|swing|pop) (by|round|over|in)( to)?( at)? ((your (office|studio|practice|clinic|workplace|desk|place))|see you|meet you|visit you)",
    r"(accepteriez|accepterais|permettriez|permettrais)[- ](vous|tu) que je (passe|vienne) (vous|te) (voir|rencontrer|rendre visite)",
    "(pourrais|puis)[- ]je (passer|venir) (vous|te) (voir|rencontrer|rendre visite)",
    "(darf|durfte|konnte|kann) ich (sie |dich |einmal |mal |kurz |vielleicht )*(bei (ihnen|dir) (im buro |kurz |mal |einmal )?(vorbeikommen|vorbeischauen|hereinschauen)|besuchen kommen)",
    "(podria|puedo) (pasar|pasarme|acercarme|ir) a (verle|verla|verlo|verte|visitarle|visitarte)",
    "(posso|poderia) (passar|ir) (ai )?(no|pelo) (seu|teu) (gabinete|escritorio|consultorio)",
    "(potrei|posso) passare a (trovarla|trovarti)|(potrei|posso) passare (nel|dal) (suo|tuo) (ufficio|studio)",
    "(seriez[- ]vous|serais[- ]tu|etes[- ]vous|es[- ]tu) (disponible|dispo|ouverte?|partante?|libre)( [^.?!]{0,30})?( (pour|a) (un |une |discuter|echanger|en parler|qu'on)[^.?!,]{0,30})?",
    r"(auriez[- ]vous|aurais[- ]tu|avez[- ]vous|as[- ]tu) (du temps|un moment|un creneau|un instant|quelques minutes|\d+ (petites )?min(ute)?s?)( [^.?!,]{0,30})?",
    r"(un|d'un) (appel|call|entretien|point|rendez-vous|rdv|echange) (telephonique|rapide|de \d+ min(ute)?s|de quelques minutes|visio)",
    "(on s'appelle|prenons rendez-vous|convenir d'un (rendez-vous|appel|echange)|caler un (appel|call|rdv|echange)|planifier un (appel|echange|rendez-vous))",
    r"(hatten sie|hattest du|haben sie|hast du|hat ihr|habt ihr) ((vielleicht|kurz|mal|diese woche|nachste woche|lust|zeit|interesse|auf|fur|an|einen?|ein|eine) ){0,6}(kurze[sn]? |kleine[sn]? |unverbindliche[sn]? |\d+ minuten )*(telefonat|anruf|gesprach|call|austausch|termin|treffen|kennenlernen|kaffee|zoom)",
    "(konnen|konnten|sollen|wollen) wir (uns )?((vielleicht|mal|kurz|diese woche|nachste woche|einmal|dazu|einen?|ein) ){0,4}(telefonieren|treffen|sprechen|austauschen|termin|call)",
    "wann (passt|hatten|haben|hattest|hast|konnen|waren|sind|bist) (es )?(ihnen|dir|sie|du|wir)",
    "(tendrias?|tienes?|tendria usted|podrias?|podriamos|estarias?|estaria) ((disponible|abierto|abierta|un|una|unos|tiempo|para|agendar|tener|hacer|minutos|rato|momento|hueco|quedar|hablar) ){1,6}(llamada|reunion|charla|videollamada|hablar|conversar|cafe|por telefono|minutos)",
    "(agendar|coordinar|programar|concertar) (una|un) (breve )?(llamada|reunion|charla|cita|videollamada)",
    "(teria|terias|tem|tens|estaria|estarias|voce teria|poderia|poderiamos|podemos|podiamos) ((disponivel|disponibilidade|aberto|aberta|tempo|um|uma|uns|para|marcar|agendar|fazer|ter|alguns|minutos|breve|rapida|curta) ){1,7}(conversa|chamada|reuniao|call|ligacao|videochamada|minutos|bate-papo|cafe)",
    "(marcar|agendar) (uma|um) (breve |rapida )?(conversa|chamada|reuniao|call|ligacao|bate-papo)",
    r"(avresti|avrebbe|hai|ha|saresti|sarebbe|possiamo|potremmo) ((disponibile|disponibilita|tempo|un|una|per|fissare|organizzare|fare|qualche|\d+|minuti|breve|veloce|po'?|di|aperto|aperta|a) ){1,7}(chiamata|call|telefonata|incontro|chiacchierata|minuti|videochiamata|caffe|sentirci|vederci)",
    "(fissare|organizzare|programmare) (una|un) (breve )?(chiamata|call|telefonata|incontro|appuntamento)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span,
            "A call or meeting is a lot to ask of someone who does not know you yet: ask something they can answer in one line, and let the meeting follow from it.",
        )
