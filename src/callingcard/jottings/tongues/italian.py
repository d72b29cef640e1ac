"""Italian: "Ho conosciuto Ana Sousa al PyCon ieri, abbiamo parlato di api"."""

from callingcard.jottings.tongues.tongue import BEGINS, CAPITAL, STOP, WHOM, Tongue

_HAVE = r"(?:e\s+)?(?:ho\s+|abbiamo\s+|ci\s+siamo\s+)?"
_WHO = r"(?:lei|lui|loro)"
_OF = r"(?:dell['’]|d['’]|del(?:la|le|lo)?|dei|degli|di)"
_ON = r"(?:sull['’]|sul(?:la|le|lo)?|sui|sugli|su)"
_CUES: tuple[tuple[str, str], ...] = (
    ("through", r"(?:(?:mi\s+è\s+stat[oa]\s+)?presentat[oa]\s+da(?:l|lla)?|tramite|grazie\s+a|per\s+mezzo\s+di)|via"),
    ("name", rf"{_HAVE}(?:conosciut[oa]|incontrat[oa]|vist[oa]|rivist[oa]|chiamato|sentito|(?:sono\s+)?stat[oa]\s+con|(?:parlato|chiacchierato|pranzato|cenato|discusso|preso[\s;]+un\s+caffè)[\s;]+con)(?:\s+(?:la|il)(?=\s+(?:dott|sig)))?|mi\s+hanno\s+presentato|(?:mi|ci)\s+ha\s+presentat[oa](?:[\s;]+a(?=\s))?(?=[\s;]+{CAPITAL})|(?:ero\s+)?(?:sedut[oa]\s+)?(?:accanto|vicino)\s+a(?:l|lla)?(?=\s+{CAPITAL})|(?:caffè|pranzo|cena|colazione|chiamata|telefonata|riunione|chiacchierata|incontro|videochiamata)\s+con"),
    ("promised", r"(?:e\s+)?(?:le\s+|gli\s+)?(?:ho\s+)?promesso(?:\s+(?:di|che))?|(?:e\s+)?(?:le|gli)\s+devo|(?:e\s+)?devo(?=\s+(?:mandar|inviar|portar|mostrar|presentar|passar|spedir)(?:le|gli)\b)|(?:e\s+)?(?:le|gli)\s+(?:mando|invio|manderò|porto)"),
    ("about", rf"{_HAVE}(?:parlato|discusso|chiacchierato|parlando)\s+(?:{_OF}|{_ON})|{_ON}(?=\s+[^\W\d_])|a\s+proposito\s+{_OF}|riguardo\s+(?:a(?:l|lla|i|gli|lle)?)|tema\s*:"),
    ("position", rf"(?:che\s+|{_WHO}\s+)?lavora\s+come(?:\s+un[ao]?)?|(?:che\s+)?fa\s+(?:il|la|l['’])(?=\s*[^\W\d_])"),
    ("company", rf"(?:che\s+|{_WHO}\s+)?lavora\s+(?:per(?:\s+(?:il|la))?|presso|in|da|all['’]|al|alla|con)"),
    ("said", rf"(?:e\s+)?(?:{_WHO}\s+)?(?:mi\s+ha\s+(?:detto|raccontato)|ha\s+(?:detto|raccontato|accennato)|dice)(?:\s+ch(?:e|['’]))?|(?:(?<=[,;.]\s)|(?<=\be\s))(?:{_WHO}\s+)?(?:è|cerca|ha|vuole|vive|abita|ama|dirige|costruisce|gioca|deve)(?=\s)"),
    ("name", rf"con(?=\s+{CAPITAL})"),
    ("at", rf"all['’]|allo|alla|ai|agli|alle|al|durante\s+(?:la|il)|nell['’]|nel(?:la|lo)?|da(?:l|lla)(?=\s+{CAPITAL})|(?:a|in|da)(?=\s+{CAPITAL})"),
)  # fmt: skip

TONGUE = Tongue(
    signs=frozenset({
        "conosciuto", "conosciuta", "con", "ho", "ieri", "fa", "incontrato", "incontrata", "parlato", "abbiamo", "alla", "al", "lei", "lui", "scorso", "scorsa", "pranzo",
        "chiamata", "caffe", "lavora", "gli", "promesso", "il", "di", "che", "altro", "stamattina", "presentato", "presentata", "tramite", "della", "cerca", "vuole",
        "devo", "visto", "presso", "maggio", "sulle", "sulla", "sul",
    }),
    cues=_CUES,
    expected=(
        r"\b(?:(?:ho|abbiamo)\s+detto|gli\s+ho\s+detto|le\s+ho\s+detto|promesso)\s+(?:che\s+(?:ci\s+(?:colleghiamo|connettiamo|collegheremo)|(?:la|lo)\s+(?:aggiungo|avrei\s+aggiunt[oa])|mi\s+collego)|di\s+(?:collegarci|connetterci|aggiunger(?:la|lo)))(?:\s+su\s+linkedin)?"
        r"|\baspetta\s+(?:il\s+mio\s+invito|la\s+mia\s+richiesta)"
    ),
    at_work=r"presso|in|@|da|di|alla|al",
    ands=r"e|ma|che",
    clause=rf"[;]|[!?](?:\s|$)|{STOP}|,\s*(?:e\s+)?(?=(?:lei|lui|io|mi|gli|le|ci|che|molto|devo|è|ho)\b)",
    weak=frozenset({"a", "in", "da", "al", "alla", "con", "nel", "nella", "all'", "all’"}),
    telling=r"(?:e\s+)?(?:\w+\s+)?(?:mi\s+ha\s+(?:detto|raccontato)|ha\s+(?:detto|raccontato|accennato)|dice)",
    role=r"come",
    around=(("through", rf"{BEGINS}(?!(?:lei|lui|chi)\b){WHOM}\s+(?=(?:mi|ci)\s+ha\s+presentat[oa][\s;]+(?:a\s+)?{CAPITAL})"),),
    introducing=r"\b(?:conosciut[oa]|incontrat[oa]|con|vist[oa])\s*$",
    cuts={"at": rf"[,;](?:\s|$)|{STOP}|\(|\s(?:dove|che|chi|lei|lui|mi)\s"},
    tails=r"conosciut[oa]|incontrat[oa]|vist[oa]|ho|abbiamo",
    belongs=r"\b(?:lavora|vive|abita|interessat[oa]|presentazione|posto|lavoro|squadra|gruppo)$",
    no_dates=frozenset({"mars", "marco", "elf", "once", "ha", "fa", "due", "no", "na", "min", "hier", "ora", "sera", "cena", "pranzo", "mi", "meta"}),
    no_names=frozenset({
        "io", "noi", "lei", "lui", "il", "la", "lo", "i", "gli", "le", "un", "una", "qualcuno", "nessuno", "gente", "ieri", "oggi", "molto", "che", "bella", "bel", "bello", "buona",
        "grazie", "caffè", "pranzo", "chiamata", "riunione", "mio", "mia", "ho", "abbiamo",
    }),
    joins=r"e|ed",
)  # fmt: skip
