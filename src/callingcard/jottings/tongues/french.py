"""French: "J'ai rencontré Ana Sousa à PyCon hier, on a parlé d'abeilles"."""

from callingcard.jottings.tongues.tongue import BEGINS, CAPITAL, STOP, WHOM, Tongue

_HAVE = r"(?:et\s+)?(?:j['’]ai[\s;]+|ai[\s;]+|nous\s+avons\s+|on\s+a\s+)?"
_WHO = r"(?:elle|il)"
_OF = r"(?:de\s+la|de\s+l['’]|des|du|de|d['’])"
_CUES: tuple[tuple[str, str], ...] = (
    ("through", r"(?:m['’]a\s+été\s+|qui\s+m['’]a\s+été\s+)?présentée?s?\s+par|par\s+l['’]intermédiaire\s+de|grâce\s+à|via"),
    ("name", rf"{_HAVE}(?:rencontr[ée]e?s?(?:[\s;]+avec)?|appelée?|téléphoné\s+à|crois[ée]e?s?|revue?|vue?|(?:discut|échang|bavard|petit-déjeun|déjeun|dîn)[ée][\s;]+avec|parl[ée][\s;]+(?:avec|à)|pris\s+un\s+café\s+avec|fait\s+la\s+connaissance\s+de|on\s+m['’]a\s+présentée?|(?:on\s+)?s['’]est\s+vue?s\s+avec)|(?:assise?s?\s+)?à\s+côté\s+(?:de|d['’])(?=\s*{CAPITAL})|(?:m['’]a|nous\s+a)[\s;]+présentée?s?(?:[\s;]+à)?(?=[\s;]+{CAPITAL})|(?:café|petit-déjeuner|déjeuner|dîner|appel|réunion|visio|rencontre|discussion|conversation|verre)\s+avec"),
    ("promised", r"(?:et\s+)?(?:je\s+)?(?:j['’]ai\s+|(?:je\s+)?lui\s+ai\s+)?promis(?:\s+(?:de|d['’]|que\s+je))?|(?:et\s+)?(?:je\s+)?lui\s+dois|(?:je\s+)?(?:vais|dois)(?=\s+lui\s+(?:envoyer|transmettre|montrer|apporter|présenter|donner))|(?:je\s+)?lui\s+(?:envoie|enverrai|transmets)"),
    ("about", rf"{_HAVE}(?:parl[ée]|discut[ée]|échang[ée])\s+(?:{_OF}|sur)|à\s+propos\s+{_OF}|au\s+sujet\s+{_OF}|sujet\s*:|sur(?=\s+(?:le|la|les|l['’]))"),
    ("position", rf"(?:qui\s+|{_WHO}\s+)?travaille\s+comme"),
    ("company", rf"(?:qui\s+|{_WHO}\s+)?travaille\s+(?:chez|pour(?:\s+(?:le|la))?|à\s+la|à\s+l['’]|au|à)"),
    ("said", rf"(?:et\s+)?{_WHO}\s+(?:m['’]a\s+dit|a\s+dit|dit|a\s+mentionné|m['’]a\s+raconté)(?:\s+qu(?:e|['’]))?|(?:(?<=[,;.]\s)|(?<=\bet\s)){_WHO}\s+(?:est|cherche|a|veut|habite|vit|aime|dirige|construit|joue|déménage|prépare)(?=\s)"),
    ("name", rf"avec(?=\s+{CAPITAL})"),
    ("at", rf"(?:à\s+la|à\s+l['’]|au|aux|chez|pendant\s+(?:la|le)|lors\s+(?:de\s+la|de\s+l['’]|du|d['’]un|d['’]une)|dans\s+(?:la|le|un|une))|(?:à|en)(?=\s+{CAPITAL})"),
)  # fmt: skip

TONGUE = Tongue(
    signs=frozenset({
        "avec", "rencontre", "rencontree", "j", "ai", "hier", "elle", "il", "lui", "on", "nous", "et", "au", "aux", "parle", "discute", "croise", "cafe",
        "dejeuner", "dernier", "derniere", "chez", "qui", "promis", "propos", "vu", "je", "le", "les", "des", "du", "travaille", "est", "ce", "matin",
        "appel", "lors", "presentee",
    }),
    cues=_CUES,
    expected=(
        r"\b(?:j['’]ai\s+)?(?:dit|promis)\s+(?:que\s+je\s+(?:l['’]ajouterais?|me\s+connecterais)|de\s+(?:l['’]ajouter|me\s+connecter))(?:\s+(?:avec|à)\s+\w+)?(?:\s+sur\s+linkedin)?"
        r"|\bon\s+(?:va|doit)\s+se\s+connecter(?:\s+sur\s+linkedin)?|\b(?:elle|il)\s+attend\s+(?:mon\s+invitation|ma\s+demande)"
    ),
    at_work=r"chez|@|à\s+la|à|au",
    ands=r"et|mais|qui",
    clause=rf"[;]|[!?](?:\s|$)|{STOP}|,\s*(?:et\s+)?(?=(?:elle|il|je|j['’]|on|nous|qui|lui|très|c['’]|promis)\b)",
    weak=frozenset({"à", "en", "chez", "au", "aux", "avec", "à la", "à l'", "à l’"}),
    telling=r"(?:et\s+)?\w+\s+(?:m['’]a\s+dit|a\s+dit|dit|a\s+mentionné|m['’]a\s+raconté)",
    role=r"comme|en\s+tant\s+que",
    around=(("through", rf"{BEGINS}(?!(?:elle|il|on|qui)\b){WHOM}\s+(?=(?:m['’]a|nous\s+a)[\s;]+présentée?s?[\s;]+(?:à\s+)?{CAPITAL})"),),
    introducing=r"\b(?:rencontr[ée]e?|avec|vue?|crois[ée]e?)\s*$",
    cuts={"at": rf"[,;](?:\s|$)|{STOP}|\(|\s(?:où|qui|elle|il|nous|je)\s"},
    tails=r"rencontrée?s?|croisée?s?|revue?|(?:j['’])?ai|on\s+a",
    belongs=r"\b(?:travaille|habite|vit|basée?|intéressée?|exposé|conférence|poste|travail|équipe)$",
    no_dates=frozenset({"mars", "marco", "elf", "ha", "fa", "due", "no", "na", "min", "once", "ora", "may", "sun"}),
    no_names=frozenset({
        "j", "je", "nous", "on", "elle", "il", "le", "la", "les", "un", "une", "quelqu'un", "quelqu’un", "personne", "des", "hier", "très", "belle", "beau",
        "bon", "bonne", "super", "merci", "café", "déjeuner", "appel", "réunion", "encore", "mon", "ma", "mes", "plusieurs", "lui",
    }),
    joins=r"et",
)  # fmt: skip
