"""A refusal reads right on every face: the sentence names no command, and each face words what helps in its own terms."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

import callingcard
from callingcard.model.refusal import Refusal, Step
from callingcard.shells.cli.commands import SECTIONS
from callingcard.shells.steps import PAGES, TERMINAL, TOOLS, refused
from callingcard.verbs.errors import Ambiguous

SOURCE = Path(callingcard.__file__).parent
COMMANDS = {listed.name for section in SECTIONS.values() for listed in section}
COMMAND = re.compile(r"callingcard ([a-z-]+)|(?:^|[\s“])(--[a-z][a-z-]*\b)(?!:)")
BELOW = sorted(path for path in SOURCE.rglob("*.py") if path.relative_to(SOURCE).parts[0] != "shells")


def commands(text: str) -> list[str]:
    """The commands and options of the command line that a text names."""
    return [name or option for name, option in COMMAND.findall(text) if option or name in COMMANDS]


@pytest.mark.parametrize("path", BELOW, ids=lambda path: str(path.relative_to(SOURCE)))
def test_nothing_below_the_faces_speaks_of_commands(path: Path) -> None:
    if path.parts[-2] == "demo":  # plays the user, who types
        return
    tree = ast.parse(path.read_text("utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    said = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docs]
    assert [text for text in said if isinstance(text, str) and commands(text)] == []


def test_every_step_is_worded_at_the_terminal_and_on_the_pages() -> None:
    steps = set(get_args(Step))
    assert set(TERMINAL) == set(PAGES) == steps
    assert set(TOOLS) <= steps


def test_pages_and_tools_speak_of_no_commands() -> None:
    only_there = {"restore"}  # a store that cannot be opened cannot be served either
    assert [step for step, said in PAGES.items() if commands(said) and step not in only_there] == []
    assert [step for step, said in TOOLS.items() if commands(said)] == []


def test_what_the_terminal_names_is_there() -> None:
    named = [name for said in TERMINAL.values() for name in re.findall(r"callingcard ([a-z-]+)", said)]
    assert named
    assert set(named) <= COMMANDS


def test_one_refusal_on_each_face() -> None:
    error = Refusal("Nobody called “Ana” is on record.", "find-or-record")
    assert str(error) == "Nobody called “Ana” is on record."
    assert refused(error, TERMINAL).endswith("on record. Try callingcard people, or record them with callingcard met.")
    assert refused(error, PAGES).endswith("on record. Look under People, or record them under Capture.")
    assert refused(error, TOOLS).startswith("Nobody called “Ana” is on record. The people tool searches")


def test_without_a_step_the_sentence_is_all() -> None:
    assert refused(Refusal("That is no moment."), PAGES) == "That is no moment."
    assert refused(Refusal("That is you.", "own-profile"), TOOLS) == "That is you."
    assert refused(Ambiguous([]), PAGES) == "0 people match; say which one is meant. Choose one."
