"""Words of profile pages in six languages: section headings, kinds of employment, what names a role, a school, a degree."""

import re

from callingcard.text import bare


def _any(words: str) -> frozenset[str]:
    return frozenset(bare(word.strip()) for word in words.split("|"))


HEADINGS: dict[str, frozenset[str]] = {
    "experience": _any(
        "experience|work experience|professional experience|employment|career|berufserfahrung|erfahrung|werdegang|beruflicher werdegang"
        "|expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|experiencia|experiencia laboral"
        "|experiencia profesional|experiência|experiência profissional|experiências|esperienza|esperienze|esperienza lavorativa|esperienze professionali"
    ),
    "education": _any(
        "education|studies|ausbildung|bildung|studium|ausbildung und studium|formation|formations|études|educación|formación|formación académica|educação"
        "|formação|formação acadêmica|formação académica|formazione|istruzione|studi"
    ),
    "groups": _any("groups|gruppen|groupes|grupos|gruppi|memberships|mitgliedschaften|organizations|organisationen"),
    "skills": _any("skills|top skills|kenntnisse|kenntnisse und fähigkeiten|top-kenntnisse|compétences|principales compétences|aptitudes|conocimientos y aptitudes"
                   "|competências|principais competências|competenze|competenze principali|fähigkeiten"),
    "volunteering": _any(
        "volunteering|volunteer experience|ehrenamt|ehrenamtliches engagement|bénévolat|expérience de bénévolat|voluntariado|experiencia de voluntariado"
        "|experiência de voluntariado|volontariato|esperienze di volontariato"
    ),
    "other": _any(
        "about|info|über|über mich|infos|summary|zusammenfassung|résumé|extracto|resumen|acerca de|resumo|sobre|informazioni|riepilogo|activity|aktivität|aktivitäten|activité|actividad"
        "|atividade|attività|featured|im fokus|highlights|recommendations|empfehlungen|recommandations|recomendaciones|recomendações|segnalazioni|interests|interessen|centres d'intérêt"
        "|intereses|interesses|interessi|companies|unternehmen|entreprises|empresas|aziende|schools|hochschulen|écoles|instituciones educativas|scuole|newsletters|top voices|licenses & certifications|licenses and certifications"
        "|certifications|bescheinigungen und zertifikate|zertifikate|licences et certifications|licencias y certificaciones|licenças e certificados|licenze e certificazioni|courses|kurse|cours"
        "|cursos|corsi|projects|projekte|projets|proyectos|projetos|progetti|honors & awards|honors-awards|auszeichnungen|languages|sprachen|langues|idiomas|lingue|publications|publikationen|veröffentlichungen|patents|causes"
        "|people you may know|more profiles for you|contact|kontakt|coordonnées|contacto|contato|contatti"
    ),
}  # fmt: skip

_TYPES = (
    "full-time|part-time|self-employed|freelance|contract|internship|apprenticeship|seasonal|temporary|permanent|permanent full-time|vollzeit|teilzeit|selbstständig|freiberuflich|befristet"
    "|praktikum|ausbildung|werkstudent|duales studium|festanstellung|temps plein|temps partiel|cdi|cdd|indépendant|stage|alternance|apprentissage|intérim"
    "|jornada completa|media jornada|autónomo|contrato temporal|prácticas|tempo integral|meio período|autônomo|contrato|temporário|estágio|tempo inteiro|tempo parcial|a tempo pieno"
    "|a tempo parziale|lavoratore autonomo|libero professionista|tirocinio|apprendistato|contratto"
)
TYPES = _any(_TYPES)
_WHERE = "on-site|onsite|hybrid|remote|vor ort|remote-job|sur site|hybride|à distance|télétravail|presencial|híbrido|remoto|en remoto|in sede|ibrido|da remoto"
WORKPLACES = _any(_WHERE)

