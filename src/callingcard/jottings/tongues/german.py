"""German: "Gestern Ana Sousa auf der PyCon getroffen, über Bienen geredet". The verb may come last, and then ends a piece."""

from callingcard.jottings.tongues.tongue import BEGINS, CAPITAL, STOP, WHOM, Tongue

_TO = r"(?:ihr|ihm|ihnen)"
_WHO = r"(?:sie|er|die|der)"
_I = r"(?:und\s+)?(?:ich\s+)?"
_AT_TABLE = r"(?:(?:einen?\s+)?(?:kaffee|tee|bier|wein)\s+)?getrunken|(?:zu\s+(?:mittag|abend)\s+)?gegessen|essen\s+gegangen|gefrühstückt"
_THE = r"(?:\s+(?:der|dem|den|einer|einem))?"
_CUES: tuple[tuple[str, str], ...] = (
    ("through", r"(?:mir\s+)?vorgestellt\s+(?:worden\s+)?(?:von|durch)|auf\s+vermittlung\s+von|dank|via"),
    ("name", rf"{_I}(?:habe?\s+)?(?:mich\s+)?(?:kurz\s+)?(?:traf|sah|rief(?=[\s;]+{CAPITAL}.*\ban\b)|sprach[\s;]+mit|redete[\s;]+mit|unterhielt\s+mich[\s;]+mit|war[\s;]+mit(?=\s+{CAPITAL})|kennengelernt:|getroffen:)|(?:kurzes?\s+)?(?:treffen|kaffee|mittagessen|abendessen|frühstück|bier|gespräch|unterhaltung|telefonat|anruf|call|termin|videoanruf)\s+mit|{_I}habe?[\s;]+(?:mich\s+)?mit|(?:wir\s+)?haben\s+uns[\s;]+mit|{_I}habe?(?=[\s;]+{CAPITAL})|{_I}bin(?=[\s;]+{CAPITAL}.*\bbegegnet\b)|hat\s+mi(?:r|ch)(?=[\s;]+{CAPITAL}.*\bvorgestellt\b)"),
    ("promised", rf"{_I}(?:habe\s+)?(?:{_TO}\s+)?versprochen(?:\s*,)?(?:\s+{_TO})?|{_I}(?:schulde|schicke|sende|maile|bringe|zeige)\s+{_TO}(?:\s+noch)?|{_I}(?:muss|soll|will|werde)\s+{_TO}(?:\s+noch)?"),
    ("about", r"(?:und\s+)?(?:wir\s+)?(?:haben\s+)?(?:uns\s+)?(?:sprachen|redeten|unterhielten\s+uns)?\s*über|(?:es\s+)?ging\s+um|zum\s+thema|thema:|wegen"),
    ("position", rf"(?:{_WHO}\s+)?arbeitet\s+als(?:\s+eine?)?"),
    ("company", rf"(?:{_WHO}\s+)?arbeitet\s+(?:bei(?:m)?|für|am|im){_THE}"),
    ("said", r"(?:und\s+)?(?:sie|er)\s+(?:sagte|sagt|meinte|meint|erzählte|erwähnte|hat\s+(?:mir\s+)?(?:gesagt|erzählt))(?:\s*,)?(?:\s+dass)?|(?:(?<=[,;.]\s)|(?<=\bund\s))(?:sie|er)\s+(?:ist|sucht|hat|will|möchte|braucht|zieht|wohnt|lebt|mag|leitet|baut|spielt|plant|kommt|geht|beginnt|wechselt|kennt|meldet)(?=\s)"),
    ("name", rf"(?:mit|neben|frau|herrn?)(?=\s+{CAPITAL})"),
    ("at", rf"(?:hier\s+)?(?:auf|bei|an|während|in){_THE}(?=\s+{CAPITAL})|(?:beim|am|im)(?=\s+{CAPITAL})"),
)  # fmt: skip

