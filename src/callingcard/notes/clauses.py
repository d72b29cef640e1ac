"""Clauses: a note cut where a reader takes a breath. They are what the tagger labels and what elements point at."""

import re
from collections.abc import Callable
from typing import Final, Literal, NamedTuple, TypeAlias

from callingcard.notes.memory import Memory
from callingcard.notes.phrases import words
from callingcard.notes.tokens import tokens

Role = Literal["greeting", "body", "sign-off"]

# A boundary begins with one of a few signs, so that `re` passes over all else. A strong one: the end of a sentence, a comma that
# starts a new statement, a dash, an empty line; then an "and" that starts a new statement.
_BOUNDARY: Final = re.compile(
    r"[.!?。！？؟;:,—\s](?:(?<!\s)(?:(?<=[.!?。！？؟])[.!?。！？؟]*[)\"'\]]*(?=\s|$)"
    r"|(?<=,)\s+(?=(?:and |but |so |y |e |et |und |mais |mas |pero |ma |aber )?"
    r"(?:i|i'd|i'm|i've|would|we|we're|it'd|let's|can|could|je|j'ai|j'aimerais|ich|me gustaria|mi piacerebbe|gostaria)\b)"
    r"|(?<=—)\s*|(?<=:)\s+(?=[a-z])|(?<=;)\s)"
    r"|(?<=\s)(?:(?=[abempsuy])(?=(?:and|but|so) (?:i|i'd|i'm|i've|we|would|wanted|thought|wondered|was wondering|am|could|can|let's)\b"
    r"|(?:et|und|y|e|mas|mais|pero|ma|aber) (?:je|j'|ich|wurde|me gustaria|vorrei|gostaria|adoraria|mi )\b)"
    r"|(?<=\n)(?:\s*\n\s*)?|\s*(?:-+\s+|—\s*)))"
)
_LONGEST: Final = 400
"""Letters of a piece of text whose words are remembered: notes repeat each other, and memory is bounded."""
_ABBREVIATIONS: Final = words(
    "dr mr mrs ms prof st sr sra srta dra dott sig mme mlle jr inc ltd co corp vs eg ie etc approx dept nr z b u ex"
)
_GREETING: Final = re.compile(
    r"\s*(?:(?:hi|hello|hey|heya|hiya|hola|dear|greetings|howdy|hallo|hei|ola|oi|ciao|salve|salut|bonjour|bonsoir|coucou"
    r"|buongiorno|buonasera|gentile|egregio|cher|chere|estimado|estimada|querido|querida|caro|cara|prezado|prezada"
    r"|liebe|lieber|servus|moin|hej|namaste|gruezi|sehr geehrte|sehr geehrter|guten tag|guten morgen|guten abend"
    r"|good morning|good afternoon|good evening|good day|buenos dias|buenas tardes|buenas|buen dia|bom dia|boa tarde|boa noite"
    r"|yo|sup|to whom it may concern)\b(?:\s+(?:there|again|all|everyone|friend|sir|madam|team))?)"
    r"(?P<title>(?:\s+(?:dr|mr|mrs|ms|prof|professor|herr|frau|monsieur|madame|senor|senora|sr|sra|dott|dottor|dottoressa|doutor|doutora|sir|miss)\b\.?)*)"
    r"(?P<name>(?:[ \t]+(?!hope\b|i\b|my\b|we\b|just\b|thanks\b|thank\b|great\b|it\b|saw\b|fellow\b|and\b|would\b|noticed\b|this\b|sou\b|li\b)[^\W\d_][\w'.-]*){0,4}?)"
    r"\s*(?:[,!.:;—\n]+|\s-\s|(?=\s*$)|-(?=\s))"
)
_BARE_NAME: Final = re.compile(r"\s*(?P<title>)(?P<name>[^\W\d_][\w'-]+(?:[ ][^\W\d_][\w'-]+)?)\s*[,:](?=\s|\n)")
_NAME_AFTER_COMMA: Final = re.compile(r" *(?P<name>[^\W\d_][\w'-]+)\s*[!,.:](?=\s)")
_SIGN_OFF: Final = re.compile(
    r"(?:kind |best |warm |warmest |many |with (?:best |kind |warm )?|all the )?"
    r"(?:regards|best(?: wishes)?|cheers|sincerely|yours(?: sincerely| truly| faithfully)?|thanks(?: again| so much| a lot| in advance)?"
    r"|thank you(?: again| so much)?|warmly|respectfully|take care|talk soon|cordialement|bien cordialement|bien a vous|amicalement|merci(?: d'avance| par avance)?"
    r"|belle journee|bonne journee|un saludo|saludos(?: cordiales)?|atentamente|gracias|abrazo|un abrazo|um abraco|abraco|abracos|cumprimentos|obrigad[oa]|atenciosamente"
    r"|mit freundlichen grussen|viele grusse|beste grusse|herzliche grusse|liebe grusse|lg|vg|mfg|danke|grusse|cordiali saluti|saluti|un saluto|grazie|a presto|distinti saluti|buona giornata)"
    r"\s*[,.!-]*\s*(?:[-—]\s*)?(?P<name>(?:[^\W\d_][\w'.-]*(?:[ ]|$)){0,4})\s*$"
)


