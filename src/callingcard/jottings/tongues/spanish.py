"""Spanish: "Conocí a Ana Sousa en la PyCon ayer, hablamos de abejas". Pronouns are mostly left out."""

from callingcard.jottings.tongues.tongue import BEGINS, CAPITAL, STOP, WHOM, Tongue

_WHO = r"(?:ella|él|ellos|ellas)"
_CUES: tuple[tuple[str, str], ...] = (
    ("through", r"(?:me\s+(?:la|lo)\s+presentó|(?:me\s+fue\s+)?presentad[oa]\s+por|por\s+medio\s+de|a\s+través\s+de|gracias\s+a)|vía|via"),
    ("name", rf"(?:y\s+)?(?:he\s+)?(?:conoc(?:í|i|ido|imos)[\s;]+a|(?:me\s+)?encontr(?:é|e|ado)[\s;]+(?:a|con)|me\s+presentaron[\s;]+a|(?:me|nos)\s+presentó[\s;]+a(?=\s+{CAPITAL})|(?:llam(?:é|ado)|saludé)[\s;]+a|v(?:i|isto)[\s;]+a|(?:estuve|habl(?:é|e|ado|amos)|charl(?:é|e|ado|amos)|qued(?:é|ado)|com(?:í|ido|imos)|cen(?:é|ado|amos)|desayun(?:é|ado|amos)|almorc(?:é|emos)|tom(?:é|ado|amos)[\s;]+(?:un\s+)?café)[\s;]+con|(?:estuve\s+)?(?:sentad[oa]\s+)?(?:al\s+lado\s+de|junto\s+a)(?=\s+{CAPITAL}))|(?:café|comida|almuerzo|cena|desayuno|llamada|reunión|charla|conversación|videollamada)\s+con"),
    ("promised", r"(?:y\s+)?(?:le\s+)?promet[íi](?:\s+que)?|(?:y\s+)?(?:le\s+)?he\s+prometido|(?:y\s+)?le\s+debo|(?:y\s+)?(?:tengo\s+que|debo|voy\s+a)(?=\s+(?:enviar|mandar|pasar|presentar|mostrar|llevar)(?:le|les)\b)|(?:y\s+)?le\s+(?:enviaré|mandaré|mando|envío|paso)"),
    ("about", r"(?:y\s+)?(?:hablamos|hablando|charlamos|conversamos|hablado)\s+(?:del|de|sobre|acerca\s+de)|sobre|acerca\s+del?|tema\s*:"),
    ("position", rf"(?:que\s+|{_WHO}\s+)?trabaja\s+(?:como|de)(?:\s+una?)?"),
    ("company", rf"(?:que\s+|{_WHO}\s+)?trabaja\s+(?:en|para|con)(?:\s+(?:el|la))?"),
    ("said", rf"(?:y\s+)?(?:{_WHO}\s+)?(?:me\s+(?:dijo|ha\s+dicho|contó|comentó)|dijo|comentó|mencionó)(?:\s+que)?|(?:(?<=[,;.]\s)|(?<=\by\s))(?:{_WHO}\s+)?(?:es|está|busca|tiene|quiere|vive|necesita|dirige|construye|juega)(?=\s)"),
    ("name", rf"con(?=\s+{CAPITAL})"),
    ("at", rf"en\s+(?:la|el|los|las|un|una)|durante\s+(?:la|el)|en(?=\s+{CAPITAL})"),
)  # fmt: skip

TONGUE = Tongue(
    signs=frozenset({
        "conoci", "con", "el", "los", "las", "y", "ayer", "hace", "hable", "hablamos", "ella", "sobre", "pasado", "pasada", "comida", "llamada", "cafe",
        "que", "trabaja", "le", "prometi", "busca", "quiere", "dijo", "encontre", "anteayer", "esta", "manana", "presentada", "presentado",
        "quedamos", "en", "reunion", "del",
    }),
    cues=_CUES,
    expected=(
        r"\b(?:quedamos\s+en|dije\s+que|le\s+dije\s+que)\s+(?:conectar(?:nos|ía|íamos)?|(?:la|lo)\s+(?:agregaría|añadiría)|agregar(?:la|lo|nos)|añadir(?:la|lo|nos))(?:\s+(?:con\s+\w+\s+)?en\s+linkedin)?"
        r"|\bespera\s+mi\s+(?:invitación|solicitud)"
    ),
    at_work=r"en\s+(?:la|el)|en|@|de",
    ands=r"y|pero|que",
    clause=rf"[;]|[!?](?:\s|$)|{STOP}|,\s*(?:y\s+)?(?=(?:ella|él|me|le|yo|nos|que|muy|tengo|es|está)\b)",
    weak=frozenset({"en", "con", "en la", "en el"}),
    telling=r"(?:y\s+)?(?:\w+\s+)?(?:me\s+(?:dijo|ha\s+dicho|contó|comentó)|dijo|comentó|mencionó)",
    role=r"como|de",
    around=(("through", rf"{BEGINS}(?!(?:ella|él|quien)\b){WHOM}\s+(?=(?:me|nos)\s+presentó[\s;]+a\s+{CAPITAL})"),),
    introducing=r"\b(?:con|a|vi)\s*$",
    cuts={"at": rf"[,;](?:\s|$)|{STOP}|\(|\s(?:donde|que|quien|ella|él|me)\s"},
    tails=r"conocí|conocid[oa]|he",
    belongs=r"\b(?:trabaja|vive|interesad[oa]|charla|ponencia|puesto|trabajo|equipo)$",
    no_dates=frozenset({"mars", "marco", "elf", "once", "ha", "fa", "due", "no", "na", "min", "hier", "comida", "cena", "tarde", "meta"}),
    no_names=frozenset({
        "yo", "nos", "ella", "él", "el", "la", "los", "las", "un", "una", "alguien", "nadie", "gente", "ayer", "hoy", "muy", "qué", "gran", "buena", "buen", "bueno",
        "gracias", "café", "comida", "llamada", "reunión", "mi", "mis", "me", "conocí", "hablé", "otra",
    }),
    joins=r"y|e",
)  # fmt: skip
