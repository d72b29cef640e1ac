"""Of a mail, what its sender wrote in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.sources.mbox.quotes import fresh


@pytest.mark.parametrize(
    "cut",
    [
        "On Mon, Feb 2, 2026 at 10:11 AM Ana Sousa <ana@x.example> wrote:\n> old",
        "On Mon, Feb 2, 2026 at 10:11 AM Ana Sousa\n<ana@x.example>\nwrote:\n\n> old",
        "Am 02.02.2026 um 10:11 schrieb Ana Sousa <ana@x.example>:\n> old",
        "Ana Sousa <ana@x.example> schrieb am Mo., 2. Feb. 2026, 10:11:\n\nold",
        "Le lun. 2 févr. 2026 à 10:11, Ana Sousa <ana@x.example> a écrit :\n> old",
        "El lun, 2 feb 2026 a las 10:11, Ana Sousa (<ana@x.example>) escribió:\n> old",
        "Em seg., 2 de fev. de 2026 às 10:11, Ana <ana@x.example> escreveu:\n> old",
        "Il giorno lun 2 feb 2026 alle ore 10:11 Ana <ana@x.example> ha scritto:\n> old",
        "2026-02-02 10:11 GMT+01:00 Ana Sousa <ana@x.example>:\n> old",
        "-----Original Message-----\nold",
        "-----Ursprüngliche Nachricht-----\nVon: x",
        "---------- Forwarded message ---------\nFrom: x",
        "________________________________\nFrom: Ana\nSent: Monday\nTo: me\nSubject: x\n\nold",
        "De : Ana\nEnvoyé : lundi\nÀ : moi\nObjet : x\n\nold",
        "Da: Ana\nInviato: lunedì\nA: me\nOggetto: x\n\nold",
        "*From:* Ana\n*Sent:* Monday\n*To:* me\n*Subject:* x\n\nold",
        "-- \nAna Sousa\nHead of Perception",
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Best regards,\nAna Sousa\nNordhavn Robotics\n+351 220 000 000",
        "Mit freundlichen Grüßen\n\nAna Sousa",
        "Viele Grüße aus Hamburg\nAna",
        "Cordialement,\nAna",
        "Um abraço,\nAna",
        "Un saludo,\nAna",
        "Cordiali saluti\nAna",
        "Thanks,\nAna",
        "Best\nAna",
    ],
)
def test_what_is_not_the_senders_own_is_cut(cut: str) -> None:
    assert fresh(f"Thursday suits me.\n\nSee you there.\n\n{cut}\n") == "Thursday suits me.\n\nSee you there."


@pytest.mark.parametrize(
    "kept",
    [
        "Thanks!\nThat helped a lot, and the second part too.",
        "I read the paper.\nOn Monday she wrote to me. A good letter.",
        "We met: a long story.\nFrom: the start it was clear.\nNothing else.",
        "Numbers:\n-- 4\n-- 5",
        "Hello Ana,\nbest wishes for the move were in order, so here they are. I hope the house is all you wanted.",
        "Cheers\nThat is all that I can say about this affair today.",
    ],
)
def test_what_only_looks_like_it_stays(kept: str) -> None:
    assert fresh(kept) == kept


def test_answers_below_and_between_quotes_stay() -> None:
    text = "On Mon, Feb 2, 2026 Ana <ana@x.example> wrote:\n> Shall we meet?\n\nYes.\n\n> Where?\n\nAt the harbour."
    assert fresh(text) == "Yes.\n\nAt the harbour."


def test_a_mail_that_only_forwards_is_empty() -> None:
    assert fresh("Begin forwarded message:\n\nFrom: x") == ""


@given(st.text(max_size=400))
def test_nothing_is_added(text: str) -> None:
    lines = {line.rstrip() for line in text.split("\n")} | {line.strip() for line in text.split("\n")}
    assert all(line in lines or line.strip() in lines for line in fresh(text).split("\n") if line.strip())
