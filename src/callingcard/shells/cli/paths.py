"""Paths that are given to commands: an empty one, as an unset variable of the shell leaves behind, is none."""

import os
from pathlib import Path
from typing import Any

import click


class _Named(click.Path):
    """Refuses "", which would otherwise be the folder that one happens to be in."""

    def convert(self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take the path as it stands."""
        if value == "":
            self.fail("it is empty, and a file or folder is to be named here", param, ctx)
        return super().convert(value, param, ctx)


PATH = _Named(path_type=Path)
SOURCE = _Named(allow_dash=True)
"""A file's name, or "-" for standard input."""
