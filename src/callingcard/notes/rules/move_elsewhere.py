"""Wants to move to WhatsApp, Telegram or private e-mail at once.

Why: Frauds leave the network as fast as they can, and readers have learned that.
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
    Example("⟦Add me on WhatsApp⟧ so that we can talk freely."),
    Example("⟦Text me on Telegram⟧ for the details."),
    Example("⟦Here is my WhatsApp⟧."),
    Example("⟦My WhatsApp number⟧ is below."),
)
PASSES = (
    Example("Does your ferry group still use Telegram for the tide alarms?"),
    Example("The WhatsApp group of the street found the dog. You wrote the notice, I hear?"),
    Example("Your paper on signal loss in tunnels is open on my desk."),
    Example("Your WhatsApp group for the flood watch saved our cellar."),
)
PHRASES: Final = Phrases(
    r"(add|text|message|write|contact|ping|reach|dm|call|join|hit|find|chat with|talk to|connect with) (me|us|my (group|channel)|our (group|channel)) (up )?(on|in|via|through|over|at) (my )?(whats ?app|telegram|signal|wechat|viber|line|hangouts|google chat|discord|skype|kakao\w*|zangi)",
    "(here is|here's|this is|share|share your|send me|give me|what's) (my |your |personal )+(whats ?app|telegram|wechat|viber|hangouts)( (number|id|contact|handle))?(?! (group|channel|list|status|bot))",
    "(my|your) (personal )?(whats ?app|telegram|wechat|viber|hangouts) (number|id|contact|handle|is)",
    "(continue|move|talk|chat|speak|discuss|switch)( this| the| our| it| to| conversation| chat| over)* (on|to|via|in|over) (whats ?app|telegram|wechat|viber|hangouts|google chat)",
    r"t\.me/",
    r"wa\.me/",
    "(ajoutez|ajoute|contactez|contacte|ecrivez|ecris)[- ]moi (sur|via) (whats ?app|telegram)",
    r"(schreib|schreiben sie|kontaktier\w*) (mir|mich) (auf|uber|per|bei) (whats ?app|telegram)",
    "(escribeme|contactame|agregame|escribame|chama|chame|adiciona|contacta|contate|escreve|scrivimi|contattami|aggiungimi)( me|-me)? (por|en|al|no|pelo|su|via|a mi|o meu|ao) ?(mi |meu )?(whats ?app|telegram)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "Stay here for now: moving elsewhere at once is what frauds do.")
