"""Asks for a favour: a review, an endorsement, a survey, mentoring, a guest on one's show.

Why: A first note that gives the recipient work is read as a bill.
Source: advice C11
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.examples import Example
from callingcard.notes.hit import Hit
from callingcard.notes.phrases import Phrases
from callingcard.notes.reading import Reading

KIND: Final = "ask"
SEVERITY: Final = "warning"
FLAGS = (
    Example("I'm a designer just starting out. ⟦Could you review my portfolio⟧?"),
    Example("We study hospital food. ⟦Please fill in our survey⟧, it takes no time!"),
    Example("Your road to head chef is something. ⟦Would you mentor me⟧?"),
    Example("I'd ⟦love to have you on my podcast⟧."),
    Example("I write crime stories. ⟦Would you read my novel⟧?"),
    Example("I ⟦would welcome your feedback⟧."),
)
PASSES = (
    Example("I finished your survey on bog restoration. When are the results out?"),
    Example("Your review of my lock drawing in May saved the gate. It opened on Friday."),
    Example("I liked the podcast in which you defended slow trains. Which line convinced you?"),
    Example("We are grateful for your help with the flooded cellar."),
    Example("Your advice on how to lay a hedge has lasted two winters."),
)
PHRASES: Final = Phrases(
    r"(could|would|can|will|might) you ((please|possibly|perhaps|kindly|also|be|able|willing|open|happy|mind|take|have|a|moment|time|spare|some|to|look) ){0,7}(review|check|critique|look (at|over)|reviewing|give (me )?(some )?(feedback|advice|tips|guidance)|share (some )?(advice|tips|insights|guidance)|mentor|mentoring|endorse|promote|sponsor|donate|vote|help me)( (my|our|me|on|to)( \w+)?)?",
    "(review|look at|look over|critique|feedback on) (the new version of )?my (cv|resume|portfolio|profile|application|pitch deck|deck|manuscript|thesis|website|business plan)",
    r"(please|kindly) (fill (in|out)|take|complete|participate in|share|like|repost|vote for|support|follow|subscribe to|endorse|sign) (my|our|this|the) (\w+ )?(survey|questionnaire|post|page|channel|petition|poll|company|newsletter|study|skills|campaign)",
    r"(could|would|can|will|might) you ((please|possibly|perhaps|kindly|also|be|able|willing|mind|to) ){0,4}(read|reading|proofread|proofreading|edit|comment on|go over)( through)? my (\w+ ){0,2}?(chapter|draft|thesis|dissertation|manuscript|paper|essay|novel|book|poems|proposal|cover letter|script|story)",
    "(be|become) my mentor",
    "(looking|searching) for (a |my )?mentor",
    "(love|like|honou?red|delighted|thrilled|want) (to have|for) you (as a guest|on (my|our)|to (join|speak|come|be|write|contribute))( (podcast|show|panel|webinar|event|guest))?",
    "(any|some) (advice|guidance|tips) (you (could|can|might|would|may)|for (me|someone|my)|on (how|what) (i|to|stands)|would be)",
    "your (advice|guidance|tips) (for (me|someone) (who|starting)|on (how|what) i (should|could|can)|would be)",
    "(welcome|appreciate|love|grateful for|value|like|ask for) (any|some) (advice|guidance|tips|mentorship|help|feedback|support)",
    r"(would|i'd|i'll|will) (\w+ ){0,2}?(welcome|appreciate|love|be grateful for|value|like|ask for) your (advice|guidance|tips|mentorship|help|feedback|support)",
    "(spare|take) (some |a little |a bit of |a moment of |your )(time|moment) (to|for)",
    "(thought|hoping|wondering|wondered|hope) (if )?you (might|may|could|would|can|will)( be)?( able| willing)?( to)? help",
    "(pourriez|pourrais|peux|pouvez|auriez|aurais)[- ](vous|tu) [^.?!]{0,20}(me (donner|relire|conseiller|aider)|relire (mon|ma)|des conseils|quelques conseils|regarder mon)",
    "me donner (quelques |des |vos |tes )?(conseils|avis)",
    "(konnten|konntest|wurdest|wurden) (sie|du) [^.?!]{0,30}(lebenslauf|bewerbung|portfolio|feedback geben|helfen|unterstutzen|umfrage)",
    "(podrias|podria|poderia|poderias|pode|podes) (revisar|ayudarme|ajudar-me|me ajudar|darme|dar-me|me dar|ver|olhar) (mi|meu|algun|algum|uns|unos|o meu|a minha)? ?(cv|curriculo|curriculum|portfolio|consejos?|conselhos?)?",
    "(potresti|potrebbe) (aiutarmi|darmi|dare un'occhiata|rivedere)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(
            *span,
            "A favour comes second: first give them a reason to know you, or ask one thing that takes them a line.",
        )
