"""What they did, in French, German, Spanish, Portuguese and Italian, as it is typed with its subject left out.

"A ouvert sa maison", "hat mir den Dienst getauscht", "leyó los avisos": turned to what thanks can be for, and to a clause about the reader.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

KINDS: Final = frozenset({"thanks", "work", "news"})
_PARTICIPLE: Final = re.compile(
    r"(?:ge\w+(?:t|en)|(?:be|ver|er|ent|zer|emp|miss|über|unter|wieder)\w+(?:t|en)|\w+ge\w+(?:t|en)|\w+iert)$", re.IGNORECASE
)  # fmt: skip


def is_deed(said: str, kind: str, grammar: Mapping[str, Any]) -> bool:
    """Whether the words are a deed whose subject was left out, be it one that can be turned or not: never a thing."""
    return kind in KINDS and re.match(grammar["deed"], said, re.IGNORECASE) is not None


def deed(said: str, grammar: Mapping[str, Any], address: str) -> dict[str, str]:
    """The slots ``for`` ("d'avoir ouvert votre maison") and ``clause`` ("vous avez ouvert votre maison"); none where it is not sure."""
    match = re.match(grammar["deed"], said, re.IGNORECASE)
    own = grammar[f"own_{address}"]
    rest = [own.get(word.lower(), word) for word in (match["rest"] or "").split()] if match else []
    if match is None or set(map(str.lower, rest)) & (set(grammar["third"].split()) - set(own.values())):
        return {}
    to_me = match["me"] or match.groupdict().get("after") or ""
    me, told = to_me.lower().strip(" -"), " ".join(rest)
    if "infinitives_of" in grammar:
        return _simple(match["verb"].lower(), me, told, grammar, address)
    return _perfect(match["helper"].lower(), me, told, grammar, address)


def _perfect(helper: str, me: str, rest: str, grammar: Mapping[str, Any], address: str) -> dict[str, str]:
    """With to have or to be, which the table has in each person; German puts it behind the participle."""
    head, comma, tail = rest.partition(",")
    if not rest or (grammar["closes"] and not _PARTICIPLE.search(head)):
        return {}
    slots = {"rest": rest, "head": head, "tail": f"{comma}{tail}", "me": grammar["deed_me"].get(me, me)}
    made = {name: str(shape).format(**slots) for name, shape in grammar[f"deed_{helper}_{address}"].items()}
    if me and (shape := grammar["deed_for_me"].get(f"{helper}_{me}")):
        made["for"] = str(shape).format(**slots)
    return {name: f"{text}," if "," in text and grammar["closes"] else text for name, text in made.items()}


def _simple(verb: str, me: str, rest: str, grammar: Mapping[str, Any], address: str) -> dict[str, str]:
    """In the simple past, whose infinitive the ending or the table tells; to whom it was done goes behind or before it."""
    infinitive = _infinitive(verb, grammar)
    if not infinitive:
        return {}
    tail = f" {rest}" if rest else ""
    shape = "deed_for_me" if me else "deed_for"
    yours = verb if address == "v" else _second_person(verb, infinitive, grammar)
    clause = f"{me} {yours}{tail}" if me else f"{yours}{tail}"
    return {"for": f"{grammar[shape]}{tail}".format(verb=infinitive, me=me), "clause": clause}


def _infinitive(verb: str, grammar: Mapping[str, Any]) -> str:
    known: Mapping[str, str] = grammar["infinitives_of"]
    if verb in known:
        return known[verb]
    endings: Mapping[str, str] = grammar["infinitive_endings"]
    end = next((end for end in endings if verb.endswith(end)), "")
    return verb.removesuffix(end) + endings[end] if endings.get(end) else ""


def _second_person(verb: str, infinitive: str, grammar: Mapping[str, Any]) -> str:
    """Spanish tú; where the table has no form for it, that of the third person, which Portuguese uses."""
    if "seconds" not in grammar:
        return verb
    stem, ending = infinitive[:-2], infinitive[-2:]
    if verb in grammar["seconds"]:
        return str(grammar["seconds"][verb])
    if ending == "ar":
        return f"{stem}aste"
    return f"{stem}íste" if stem[-1:] in "aeo" else f"{stem}iste"
