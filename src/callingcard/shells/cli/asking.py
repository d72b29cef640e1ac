"""Asking a language model: where the facts would go is shown on standard error, and at a terminal the user has to agree."""

import os
import sqlite3
import sys

import click

from callingcard.text import visible
from callingcard.verbs.proposing import Proposer, endpoint

KEY = "CALLINGCARD_MODEL_KEY"


def asked(con: sqlite3.Connection) -> Proposer:
    """The model that the user set; its key, where it needs one, is in the environment and never stored."""
    return Proposer(endpoint(con, key=os.environ.get(KEY)), _tell, _agree)


def _tell(said: str) -> None:
    click.echo(visible(said, newlines=False), err=True)


def _agree() -> bool:
    return not sys.stdin.isatty() or click.confirm("Send them there?", default=False, err=True)