ROLE = re.compile(
    r"\b(?:\w*engineer\w*|\w*ingenieur\w*|ingenier\w*|engenheir\w*|ingegner\w*|developer|entwickler\w*|developpeu\w*|desarrollador\w*|desenvolvedor\w*|sviluppat\w*|programmer|architect|architekt\w*"
    r"|designer\w*|manager\w*|managing|lead|leader|head of|head|leiter\w*|\w*leiter\w*|director\w*|direktor\w*|directeur|directrice|diretor\w*|direttor\w*|chief|c[etofmp]o|vp|vice president|president\w*"
    r"|founder|co-?founder|grunder\w*|fondat\w*|fundador\w*|owner|inhaber\w*|partner\w*|consultant\w*|berater\w*|consultor\w*|consulente|analyst\w*|analist\w*|scientist|researcher|research \w+|forscher\w*"
    r"|chercheu\w*|investigador\w*|pesquisador\w*|ricercat\w*|professor\w*|lecturer|teacher|lehrer\w*|assistant\w*|assistent\w*|associate|coordinator\w*|koordinator\w*|specialist\w*|spezialist\w*"
    r"|intern|praktikant\w*|stagiaire|becari\w*|estagiari\w*|tirocinante|trainee|student\w*|werkstudent\w*|administrator\w*|officer|recruiter\w*|sales|buyer|editor\w*|redakteur\w*|journalist\w*"
    r"|writer|author|nurse|doctor|arzt|arztin|lawyer|anwalt\w*|avocat\w*|abogad\w*|advogad\w*|avvocat\w*|accountant|controller|technician|techniker\w*|technicien\w*|mechanic|chef de projet|responsable|gerente|jefe"
    r"|geschaftsfuhrer\w*|vorstand|mitarbeiter\w*|referent\w*|sachbearbeiter\w*|producer|product owner|scrum master|board member|chair\w*|fellow|postdoc\w*|doktorand\w*|phd (?:student|candidate))\b"
)
SCHOOL = re.compile(
    r"\b(?:university|universit\w*|universidad\w*|universite|universita|college|school|schule|\w*hochschule|\w*schule|gymnasium|lyceum|lycee|ecole|institut\w*|instituto|istituto|politecnic\w*|politecnico|polytechni\w*"
    r"|politechnika|academy|akademie|academia|accademia|facult\w*|fakultat|faculdade|facultad|escola|escuela|scuola|liceo|conservator\w*|konservatorium|campus|seminary|bootcamp|eth|epfl|mit|tu|lmu|kth|hec|insead"
    r"|uniwersytet|universitet\w*|universiteit|egyetem|yliopisto)\b"
)
DEGREE = re.compile(
    r"\b(?:b\.?\s?sc|m\.?\s?sc|b\.?\s?a|m\.?\s?a|b\.?\s?eng|m\.?\s?eng|mba|ph\.?\s?d|doctor\w*|doktor\w*|dr|bachelor\w*|master\w*|magister|diplom\w*|degree|abitur|matura|licence|licenciatura|licenciad\w*|grado|mestrado|maestria"
    r"|graduacao|bacharel\w*|pos-graduacao|laurea|dottorato|doctorat|ingenieur|staatsexamen|a-levels?|high school diploma|certificate|minor|major)\b"
)
AT = re.compile(r"\s+(?:at|@|bei|beim|chez|presso|w|hos)\s+", re.IGNORECASE)
WORKED = re.compile(
    r"(?:i )?(?:worked|works|working|was|is|arbeitete?t?|travaille|trabaja|trabalha|lavora)?", re.IGNORECASE
)
STUDIED = re.compile(
    r"(?:i )?(?:studied|studying|student|studierte?|studium|studentin|étudiante?|estudiante|estudante|studente|studentessa)\b.{0,60}",
    re.IGNORECASE,
)
NOISE = re.compile(
    r"(?:show all.{0,60}|show more|show less|show credential|see more|…\s?see more|see all|alle .{1,60} anzeigen|mehr anzeigen|…\s?mehr|afficher .{1,80}|voir plus|mostrar .{1,80}|ver más|ver mais|exibir .{1,60}|mostra .{1,80}|vedi altro"
    r"|message|nachricht|connect|vernetzen|follow|following|folgen|more|mehr|plus|join|joined|beitreten|pending|save in sales navigator|open to|\d[\d.,+]* (?:connections?|followers?|kontakte|follower|relations|abonnés|contactos|seguidores"
    r"|conexões|collegamenti)|1st|2nd|3rd|he/him|she/her|they/them|er/ihm|sie/ihr|il/lui|elle|· ?\d.{0,4}|(?:\d\.|\w+ )?degree connection|.{1,80} degree connection|company name|firmenname|dates employed|employment duration|dates attended or expected graduation|location|degree name|field of study|title|total duration)",
    re.IGNORECASE,
)
MEMBERS = re.compile(
    r"[\d.,\s\u202f]+(?:k|m)?\s?(?:members?|mitglieder|membres|miembros|membros|membri)", re.IGNORECASE
)
CONTACT = re.compile(
    r"\s*[·|]?\s*(?:contact info|kontaktinfo|coordonnées|información de contacto|informações de contato|informações de contacto|informazioni di contatto)$",
    re.IGNORECASE,
)
DETAIL = re.compile(
    r"(?:grade|note|activities and societies|aktivitäten und verbände|activités et associations|actividades y grupos|atividades e grupos|attività e associazioni|voto|nota|média)\s?:",
    re.IGNORECASE,
)
SKILLS = re.compile(r"(?:skills|kenntnisse|compétences|aptitudes|competências|competenze)\s?:\s?", re.IGNORECASE)


def heading(line: str) -> str | None:
    """Name the section that a line opens, None where it is no heading."""
    word = re.sub(r"\s*\(\d+\)$|:$", "", bare(line)).strip()
    return next((section for section, words in HEADINGS.items() if word in words), None)


def role_like(line: str) -> bool:
    """Tell whether a line has a word for what somebody does."""
    return ROLE.search(bare(line)) is not None


def school_like(line: str) -> bool:
    """Tell whether a line has a word for a place of learning."""
    return SCHOOL.search(bare(line)) is not None


def degree_like(line: str) -> bool:
    """Tell whether a line has a word for what is learned there."""
    return DEGREE.search(bare(line)) is not None
