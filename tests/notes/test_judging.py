"""Whole notes: the verdict follows from what can be pointed at, and context changes it."""

import pytest

from callingcard.model.note import ELEMENT_KINDS, Recipient
from callingcard.notes.verdict import TABLE
from tests.notes.judged import report

GOOD = "Hi Ana, great to meet you at the harbour fair on Friday. Your point about tide clocks for blind sailors stayed with me: which bell did you use for the ebb?"
BLANK = "Hi Ana, I'd like to add you to my professional network on LinkedIn."
COLD = "Hi Ana, we help companies like yours double your revenue. Would you be open to a quick demo next week?"


def kinds(text: str, **context: object) -> set[str]:
    return {finding.kind for finding in report(text, **context).findings if finding.severity != "advice"}


@pytest.mark.parametrize(
    ("text", "verdict"), [(GOOD, "send"), (BLANK, "stop"), (COLD, "stop"), ("", "stop"), ("   \n", "stop")]
)
def test_verdicts(text: str, verdict: str) -> None:
    assert report(text).verdict == verdict


def test_a_good_note_is_not_nagged() -> None:
    assert kinds(GOOD) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Hi Ola, your hedge table has saved us two winters at the Ripon site. Have you ever considered a page on blackthorn?",
        "Dear Dr Voss, I specialise in medieval glass, and your paper on the Ely saint brought me to Durham. Who cut the blue?",
        "Hi Ruth, it was good to talk on the phone on Friday about the ferry pier. Did the crane permit come through?",
        "Hi Vic, do you still have lunch at the lock on Fridays? I found the photo of the 1987 crew that you asked me about.",
    ],
)
def test_words_that_often_sell_or_ask_are_but_words_in_a_note_that_does_neither(text: str) -> None:
    assert not kinds(text) & {"pitch", "ask"}


@pytest.mark.parametrize(
    "question",
    [
        "Who took the minutes?",
        "How many calls was that in one night?",
        "Est-ce que la dame du douze a retrouvé son chat ?",
    ],
)
def test_a_question_about_a_thing_is_no_demand(question: str) -> None:
    assert report(f"Your post on the night ward stayed with me. {question}").elements["forward"]


def test_what_is_said_of_the_note_as_a_whole_points_nowhere_though_it_begins_with_what_is_not_seen() -> None:
    wholes = [finding for finding in report("\u200bHello there, nice to meet you.").findings if finding.end <= 1]
    assert {(finding.start, finding.end) for finding in wholes} == {(0, 0)}


def test_a_report_has_every_element_in_order() -> None:
    assert tuple(report(GOOD).elements) == ELEMENT_KINDS


def test_how_says_its_type_and_where() -> None:
    how = report(GOOD).elements["how"][0]
    assert how.type == "met"
    assert GOOD[how.start : how.end] == how.text


@pytest.mark.parametrize(
    ("account", "channel", "limit"),
    [(None, "invitation", 300), ("free", "invitation", 200), ("premium", "invitation", 300), (None, "inmail", 1900)],
)
def test_limits_go_by_channel_and_account(account: str | None, channel: str, limit: int) -> None:
    assert report(GOOD, account=account, channel=channel).length.limit == limit


def test_length_is_counted_in_utf16_units() -> None:
    assert report("🚀 è").length.count == 4


def test_account_unknown_and_over_200_is_advice() -> None:
    [finding] = [f for f in report(GOOD + " " + "Ja. " * 20).findings if f.kind == "length"]
    assert finding.severity == "advice"


def test_the_stock_sentence_does_no_harm_between_friends() -> None:
    assert report(BLANK, tie="strong").verdict == "revise"


def test_somebody_elses_name_is_seen_once_the_recipient_is_known() -> None:
    assert "mismatch" in kinds(GOOD, recipient=Recipient(name="Petra Weiss"))
    assert report(GOOD, recipient=Recipient(name="Petra Weiss")).verdict == "revise"
    assert "mismatch" not in kinds(GOOD, recipient=Recipient(name="Ana Sousa"))


def test_a_text_sent_before_is_seen_once_earlier_notes_are_known() -> None:
    assert "mismatch" in kinds(GOOD, earlier=(GOOD.replace("Ana", "Tom"),))


def test_replies_are_not_judged_as_openers() -> None:
    reply = report("Thank you for the invitation! I can't quite place you: where did we meet?", kind="reply")
    assert reply.verdict == "send"
    assert not any(f.kind == "missing" for f in reply.findings)


def test_other_languages_get_no_guess_presented_as_a_judgement() -> None:
    found = report("Ik heb je twee pagina's over rietvelden gelezen en wil je graag iets vragen, {{naam}}.")
    assert found.language == "nl"
    assert {f.kind for f in found.findings} <= {"safety", "length", "style", "mismatch"}
    assert "nl" in found.remarks[0]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Привет, Анна, мы познакомились на конференции в Казани вчера. Как прошёл твой доклад?", {"ru"}),
        ("Beste Anna, we hebben elkaar gisteren ontmoet bij de molen. Hoe gaat het met de wieken?", {"nl"}),
        (
            "Hej Mette, vi mødtes i Aarhus i går og talte om vindmøller. Hvordan tæller I fuglene om natten?",
            {"da", "no"},
        ),
    ],
)
def test_a_language_that_is_not_judged_is_not_stopped_for_its_wording(text: str, languages: set[str]) -> None:
    found = report(text)
    assert found.language in languages
    assert not found.worded
    assert (found.verdict, found.findings) == ("send", ())
    assert report(" ".join([text] * 6)).verdict == "revise"  # too long in any language


@pytest.mark.parametrize(
    "text",
    [
        "Je vous invite à faire partie de mon réseau professionnel sur LinkedIn.",
        "Ich möchte Sie gerne zu meinem beruflichen Netzwerk auf LinkedIn hinzufügen.",
        "Me gustaría añadirte a mi red profesional en LinkedIn.",
        "Gostaria de te adicionar à minha rede profissional no LinkedIn.",
        "Vorrei aggiungerti alla mia rete professionale su LinkedIn.",
    ],
)
def test_stock_sentences_in_six_languages(text: str) -> None:
    found = report(text)
    assert found.verdict == "stop"
    assert any(f.kind == "default" for f in found.findings)


def test_fixes_replace_their_span() -> None:
    text = "Hi Marcus, which rope did you use for the crane?"
    [finding] = [f for f in report(text, recipient=Recipient(name="Ana Sousa")).findings if f.rule == "wrong-name"]
    assert text[: finding.start] + (finding.fix or "") + text[finding.end :] == text.replace("Marcus", "Ana")


def test_the_last_line_of_the_table_catches_all() -> None:
    assert TABLE[-1].verdict == "stop"
    assert len({line.when for line in TABLE}) == len(TABLE)


def test_a_meeting_that_comes_first_is_not_hidden_by_what_was_heard_there() -> None:
    found = report(
        "Hello Ewa, good to talk with you at Wood at Work Fair last night about planing oak. You mentioned that your team "
        "sharpens each blade by hand on Monday mornings. What did I miss?"
    )
    assert [element.type for element in found.elements["how"]][:1] == ["met"]
    assert "buried-how" not in {finding.rule for finding in found.findings}
