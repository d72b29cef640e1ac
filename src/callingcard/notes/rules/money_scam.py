"""Has the marks of a money scam: a fund, a lottery, crypto with promised returns, an inheritance.

Why: Whoever receives it reports it.
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
    Example("I am a ⟦widow of a late minister⟧ and need your help with ⟦an inheritance fund⟧."),
    Example("⟦Guaranteed returns⟧ on your bitcoin in a week."),
    Example("⟦You have been chosen for a grant⟧ of 500,000 dollars."),
    Example("I ask you to ⟦stand as next of kin of⟧ our client."),
    Example("A ⟦sum of 12 million dollars⟧ waits for you."),
)
PASSES = (
    Example("Your study of lotteries in village fairs made me laugh. Who won the pig?"),
    Example("The late minister opened our lock in 1998; you took the photograph."),
    Example("The grant of 2021 paid for your buoy, says the plate. Who repairs it?"),
    Example("Your paper on the inheritance of leaf shape in oaks is on my bench. Do the hybrids keep it?"),
    Example("Your sheet on what to tell the next of kin hangs in our ward office."),
    Example("You won the council round to three million euros for a footbridge. Which argument did it?"),
    Example("L'héritage de votre tante, ces quarante carnets, tient debout tout notre musée."),
    Example("Who paid the transfer fee for the goalkeeper in 1958?"),
)
PHRASES: Final = Phrases(
    "(late|deceased) (client|husband|father|minister|customer|uncle|engineer)('s)?( (who|left|fund|account|estate|money|died))",
    r"widow of (a |the )?(late )?(minister|general|president|director|contractor|banker|diplomat|businessman|chief|oil \w+)",
    "(an |the |my |your |unclaimed )?inheritance (fund|money|claim|funds)( (of|from|to))?",
    "(an |my |your |unclaimed )inheritance (from|to|worth)",
    r"inheritance (of|worth) [^.?!]{0,20}(\$|€|£|usd|million|billion|\d{4,}|\d+[.,]\d{3})",
    "(as|stand as|be|present you as) (the |his |her )?next of kin (of|to)",
    r"(client|died|left|fund|account|deposit)[^.?!]{0,40} next of kin",
    r"(transfer|moving|move|release|claim|receive|deposit) (of )?(the |this |your |a )?((sum|funds?|money|amount|usd|\$) ?)+(of|to|from|into|out|\d)",
    "(sum|amount|funds?|deposit|prize|transfer|donation|donate|loan)[^.?!]{0,25} (million|billion) (dollars|usd|euros?|pounds|us dollars)",
    "(million|billion) (usd|us dollars|united states dollars)",
    r"a grant of [\d.,]+ (dollars|usd|euros?|pounds)",
    "(you (have been|were|are|'ve been) (chosen|selected|picked)) (as|for|to) (a |the |our |an |one of )?(winner|beneficiary|grant|prize|lottery|recipient)",
    "(guaranteed|risk-free|double|doubling|daily|weekly|monthly) (returns?|profits?|payouts?|your (bitcoin|money|investment|crypto))",
    "(invest|trade|trading|mining|earn|profit)(ing|ed|s)? (in |with |from )?(bitcoin|crypto|cryptocurrency|forex|binary options|usdt|ethereum|nft)s?",
    r"(bitcoin|crypto|cryptocurrency|forex|usdt)( \w+)? (investment|trading|trader|signals?|platform|mining|profits?|opportunity|expert|broker|mentor)",
    "(advance|processing|upfront) fee",
    "(pay|cover|send|only|small|refundable) (a |the |your |an )?(small |refundable )?transfer fee",
    r"(western union|moneygram|(buy|send|purchase|pay) (\w+ ){0,3}?(gift|steam|itunes) cards?)",
    "(confidential|secret) (business )?(proposal|transaction|matter|deal)",
    r"(heritage|erbschaft|herencia|heranca|eredita) (de|von|di|uber|um|em) (plus de |mehr als |rund |mas de |mais de |oltre |circa |in hohe von )?([$€£] ?\d[\d.,]*|\d[\d.,]*\d ?(€|euros?|usd|dollar\w*|dolares)|\d[\d.,]* (millionen|millions?|millones|milhoes|milioni)|(un|um) (million|millon|milhao|milione))",
    "(loterie|lotterie|loteria|lotteria|erbschaft) (gewonnen|ganada|gemacht|de|von|nacional|nationale)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "This has the marks of a fraud, whatever was meant. Do not send it.")
