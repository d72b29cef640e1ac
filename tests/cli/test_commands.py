"""The map of commands, help, and how calls end."""

import gc
import importlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from callingcard.shells.cli.commands import COMMANDS, SECTIONS, Listed
from callingcard.shells.cli.running import cli, run

Call = Callable[..., Any]
COMMAND = Path(sys.executable).parent / "callingcard"


@pytest.mark.parametrize("listed", COMMANDS.values(), ids=COMMANDS)
def test_the_table_says_what_the_command_says(listed: Listed) -> None:
    command = importlib.import_module(f"callingcard.shells.cli.{listed.module}").command
    assert isinstance(command, click.Command)
    assert (command.name, command.short_help) == (listed.name, listed.help)
    assert (command.help or "").startswith(listed.help)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_within_80_columns(name: str, call: Call) -> None:
    answer = call(name, "--help")
    assert answer.code == 0
    assert f"callingcard {name}" in answer.out.split("Usage:")[1].split("\n", 1)[1]
    assert max(map(len, answer.out.splitlines())) <= 80
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert [p.name for p in command.params if isinstance(p, click.Option) and not p.help] == []


def test_help_lists_every_command_once(call: Call) -> None:
    out = call("--help").out
    listed = [line.split()[0] for line in out.splitlines() if line.startswith("  ") and line.split()[0] in COMMANDS]
    assert listed == list(COMMANDS)
    assert all(f"{title}:" in out for title in SECTIONS)


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    assert "Every day:" in capsys.readouterr().out


