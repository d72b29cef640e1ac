"""Portuguese, of Portugal and of Brazil: "Conheci a Ana Sousa na PyCon ontem, falámos de abelhas"."""

from callingcard.jottings.tongues.tongue import BEGINS, CAPITAL, STOP, WHOM, Tongue

_WHO = r"(?:ela|ele|elas|eles)"
_THE = r"(?:[\s;]+[ao]s?(?=\s))?"
_CUES: tuple[tuple[str, str], ...] = (
    ("through", r"(?:fo(?:i|mos)\s+)?apresentad[oa]s?\s+(?:por|pela|pelo)|por\s+interm[ée]dio\s+d[aeo]|através\s+d[aeo]|graças\s+[àa]o?|via"),
    ("name", rf"(?:e\s+)?(?:(?:encontrei-me|estive|falei|conversei|conversámos|almo(?:cei|çámos|çamos)|jant(?:ei|ámos|amos)|reuni|reuni-me|bati\s+um\s+papo|tom(?:ei|ámos|amos)[\s;]+(?:um\s+)?café)[\s;]+com{_THE}|(?:conheci|conhecemos|encontrei|encontrámos|apresentaram-me|vi|revi){_THE}|(?:liguei|telefonei)[\s;]+(?:ao?|à)|(?:apresentou-(?:me|nos)|(?:me|nos)\s+apresentou)(?:[\s;]+(?:ao?|o|à)(?=\s))?(?=[\s;]+{CAPITAL})|(?:fiquei\s+|estive\s+)?(?:sentad[oa]\s+)?ao\s+lado\s+d[aeo](?=\s+{CAPITAL})|(?:café|almoço|jantar|chamada|ligação|reunião|conversa|videochamada|bate-papo)\s+com{_THE})"),
    ("promised", r"(?:e\s+)?(?:eu\s+)?(?:lhe\s+)?prometi(?:-lhe)?(?:\s+que)?|(?:e\s+)?devo-lhe|(?:e\s+)?(?:lhe\s+)?devo(?=\s+[ao]s?\s)|(?:e\s+)?(?:vou|tenho\s+de|tenho\s+que|preciso\s+de|preciso)(?=\s+(?:(?:lhe\s+)?(?:enviar|mandar|mostrar|passar|apresentar|levar)(?:-lhe)?)\b)|(?:e\s+)?(?:envio|mando)-lhe"),
    ("about", r"(?:e\s+)?(?:nós\s+)?(?:falámos|falamos|conversámos|conversamos|falando|discutimos)(?:\s+(?:sobre|acerca\s+d[aeo]s?|d[aeo]s?))?|sobre|acerca\s+d[aeo]s?|a\s+propósito\s+d[aeo]s?|tema\s*:|assunto\s*:"),
    ("position", rf"(?:que\s+|{_WHO}\s+)?trabalha\s+como(?:\s+uma?)?"),
    ("company", rf"(?:que\s+|{_WHO}\s+)?trabalha\s+(?:na|no|em|para(?:\s+[ao])?|com)"),
    ("said", rf"(?:e\s+)?(?:{_WHO}\s+)?(?:disse|contou|comentou|mencionou|disse-me|me\s+disse)(?:\s+que)?|(?:(?<=[,;.]\s)|(?<=\be\s))(?:{_WHO}\s+)?(?:é|está|procura|tem|quer|vive|mora|precisa|dirige|constrói|joga)(?=\s)"),
    ("name", rf"com{_THE}(?=\s+{CAPITAL})"),
    ("at", rf"n[ao]s?|num|numa|durante\s+[ao]|em(?=\s+{CAPITAL})"),
)  # fmt: skip

TONGUE = Tongue(
    signs=frozenset({
        "conheci", "com", "na", "ontem", "falamos", "ha", "falei", "conversamos", "ela", "ele", "passada", "passado", "almoco", "chamada", "trabalha", "lhe",
        "prometi", "encontrei", "anteontem", "manha", "pelo", "pela", "apresentado", "apresentada", "um", "uma", "quer", "disse", "vou", "devo", "em", "do", "dos", "reuniao",
        "fiquei", "comigo", "o", "os", "ao",
    }),
    cues=_CUES,
    expected=(
        r"\b(?:fiquei\s+de|ficámos\s+de|ficamos\s+de|disse\s+que|disse-lhe\s+que)\s+(?:[ao]\s+)?(?:adicionar(?:-[ao])?|adicionaria|conectar|conectaria|nos\s+conectar(?:mos)?|conectarmos|a\s+adicionava|o\s+adicionava)(?:\s+(?:no|pelo)\s+linkedin)?"
        r"|\b(?:ela|ele)\s+espera\s+[oa]\s+meu\s+(?:convite|pedido)"
    ),
    at_work=r"na|no|em|@|da|do",
    ands=r"e|mas|que",
    clause=rf"[;]|[!?](?:\s|$)|{STOP}|,\s*(?:e\s+)?(?=(?:ela|ele|eu|nós|que|muito|vou|tenho|devo|é|está)\b)",
    weak=frozenset({"na", "no", "em", "nas", "nos", "com", "num", "numa", "com a", "com o"}),
    telling=r"(?:e\s+)?(?:\w+\s+)?(?:disse|contou|comentou|mencionou|disse-me|me\s+disse)",
    role=r"como(?:\s+uma?)?",
    around=(("through", rf"{BEGINS}(?!(?:ela|ele|quem)\b)(?:[ao]\s+)?{WHOM}\s+(?=(?:apresentou-(?:me|nos)|(?:me|nos)\s+apresentou)[\s;]+(?:(?:ao?|o|à)\s+)?{CAPITAL})"),),
    introducing=r"\b(?:conheci|encontrei|com|vi)(?:\s+[ao])?\s*$",
    cuts={"at": rf"[,;](?:\s|$)|{STOP}|\(|\s(?:onde|que|quem|ela|ele|eu)\s"},
    tails=r"conheci|conhecid[oa]",
    belongs=r"\b(?:trabalha|vive|mora|interessad[oa]|palestra|apresentação|cargo|trabalho|equipa|equipe)$",
    no_dates=frozenset({"mars", "marco", "elf", "once", "fa", "due", "no", "na", "min", "hier", "comida", "tarde", "meta", "ha", "segunda", "quarta", "quinta", "sexta"}),
    no_names=frozenset({
        "eu", "nós", "ela", "ele", "a", "o", "as", "os", "um", "uma", "alguém", "ninguém", "gente", "pessoas", "pessoa", "ontem", "hoje", "muito", "que", "grande", "boa",
        "bom", "obrigado", "obrigada", "café", "almoço", "chamada", "reunião", "meu", "minha", "conheci", "falei",
    }),
    joins=r"e",
)  # fmt: skip
