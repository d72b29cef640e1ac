"""Fragments: the words of a fact as a user typed them, and what of a sentence they can stand for."""

from dataclasses import dataclass
from typing import Literal

Form = Literal[
    "noun", "gerund", "question-clause", "clause", "verb", "past", "base", "question", "quote", "phrase", "other"
]


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words fitted into a note to the recipient: ``text`` has no capital and no stop of its own.

    ``form`` says what it is: a noun phrase, a gerund, an indirect question, a whole clause, a verb phrase whose subject
    is left out (``verb`` present, ``past``, ``base``), a direct question, somebody's own words, or a phrase that stands only after "about".
    ``head`` is the noun that it is about, ``sort`` what kind of thing that is.
    """

    form: Form
    text: str
    head: str = ""
    plural: bool = False
    sort: str = ""
