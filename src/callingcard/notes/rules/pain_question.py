"""Opens with a sales question: struggling with, happy with your current, biggest challenge.

Why: It is a question whose only purpose is to be answered with a product, and the reader hears that.
Source: advice C12
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "pitch"
SEVERITY: Final = "warning"
FLAGS = (
    Example("⟦Are you struggling with⟧ late invoices?"),
    Example("⟦Are you happy with your current⟧ phone provider?"),
    Example("⟦Have you ever considered⟧ leasing your vans?"),
    Example("⟦What would it mean for you⟧ to have 20 more patients a month?"),
    Example("⟦Many shop owners tell us they⟧ lose their Sundays to invoices."),
    Example("⟦Beaucoup de gérants me disent qu'ils⟧ perdent leurs dimanches."),
    Example("⟦Molti gestori mi dicono che⟧ perdono la domenica."),
)
PASSES = (
    Example("You wrote that you struggled with the second kiln. Did the new flue solve it?"),
    Example("Which part of the harbour plan is the hardest to get past the council?"),
    Example("Are you happy with how the apprentices' day went?"),
    Example("Many of my patients tell me they keep your leaflet by the bed."),
)
PHRASES: Final = Phrases(
    "(are|is) (you|your (team|company|business|firm|organi[sz]ation|practice)) (still |currently |also )?(struggling|frustrated|tired|sick and tired|fed up|overwhelmed|overpaying|losing|wasting|missing out)( (with|of|by|money|time|leads|on))?",
    "(are you|is your team|how) (happy|satisfied) (with|are you with) (your|the) (current|existing|present)",
    "(how|what) (are|do) you (currently )?(handling|handle|managing|manage|dealing with|using for|use for|tackle|tackling) (your )?",
    "have you (ever |already |also )?(considered|thought about|thought of|looked into)",
    "(what if|imagine|picture this|what would it mean)( (if|a world|you could|having|for you|being able))?",
    "(looking|wanting) to (scale|grow|expand|take) your (business|company|team|practice|brand|agency|pipeline)",
    r"take your (\w+ )?(business|company|career|team|brand|practice|sales|marketing|leadership)? ?to the next level",
    "what('s| is| are) (your|the|currently your) (biggest|main|number one|top|#1|greatest) (challenges?|pain points?|struggles?|problems?|obstacles?|bottlenecks?|frustrations?|priorit(y|ies))",
    "(a )?(common|frequent) (complaint|problem|challenge|pain point|issue) (we|i) (hear|see|solve)",
    r"(vendors|companies|businesses|founders|leaders|teams|people|owners|many \w+) (like you|like yours|in your (position|industry|space|situation)) (are|have been|often|usually|tend|struggle|face|waste|lose)",
    r"(many|most|a lot of|lots of|plenty of|so many) (?!of )(\w+ ){1,4}?((i|we) (speak|talk|work|meet) (to|with)|(tell|told) (us|me) (that )?(they|their|the first|it's|hiring|finding))",
    r"viele (\w+ ){1,5}?(berichten|erzahlen|sagen|klagen) (mir|uns)",
    r"beaucoup de (\w+ ){1,4}?(me|nous) (disent|confient|racontent) (que|qu'ils|qu'elles)",
    r"much[oa]s (\w+ ){1,4}?(me|nos) (cuentan|dicen|comentan|confiesan) que",
    r"muit[oa]s (\w+ ){1,4}?((me|nos) (dizem|contam|relatam)|(dizem|contam|relatam)[- ](me|nos)) que",
    r"molt[ie] (\w+ ){1,4}?(mi|ci) (dicono|raccontano|confidano|confessano) (che|di)",
    "(etes|es)[- ](vous|tu) (satisfaite?|content|contente) de (votre|ton)",
    "(avez|as)[- ](vous|tu) deja (pense|envisage|songe)",
    "(hast du|haben sie) (schon )?(mal |einmal |schon )*(uber|daran|an|von) [^.?!]{0,40}(nachgedacht|gedacht|gehort)",
    "(has|ha) (pensado|considerado) (alguna vez )?(en|sobre)",
    "(ja|voce ja) (pensou|considerou) em",
    "(hai|ha) mai (pensato|considerato|valutato)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span, "A question like this is heard as the first line of a sales call. Ask about something they did."
        )
