"""Asks a stranger for a job, an opening or to look at a CV.

Why: Somebody who does not know your work can only forward it or ignore it; asking puts them in that spot.
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
    Example("Hello, I am a graduate in chemistry. Please ⟦let me know of any openings⟧."),
    Example("I'm a line cook with ten years in hotels. ⟦Are you hiring?⟧"),
    Example("⟦I have attached my CV⟧ for your review."),
    Example("Bonjour, ⟦je recherche un stage⟧ de six mois en acoustique."),
)
PASSES = (
    Example("We are hiring two welders in Turku and your course came up: may I send you the advert?"),
    Example("Congratulations on the new job! Who looks after the seed bank now?"),
    Example("Your answer on how juniors get hired in surveying helped me. Do you still advise the exchange year?"),
    Example("The job you did on our roof in 2021 has held through two storms."),
    Example("I'm not looking for a job, only for the oil that you use on the clock."),
)
PHRASES: Final = Phrases(
    "let me know (of|about|if)( you (have|know|hear))?( (there are|there's|of|about))?( (any|some|a))* ?((new|job|relevant|suitable|open|potential|possible|internship|available) )*(openings?|opportunit(y|ies)|positions?|roles?|vacanc(y|ies)|jobs?)",
    r"(are you|is your (team|company|firm)|are you guys|you are|you're) (currently )?(still )?hiring\?",
    r"(?<!not\s)(?<!never\s)(looking|searching|hunting) for (a |an |any )?((new|job|full-?time|part-?time|entry[- ]level|summer|remote|my next|next|suitable|paid|graduate|junior|senior|internship) )*(job|role|position|internship|opportunit(y|ies)|placement|work)",
    "(seeking|pursuing|exploring|interested in|open to)( a| an| any| new| your)? ?((new|job|full-?time|entry[- ]level|summer|internship|career|graduate|employment|work) ){1,4}(opportunit(y|ies)|positions?|roles?|openings?|internships?)",
    "((i have|i've|i am|i'm|please find) )?(also )?(attached|attaching|enclosed)( is)? my (cv|resume|curriculum)",
    "(forward|send|share|pass|submit) (you )?(on )?my (cv|resume|profile|application)",
    "(my|the) (profile|background|experience|skills|skill set) (is|are|being|would be|could be|might be|as) (a |the )?(right|good|great|strong|perfect|potential|suitable) (fit|match)",
    "consider me for",
    "(any|some) (job|internship) (openings?|opportunit(y|ies)|vacanc(y|ies)|positions?)",
    "(je (suis (actuellement )?(a la |en )?recherche|recherche|cherche)( actuellement)?|en recherche) (d'un|d'une|un|une|des|d'|active d'|active d'un )? ?(stage|emploi|emplois|alternance|poste|opportunites?|job|cdi|cdd|apprentissage|opportunites? professionnelles?)",
    "(ich (suche|bin auf der suche nach)|auf der suche nach|suche) (derzeit |aktuell |gerade |nach )?(einem|einen|eine|einer|neuen?|neuer)* ?(neuen |neuer )?(job|stelle|praktikum|herausforderung|ausbildungsplatz|werkstudentenstelle|anstellung|werkstudentenjob)",
    "(estoy|ando) (actualmente )?(buscando|en busca de) (un |una |nuevas |nuevos )?(trabajo|empleo|oportunidades?|practicas|puesto)",
    "(busco|buscando) (trabajo|empleo|practicas|nuevas oportunidades)",
    "(estou|ando) (atualmente |actualmente )?(a procura de|em busca de|a procurar|procurando|buscando)( de)? (um |uma |novas? |novos? )?(emprego|trabalho|oportunidades?|estagio|vaga|recolocacao|desafios?)",
    "(sto|sono) (attualmente )?(cercando|alla ricerca di|in cerca di) (un |una |nuove |nuovo )?(lavoro|impiego|opportunita|stage|tirocinio|posto)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for start, end in PHRASES.spans(reading):
        yield Hit(
            start,
            end,
            "A stranger can do little with this. Ask about the work itself, something they can answer in a line; the opening may come up by itself.",
        )
