"""The pages of the documentation that come from the code. ``make docs`` writes them; a test fails when they are old."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click
import rule_pages
from assistants import assistants
from house import architecture
from http_page import http

from callingcard.shells.cli.commands import SECTIONS, Listed
from callingcard.shells.cli.running import cli

HERE = Path(__file__).parent
_HEAD = """# Commands

This page is written by `make docs` from the help of the commands themselves.

Global options stand before the command, or after it: `callingcard --json --now 2026-11-22T10:00 today`. With `--json` one JSON document is
on standard output and nothing else; progress, questions and errors go to standard error. No command needs the network.

| exit code | means |
|---|---|
| 0 | fine |
| 1 | the answer is negative: `check`, a note is not good to send; `import`, nothing could be read |
| 2 | wrong usage or input: one sentence on standard error, nothing changed |

PERSON and QUERY are an id, an identifier (e-mail address, phone number, profile URL in any spelling) or a name; where several
people match, they are listed (`{"candidates": [...]}`) and the exit code is 2. Dates are understood as people say them, in six
languages: "yesterday", "last Tuesday at 5pm", "three weeks ago", "in May", "2026-05-03"; what could be two things is refused.

What is more in the JSON than the shapes other programs rely on: an encounter also has `kind` (met, meeting, event), `precision` (time,
part, day, week, month, year: how exactly `on` is known), `through`, `expects_me`, `size` and `source`; `met` has `understood`, the date
said back. The `state` of an item of `today` is `open`, `before`, `late` or `ready` (connect), `due` or `late` (reply), `due` or
`soon` (follow-up, thank), `new` or `review` (ask-why), `today`, `soon`, `due` or `late` (moment), `due` (keep-in-touch), `stale`
(withdraw); one person is one item, with the reasons of every kind that applies; its `verdict` is what the checker says of the draft. A refusal under `--json` is `{"error": "…"}`.

```
"""


def commands() -> str:
    """The reference of the commands, in the order of ``callingcard --help``."""
    parts = [_HEAD, _help("callingcard", cli), "```\n"]
    for title, section in SECTIONS.items():
        parts.append(f"\n## {title}\n")
        parts.extend(_command(listed) for listed in section)
    return "".join(parts)


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "architecture.md": architecture,
    "assistants.md": assistants,
    "http.md": http,
}
PAGES |= {name: partial(str, text) for name, text in rule_pages.pages().items()}


def _command(listed: Listed) -> str:
    command = cli.get_command(click.Context(cli), listed.name)
    assert command is not None
    return f"\n### {listed.name}\n\n```\n{_help(f'callingcard {listed.name}', command)}```\n"


def _help(path: str, command: click.Command) -> str:
    names = cli.context_settings["help_option_names"]
    context = click.Context(command, info_name=path, max_content_width=80, terminal_width=80, help_option_names=names)
    return command.get_help(context) + "\n"


def main() -> None:
    """Write all pages; with ``--check`` say which are old instead, and fail if any is."""
    old = [
        name for name, page in PAGES.items() if not (HERE / name).exists() or (HERE / name).read_text("utf-8") != page()
    ]
    if "--check" in sys.argv:
        sys.exit(f"old: {', '.join(old)}; run make docs" if old else 0)
    for name in old:
        (HERE / name).parent.mkdir(exist_ok=True)
        (HERE / name).write_text(PAGES[name](), "utf-8")


if __name__ == "__main__":
    main()
