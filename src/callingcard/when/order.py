"""Tokens put into one order, so that "3 May", "May 3rd", "le 3 mai" and "May the third" are one shape to read."""

from callingcard.when.words import Token

_TURNS = {"last": "-1", "this": "0", "next": "1", "beforelast": "-2"}
_NOUNS = {"weekday", "unit", "month"}
_RANK = {
    kind: rank for rank, kind in enumerate(["weekday", "exact", "month", "num", "year", "turned-unit", "unit", "ago"])
}


def ordered(tokens: list[Token]) -> list[Token]:
    """Drop what carries nothing, bind "last", "this" and "next" to their noun, and sort what is left by its kind.

    A bound noun becomes one token: "last week" is ``("turned-unit", "-1 week")``.
    """
    said = [t for t in tokens if t.kind not in {"fill", "portion"}]
    if [t.kind for t in said] == ["article", "num"]:
        return [Token("ord", said[1].value)]
    if [t.kind for t in said] in (["in", "num", "unit"], ["in", "one", "unit"]):
        return [Token("ahead"), _number(said[1]), said[2]]
    said = [_number(t) for i, t in enumerate(said) if not _idle(said, i)]
    if [t.kind for t in said] not in (["ord"], ["weekday", "ord"]):
        said = [Token("num", t.value) if t.kind == "ord" else t for t in said]
    return sorted(_bound(said), key=lambda t: _RANK.get(t.kind, 0))


def _idle(said: list[Token], index: int) -> bool:
    """An article or "in", and a "one" that counts nothing (French and Italian "a")."""
    kind = said[index].kind
    followed = said[index + 1].kind if index + 1 < len(said) else ""
    return kind in {"article", "in"} or (kind == "one" and followed != "unit")


def _number(token: Token) -> Token:
    return Token("num", "1") if token.kind == "one" else token


def _bound(said: list[Token]) -> list[Token]:
    bound: list[Token] = []
    rest = list(said)
    while rest:
        token = rest.pop(0)
        turn = _TURNS.get(token.kind)
        if turn is None:
            bound.append(token)
        elif rest and rest[0].kind in _NOUNS:
            noun = rest.pop(0)
            bound.append(Token(f"turned-{noun.kind}", f"{turn} {noun.value}"))
        elif bound and bound[-1].kind in _NOUNS:
            noun = bound.pop()
            bound.append(Token(f"turned-{noun.kind}", f"{turn} {noun.value}"))
        elif token.kind != "this" or said != [token]:
            bound.append(token)
    return bound
