"""Offers work that is too good to be true.

Why: Real offers name the firm, the work and the pay; frauds name only the pay.
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
    Example("⟦Earn $500 a day⟧ from your phone."),
    Example("⟦Work from home, no experience needed⟧."),
    Example("⟦Easy online job, two hours⟧ daily."),
)
PASSES = (
    Example("We pay 24 an hour for two welders in Turku: may I send you the advert?"),
    Example("You worked from home for the whole flood, and the alarms held."),
    Example("The job on our roof was not easy, and you did it in a day."),
    Example("The flashing was an easy job, no trouble at all, thanks to your sketch."),
)
PHRASES: Final = Phrases(
    r"(earn|make|get paid|making|earning|earns?) (up to |over |at least |around )?[$€£] ?[\d.,]+k? ?(-|to)? ?[$€£]?[\d.,]*k? ?(\w+ )?(a|per|every|each|/) ?(day|week|hour|month)",
    r"(earn|make|making|earning) (up to |over |at least )?[\d.,]+k? ?(dollars|usd|euros?|eur|pounds|gbp|[$€£]) ?(\w+ )?(a|per|every|each|/) ?(day|week|hour|month)",
    r"work from home(,| and|:|-)? ?(no experience|earn|easy|part-?time|flexible|\d+ hours)( \w+)*",
    "(no experience (is )?(needed|required|necessary)|no skills (needed|required))",
    r"(easy|simple|online|part-?time|remote|flexible) (\w+ )?(job|jobs|work|tasks?|money)( (online|from home))?,? ?((\d+|two|three|one|few)( (-|to) \d+)? (hours?|hrs?|minutes)( (a|per) (day|week))?|(\d+|[$€£]\d+)[\d.,]*( ?(€|\$|euros?|usd|dollars))? (a|per|daily)( \w+)?|no (experience|skills|risk|investment)|earn( \w+)?|daily (pay|payments?|income))",
    "(like|rate|liking|rating) (youtube )?(videos|products|hotels|apps) (and|to) (earn|get paid|make)",
    r"(verdiene|verdienen sie) (bis zu )?[\d.]+ ?(€|euro) (am|pro|im) (tag|woche|monat)",
    r"(gagnez|gagner) (jusqu'a )?[\d ]+ ?(€|euros) par (jour|semaine|mois)",
    r"(gana|gane|ganhe|ganhar|ganar|guadagna|guadagnare) (hasta |ate |fino a )?[\d.]+ ?(€|euros?|dolares|reais|r\$|\$|dollari) (al|por|al|a|per) (dia|semana|mes|giorno|settimana|mese|mensais)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span, "This is how fraudulent offers are worded. If it is real, name the firm, the work and the pay."
        )
