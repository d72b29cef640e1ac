"""Which kind of note this is, told from its words where nobody said: an opener, a reply to an invitation, a thank-you."""

import re
from functools import cache
from typing import Final

from callingcard.model.note import NoteKind
from callingcard.notes.phrases import words

# By the words of which a note must have one: few notes have any, and most of those one.
_REPLIES: Final = {
    word: pattern
    for held, pattern in (
        ("thanks thank thx appreciate grateful flattered", r"\b(?:thanks|thank you|thx|appreciate|grateful|flattered)\b[^.!?\n]{0,30}\b(?:reaching out|your (?:kind )?(?:note|message|invitation|invite|request|interest|reply|email)|the (?:note|message|invitation|invite|request|reply)|getting in touch|contacting me|writing|finding my profile|thinking of me)\b"),
        ("believe think recall remember place", r"\bi (?:do not|don't|dont|can't|cannot|am not sure i|'m not sure i) (?:believe|think|recall|remember|place)\b[^.!?\n]{0,20}\b(?:met|know each other|meeting|you|from)\b"),
        ("interested", r"^\W*not interested\b|\b(?:i'?m|i am|we're|we are|but|sorry,?) (?:\w+ )?not interested"),
        ("know", r"\b(?:how do we know each other|do i know you)"),
        ("met", r"\bhave we met"),
        ("remind", r"\bremind me (?:how|where)"),
        ("no", r"\bno thanks?,"),
        ("pass", r"\bi'?ll (?:have to )?pass\b"),
        ("remove", r"\bremove me from"),
        ("take", r"\btake me off"),
        ("unsubscribe", r"\bunsubscribe me"),
        ("stop", r"\bstop (?:messaging|contacting)"),
        ("accept", r"\b(?:before i|happy to) accept"),
        ("accepted", r"\baccepted your (?:invitation|request)"),
        ("merci", r"\bmerci (?:pour|de) (?:votre|ton|l'|m'avoir (?:contacte|ecrit))[^.!?\n]{0,10}(?:message|invitation|mot|demande|interet|contacte|ecrit)"),
        ("danke dank", r"\b(?:danke|vielen dank) fur (?:die|deine|ihre) (?:anfrage|nachricht|einladung|kontaktanfrage)\b"),
        ("gracias", r"\bgracias por (?:tu|su|la|el|escribir\w*|contactar\w*) ?(?:invitacion|mensaje|solicitud|nota)?\b"),
        ("obrigado obrigada", r"\bobrigad[oa] (?:pelo|pela) (?:seu |sua |teu |tua )?(?:convite|mensagem|contato|contacto|interesse|nota)\b"),
        ("grazie", r"\bgrazie (?:per|del|dell') ?(?:il |la |l')?(?:tuo |sua |suo |tua )?(?:invito|messaggio|contatto|richiesta|aver(?:mi)? (?:trovato|contattato|scritto))\b"),
    )
    for word in held.split()
}  # fmt: skip
_SOUGHT: Final = frozenset(_REPLIES)
_REPLY_WORDS: Final = _SOUGHT - {"think", "place", "take"}
"""Common words say nothing by themselves."""
_THANKS: Final = re.compile(
    r"^\W*(?:(?:(?:hi|hello|hey|dear|bonjour|hola|ola|ciao|hallo|liebe|lieber|cher|chere|good (?:day|morning|afternoon|evening))\b[^,!\n]{0,40}?"
    r"|[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2})\s*[,.!\n-]+\s*)?"
    r"(?:(?:just )?(?:i )?(?:want|wanted|wish) to (?:say )?|(?:just )?(?:a )?(?:quick |short |little |brief )?(?:note|line|word) to (?:say )?|a (?:quick|big|huge|belated) |so many |many |once again,? |une fois de plus,? )*"
    r"(?:thanks|thank you|merci|danke|vielen dank|herzlichen dank|gracias|muchas gracias|obrigad[oa]|muito obrigad[oa]|grazie|grazie mille"
    r"|(?:je )?(?:vous|te) remercie|ich (?:danke|bedanke mich bei)|(?:le|te|os|les) agradezco|(?:so passando para )?agradec(?:o|er)|(?:la|ti|vi) ringrazio)\b"
    # Thanks for the connection itself open a first message.
    r"(?! (?:\w+ ){0,2}?(?:for (?:the |your |my )?(?:connect|accept|add\b|adding|follow)|(?:de |d')(?:m'avoir |avoir |l')?(?:accepte|accepter|ajout)|pour (?:la connexion|l'add|l'ajout|votre acceptation)"
    r"|p[oe]r (?:aceit|acept|conect|sumar|agregar|(?:il |la )?(?:collegamento|connessione)|aver(?:mi)? a(?:ccettato|ggiunto))|pel[ao] (?:conexao|aceite)"
    r"|fur (?:s|die|das|ihre|deine) ?(?:annahme|annehmen|vernetz|bestatigung|aufnahme|kontakt|hinzufugen)|furs (?:annehmen|vernetzen|hinzufugen|adden)))"
    r"[^.!?\n]{3,}"
)
_THANKS_WORDS: Final = words(
    "thanks thank merci danke dank gracias obrigado obrigada grazie remercie bedanke agradezco agradeco agradecer ringrazio"
)


@cache
def _wording(word: str) -> re.Pattern[str]:
    """What a reply says with a word; compiled when the word first occurs."""
    return re.compile(_REPLIES[word])


def kind_of(folded: str, vocabulary: frozenset[str]) -> NoteKind:
    """Tell a note's kind; an opener unless the words say otherwise."""
    if not _REPLY_WORDS.isdisjoint(vocabulary):
        for word in _SOUGHT & vocabulary:
            if _wording(word).search(folded):
                return "reply"
    if not _THANKS_WORDS.isdisjoint(vocabulary) and _THANKS.match(folded):
        return "thanks"
    return "opener"
