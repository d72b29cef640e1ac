"""Refuses without a kind word.

Why: Whoever wrote may sit across a table from you next year; a no costs nothing more when it is kind.
Source: advice D2
"""

from collections.abc import Iterator
from typing import Final

from callingcard.model.note import ElementKind
from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases, words
from callingcard.notes.reading import Reading

KIND: Final = "style"
SEVERITY: Final = "warning"
FLAGS = (
    Example("⟦I'm not interested in insurance⟧.", kind="reply"),
    Example("⟦Remove me from your list⟧.", kind="reply"),
    Example("⟦Stop messaging me⟧.", kind="reply"),
    Example("⟦Don't contact me again⟧.", kind="reply"),
    Example("Thanks, but ⟦did you even read my⟧ page?", kind="reply"),
    Example("We do not buy gravel from strangers.", kind="reply"),
    Example("Wir haben schon einen Dachdecker.", kind="reply"),
)
PASSES = (
    Example(
        "Thank you for thinking of me! I'm not interested in a new job at the moment, but I wish you luck with the search."
    ),
    Example("They were not interested in the lock, so I kept the drawing."),
    Example("Thanks for asking; I'll pass this time, the lambs are due."),
    Example("Happy to accept.", kind="reply"),
    Example("Danke, wir haben schon einen Dachdecker.", kind="reply"),
    Example("Which of the two weirs do you mean?", kind="reply"),
)
PHRASES: Final = Phrases(
    r"(i'm|i am|we're|we are) (really |just )?(not|no longer) interested( in \w+)?",
    r"(please )?(remove|take|delete|unsubscribe) me (from|off) (your|this|the) \w*( list)?",
    "(please )?(stop|quit) (messaging|contacting|writing|emailing|spamming|bothering|sending)( me)?",
    "(please )?(don't|do not) (contact|message|write|email|call|bother)( to)?( me)?( again)?",
    "(i'?ll|i will|i have to|i'm going to) (have to )?pass",
    r"(i )?(only|don't|never|do not) (ever )?(respond|reply|answer|accept|connect)( \w+){0,2} (to|with|requests|invitations|people)( \w+)?",
    "(we can (just )?drop it|don't bother|forget it|get lost|whatever|not my problem|waste of (my )?time|leave me alone)",
    "(kein interesse|pas interessee?|no me interesa|nao (me interessa|tenho interesse)|non (mi interessa|sono interessat[oa]))",
)
_RUDE: Final = Phrases(
    r"did you (even|actually|bother to) (read|look|open)( \w+)?",
    r"(i )?get \w+ of these (a|every|per) (day|week)",
    "(stop|quit) (spamming|bothering|harassing)( me)?",
    "(get lost|leave me alone|waste of (my )?time|not my problem|lol no|go away|are you serious|another (bot|spammer|one of these))",
    "(encore un robot|passez votre chemin|foutez-moi la paix|lassen sie mich in ruhe|verschwinden sie|no me (escriban|escribas|molesten|molestes) mas|me poupe|addio|la segnalo|vada via)",
)
TRIGGERS: tuple[str, ...] = ()
_KIND: Final = Phrases(
    "(thank|thanks|thankful|thx|ta|cheers|appreciate|appreciated|flattered|kind of you|good luck|luck|wish|wishing|wishes|sorry|afraid|regret|regards|all the best|grateful|honou?red|welcome|glad|happy|pleased|pleasure|nice|lovely|great|good to|kindly|gladly|delighted|congratulations|hope|yes|sure|of course|accept|accepted)",
    "(merci|remercie|desolee?|regrette|bonne|bon courage|plaisir|volontiers|ravie?|heureux|heureuse|cordialement|bien sur|accepte|oui)",
    "(danke|dank|bedanke|leider|gerne?|freue|freut|viel erfolg|alles gute|schone[nr]?|grusse|viel gluck|tut mir leid|entschuldigung|lieber|angenommen|ja)",
    "(gracias|agradezco|siento|lamento|suerte|encantad[oa]|gusto|saludos?|abrazo|exitos?|con mucho|claro|acepto|si)",
    "(obrigad[oa]|agradeco|desculpe|desculpa|lamento|boa sorte|gosto|aceito|aceitei|sim|sucesso|prazer|abracos?|abraco|claro|bom trabalho|cumprimentos)",
    "(grazie|ringrazio|mi dispiace|spiace|purtroppo|fortuna|piacere|volentieri|lieto|lieta|felice|saluti|auguri|buon lavoro|certo|accetto|si)",
)
_HARD: Final = Phrases(
    "(only|never) (respond|reply|answer|accept|connect)( \\w+){0,2} (to|with)",
    "(stop|quit) (messaging|contacting|spamming|bothering)",
    "learned to (only )?(respond|reply|answer|accept|ignore)",
)
_NO: Final = words(
    "no not don dont t cannot cant never nothing nobody stop already nope pas ne jamais rien aucun aucune deja nicht kein keine keinen nie nichts schon "
    "bereits nunca nada ningun ninguna ya nao nem nenhum ja non niente mai nessuno nessuna basta gia"
)
_SOMETHING: Final[tuple[ElementKind, ...]] = ("forward", "offer", "detail", "how", "thanks")
_SAID = "A no is fine. One kind word with it keeps the door open for both."


def check(reading: Reading) -> Iterator[Hit]:
    """A rude word is an error whatever stands beside it; a no without a kind word that asks and offers nothing is pointed at as a whole."""
    if reading.kind != "reply":
        return
    rude = _RUDE.spans(reading)
    for start, end in rude:
        yield Hit(start, end, _SAID, severity="error")
    kind, refused = len(_KIND.spans(reading)), PHRASES.spans(reading)
    hard = bool(_HARD.spans(reading))
    if rude or (kind >= 2 and not hard):
        return
    if hard or not kind:
        for start, end in refused:
            yield Hit(start, end, _SAID)
    curt = not kind and not refused and reading.judged and not reading.vocabulary.isdisjoint(_NO)
    if curt and not any(reading.elements[one] for one in _SOMETHING):
        yield Hit(0, 0, _SAID)
