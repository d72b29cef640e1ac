"""Has staying in touch, or learning from each other, as its only purpose.

Why: "Let's stay connected" leads nowhere by itself; the reader has nothing to answer.
Source: advice C6
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "generic"
SEVERITY: Final = "advice"
FLAGS = (
    Example("I'd love to connect ⟦and stay in touch⟧."),
    Example("Hi Jo, great meeting you at the lab. ⟦Let's stay connected⟧."),
    Example("⟦Looking forward to being part of your network⟧."),
)
PASSES = (
    Example("Let's stay on the 14th, as you proposed; shall I book the small room?"),
    Example("Staying dry on that pier is an art. How did you?"),
    Example("You kept the two branches of the union in touch for ten years. How?"),
    Example("Good to hear from you, Ola. Is the sonar behaving?"),
)
PHRASES: Final = Phrases(
    r"(i'd |i would |would |we'd |happy |glad |hope |hoping |like |love |looking forward |want |great |good |let's |to |and |be |really |just |it'd |it |would be )*(stay|staying|keep|keeping|remain|be|get|getting) (in touch|connected|in contact|in the loop)( (with you|here|on here|on linkedin|for the future|and \w+ \w+))*",
    r"(i'd |i would |would |we'd |happy |glad |like |love |looking forward |want |great |let's |to |and |be |really |please |accept )*(being |be |becoming |become )(part of|in|a part of) your (\w+ )?(network|circle|connections)",
    "touch base",
    "(follow|following) your (insights|journey|work|content|posts|updates|career)( (more closely|here|on here|along))?",
    r"(?<!good\sto\s)(?<!great\sto\s)(?<!nice\sto\s)(?<!lovely\sto\s)(learn|learning|hear|hearing) (more )?(about|from) (you|your (experience|journey|insights|work|background|career|expertise|path|story|knowledge)|what you do|each other|one another)( and \w+)*",
    "(rester|garder|restons) (en |le )?(contact|connectes)",
    "(in kontakt (zu )?(bleiben|treten)|(uns|wir) (zu )?vernetzen)",
    "(estar|mantenernos|seguir|quedar) en contacto",
    "(manter|manter-nos|ficar) (em )?(contacto|contato)",
    "(restare|rimanere|tenerci|stare) (in contatto|collegati|connessi)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span,
            "Give them something to answer: a question about what you two talked of, or the thing you could send.",
        )
