"""Praises in words that would fit anyone: impressive background, inspiring journey, great work.

Why: Praise that names nothing could have been written without looking, and usually was.
Source: advice C3
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
    Example("You have ⟦an impressive background⟧."),
    Example("⟦Your work is inspiring⟧!"),
    Example("J'ai été ⟦impressionné par votre parcours⟧."),
    Example("⟦Ihr beeindruckender Werdegang⟧ hat mich überzeugt."),
)
PASSES = (
    Example("Your background in bell founding explains the cast of the new pump. Which alloy was it?"),
    Example("You were impressive on Thursday when the projector died and you drew the whole grid by hand."),
    Example("The inspiring part of your letter was the line about bad harvests."),
)
PHRASES: Final = Phrases(
    r"(such |your |an? |really |very |truly |so |quite |extremely |absolutely )*(impressive|inspiring|amazing|incredible|great|interesting|fascinating|outstanding|remarkable|excellent|fantastic|awesome|extensive|stellar|wonderful|unique|rich|vast|strong|solid|exceptional|extraordinary|awe-inspiring|admirable) (and \w+ )?(professional |career |work |linkedin |educational )?(profile|background|career|career path|experience|journey|resume|cv|work|track record|accomplishments|achievements|expertise|path|story|leadership|credentials|trajectory|content|posts?|page)",
    "(your|ur) ((professional|career|work|linkedin|educational|industry|impressive) )?(profile|background|career|career path|career journey|experience|journey|resume|cv|work|story|path|track record|accomplishments|achievements|expertise|content|posts|content here|professional journey) (is|are|was|looks?|seems?|sounds?|really|truly|has|have been|stands out|stood out|impressed|impresses|inspires?)( (really|truly|so|very|absolutely|quite|simply|just|pretty|super|been|me|an|a|to))*( (impressive|inspiring|amazing|incredible|great|interesting|fascinating|outstanding|remarkable|excellent|fantastic|awesome|wonderful|perfect|exceptional|inspired|impressed|inspirational|inspiration|exactly what they need|exactly what we need))?",
    "(impressed|inspired|amazed|fascinated|intrigued|blown away|wowed|captivated) (by|with) (your|you|all) ?((professional|career|impressive|extensive|diverse|unique|vast|amazing|work|leadership|strong|rich|entire|whole|overall|linkedin) )*(profile|background|career|experience|journey|work|resume|cv|accomplishments|achievements|expertise|story|path|success|trajectory|leadership|content)?",
    "(i )?(really |truly |greatly |deeply )?(admire|respect|appreciate|love|enjoy|like) (your|the) ((professional|career|impressive|great|amazing|good) )*(work|background|career|experience|journey|profile|expertise|content|insights|success|accomplishments|achievements|leadership|energy|passion|dedication|posts|content you('ve| have)? (been )?(post|posting|share|sharing))( (you|here|and))?",
    "(you're|you are|ur|you seem like|you must be|you look like) (a |an |such an? |truly |really |so |absolutely |such |one of the |the |true |real )*(true |real |great |amazing |inspiring |incredible )*(inspiration|thought leader|thought-leader|visionary|genius|expert|leader|legend|rockstar|rock star|star|guru|role model|inspiring|amazing|incredible|impressive|innovator|trailblazer|powerhouse|go-getter|interesting person)",
    "(love|loving|like|great to see|admire|impressed by|cool to see|nice to see|inspired by|amazing to see|exciting to see) (what|everything|all) (you're|you are|your|ur|you've|you guys are|you and your team are|your team is|you have|that you're|you) (been )?(doing|building|working on|creating|achieving|accomplishing|up to|built|done|do|achieved)",
    "(keep up the (great|good|amazing) work|all the best for (your )?continued|continued (growth|success))",
    "(your|the) (skills|skill set|skillset|profile|experience|expertise) (seem|seems|look|looks|would|could|are|is|will) (be )?(a |an |like a |to be a )?(perfect|great|ideal|excellent|good|relevant|valuable|perfectly)",
    r"(impressionne|inspire|admirative?|interpelle|seduite?|epate)e?s? (par )(votre|ton|vos|tes) (\w+ )?(parcours|profil|carriere|experience|travail|competences|reussite|contenus?)",
    "(votre|ton) (profil|parcours|carriere|experience|travail) (est |m'a |m'inspire|m'interpelle|m'a beaucoup )(tres |vraiment |beaucoup |particulierement |fortement )*(impressionnante?|inspirante?|interessante?|remarquable|inspiree?|impressionnee?|exceptionnelle?|riche|interpellee?|plu)?",
    "(beau|tres beau|superbe|magnifique|brillant|riche|impressionnant) (parcours|profil)",
    r"(ihr|dein) (\w+ )?(beeindruckende[rs]?|spannende[rs]?|interessante[rs]?|tolle[rs]?) (profil|werdegang|lebenslauf|erfahrung|arbeit)",
    r"(ihr|dein|ihre|deine) (profil|werdegang|lebenslauf|erfahrung|arbeit|karriere) (ist|hat mich|finde ich|finde|wirkt|klingt|sieht) (\w+ )?(sehr |wirklich |total |echt )*(beeindruckend|beeindruckt|spannend|interessant|inspirierend|toll|super|uberzeugt|inspiriert|angesprochen)?",
    "(spannendes|interessantes|beeindruckendes|tolles) profil",
    "(tu|su) (perfil|trayectoria|experiencia|carrera|trabajo) (es |me |me ha |me parece |me parecio )(muy |realmente |sumamente )*(impresionante|interesante|inspirador[a]?|inspira|impresiona|impresionado|parecio|increible|admirable|gusta|encanta|gusto|encanto)",
    r"(me (ha )?(impresiono|impresionado|inspira|encanta|encanto|gusto)|admiro|felicidades por|enhorabuena por) (tu|su) (\w+ )?(trayectoria|perfil|experiencia|carrera|trabajo|exito)",
    "(o )?(seu|teu|sua|tua) (perfil|trajetoria|percurso|experiencia|carreira|trabalho) (e |me |chamou |chamou-me |me chamou )(muito |realmente |bastante )*(impressionante|interessante|inspirador[a]?|inspira|impressionou|incrivel|admiravel|a atencao|atencao)",
    r"(admiro|parabens pel[oa]|achei|gosto muito d[oa]|impressionad[oa] com|gostei muito d[oa]|fiquei impressionad[oa] com|adorei) (o |a )?(seu|sua|teu|tua) (\w+ )?(trajetoria|perfil|percurso|experiencia|carreira|trabalho|sucesso)",
    "(il )?(tuo|suo|la tua|la sua) (profilo|percorso|esperienza|carriera|lavoro) (e |mi ha |e davvero |mi ha davvero )(molto |davvero |veramente )*(interessante|impressionante|stimolante|colpito|ispirato|notevole|incredibile)",
    r"(complimenti per|ammiro|seguo|apprezzo) (il|la) (tuo|tua|suo|sua) (\w+ )?(profilo|percorso|esperienza|carriera|lavoro)( con interesse)?",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span,
            "Praise lands when it names something: what did they do, make or say that stayed with you?",
            severity=reading.where_theirs("advice"),
        )
