"""Asks to be introduced, referred or recommended.

Why: To vouch for you is to lend you their name; nobody does it for somebody they have not spoken to.
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
    Example("I applied to your lab last week. ⟦Could you refer me⟧?"),
    Example("⟦Would you be willing to introduce me⟧ to your head of purchasing?"),
    Example("Olá Marta, ⟦poderia me apresentar⟧ ao responsável de compras?"),
    Example("⟦Who is the right person⟧ to speak to about cleaning contracts?"),
)
PASSES = (
    Example("Ines Prado said I should introduce myself: I run the tide lab in Aveiro."),
    Example("May I introduce you to the glazier I mentioned? He is free from June."),
    Example("You were right to refer us to the younger architect. She finished in April."),
    Example("Your introduction to the second edition made the night bus laugh."),
    Example("Thank you for putting in a word with the harbour master."),
)
PHRASES: Final = Phrases(
    "(could|would|can|will|might) you ((please|possibly|perhaps|kindly|also|be|able|willing|open|happy|kind|enough|to|consider|mind) ){0,6}(refer|recommend|introduce|connect|introducing|referring|recommending|put|point|endorse) (me|us|my)",
    "(put|putting) in a (good )?word",
    "(refer|recommend) me (for|to|internally|as)",
    "(provide|give|submit|write|for) (me )?(with )?(a|an|your) (employee |internal )?(referral|recommendation)",
    "(an?|for an?|warm) (intro|introduction) to (your|the|someone|anyone|whoever)",
    "introduce me to",
    "((who is|who's|who would be|are you) the )(right|best|correct) (person|contact)",
    "(point|direct|steer) me (to|in|towards) the (right|best)",
    "who (should|can|could) i (reach out|speak|talk|contact|turn)",
    "(pourriez|pourrais|peux|pouvez)[- ](vous|tu) (me (recommander|presenter|mettre en (relation|contact)|orienter|coopter)|transmettre (ma|mon))",
    "(konnten|konntest|kannst|konnen) (sie|du) (mich|mir) [^.?!]{0,40}(empfehlen|vorstellen|weiterleiten|verbinden)",
    "(podrias|podria|puedes|puede|poderia|poderias|pode|podes|podia) (recomendarme|presentarme|ponerme en contacto|me apresentar|me indicar|apresentar-me|indicar-me|recomendar-me|fazer uma (apresentacao|introducao)|me recomendar)",
    "(seria|sera) (possivel|posible) (fazer uma (apresentacao|introducao)|que me (presentes|presente))",
    "(potresti|potrebbe|puoi|puo) (presentarmi|raccomandarmi|mettermi in contatto|segnalarmi)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for start, end in PHRASES.spans(reading):
        if reading.is_past(start, end):
            continue
        yield Hit(
            start,
            end,
            "Nobody can vouch for someone they have not talked to: start with them, and let the introduction be their idea.",
        )
