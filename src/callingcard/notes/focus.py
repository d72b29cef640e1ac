"""Whom a note is about: counted over what its clauses are about, not over pronouns alone."""

from typing import Final

from callingcard.model.note import Focus
from callingcard.notes.phrases import words
from callingcard.notes.reading import Reading
from callingcard.notes.weighing import leaning

_THEM: Final = words(
    "you your yours yourself u ur vous votre vos tu ton ta tes toi te sie ihr ihre ihren ihrem ihrer du dein deine deinen deinem "
    "deiner dich dir usted ustedes tus su sus ti voce voces seu seus sua suas teu teus tua tuas lhe lei tuo tuoi tue suo suoi sue"
)
_ME: Final = words(
    "i my me mine myself im ive we our us ours je mon ma mes moi nous notre nos j ich mein meine meinen meinem meiner mich mir wir "
    "uns unser unsere yo mi mis nosotros nuestra nuestro eu meu meus minha minhas nos nosso nossa io mio mia miei mie noi nostro nostra"
)
_BOTH: Final = 0.3
_MOSTLY: Final = 0.25
"""How far from one half a share of the words must be where there is nothing else to go by."""
_ALSO_VERBS: Final = words(
    "sou soy sono bin suis estou estoy sto trabalho trabajo lavoro gostaria adoraria vorrei busco procuro cerco"
)
_OURS: Final = _ME | _ALSO_VERBS


def focus_of(reading: Reading) -> Focus:
    """Them or me where the tagger says so, the likelier of the two; the words' share of each tips the scale."""
    them = me = _BOTH
    for clause in reading.body:
        piece = clause.piece
        lean = piece.lean
        if lean is None:
            lean = piece.lean = _lean(piece.words)
        mine, theirs = lean
        them, me = them + theirs, me + mine
    share = them / (them + me) - 0.5
    about_them, about_me = share - _MOSTLY, -share - _MOSTLY
    if reading.judged:
        about_them, about_me = leaning(reading, "them") + share, leaning(reading, "me") - share
    if max(about_them, about_me) < 0.0:
        return "balanced"
    return "them" if about_them >= about_me else "me"


def _lean(words: tuple[str, ...]) -> tuple[float, float]:
    """How much a clause is about the sender and about the recipient: its words, the subject at its start counting double."""
    weight = len(words) ** 0.5
    mine = sum(map(_OURS.__contains__, words))
    theirs = sum(map(_THEM.__contains__, words))
    if not mine or not theirs:
        return (weight if mine else 0.0, weight if theirs else 0.0 if mine else 0.3 * weight)
    first = next((word for word in words if word in _ME or word in _THEM), None)
    if first is not None:
        mine, theirs = mine + (first in _ME), theirs + (first in _THEM)
    total = mine + theirs
    return weight * mine / total, weight * theirs / total
