"""Running a command, and ending well whatever happens: an exit code, one sentence, never a traceback."""

import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from callingcard.shells.cli.group import LazyGroup
from callingcard.shells.cli.session import Session, default_home
from callingcard.text import visible

_SHOWN = 10
_HELP = """Look after your professional relationships, on your own machine.

callingcard knows whom you met from your own data, shows each day whom to write
to and why, and checks the note before you send it. You send by hand; nothing
leaves this computer.

\b
Start with:
  callingcard demo                        see a day in an invented world
  callingcard import ~/Downloads/Basic_LinkedInDataExport.zip
  callingcard met "Ana Sousa" --at "PyCon" --on yesterday
  callingcard today
"""


@click.group(
    cls=LazyGroup, help=_HELP, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80}
)
@click.option("--home", metavar="DIR", help="Data directory (or the variable CALLINGCARD_HOME).")
@click.option("--now", "as_of", metavar="ISO8601", help="The moment to act as of; default: now.")
@click.option("--json", "as_json", is_flag=True, help="Answer with one JSON document.")
@click.version_option(package_name="callingcard", message="callingcard %(version)s")
@click.pass_context
def cli(ctx: click.Context, home: str | None, as_of: str | None, as_json: bool) -> None:
    """The command line."""
    ctx.obj = Session(Path(home).expanduser() if home else default_home(), as_of, as_json)


def run(args: Sequence[str]) -> int:
    """Run the command line with these arguments; the exit code."""
    try:
        code = cli.main(list(args), prog_name="callingcard", standalone_mode=False, color=_color())
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return 0
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        with suppress(OSError):  # what it is told on may be full or gone
            _tell(error, as_json="--json" in args)
        return 2


def _color() -> bool | None:
    return False if os.environ.get("NO_COLOR") else None


def _tell(error: Exception, *, as_json: bool) -> None:
    """Say it in one sentence; under ``--json`` also as a document, with the candidates where several people match."""
    from callingcard.verbs.errors import Ambiguous

    sentence = visible(_sentence(error), newlines=False)
    click.echo(sentence, err=True)
    candidates = error.candidates if isinstance(error, Ambiguous) else ()
    if as_json:
        from callingcard.shells.shapes import jsonable

        document = {"candidates": jsonable(candidates)} if candidates else {"error": sentence}
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
        return
    for person in candidates[:_SHOWN]:
        known = ", ".join(filter(None, [person.position, person.company, *person.identifiers[:1]]))
        click.echo(visible(f"  {person.id}  {person.name}  {known}", newlines=False), err=True)
    if len(candidates) > _SHOWN:
        click.echo(f"  and {len(candidates) - _SHOWN} more", err=True)


def _sentence(error: Exception) -> str:
    """What the user can mend is said; what is our mistake is logged, and said to be."""
    import sqlite3

    from callingcard.verbs.errors import Ambiguous, Refusal

    if isinstance(error, Refusal | Ambiguous):
        from callingcard.shells.steps import TERMINAL, refused

        return refused(error, TERMINAL)
    if isinstance(error, click.ClickException):
        return _usage(error)
    if isinstance(
        error, UnicodeEncodeError
    ):  # the system hands on bytes that are no text, as a terminal of another charset sends
        return "What was given is not written in UTF-8: some of it cannot be read as text."
    if isinstance(error, OSError):
        return f"{error.filename or 'Reading or writing failed'}: {(error.strerror or str(error)).lower()}."
    if isinstance(error, sqlite3.DatabaseError):
        return f"The store could not be used: {error}."
    from callingcard.shells.faults import logged

    return f"Something went wrong inside callingcard, and it stopped. For a report of the fault, see {logged(error)}."


def _usage(error: click.ClickException) -> str:
    message = error.format_message()
    context = error.ctx if isinstance(error, click.UsageError) else None
    stop = "" if message.endswith((".", "!", "?")) else "."
    return f"{message}{stop} See {context.command_path} --help." if context else message
