"""Sells what the writer does: "I help X do Y", "we specialise in", "our platform".

Why: A recipient who is being sold to in the first line stops reading; what you do belongs in your profile.
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
    Example("Hi Tom, ⟦I help dental practices⟧ fill their chairs."),
    Example("⟦We specialise in⟧ metal roofs for schools."),
    Example("⟦Our platform saves⟧ clinics two days a month."),
    Example("Hallo Herr Weiss, ⟦wir unterstützen Unternehmen dabei⟧, Strom zu sparen."),
    Example("⟦J'aide les dirigeants⟧ à doubler leurs marges."),
    Example("⟦I help women over forty reclaim⟧ their mornings."),
    Example("⟦Nosso software resolve⟧ as notas fiscais."),
)
PASSES = (
    Example("Can I help with the move on Saturday? I have a van."),
    Example("I teach welding in Turku; your jig for thin tubes is on our wall."),
    Example("Your platform for ferry times is the only one my father uses. Who draws the maps?"),
    Example("We restore church organs, and your paper on leather bellows is open on the bench."),
    Example("Your second hymn is sung at our services every Advent."),
    Example("You painted the otter on our platform at Ely."),
    Example("I coach women who have never held an oar."),
    Example("J'aide les élèves du lycée à réparer des vélos."),
    Example("Ich begleite Menschen am Lebensende."),
    Example("Aiuto le persone anziane del rione con la posta."),
    Example("Nuestra herramienta más vieja es un cepillo de su padre."),
    Example("Unsere Software zählt Vögel; Ihre Strichliste war genauer."),
)
PHRASES: Final = Phrases(
    r"(i|we|my (company|team|firm|agency)) (currently |specifically |actually |mainly )?(help|helps|assist|assists|empower|empowers|enable|enables|coach) (\w+ ){0,2}?(companies|company|businesses|business owners|founders|entrepreneurs|owners|leaders|teams|executives|professionals|people like you|clients|customers|brands|agencies|coaches|consultants|organi[sz]ations|firms|startups|practices|managers|ceos|others|sellers|creators|investors|shops|stores|restaurants|schools|clinics|dentists|doctors|lawyers|contractors|farmers|manufacturers|landlords|busy \w+|\w+ like (you|yourself|yours))",
    r"(i|we|my (company|team|firm|agency)) (currently |specifically |actually |mainly )?(help|helps|assist|empower|enable|coach) (\w+ ){0,2}?(individuals|families|women|men|parents) (\w+ ){0,3}?(get|grow|increase|scale|achieve|reduce|save|generate|build|improve|boost|unlock|find|make|transform|double|lose|feel|reclaim|stop|break|become|reach|land|step|earn|retire|plan|protect|take|manage|balance|live)",
    r"helping (\w+ ){0,3}?(companies|businesses|business owners|founders|entrepreneurs|leaders|teams|professionals|clients|customers|brands|agencies|organi[sz]ations|firms|startups|practices|people) (like (you|yours) )?(to )?(get|grow|increase|scale|achieve|reduce|save|generate|build|optimi[sz]e|improve|boost|unlock|win|find|make|automate|transform|double|leverage|cut|hire|land)",
    "(i|we) (also |mainly )?speciali[sz]e in",
    r"(i|we) (work|partner|am working|are working) with (\w+ ){0,3}?(companies|businesses|founders|leaders|executives|owners|professionals|brands|agencies|clients|teams|people) (\w+ )?(like|such as|just like) (you|yours|yourself)",
    "(our|my) (new |innovative |award-winning |proven |latest |revolutionary |unique |ai |ai-powered |all-in-one )*(platform|software|saas|tool|solutions?|services?|products?|system|agency|program|programme|course|coaching|technology|offering|app) (can (help|save|make)|could (help|save|make)|will (help|save|make)|would (help|save|make)|helps?|saves?|makes?|allows?|lets?|enables?|offers?|provides?|gives?)",
    "(our|my) (new |innovative |award-winning |proven |latest |revolutionary |unique |ai |ai-powered |all-in-one )+(platform|saas|solutions?|services|offering)",
    r"(?<!at\s)(?<!on\s)(?<!in\s)(our|my) (platform|saas|solutions?|services|offering)",
    "(we|i) (offer|provide|deliver|supply|sell|manufacture|make) (a |an |the )?((high|top|best|premium|quality|affordable|full|wide|custom|professional|end-to-end|cost-effective|comprehensive|competitive|complete|range of|of|proven|tailored|bespoke|world-class) ?)+",
    "(we|i) (offer|provide) [^.?!,]{0,40}(services|solutions|packages|at (a )?(great|low|competitive|affordable|lower|best) (price|rate|cost)s?)",
    "(my|our) company (makes|sells|offers|provides|builds|produces|manufactures|develops|supplies|helps|specializes|specialises)",
    r"(we're|we are|i'm with|i represent|i am with) (a |an |the )?(\w+ ){0,2}?(leading|award-winning|fastest-growing|top-rated|full-service|number one|#1|premier)",
    r"j'aide (les|des|vos) (?!eleves|enfants|patient|famille|personnes agees|etudiant|lyceen|voisin|habitants|refugies|migrants|anciens|malades)\w+",
    r"(nous|j') ?(aidons|accompagnons|accompagne) (les|des|vos) (\w+ )?(entreprises|dirigeants|entrepreneurs|pme|equipes|clients|societes|independants|professionnels|cabinets|commerces|artisans|managers)",
    "(nous sommes|je suis) specialise[se]?s? (dans|en)",
    r"notre (solution|plateforme|logiciel|outil|offre|agence)( \w+)? (permet|aide|vous|est|fait)",
    r"(ich|wir) (helfe|helfen|unterstutze|unterstutzen|begleite|begleiten) (\w+ ){0,2}?(unternehmen|firmen|unternehmern?|selbststandigen?|fuhrungskraften?|menschen(?! (am|mit|nach|im|in der)\b)|coaches|kunden|agenturen|betrieben?|mittelstandlern?|teams)( dabei)?",
    "(wir sind|ich bin) (spezialisiert|spezialist|spezialistin) (auf|fur|in)",
    "unsere? (losung|plattform|dienstleistung|agentur)",
    "unser[em]? (software|produkt|produkte|tool|app) (kann|hilft|helfen|unterstutzt|unterstutzen|ermoglicht|bietet|bieten|spart|sparen|lost|macht|erledigt|ubernimmt)",
    r"(ayudo|ayudamos) a (\w+ ){0,2}?(empresas|emprendedores|negocios|profesionales|lideres|clientes|equipos|marcas|duenos|personas(?! (mayores|sin|refugiadas|con discapacidad))|pymes)",
    "(somos|soy) (una empresa |un equipo )?(especialista|especialistas|especializad[oa]s?|lider|lideres) en",
    "(nuestra|nuestro) (plataforma|solucion|servicio|agencia)",
    r"(nuestra|nuestro|nuestros) (herramienta|software|productos?) (\w+ )?(permite|ayuda|ayudan|ahorra|resuelve|resuelven|ofrece|hace|hacen|reduce|te|le|les|puede|pueden|automatiza)",
    r"(ajudo|ajudamos) (a )?(\w+ ){0,2}?(empresas|empreendedores|negocios|profissionais|lideres|clientes|equipes|equipas|marcas|donos|pessoas(?! (idosas|com deficiencia|sem|refugiadas)))",
    "(somos|sou) (uma empresa )?(especialista|especialistas|especializad[oa]s?|lider|lideres) em",
    "(nossa|nosso|a nossa|o nosso) (plataforma|solucao|servico|agencia)",
    r"(nossa|nosso|nossos|a nossa|o nosso|os nossos) (ferramenta|software|produtos?) (\w+ )?(permite|ajuda|ajudam|poupa|resolve|resolvem|oferece|faz|fazem|reduz|pode|podem|automatiza)",
    r"(aiuto|aiutiamo|supportiamo|supporto) (le |gli |i )?(\w+ ){0,1}?(aziende|imprenditori|imprese|professionisti|manager|clienti|persone(?! (anziane|con disabilita|senza|malate))|team|pmi)",
    "(siamo|sono) (specializzat[oi]|leader|specialist[ai]) (in|nel|nella|nei)",
    "(la nostra|il nostro|i nostri) (piattaforma|soluzione|servizio|servizi|agenzia)",
    r"(il nostro|i nostri) (software|prodotto|prodotti) (\w+ )?(permette|permettono|aiuta|aiutano|risolve|risolvono|offre|offrono|consente|ti|le|vi|puo|possono|fa|fanno|automatizza)",
)
TRIGGERS = PHRASES.anchors


def check(reading: Reading) -> Iterator[Hit]:
    for span in PHRASES.spans(reading):
        yield Hit(*span, "This reads as a sales call. Say in a few words who you are, and spend the rest on them.")
