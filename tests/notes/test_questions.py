"""Questions at the end of a note: what is the reader's own matter gives something to answer, what is for the sender asks for it."""

import pytest

from callingcard.model.note import Note
from callingcard.verbs.check import judge

THEIRS = (
    "Dear Mr Ashby, I read your piece in the Clock Journal on the Ely movement; my uncle wound it for years. Do you know if the old weights survive?",
    "Hallo Uwe, wir standen am Freitag in Kassel beide vor der alten Drehbank. Ihr Satz über die Spindel geht mir nach. Laufen die Ihren noch damit?",
    "Hola Pilar, coincidimos en la uci del Clínico aquel agosto sin aire. Todavía uso tu truco para las vías. ¿Sigues en quirófano?",
    "Oi Renata, a gente se conheceu na oficina de xilogravura em Caruaru. Seus alunos gravando o trem me marcaram. Você ainda usa aquela tinta?",
)
FOR_ME = (
    "Hi Ana, I saw your talk in Porto on drones and I'm a Python developer. Does your team need another developer?",
    "Hi Ben, your tour of the brewery on film was fun. Any chance of a private tour of the brewery on Saturday?",
    "Bonjour Guy, votre exposé à Metz sur les pompes était clair. Prenez-vous des stagiaires cet été ?",
    "Hi Raj, I attended your session in Pune. Does your firm take trainees in summer?",
)


@pytest.mark.parametrize("text", THEIRS)
def test_a_question_about_the_readers_own_matters_is_something_to_answer(text: str) -> None:
    report = judge(None)(Note(text))
    assert report.elements["forward"] or report.elements["offer"]
    assert "asks-too-early" not in {finding.rule for finding in report.findings}


@pytest.mark.parametrize("text", FOR_ME)
def test_a_question_for_the_sender_is_no_such_thing(text: str) -> None:
    assert judge(None)(Note(text)).verdict != "send"