class Clause(NamedTuple):
    """One clause: offsets into the folded text, its words, and what part of the note it is."""

    start: int
    end: int
    words: tuple[str, ...]
    role: Role = "body"
    question: bool = False


class Parts(NamedTuple):
    """A note cut up. Names are spans in the folded text; None where nobody is named."""

    clauses: tuple[Clause, ...]
    greeted: tuple[int, int] | None = None
    signed: tuple[int, int] | None = None


def cut(folded: str, *, capital: Callable[[int], bool]) -> Parts:
    """Cut folded text into clauses, greeting and sign-off; ``capital`` tells whether an offset was written as a capital."""
    clauses: list[Clause] = []
    start, greeted = _greeting(folded, clauses, capital)
    end = len(folded)
    for match in _BOUNDARY.finditer(folded, start):
        if _breaks(folded, match, start):
            mark = match[0]
            stop = match.end() if mark[0] in ".!?。！？؟" else match.start()
            _add(clauses, folded, start, stop, mark[0] in "?？؟" or "?" in mark)
            start = match.end()
    _add(clauses, folded, start, end, False)
    signed = _signature(folded, clauses, capital)
    return Parts(tuple(clauses), greeted, signed)


def _greeting(folded: str, clauses: list[Clause], capital: Callable[[int], bool]) -> tuple[int, tuple[int, int] | None]:
    match = _GREETING.match(folded)
    if match is None:
        match = _BARE_NAME.match(folded)
        if match is None or not capital(match.start("name")) or match["name"] in _NOT_NAMES:
            return 0, None
    words = tuple(tokens(match[0]))
    begin = len(match[0]) - len(match[0].lstrip())
    clauses.append(Clause(begin, begin + len(match[0].strip()), words, "greeting"))
    name = match["name"].strip()
    at = match.end("name") - len(match["name"].lstrip())
    later = None if name else _NAME_AFTER_COMMA.match(folded, match.end())
    if later and capital(later.start("name")):
        clauses[-1] = Clause(begin, later.end(), (*words, *tokens(later["name"])), "greeting")
        return later.end(), later.span("name")
    return match.end(), (at, at + len(name)) if name else None


_NOT_NAMES: Final = words(
    "ah hope thanks congrats congratulations greetings wow great following yesterday today sorry hopefully recently however "
    "yes no well ok okay so also sure please finally quick merci obrigado obrigada grazie danke gracias felicitations"
)


def _breaks(folded: str, match: re.Match[str], start: int) -> bool:
    mark = match[0]
    if mark[0] == ".":
        before = folded[max(start, match.start() - 8) : match.start()].rsplit(None, 1)
        return not before or before[-1].strip("(\"'") not in _ABBREVIATIONS
    if mark == "\n" and not folded.startswith(("and ", "but ", "so "), match.end()):
        # A hard-wrapped line is no boundary: a line that stops short, or at punctuation, is.
        line = match.start() - (folded.rfind("\n", 0, match.start()) + 1)
        return line < 45 or folded[match.start() - 1] in ",.!?:;"
    if mark in {" ", "\n"}:
        # "Ana and I were discussing" is one statement: what stands before must be long enough to be one of its own.
        return folded.count(" ", start, match.start()) >= 3
    return match.start() - start >= 8 or not mark.startswith(",")


def _add(clauses: list[Clause], folded: str, start: int, stop: int, question: bool) -> None:
    piece = folded[start:stop]
    lead, size, said = _SAID.get(piece) or _said(piece)
    if said:
        clauses.append(Clause(start + lead, start + lead + size, said, "body", question))


_Said: TypeAlias = tuple[int, int, tuple[str, ...]]
"""Where in a piece of text what is said begins, how long it is, and its words."""
_SAID: Final[Memory[str, _Said]] = Memory(6_000)


def _said(piece: str) -> _Said:
    known = _SAID.recall(piece)
    if known is not None:
        return known
    begun = piece.lstrip()
    read = (len(piece) - len(begun), len(begun.rstrip()), tuple(tokens(begun)))
    return _SAID.keep(piece, read) if len(piece) <= _LONGEST else read


def _signature(folded: str, clauses: list[Clause], capital: Callable[[int], bool]) -> tuple[int, int] | None:
    """Mark the closing words and the name after them, and say where that name is."""
    for back in range(1, min(4, len(clauses) + 1)):
        first = clauses[-back]
        if first.role == "greeting" or len(first.words) > 8:
            break
        match = _SIGN_OFF.match(folded, first.start)
        if match and back < len(clauses) and (not match["name"].strip() or capital(match.start("name"))):
            for index in range(len(clauses) - back, len(clauses)):
                clause = clauses[index]
                clauses[index] = Clause(clause.start, clause.end, clause.words, "sign-off")
            name = match["name"].strip()
            return (match.start("name"), match.start("name") + len(name)) if name else None
    last = clauses[-1] if clauses else None
    if last is None or len(clauses) < 2 or len(last.words) > 4 or last.question or folded[last.end - 1] in ".!?:":
        return None
    gap = folded[clauses[-2].end : last.start]
    if "\n" in gap or gap.strip() in {"-", "—"}:
        clauses[-1] = Clause(last.start, last.end, last.words, "sign-off")
        return (last.start, last.end)
    return None
