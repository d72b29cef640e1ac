"""What the sender of a mail wrote in it: without quoted replies, forwarded mail, signature and greetings at the end.

Line rules for English, German, French, Spanish, Portuguese and Italian. Each pattern looks at one to three lines of
bounded length, so the time is linear in the number of lines.
"""

import re
from collections.abc import Sequence

MAX_LINES = 4_000
MAX_SIGNATURE = 10
"""Lines after a greeting at the end that are still taken for a signature."""
_LONGEST = 300

_OPENED = (
    r"(?:On\b.{4,250}\bwrote|Am\b.{4,250}\bschrieb\b.{0,150}|Le\b.{4,250}\ba écrit|El\b.{4,250}\bescribió"
    r"|(?:Em|No dia|A)\b.{4,250}\bescreveu|(?:Il|In data)\b.{4,250}\bha scritto"
    r"|\d{4}[-/]\d\d[-/]\d\d .{0,150}<\S{1,150}@\S{1,150}>)\s?:"
)
_NAMED = (
    r"(?:.{2,150}\bschrieb am\b.{4,150}"
    r"|.{0,150}<\S{1,150}@\S{1,150}>\s?(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto))\s?:"
)
_OPENED_ATTRIBUTION = re.compile(_OPENED, re.IGNORECASE)
_ATTRIBUTION = re.compile(f"{_OPENED}|{_NAMED}", re.IGNORECASE)
_DIVIDER = re.compile(
    r"[-_*\s]{2,40}(?:Original Message|Original Appointment|Forwarded message|Ursprüngliche Nachricht|Originalnachricht"
    r"|Weitergeleitete Nachricht|Message d'origine|Message original|Message transféré|Mensaje original"
    r"|Mensaje reenviado|Mensagem original|Mensagem encaminhada|Messaggio originale|Messaggio inoltrato)[-_*\s]{0,40}"
    r"|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:|Début du message (?:transféré|réexpédié) ?:"
    r"|Inicio del mensaje reenviado:|Início da mensagem encaminhada:|Inizio messaggio inoltrato:",
    re.IGNORECASE,
)
_FROM = re.compile(r"[*_]?(?:From|Von|De|Da|Expéditeur)\s?:[*_]?\s?\S", re.IGNORECASE)
_HEADER = re.compile(
    r"[*_]?(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado(?: el| em)?|Enviada(?: em)?|Fecha"
    r"|Para|Asunto|Data|Assunto|Inviato|A|Oggetto)\s?:[*_]?(?:\s|$)",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"(?:Sent from (?:my|Mail|Outlook|Yahoo|Proton|a mobile)|Sent with|Get Outlook for|Von meinem .{1,40} gesendet|Gesendet (?:von|mit)"
    r"|Envoyé (?:de(?:puis)? (?:mon|ma)|à partir de)|Enviado desde mi|Enviado (?:do meu|a partir do)|Inviato da(?:l mio)?"
    r"|Outlook für (?:iOS|Android)|Télécharge[rz] Outlook|Obtener Outlook|Obter o Outlook|Scarica Outlook)\b.{0,80}",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:(?:with )?(?:all )?(?:the )?(?:very )?(?:best|kind|kindest|warm|warmest|many)(?: regards| wishes| thanks)?|all the best|regards|sincerely"
    r"|yours(?: sincerely| truly| faithfully)?|cheers|take care|talk soon|thanks(?: again| a lot)?|thank you|br|kr"
    r"|(?:mit )?(?:freundliche[nm]?|beste[nm]?|herzliche[nm]?|viele|liebe[nm]?|schöne[nm]?) grü(?:ß|ss)e?n?(?: aus \w+)?|grü(?:ß|ss)e|vg|lg|mfg|danke"
    r"|(?:bien )?cordialement|bien à (?:vous|toi)|(?:meilleures|sincères|cordiales) salutations|amicalement|merci"
    r"|(?:un )?(?:cordial )?saludos?(?: cordiales)?|un abrazo|atentamente|gracias"
    r"|(?:com os )?(?:melhores|cordiais) cumprimentos|cumprimentos|atenciosamente|(?:um )?abraços?|obrigad[oa]"
    r"|(?:cordiali|distinti|cari|un caro) salut[io]|cordialmente|saluti|un saluto|a presto|grazie)\s{0,3}(,|[.!–-])?",
    re.IGNORECASE,
)  # fmt: skip
_THANKS = re.compile(r"many|thank|danke|merci|gracias|obrigad|grazie|cheers|best\b|a presto", re.IGNORECASE)


def fresh(text: str) -> str:
    """Give what the sender wrote; empty where a mail only quotes or forwards."""
    lines = [line.rstrip() for line in text.split("\n")[:MAX_LINES]]
    kept: list[str] = []
    number = 0
    while number < len(lines):
        line = lines[number].strip()
        if line.startswith(">"):
            number += 1
            continue
        if attribution := _attribution(lines, number):
            number += attribution
            if not _quoted_next(lines, number):
                break
            continue
        if _ends(lines, number):
            break
        kept.append(lines[number])
        number += 1
    return _without_greeting(kept)


def _attribution(lines: Sequence[str], number: int) -> int:
    """Count the lines from ``number`` on that say who wrote what is quoted next, 0 where they do not."""
    for count in range(1, 4):
        span = [line.strip() for line in lines[number : number + count]]
        if len(span) < count or not span[-1] or len(span[-1]) > _LONGEST:
            return 0
        if span[-1].endswith(":") and _ATTRIBUTION.fullmatch(" ".join(span)):
            later = any(_OPENED_ATTRIBUTION.fullmatch(" ".join(span[skip:])) for skip in range(1, count))
            return 0 if later else count
    return 0


def _quoted_next(lines: Sequence[str], number: int) -> bool:
    following = (line.strip() for line in lines[number : number + 5])
    return next((line for line in following if line), "").startswith(">")


def _ends(lines: Sequence[str], number: int) -> bool:
    """Tell whether nothing from this line on is the sender's own."""
    line = lines[number].strip()[:_LONGEST]
    if line in {"--", "-- ", "—"} or _DIVIDER.fullmatch(line) or _FOOTER.fullmatch(line):
        return True
    if _FROM.match(line):
        return sum(1 for each in lines[number + 1 : number + 8] if _HEADER.match(each.strip()[:_LONGEST])) >= 2
    if len(line) >= 20 and not line.strip("_"):
        return any(_FROM.match(each.strip()[:_LONGEST]) for each in lines[number + 1 : number + 3]) or number > 0
    return False


def _without_greeting(kept: list[str]) -> str:
    """Cut the greeting at the end with the signature below it: short lines, and not too many of them."""
    for back, line in enumerate(reversed(kept)):
        number = len(kept) - 1 - back
        after = [each for each in kept[number + 1 :] if each.strip()]
        if len(after) > MAX_SIGNATURE or number == 0:
            break
        greeting = _GREETING.fullmatch(line.strip()[:_LONGEST])
        if greeting and (not _THANKS.match(line.strip()) or _is_signature(greeting[1], after)):
            kept = kept[:number]
            break
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _is_signature(mark: str | None, after: Sequence[str]) -> bool:
    """Tell whether a name follows; "Thanks!" may also begin or end what the sender has to say."""
    return bool(after) and mark in {",", None, "-", "–"} and len(after[0].split()) <= 4 and after[0][-1] not in ".!?"
