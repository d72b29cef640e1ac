"""callingcard from Python: the page's examples run as they stand there; importing takes no time; everything is exported once."""

import doctest
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

import callingcard
from callingcard import Ambiguous, Home, Recipient, Refusal, check, jsonable, open_home

PAGE = Path(__file__).parents[1] / "docs" / "python.md"


def test_the_pages_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "UTC")
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert (failed, tried > 25) == (0, True)


def test_every_verb_is_on_the_page() -> None:
    verbs = [name for name in vars(Home) if not name.startswith("_") and callable(getattr(Home, name))]
    assert len(verbs) > 10
    assert [name for name in verbs if f"`home.{name}(" not in PAGE.read_text("utf-8")] == []


def test_importing_brings_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import callingcard; print(sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['callingcard']"


def test_what_is_exported_is_there() -> None:
    for name in callingcard.__all__:
        assert getattr(callingcard, name)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = callingcard.nothing  # type: ignore[attr-defined]


def test_a_moment_without_a_zone_is_in_the_senders(tmp_path: Path) -> None:
    from callingcard.store.opening import open_store
    from callingcard.verbs.me import Saying, me

    con = open_store(tmp_path)
    me(con, Saying(zone="America/Lima"), now=datetime(2026, 5, 20, tzinfo=UTC))
    con.close()
    home = open_home(tmp_path)
    plain = home.met("Ana Sousa", on="today at 5pm", now=datetime(2026, 5, 20, 21, 30)).encounter.on  # noqa: DTZ001 (that is the point)
    aware = home.met("Jon Bell", on="today at 5pm", now=datetime(2026, 5, 21, 2, 30, tzinfo=UTC)).encounter.on
    assert plain == aware == datetime(2026, 5, 20, 17, tzinfo=timezone(-timedelta(hours=5)))


def test_the_default_home_is_the_command_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CALLINGCARD_HOME", str(tmp_path / "elsewhere"))
    assert open_home().path == tmp_path / "elsewhere"


def test_a_home_from_files_to_outcome(tmp_path: Path) -> None:
    now = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)
    (tmp_path / "a.vcf").write_text(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Sousa\r\nEMAIL:ana@example.org\r\nEND:VCARD\r\n"
    )
    home = open_home(tmp_path / "home")
    assert home.import_(tmp_path / "a.vcf", now=now).people.new == 1
    assert home.people("ana", now=now).people[0].identifiers == ("ana@example.org",)
    assert home.check("Dear Bob, hello there.", to="ana@example.org", now=now).findings[0].rule == "wrong-name"
    assert home.inbox(now=now).invitations == ()
    assert home.sent("ana@example.org", "Hello Ana", now=now).outcome.outcome == "unknown"
    assert home.outcome("ana@example.org", "accepted", now=now + timedelta(days=1)).outcome.outcome == "accepted"
    with pytest.raises(Refusal, match="is on record"):
        home.who("Nobody", now=now)
    home.add("Ana Sousa", new=True, now=now)
    with pytest.raises(Ambiguous):
        home.decide("Ana Sousa", now=now)


def test_the_shapes_are_those_of_the_command_line() -> None:
    assert list(jsonable(check("Hello")))[:3] == ["verdict", "elements", "findings"]


def test_a_word_that_is_none_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    home: Any = open_home(tmp_path / "home")
    home.add("Ana Sousa")
    wrong: tuple[Callable[[], Any], ...] = (
        lambda: home.sent("Ana Sousa", "Hello", channel="fax"),
        lambda: home.draft("Ana Sousa", intent="dance"),
        lambda: home.draft("Ana Sousa", count=99),
        lambda: home.outcome("Ana Sousa", "perhaps"),
        lambda: home.check("Hello", kind="poem"),
    )
    for call in wrong:
        with pytest.raises(Refusal, match="it is one of"):
            call()
    assert home.draft("Ana Sousa").decision.decision == "dont"
    with pytest.raises(Refusal, match="Nothing sent"):
        home.outcome("Ana Sousa", "accepted")


NOT_SO: dict[str, Callable[[Any], Any]] = {
    "text is to be a text, not None.": lambda _: check(None),  # type: ignore[arg-type]
    "recipient is to be a Recipient, not “Ana”.": lambda _: check("Hello", recipient="Ana"),  # type: ignore[arg-type]
    "recipient.name is to be a text, not 5.": lambda _: check("Hello", recipient=Recipient(5)),  # type: ignore[arg-type]
    "earlier is to be a list of texts, not “Hello”.": lambda _: check("Hello", earlier="Hello"),
    "“no such” is no language tag; use one like en, pt or en-GB.": lambda _: check("Hello", language="no such"),
    "about is to be a list of texts, not “cable”.": lambda home: home.met("Ana Sousa", about="cable"),
    "said is to be a list of texts, not one with None in it.": lambda home: home.met("Ana Sousa", said=["x", None]),
    "new is to be True or False, not “no”.": lambda home: home.add("Ana Sousa", new="no"),
    "now is to be a datetime, not “2026-05-19”.": lambda home: home.today(now="2026-05-19"),
    "now is to be a datetime, not a date.": lambda home: home.today(now=date(2026, 5, 19)),
    "person is to be a text, not 7.": lambda home: home.who(7),
    "limit is to be a whole number, not True.": lambda home: home.people(limit=True),
    "paths is to be a text or a path, not None.": lambda home: home.import_(None),
    "path is to be a text or a path, not 5.": lambda _: open_home(5),  # type: ignore[arg-type]
    "count cannot be 0: it is one of 1, 2, 3, 4, 5, 6, 7, 8, 9.": lambda home: home.draft("Ana Sousa", count=0),
    "outcome cannot be None: it is one of accepted, answered, declined, withdrawn, silent.": lambda home: home.outcome(
        "Ana Sousa", None
    ),
}


@pytest.mark.parametrize("sentence", NOT_SO)
def test_what_is_of_another_type_is_refused_in_a_sentence(tmp_path: Path, sentence: str) -> None:
    with pytest.raises(Refusal) as refused:
        NOT_SO[sentence](open_home(tmp_path / "home"))
    assert str(refused.value) == sentence
    assert open_home(tmp_path / "home").people().people == ()


@pytest.mark.parametrize("word", ["name", "person", "text", "note", "query"])
def test_half_a_character_is_refused_in_a_sentence(tmp_path: Path, word: str) -> None:
    half, home = "Ana \ud83d", open_home(tmp_path)
    home.add("Ana Sousa")
    calls: dict[str, Callable[[], Any]] = {
        "name": lambda: home.met(half), "person": lambda: home.who(half), "text": lambda: home.fact("Ana Sousa", half),
        "note": lambda: home.sent("Ana Sousa", half), "query": lambda: home.people(half),
    }  # fmt: skip
    with pytest.raises(Refusal, match="half of a character"):
        calls[word]()
    assert [one.name for one in home.people().people] == ["Ana Sousa"]


def test_lists_may_be_of_any_kind(tmp_path: Path) -> None:
    kept = open_home(tmp_path).met("Ana Sousa", about=["cable"], said=("they keep bees",)).facts
    assert [(fact.kind, fact.text) for fact in kept] == [("topic", "cable"), ("said", "they keep bees")]
