"""Clauses: a note cut where a reader takes a breath. They are what the tagger labels and what elements point at."""

import re
from typing import Final, Literal, TypeAlias

from callingcard.notes.folding import Folded
from callingcard.notes.language import tongue_of
from callingcard.notes.memory import Memory
from callingcard.notes.phrases import words
from callingcard.notes.tokens import tokens

Role = Literal["greeting", "body", "sign-off"]
Span: TypeAlias = tuple[int, int]

# A boundary begins with one of a few signs, so that `re` passes over all else. Most of these are spaces, and most of them no
# boundary: so a space is asked first, and only for what follows it. An "and" that starts a new statement, or a dash; then strong
# signs: the end of a sentence, a comma that starts a new statement, an empty line.
_BOUNDARY: Final = re.compile(
    r"[.!?。！？؟;:,—\s](?:(?<= )(?=[\s—\-abempsuy])"
    r"(?:(?=[abempsuy])(?=(?:and|but|so) (?:i|i'd|i'm|i've|we|would|wanted|thought|wondered|was wondering|am|could|can|let's)\b"
    r"|(?:et|und|y|e|mas|mais|pero|ma|aber) (?:je|j'|ich|wurde|me gustaria|vorrei|gostaria|adoraria|mi )\b)"
    r"|\s*(?:-+\s+|—\s*))"
    r"|(?<! )(?:(?<=[.!?。！？؟])[.!?。！？؟]*[)\"'\]]*(?=\s|$)"
    r"|(?<=,)\s+(?=(?:and |but |so |y |e |et |und |mais |mas |pero |ma |aber )?"
    r"(?:i|i'd|i'm|i've|would|we|we're|it'd|let's|can|could|je|j'ai|j'aimerais|ich|me gustaria|mi piacerebbe|gostaria)\b)"
    r"|(?<=\n)(?:\s*\n\s*)?|(?<=—)\s*|(?<=:)\s+(?=[a-z])|(?<=;)\s))"
)
_STOPS: Final = ".!?。！？؟"
_LONGEST: Final = 400
"""Letters of a piece of text whose words are remembered: notes repeat each other, and memory is bounded."""
_ABBREVIATIONS: Final = words(
    "dr mr mrs ms prof st sr sra srta dra dott sig mme mlle jr inc ltd co corp vs eg ie etc approx dept nr z b u ex"
)
_GREETING: Final = re.compile(
    r"\s*(?:(?:hi|hello|hey|heya|hiya|hola|dear|greetings|howdy|hallo|hei|ola|oi|ciao|salve|salut|bonjour|bonsoir|coucou"
    r"|buongiorno|buonasera|gentile|egregio|cher|chere|estimado|estimada|querido|querida|caro|cara|prezado|prezada"
    r"|liebe|lieber|servus|moin|hej|namaste|gruezi|sehr geehrte|sehr geehrter|guten tag|guten morgen|guten abend"
    r"|good morning|good afternoon|good evening|good day|buenos dias|buenas tardes|buenas|buen dia|bom dia|boa tarde|boa noite|boas|viva|fala|alo|che"
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


class Piece:
    """What is read in a piece of text wherever it stands: notes repeat each other, and it is read once.

    ``lead`` and ``size`` tell, in folded characters, where what is said begins and how long it is; ``raw`` are the note's own
    characters of that. ``tongue`` adds up what the words say of each language. What else follows is kept by who works it out.
    """

    __slots__ = ("lead", "lean", "raw", "said", "size", "tongue", "trims", "words")

    def __init__(self, said: str, lead: int, raw: str) -> None:
        self.said = said
        self.lead = lead
        self.size = len(said)
        self.raw = raw
        self.words: tuple[str, ...] = tuple(tokens(said))
        self.tongue = tongue_of(self.words)
        self.lean: tuple[float, float] | None = None
        self.trims: tuple[int, int, int, int] | None = None


class Clause:
    """One clause: offsets into the folded text, what is read in it, and what part of the note it is."""

    __slots__ = ("end", "piece", "question", "role", "start", "words")

    def __init__(self, start: int, end: int, piece: Piece, role: Role, question: bool) -> None:
        self.start = start
        self.end = end
        self.piece = piece
        self.words: tuple[str, ...] = piece.words
        self.role: Role = role
        self.question = question


class Parts:
    """A note cut up. Names are spans in the folded text; None where nobody is named."""

    __slots__ = ("clauses", "greeted", "signed")

    def __init__(self, folding: Folded) -> None:
        """Cut folded text into clauses, greeting and sign-off."""
        self.clauses: list[Clause] = []
        self.greeted: Span | None = None
        folded = folding.text
        start = self._greeting(folding)
        for match in _BOUNDARY.finditer(folded, start):
            first, last = match.span()
            mark = folded[first:last]
            if _breaks(folded, mark, first, last, start):
                stop = last if mark[0] in _STOPS else first
                self._add(folding, start, stop, "?" in mark or mark[0] in "？؟")
                start = last
        self._add(folding, start, len(folded), False)
        self.signed = self._signature(folding)

    def _greeting(self, folding: Folded) -> int:
        """Where what follows a greeting begins."""
        folded = folding.text
        match = _GREETING.match(folded)
        if match is None:
            match = _BARE_NAME.match(folded)
            if match is None or not folding.is_capital(match.start("name")) or match["name"] in _NOT_NAMES:
                return 0
        name = match["name"].strip()
        end = last = match.end()
        at = match.end("name") - len(match["name"].lstrip())
        self.greeted = (at, at + len(name)) if name else None
        later = None if name else _NAME_AFTER_COMMA.match(folded, end)
        if later and folding.is_capital(later.start("name")):
            self.greeted, last = later.span("name"), later.end()
        piece = _piece(folding, 0, last)
        self.clauses.append(Clause(piece.lead, piece.lead + piece.size, piece, "greeting", False))
        return last

    def _add(self, folding: Folded, start: int, stop: int, question: bool) -> None:
        piece = _piece(folding, start, stop)
        if piece.words:
            first = start + piece.lead
            self.clauses.append(Clause(first, first + piece.size, piece, "body", question))

    def _signature(self, folding: Folded) -> Span | None:
        """Mark the closing words and the name after them, and say where that name is."""
        folded, clauses = folding.text, self.clauses
        for back in range(1, min(4, len(clauses) + 1)):
            first = clauses[-back]
            if first.role == "greeting" or len(first.words) > 8:
                break
            match = _SIGN_OFF.match(folded, first.start)
            if match and back < len(clauses):
                name = match["name"].strip()
                at = match.start("name")
                if not name or folding.is_capital(at):
                    for clause in clauses[-back:]:
                        clause.role, clause.question = "sign-off", False
                    return (at, at + len(name)) if name else None
        last = clauses[-1] if clauses else None
        if last is None or len(clauses) < 2 or len(last.words) > 4 or last.question or folded[last.end - 1] in ".!?:":
            return None
        gap = folded[clauses[-2].end : last.start]
        if "\n" in gap or gap.strip() in {"-", "—"}:
            last.role = "sign-off"
            return (last.start, last.end)
        return None


_NOT_NAMES: Final = words(
    "ah hope thanks congrats congratulations greetings wow great following yesterday today sorry hopefully recently however "
    "yes no well ok okay so also sure please finally quick merci obrigado obrigada grazie danke gracias felicitations"
)


def _breaks(folded: str, mark: str, first: int, last: int, start: int) -> bool:
    sign = mark[0]
    if sign == ".":
        before = folded[max(start, first - 8) : first].rsplit(None, 1)
        return not before or before[-1].strip("(\"'") not in _ABBREVIATIONS
    if mark == "\n" and not folded.startswith(("and ", "but ", "so "), last):
        # A hard-wrapped line is no boundary: a line that stops short, or at punctuation, is.
        return first - (folded.rfind("\n", 0, first) + 1) < 45 or folded[first - 1] in ",.!?:;"
    if mark == " " or mark == "\n":
        # "Ana and I were discussing" is one statement: what stands before must be long enough to be one of its own.
        return folded.count(" ", start, first) >= 3
    return sign != "," or first - start >= 8


_PIECES: Final[Memory[str, Piece]] = Memory(6_000)


def _piece(folding: Folded, start: int, stop: int) -> Piece:
    """What is read in a folded span, white space around it left out."""
    first, last = folding.span(start, stop)
    raw = folding.original[first:last]
    # Where characters fold to several or to none, a span may begin inside of one: then what is written does not tell what is read.
    key = raw if folding.regular else f"{raw}\0{folding.text[start:stop]}"
    known = _PIECES.known.get(key) or _PIECES.recall(key)
    if known is not None:
        return known
    folded = folding.text[start:stop]
    lead, said = len(folded) - len(folded.lstrip()), folded.strip()
    first, last = folding.span(start + lead, start + lead + len(said))
    made = Piece(said, lead, folding.original[first:last])
    return _PIECES.keep(key, made) if len(key) <= _LONGEST else made