def test_an_interrupt_is_quiet(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("callingcard.verbs.people.people", interrupted)
    answer = call("people")
    assert (answer.code, answer.out, answer.err.strip()) == (130, "", "")


def test_help_imports_no_command_and_no_verb() -> None:
    code = (
        "import sys; from callingcard.shells.cli.running import run; run(['--help']);"
        "print([m for m in sys.modules if m.startswith('callingcard.verbs.') or m in ('sqlite3', 'rich', 'httpx')], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_a_server_looks_for_cycles_which_a_command_need_not(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    collecting: list[bool] = []
    monkeypatch.setattr("callingcard.shells.web.serving.serve", lambda *_, **__: collecting.append(gc.isenabled()))
    gc.disable()
    try:
        call("serve", "--no-open")
    finally:
        gc.enable()
    assert collecting == [True]


def test_an_unknown_command_is_refused_with_a_near_one(call: Call) -> None:
    answer = call("todya")
    assert answer.code == 2
    assert "Did you mean today?" in answer.err
    assert answer.out == ""


@pytest.mark.parametrize(
    "args",
    [("met",), ("who",), ("fact", "Ana"), ("check", "--channel", "pigeon", "-"), ("outcome", "Ana", "eaten"), ("people", "--limit", "0")],
)  # fmt: skip
def test_wrong_usage_is_one_sentence_and_two(args: tuple[str, ...], call: Call) -> None:
    answer = call(*args)
    assert answer.code == 2
    assert answer.out == ""
    assert len(answer.err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "args",
    [
        ("met", "Ana", "--at", "a", "--at", "b"),
        ("met", "Ana", "--at=a", "--at", "b"),
        ("inbox", "add", "--from", "Ana", "--note", "x", "--note", "y"),
    ],
)
def test_what_is_said_twice_and_counts_once_is_refused(args: tuple[str, ...], call: Call) -> None:
    answer = call(*args)
    assert (answer.code, answer.out) == (2, "")
    assert "is given twice, and takes one value." in answer.err
    assert call("people", json=True).json["people"] == []


def test_what_may_be_said_again_is_kept_each_time(call: Call) -> None:
    assert len(call("met", "Ana", "--about", "a", "--about", "b", "--said", "--about", json=True).json["facts"]) == 3


def test_global_options_may_stand_after_the_command(call: Call, tmp_path: Path) -> None:
    assert run(["today", "--json", "--home", str(tmp_path / "home"), "--now=2026-05-20T09:30:00+00:00"]) == 0
    assert call("today", "--json").json == call("today", json=True).json
    assert (
        call("check", "--json", "-", typed="Hello").json["verdict"]
        == call("check", "-", json=True, typed="Hello").json["verdict"]
    )
    assert call("inbox", "add", "--from", "Jo Park", "--json").json["invitation"]
    assert call("rules", "--json", "no such rule").json["error"]


def test_what_only_looks_like_a_global_option_is_left_to_the_command(call: Call) -> None:
    call("add", "Ana Sousa")
    assert call("fact", "Ana Sousa", "--kind", "note", "--", "--json").out.count("--json") == 1
    told = call("met", "Ana Sousa", "--said", "--json", "--about", "--now", json=True).json
    assert {fact["text"] for fact in told["facts"]} == {"--json", "--now"}


@pytest.mark.parametrize("args", [("--now", "2026-01-01", "--now", "2026-01-02"), ("--now", "2026-01-01"), ("--home", "/tmp/x"), ("--home",)])  # fmt: skip
def test_a_global_option_given_twice_or_without_its_value_is_refused(args: tuple[str, ...], call: Call) -> None:
    answer = call("today", *args)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert args[0] in answer.err


@pytest.mark.parametrize("now", ["yesterday", "2026-13-01", ""])
def test_now_must_be_a_moment(now: str, call: Call) -> None:
    answer = call("today", now=now)
    assert (answer.code, "--now" in answer.err) == (2, True)


def test_a_mistake_of_ours_is_said_in_a_sentence_and_logged_without_names(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    whom = "Ana Sousa"

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError(whom)

    monkeypatch.setattr("callingcard.verbs.people.people", broken)
    answer = call("people")
    assert answer.code == 2
    assert "Traceback" not in answer.err
    log = Path(answer.err.split("see ")[1].strip().rstrip("."))
    assert "RuntimeError" in log.read_text()
    assert "Sousa" not in log.read_text()


def test_an_unusable_home_is_refused(call: Call, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    answer = call("today")
    assert (answer.code, len(answer.err.splitlines())) == (2, 1)


def test_a_closed_pipe_is_quiet() -> None:
    env = {**os.environ, "CALLINGCARD_HOME": "/nonexistent"}
    pipe = subprocess.Popen([COMMAND, "rules"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
    assert pipe.stdout is not None
    assert pipe.stderr is not None
    pipe.stdout.close()
    assert pipe.stderr.read() == b""
    pipe.stderr.close()
    pipe.wait()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str, call: Call) -> None:
    assert "_CALLINGCARD_COMPLETE" in call("completion", shell).out


def test_completion_completes() -> None:
    env = {**os.environ, "_CALLINGCARD_COMPLETE": "bash_complete", "COMP_WORDS": "callingcard de", "COMP_CWORD": "1"}
    done = subprocess.run([COMMAND], capture_output=True, text=True, env=env, check=False)
    assert {"plain,decide", "plain,delete", "plain,demo"} <= set(done.stdout.split()) or "decide" in done.stdout


def test_importing_what_is_not_there_is_wrong_input_and_what_says_nothing_is_not(call: Call, tmp_path: Path) -> None:
    card, empty = tmp_path / "card.vcf", tmp_path / "empty.csv"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Sousa\nEND:VCARD\n")
    empty.touch()
    refused = call("import", str(card), str(tmp_path / "nope"))
    assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert "There is no file or folder" in refused.err
    assert call("people", json=True).json["people"] == []
    assert call("import", str(tmp_path / ("x" * 5000))).code == 2
    assert call("import", str(empty)).code == 1
    assert call("import", str(card), str(empty)).code == 0


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_as_an_empty_one(closed: str, tmp_path: Path) -> None:
    told = f"{sys.executable} -m callingcard --home {tmp_path / 'home'} met Ana {closed}"
    assert subprocess.run(["sh", "-c", told], capture_output=True, check=False).returncode == 0
    told = f"{sys.executable} -m callingcard --home {tmp_path / 'home'} check <&-"
    checked = subprocess.run(["sh", "-c", told], capture_output=True, check=False, text=True)
    assert (checked.returncode, checked.stderr) == (1, "")
    assert "nothing to judge" in checked.stdout


@pytest.mark.parametrize("args", [("check",), ("ground", "--to", "Ana")])
def test_what_is_no_text_is_refused(args: tuple[str, ...], call: Call) -> None:
    call("met", "Ana")
    answer = call(*args, typed=b"PK\x03\x04\x00\x00\x9f")
    assert (answer.code, answer.out, answer.err) == (2, "", "What came is not a text.\n")


def test_a_note_in_utf_16_is_read(call: Call) -> None:
    note = "Hi Ana, thanks for the talk on kilns. Which clay do you use?"
    assert call("check", typed=note.encode("utf-16"), json=True).json["length"]["count"] == len(note)
