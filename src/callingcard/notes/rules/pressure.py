"""Puts on pressure or makes the reader feel guilty.

Why: Nobody owes a stranger an answer; a reminder of a debt that does not exist ends the matter.
Source: advice C6
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "style"
SEVERITY: Final = "warning"
FLAGS = (
    Example("⟦I already wrote you twice⟧ about the survey."),
    Example("⟦I haven't heard back from you⟧, so I try again."),
    Example("⟦This is my last attempt⟧."),
    Example("⟦Don't miss out on this⟧!"),
)
PASSES = (
    Example("You already wrote twice about the lock, and both times you were right."),
    Example("I heard back from the council: the crane is allowed. Thank you."),
    Example("No rush at all, I am only curious."),
)
PHRASES: Final = Phrases(
    "i('ve| have)? (already|just) (written|wrote|messaged|emailed|contacted|reached out|sent)( to)?( you)? (twice|several times|many times|three times|a few times|before|multiple times|again)",
    "(i haven't|i have not|i've not|haven't|i never) (heard|received|gotten|got) (anything |a (reply|response|answer) )?(back )?(from you|yet)",
    "(you (haven't|have not|didn't|did not|never|still haven't)) (replied|responded|answered|reply|respond|answer|get back|got back)",
    "(my|the|this is my) (last|final|third|fourth) (attempt|message|try|email|note|reminder)",
    r"(why (haven't|didn't|won't) you|i'm (still )?waiting (for|on) your|i expect (a|your)|you owe me|i'd hate for you to|don't (ignore|miss out|let this)|you('ll| will) regret|only a few (spots|seats) left|before it's too late|last chance|urgent(ly)?|asap|immediately)( \w+){0,2}",
    "(just )?(bumping|circling back|following up again|pinging you again|nudging)( this| you| on this)*",
    r"(je n'ai (toujours )?pas (eu|recu) de (reponse|retour)|je vous ai deja (ecrit|contacte)|sans reponse de votre part|ich habe (noch )?(keine|nichts)( \w+)? (antwort|gehort|ruckmeldung)|letzte chance|no he recibido respuesta|ya te (escribi|contacte)|ainda nao (recebi|obtive) resposta|non ho (ancora )?ricevuto risposta|ultima (oportunidad|chance|occasione))",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "This presses. Give them a new reason to answer, or leave it.")