TONGUE = Tongue(
    signs=frozenset({
        "mit", "auf", "der", "dem", "und", "ich", "habe", "hab", "sie", "er", "wir", "gestern", "vor", "uber", "getroffen", "kennengelernt",
        "kaffee", "treffen", "gesprach", "anruf", "mittagessen", "traf", "versprochen", "letzten", "beim", "ihr", "ihm", "arbeitet", "heute",
        "den", "bei", "gesprochen", "geredet", "im", "mir", "wurde", "vorgestellt", "gegessen", "getrunken",
    }),
    cues=_CUES,
    expected=(
        r"\b(?:und\s+)?wir\s+(?:wollen|wollten|werden)\s+uns\s+(?:auf\s+linkedin\s+)?(?:vernetzen|verbinden)|\b(?:ich\s+)?(?:habe\s+)?(?:gesagt|versprochen|zugesagt)\s*,?\s+(?:dass\s+ich\s+)?"
        r"(?:mich\s+)?(?:(?:mit\s+)?(?:ihr|ihm|ihnen|sie|ihn)\s+)?(?:auf\s+linkedin\s+)?(?:zu\s+)?(?:vernetze\w*|hinzuzufügen|hinzufüge|adde)|\b(?:sie|er)\s+(?:erwartet|wartet\s+auf)\s+(?:meine\s+)?(?:anfrage|einladung)"
    ),
    at_work=r"bei(?:m|\s+der)?|@|am|an\s+der",
    ands=r"und|aber|die|der",
    clause=rf"[;]|[!?](?:\s|$)|{STOP}|,\s*(?:und\s+)?(?=(?:sie|er|ich|wir|die|der|ihr|ihm|es|war|sehr|nett|habe|muss)\b)",
    weak=frozenset({"auf", "in", "bei", "mit", "am", "im", "an", "auf der", "in der", "bei der", "an der"}),
    telling=r"(?:und\s+)?\w+\s+(?:sagte|sagt|meinte|meint|erzählte|erwähnte|hat\s+(?:mir\s+)?(?:gesagt|erzählt))",
    role=r"als(?:\s+eine?)?",
    introducing=r"\b(?:traf|mit|sah|habe)\s*$",
    around=(
        ("through", rf"{BEGINS}(?!(?:sie|er|die|der|wer)\b){WHOM}\s+(?=hat\s+mi(?:r|ch)[\s;]+{CAPITAL}.*\bvorgestellt\b)"),
        ("through", rf"\s+wurde\s+mir[\s;]+(?:von|durch)\s+{WHOM}\s+vorgestellt\b"),
        ("promised", rf"\b{_I}(?:habe?\s+)?(?:{_TO}\s+(?:noch\s+)?)(?P<x>(?!versprochen)[^,;.]+?)\s+versprochen\b"),
        ("promised", r"(?:(?<=[,;.]\s)|(?<=\bhabe\s))(?P<x>(?:die|den|das|eine[nm]?|ein|meine[nm]?)\s+[^,;.]+?)\s+versprochen\b"),
    ),
    cuts={"at": rf"[,;](?:\s|$)|{STOP}|\(|\s(?:wo|die|der|sie|er|wir|ich)\s", "promised": rf"[;]|{STOP}", "name": rf";|{STOP}|\(|\s(?=(?:{_AT_TABLE})\b)"},
    tails=rf"(?:{_AT_TABLE}|gesessen|begegnet|vorgestellt|getroffen|kennengelernt|kennen\s+gelernt|gesprochen|geredet|unterhalten|gequatscht|geplaudert|diskutiert|ausgetauscht|gesehen|wiedergesehen|gehabt|telefoniert|gechattet|(?:ich\s+)?hab|(?:ich\s+)?habe|wir\s+haben(?:\s+uns)?)",
    belongs=r"\b(?:arbeitet|lebt|wohnt|interessiert|vortrag|stelle|arbeit|team|labor|gruppe|interesse|leben)$",
    no_dates=frozenset({"hier", "an", "elf", "mars", "marco", "ha", "fa", "mi", "min", "no", "na", "due", "per"}),
    no_names=frozenset({
        "ich", "wir", "sie", "er", "es", "die", "der", "das", "ein", "eine", "jemand", "jemanden", "niemand", "leute", "habe", "hab", "gestern",
        "heute", "hier", "toller", "tolle", "guter", "gute", "nettes", "netter", "treffen", "kaffee", "gespräch", "mittagessen",
        "anruf", "vortrag", "danke", "bin", "war", "neben", "schöner", "schönes", "wieder", "kurz", "auf", "im", "in", "bei", "beim", "mein", "meine",
    }),
    joins=r"und",
)  # fmt: skip
