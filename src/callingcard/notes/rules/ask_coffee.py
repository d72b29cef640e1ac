"""Asks for a coffee, a lunch or a drink in the first note.

Why: Half an hour of a stranger's day is a bigger present than it looks; it comes more easily once you have exchanged a few
words.
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
    Example("Hi Ana, saw your piece on tide tables. Could we ⟦grab a coffee⟧ next week?"),
    Example("I'd love to ⟦buy you lunch⟧ and hear how you set up the clinic."),
    Example("Salut Paul, on ⟦prend un café⟧ la semaine prochaine ?"),
    Example("Merci pour votre exposé sur les marées. ⟦Accepteriez-vous un café⟧ la semaine prochaine ?"),
    Example("Danke für Ihren Vortrag über Stellwerke. Hätten Sie ⟦Lust auf ein Bier⟧ am Freitag?"),
    Example("Gracias por la charla sobre faros. ¿⟦Quedamos para comer⟧ el jueves?"),
    Example("Obrigada pela palestra sobre faróis. ⟦Aceitaria um café⟧ na terça?"),
    Example("Grazie della lezione sui fari. Posso ⟦invitarla a pranzo⟧ giovedì?"),
)
PASSES = (
    Example("Thanks for the coffee on Tuesday. Did the migration go through in the end?"),
    Example("Your coffee roastery in Porto came up at the fair: do you still roast on Mondays?"),
    Example("Your lunch talk on siding spurs was the best of the day. Are the slides anywhere?"),
    Example("Merci pour le café de mardi. La migration a-t-elle abouti ?"),
    Example("Danke für den Kaffee am Dienstag. Beim Mittagessen erzählten Sie vom Stellwerk: Steht es noch?"),
    Example("Su charla en la comida del gremio fue muy clara. ¿Sigue tostando café los lunes?"),
    Example("A sua palestra no almoço do grémio foi muito clara. Ainda torra café às segundas?"),
    Example("Il suo discorso al pranzo della gilda era chiaro. Tosta ancora il caffè di lunedì?"),
)
PHRASES: Final = Phrases(
    "(grab|have|get|do|share|go for|meet for|meet up for|up for|open to|(catch up|chat|talk|meet|discuss (it|this)) over) (a |an |some )?((quick|virtual|e-?|short|cup of|cuppa|30[- ]minute|15[- ]minute) ?){0,3}(coffee|tea|lunch|drink|drinks|beer|pint|breakfast|dinner)",
    "(buy|offer|treat|take) you (to |out for |for )?(a |an )?((quick|virtual|cup of) )?(coffee|tea|lunch|drink|beer|breakfast|dinner)",
    "(virtual|quick|online) coffee( chat)?( sometime| this week| next week)?",
    "coffee (chat|sometime|this week|next week|catch-?up|on me)",
    "(prendre|prend|prenons|boire|boit|autour d'|offrir) ?(un|d'un)? ?(cafe|verre|dejeuner)",
    "(auf einen|einen|einem) (virtuellen |kurzen |schnellen )?kaffee( trinken| einladen)?",
    "(tomar|tomamos|invitarte a|tomarnos|tomarmos) (un|um) (cafe|cafezinho)",
    "(prendere|prendiamo|prenderci|bere|offrirti) un caffe",
    "(accepter|accepterais|accepteriez|accepterez|temps|envie|partant|partante|dispo|disponible|libre|tente|tentes|dit|dirait)([- ]vous|[- ]tu)? (pour |d'|de |de prendre |prendre )?(un|une) (petit )?(cafe|verre|the|dejeuner|diner|biere)",
    "(on dejeune|on dine|dejeuner|dejeunons|dejeunerions[- ]nous|diner|dinons) (ensemble|tous les deux)",
    "(inviter|invite|invitais) (a dejeuner|a diner|a prendre un (cafe|verre)|(pour|a) un (cafe|verre|dejeuner))",
    "un (cafe|verre|dejeuner) (la semaine prochaine|cette semaine|un de ces jours|bientot|ensemble)",
    "(zeit|lust) (auf|fur) (einen|ein) ((kurzen|kurzes|schnellen|schnelles|gemeinsamen|gemeinsames) )?(kaffee|tee|bier|wein|glas wein|drink|mittagessen|abendessen)",
    "auf (ein|einen) ((kurzes|schnelles|gemeinsames) )?(bier|glas wein|drink|mittagessen|abendessen|tee)( einladen| treffen| gehen)?",
    "(zum|zu einem) (mittagessen|abendessen|essen|kaffee|fruhstuck) einladen",
    "(wollen|sollen|konnen|konnten|gehen) wir (mal |uns |einmal |zusammen |gemeinsam ){0,2}(mittag essen|mittagessen|essen gehen|was trinken|etwas trinken|einen trinken|kaffee trinken|zum mittagessen)",
    "(aceptas|acepta|aceptaria|aceptarias|apetece|apeteceria|tiempo para|hueco para|libre para|invito a|invitarle a|invitarla a|invitarlo a|que tal|te va|le va) (un|una) (cafe|cafecito|cerveza|cana|copa|almuerzo|te)",
    "(comemos|comer|almorzamos|almorzar|cenamos|cenar) juntos",
    "(quedamos|quedar|vernos|nos vemos) para (comer|almorzar|cenar|desayunar|tomar (algo|un cafe|una copa))",
    "(invito|invitarte|invitarle|invitarla|invitarlo) a (comer|almorzar|cenar|desayunar)",
    "(aceita|aceitas|aceitaria|aceitarias|tempo para|livre para|que tal|topa|apetece[- ]lhe|apetece[- ]te|convida[- ]la para|convida[- ]lo para|convidar[- ]te para|convidar para) (um|uma) (cafe|cafezinho|cha|copo|cerveja|almoco|jantar)",
    "(almocamos|almocar|jantamos|jantar) juntos",
    "(convida[- ]la|convida[- ]lo|convidar[- ]te|convidar) (para|a) (almocar|jantar|tomar um (cafe|cafezinho|copo))",
    "(accetta|accetterebbe|accetteresti|le va|ti va|vi va|le andrebbe|ti andrebbe|tempo per|voglia di|che ne dice di|che ne dici di|offrirle) (un|una) (caffe|aperitivo|birra|te|pranzo)",
    "(pranziamo|pranzare|ceniamo|cenare) insieme",
    "(invitarla|invitarlo|invitarti|invito) a (pranzo|cena|colazione|(prendere |bere )?un (caffe|aperitivo))",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for start, end in PHRASES.spans(reading):
        if reading.is_past(start, end):
            continue
        yield Hit(
            start,
            end,
            "Leave the coffee for later: ask one thing they can answer in a line, and it may follow by itself.",
        )
