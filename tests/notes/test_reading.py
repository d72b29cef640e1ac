"""A note read once: clauses, names, language, kind."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.model.note import Note
from callingcard.notes.clauses import Parts
from callingcard.notes.folding import Folded
from callingcard.notes.reading import Reading
from callingcard.notes.tokens import kinds, tokens


def clauses(text: str) -> list[tuple[str, str]]:
    reading = Reading(Note(text))
    return [(clause.role, reading.quoted(clause.start, clause.end)) for clause in reading.clauses]


def test_a_note_is_cut_where_a_reader_takes_a_breath() -> None:
    assert clauses("Hi Ana,\n\nI saw the crane move on Friday — what a sight. Did it hold?\n\nBest,\nTom Reed") == [
        ("greeting", "Hi Ana,"),
        ("body", "I saw the crane move on Friday"),
        ("body", "what a sight."),
        ("body", "Did it hold?"),
        ("sign-off", "Best,"),
        ("sign-off", "Tom Reed"),
    ]


def test_abbreviations_and_wrapped_lines_do_not_cut() -> None:
    assert len(clauses("Dr. Sousa of St. Ives sent me your two pages on\nthe reed beds by the harbour")) == 1


@pytest.mark.parametrize(
    ("text", "greeted", "signed"),
    [
        ("Hi Ana, did it hold?", "Ana", None),
        ("Olá, Inês! A grua aguentou?", "Inês", None),
        ("Dear Dr. Weber, did it hold?\nKind regards\nTom", "Weber", "Tom"),
        ("Ana, did it hold? - Tom", "Ana", "Tom"),
        ("Thanks, that helped.", None, None),
        ("Hi there, did it hold?", None, None),
        ("Sehr geehrte Frau Krüger, hat er gehalten? Viele Grüße, Jan", "Krüger", "Jan"),
    ],
)
def test_names_in_greeting_and_sign_off(text: str, greeted: str | None, signed: str | None) -> None:
    reading = Reading(Note(text))
    assert reading.recipient_name == greeted
    assert (reading.quoted(*reading.signed) if reading.signed else None) == signed


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Your two pages on reed beds changed our tender.", "en"),
        ("Vos deux pages sur les roselières ont changé notre appel d'offres.", "fr"),
        ("Ihre zwei Seiten über Schilf haben unsere Ausschreibung verändert.", "de"),
        ("Tus dos páginas sobre los juncos cambiaron nuestra licitación.", "es"),
        ("As suas duas páginas sobre os juncos mudaram o nosso concurso.", "pt"),
        ("Le sue due pagine sulle canne hanno cambiato la nostra gara.", "it"),
        ("Ik heb je twee pagina's over rietvelden gelezen en wil je graag iets vragen.", "nl"),
        ("Ваши две страницы о камышах изменили наш тендер.", "ru"),
        ("あなたの葦原の記事を読んで、感動しました。", "ja"),
        ("Hi Ana", "und"),
        ("", "und"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert Reading(Note(text)).language == language


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Your crane held. Which rope was it?", "opener"),
        ("Thank you for your invitation! How do we know each other?", "reply"),
        ("Thanks for reaching out, but I can't place you. Have we met?", "reply"),
        ("Danke für Ihre Anfrage! Woher kennen wir uns?", "reply"),
        ("Thank you for lending me the van on Saturday.", "thanks"),
        ("Just a note to thank you for the reference, Prof. Lund.", "thanks"),
        ("Merci d'avoir accepté ! Votre grue a-t-elle tenu ?", "opener"),
        ("Thanks for connecting! Which rope was it?", "opener"),
    ],
)
def test_kind_is_told_from_the_words(text: str, kind: str) -> None:
    assert Reading(Note(text)).kind == kind


def test_spans_come_back_in_code_points_of_the_note() -> None:
    reading = Reading(Note("Straße – “Œuvre” ½ café"))
    at = reading.folded.index("cafe")
    assert reading.quoted(at, at + 4) == "café"


@pytest.mark.parametrize(
    "text", ["did the 2nd crane hold?", "did it hold", "15min, snake_case: naïve Ω٣", "a-b\x1cc", ""]
)
def test_tokens_are_runs_of_letters_and_runs_of_digits(text: str) -> None:
    assert tokens(text) == re.findall(r"[^\W\d_]+|\d+", text)


WRITTEN = st.text(st.sampled_from("aZé ßÆ.,’“ﬁŉ\u0301\u00ad\u200bمﷺ👋\n-—and I")) | st.text()


@given(WRITTEN)
def test_text_is_folded_character_by_character(text: str) -> None:
    assert Folded(text).text == "".join(Folded(char).text for char in text)


@given(WRITTEN)
def test_a_piece_that_is_remembered_is_the_one_that_was_read(text: str) -> None:
    first, again = Parts(Folded(text)), Parts(Folded(text))
    assert [(c.start, c.end, c.piece.raw, c.words) for c in first.clauses] == [
        (c.start, c.end, c.piece.raw, c.words) for c in again.clauses
    ]
    assert all(c.piece.said == Folded(text).text[c.start : c.end] for c in again.clauses)


def test_pieces_that_fold_alike_are_told_apart() -> None:
    written = [Parts(Folded(text)).clauses[-1].piece.raw for text in ("Hi Ana, viele Grüße", "Hi Ana, viele Grüsse")]
    assert written == ["viele Grüße", "viele Grüsse"]


@given(WRITTEN)
def test_kinds_of_letters_stand_where_the_letters_do(text: str) -> None:
    told, latin = kinds(text)
    assert len(told) == len(text)
    assert latin == all(char <= "\xff" for char in text)
    assert all((kind == ord("A")) == bool(re.match("[A-ZÀ-Þ]", char)) for kind, char in zip(told, text, strict=True))
