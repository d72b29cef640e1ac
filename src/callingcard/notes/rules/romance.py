"""Courts the reader.

Why: A professional network is the wrong place, and the reader cannot walk away from the table.
Source: advice C14
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "safety"
SEVERITY: Final = "error"
FLAGS = (
    Example("⟦You are so beautiful⟧, I had to write."),
    Example("I am ⟦looking for a serious relationship⟧."),
    Example("⟦Are you single?⟧"),
    Example("⟦Hello dear⟧, how is your day?"),
    Example("I ⟦fell in love with your photo⟧ at once."),
    Example("⟦Vous êtes très belle⟧."),
)
PASSES = (
    Example("Your beautiful map of the marsh hangs in our kitchen."),
    Example("A single lock on the canal has your name on it. Why?"),
    Example("I love your bread, and so does the dog."),
    Example("Your beautiful photo of the weir hangs over our kettle."),
    Example("We all fell in love with your street organ."),
    Example("Has the choir settled on a date for the Vivaldi?"),
    Example("You married us in 2006, Reverend, in a hailstorm."),
    Example("Your brother, a lovely man, lent us his ladder."),
    Example("We are looking for a partner for the eel count."),
    Example("Hello dear Mrs Osei, your reading list came at the right time."),
    Example("Sie sind schon der Zweite, der nach dem Kahn fragt."),
    Example("La maqueta del puente es muy bonita. ¿De qué escala es?"),
    Example("Vous êtes une belle équipe, à la halle aux grains !"),
)
PHRASES: Final = Phrases(
    r"you('re| are| look)( \w+)? (beautiful|gorgeous|pretty|sexy|handsome|cute|stunning|attractive|hot|lovely|so sweet|my type)",
    "(beautiful|gorgeous|pretty|sexy|handsome|cute|stunning|charming|lovely) (smile|eyes|profile pic(ture)?|profile photo|dear)",
    r"(your|you have an?|such an?|what an?) (\w+ )?(beautiful|gorgeous|pretty|sexy|handsome|cute|stunning|charming|lovely) (face|looks?|body|soul)",
    "(beautiful|gorgeous|pretty|sexy|handsome|cute|stunning|charming|lovely) (photo|picture|pic) of (you|yourself)",
    "(you|you're|you are|you look|hello|hi|hey) ((are|such|a|an|so|really|very|like|the|most) )*(beautiful|gorgeous|pretty|sexy|handsome|cute|stunning|charming|lovely) (lady|woman|girl|man)",
    "(looking|searching|seeking) for (a |an |my )?((serious|long-?term|real|true|honest|life|good|loving|romantic|genuine) )*(relationship|soulmate|wife|husband|girlfriend|boyfriend|love|life partner|woman|man to|marriage)",
    "(looking|searching|seeking) for (a |an |my )?(true|honest|loving|romantic|god-?fearing|female|male) (partner|companion)",
    r"(are you|if you are|if you're) (still )?(single|married|dating|seeing (someone|anyone)|in a relationship)\??(?!-)",
    "(be (your|my) (girlfriend|boyfriend|valentine|friend and more|lover)|get to know you (intimately|personally)|(go|going|take you|went) (out )?on a date|dinner date|take you out (tonight|sometime|for dinner|for drinks|for a drink|to dinner)|my dear beautiful|hello (beautiful|gorgeous|sweetie|honey|handsome|darling|pretty)|hi (beautiful|gorgeous|sweetie|honey|handsome|sexy|pretty))",
    "hello dear( (how|i|i'm|your|you|my|nice|am|sir|madam|friend|one|beautiful|lady))?(?! [^,.!?]+,)",
    "(fell|falling|fallen|fall) in love with (you|your (smile|eyes|face|photo|picture|profile|beauty|look|looks))",
    "(you|your (photo|picture|profile|smile|eyes))[^.?!]{0,20} love at first sight",
    "(vous etes|tu es|t'es) ((tres|si|vraiment|tellement|trop|aussi) )*(belle|magnifique|charmante|ravissante|sublime|beau|jolie|mignonne?)",
    "(du bist|sie sind) ((so|sehr|echt|wirklich|total|unglaublich) )*(hubsch|wunderschon|sexy|attraktiv|suss)",
    "(eres|es usted|usted es|voce e|tu es|sei) ((muy|tan|realmente|tao|muito|mesmo|molto|cosi|davvero|una mujer|uma mulher|una donna) )*(hermosa|guapa|guapo|preciosa|bonita|linda|lindo|gata|bella|bellissima|bellissimo|bello)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "This does not belong here. Leave it out.")
