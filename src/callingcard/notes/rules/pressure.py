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
    Example("Please ⟦reply immediately⟧."),
)
PASSES = (
    Example("You already wrote twice about the lock, and both times you were right."),
    Example("I heard back from the council: the crane is allowed. Thank you."),
    Example("No rush at all, I am only curious."),
    Example("I run the urgent care desk in Leith, and your poster hangs above it."),
    Example("I knew the foghorn in your second movement immediately."),
    Example("I haven't heard from you since the regatta: how good to find you here."),
    Example("Last chance to see the old crane is Friday; you wrote its history."),
)
PHRASES: Final = Phrases(
    "i('ve| have)? (already|just) (written|wrote|messaged|emailed|contacted|reached out|sent)( to)?( you)? (twice|several times|many times|three times|a few times|before|multiple times|again)",
    "(i haven't|i have not|i've not|haven't|i never) (heard|received|gotten|got) (anything |a (reply|response|answer) )?(back )?(from you|yet)(?! (since|for (years|ages|decades|so long)|in (years|ages|a long)))",
    "(you (haven't|have not|didn't|did not|never|still haven't)) (replied|responded|answered|reply|respond|answer|get back|got back)",
    "(my|the|this is my) (last|final|third|fourth) (attempt|message|try|email|note|reminder)",
    r"(why (haven't|didn't|won't) you|i'm (still )?waiting (for|on) your|i expect (a|your)|you owe me|i'd hate for you to|don't (ignore|miss out|let this)|you('ll| will) regret|only a few (spots|seats) left|before it's too late|(reply|respond|answer|let me know|call me|need( you| this| it| an answer)?)[^.?!]{0,25} (asap|urgently|immediately)|(this is|your) (very |own )?last chance|(it is|it's|very|most|this is) urgent|urgent (requirement|opening|reply|request|response|position|need))( \w+){0,2}",
    "(just )?(bumping(?! into)|circling back|following up again|pinging you again|nudging)( this| you| on this)*",
    r"(je n'ai (toujours )?pas (eu|recu) de (reponse|retour)|je vous ai deja (ecrit|contacte)|sans reponse de votre part|ich habe (noch )?(keine|nichts)( \w+)? (antwort|gehort|ruckmeldung)|letzte chance|no he recibido respuesta|ya te (escribi|contacte)|ainda nao (recebi|obtive) resposta|non ho (ancora )?ricevuto risposta|ultima (oportunidad|chance|occasione))",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "This presses. Give them a new reason to answer, or leave it.")
