"""English: "met Ana Sousa at PyCon yesterday about CRDTs, promised the slides"."""

from callingcard.jottings.tongues.tongue import BEGINS, CAPITAL, STOP, WHOM, Tongue

_PRONOUN = r"(?:her|him|them|she|he|they)"
_I = r"(?:i(?:'ll|’ll|'d|’d|\s+will|\s+would|\s+have\s+to|\s+need\s+to|\s+should)|(?<=[,;.]\s)(?:need\s+to|have\s+to|will))"
_CUES: tuple[tuple[str, str], ...] = (
    ("through", r"(?:was\s+|were\s+|got\s+)?(?:introduced|intro|introduction)\s+(?:by|through|via|from)|thanks\s+to\s+an?\s+intro(?:duction)?\s+(?:by|from)|through|via"),
    ("name", r"(?:just\s+)?(?:i\s+|we\s+)?(?:met(?:\s+(?:up\s+)?with)?|meeting\s+with|ran\s+into|bumped\s+into|got\s+to\s+know|caught\s+up\s+with|spoke[\s;]+(?:to|with)|talked[\s;]+(?:to|with)|chatted[\s;]+(?:to|with)|(?:enjoyed\s+|loved\s+)?(?:talking|speaking|chatting)\s+(?:to|with)|(?:nice|great|good|lovely|enjoyed)\s+meeting|(?:(?:had|enjoyed)\s+)?(?:an?\s+|my\s+)?(?:(?:very|really|great|good|nice|quick|long|short|lovely|brief|first)\s+)*(?:coffee|lunch|dinner|breakfast|beer|drinks|call|chat|talk|meeting|conversation)\s+(?:with|w/)|introduced\s+(?:(?:me|us)[\s;]+)?to|(?:was\s+)?(?:sat|sitting|stood)\s+(?:next\s+to|beside|opposite)|next\s+to(?=\s+"+CAPITAL+r")|saw)"),
    ("promised", rf"(?:and\s+)?(?:i(?:'ve|’ve|\s+have)?\s+)?promised(?:\s+{_PRONOUN})?(?:\s+(?:to|that\s+i(?:'d|’d|\s+would)))?|(?:and\s+)?i\s+owe\s+{_PRONOUN}|(?<=[,;.]\s)owe\s+{_PRONOUN}|(?:and\s+)?(?:i\s+)?(?:said|told\s+{_PRONOUN})\s+(?:that\s+)?i(?:'d|’d|'ll|’ll|\s+would|\s+will)(?=\s+(?:send|share|bring|write|look|show|ask|call|forward|introduce|give|get))|{_I}(?=\s+(?:send|share|forward|show|bring)\b)"),
    ("about", r"(?:and\s+)?(?:we\s+)?(?:talked|spoke|chatted|talking|speaking|chatting)\s+(?:about|on|of)|(?:and\s+)?(?:we\s+)?(?:discussed|discussing)|about|regarding|concerning|re:?|topics?:"),
    ("said", rf"(?:and\s+)?(?:(?:{_PRONOUN})\s+)?(?:said|says|mentioned|told\s+(?:me|us))(?:\s+that)?|(?:(?<=[,;.]\s)|(?<=\band\s))(?:{_PRONOUN})(?:['’](?:s|re|ve)|\s+(?:is|are|was|has|have|keeps?|wants?|needs?|likes?|loves?|lives?|plays?|runs?|builds?|starts?|joins?|joined|leads?|teaches|studies|moves?|moved|left|asked|offered|knows?|just))(?=\s)"),
    ("position", r"(?:(?:who|she|he|they)\s+)?(?:works?|working)\s+as(?:\s+an?)?"),
    ("company", r"(?:(?:who|she|he|they)\s+)?(?:works?|working)\s+(?:at|for|with)"),
    ("name", rf"with(?=\s+{CAPITAL})"),
    ("at", rf"at|@|during|in(?=\s+(?:the\s|(?!(?:january|february|march|april|may|june|july|august|september|october|november|december)\b){CAPITAL}))"),
)  # fmt: skip

TONGUE = Tongue(
    signs=frozenset({
        "met", "at", "with", "about", "the", "and", "i", "she", "he", "they", "we", "yesterday", "ago", "talked", "spoke", "discussed",
        "promised", "coffee", "lunch", "call", "who", "works", "said", "her", "him", "last", "on", "ran", "into", "of",
    }),
    cues=_CUES,
    expected=(
        r"\b(?:i\s+)?(?:said|told\s+(?:her|him|them)|promised)(?:\s+that)?(?:\s+i(?:'d|’d|\s+would|'ll|’ll|\s+will)|\s+to)\s+(?:connect|add|look\s+for|find)\b"
        r"(?:\s+(?:with\s+)?(?:her|him|them|us))?(?:\s+on\s+linkedin)?|\b(?:i'll|i’ll|will)\s+connect\b(?:\s+with\s+(?:her|him|them))?(?:\s+on\s+linkedin)?"
        r"|\b(?:she|he|they)\s+expects?\s+me\b|\bexpects\s+me\b"
    ),
    at_work=r"at|@",
    ands=r"and|but|so|who",
    clause=rf"[;]|[!?](?:\s|$)|{STOP}|,\s*(?:and\s+)?(?=(?:{_PRONOUN}|i|we|who|it|nice|very)\b)",
    weak=frozenset({"at", "in", "with"}),
    telling=r"(?:and\s+)?\w*\s*(?:said|says|mentioned|told)",
    role=r"as(?:\s+(?:an?|the))?",
    around=(("through", rf"{BEGINS}(?!(?:she|he|they|who|it|at|in|on|during)\b){WHOM}\s+(?=introduced\s+(?:me|us)[\s;]+to\s+{CAPITAL})"),),
    introducing=r"\b(?:met|with|saw|to|into)\s*$",
    cuts={"at": rf"[,;](?:\s|$)|{STOP}|\(|\s(?:where|who|she|he|they|we|i)\s"},
    no_names=frozenset({
        "i", "we", "she", "he", "they", "the", "a", "an", "my", "her", "his", "their", "our", "somebody", "someone", "people",
        "everybody", "nobody", "him", "them", "me", "us", "it", "this", "that", "call", "coffee", "lunch", "had", "great", "nice",
        "good", "some", "two", "three", "thanks", "again", "no",
    }),
    belongs=r"\b(?:talk|talks|paper|work|working|job|role|team|lab|session|booth|course|position|keynote|workshop|time|years?|life|look|looking|good|bad|based|lives?|living|office|group|interested|involved|invested|believes?|up|starts?|started|starting)$",
)  # fmt: skip
