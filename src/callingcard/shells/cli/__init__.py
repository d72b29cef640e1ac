"""The command line. ``main`` is the entry point; a command's module is imported only when that command runs."""

import gc
import os
import sys


def main() -> None:
    """Run the command line and leave with 0 (fine), 1 (the answer is negative) or 2 (wrong usage or input)."""
    gc.disable()  # a command has ended before looking for cycles would pay; what stays turns it on again
    from callingcard.shells.cli.running import run

    _open_what_is_closed()
    code = run(sys.argv[1:])
    gc.freeze()  # the interpreter would look through all there is once more before it lets go of it
    sys.exit(code)


def _open_what_is_closed() -> None:
    """Put nothing in place of a closed stream, before a file of ours is given its number and is written into."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, os.fdopen(number, "r" if number == 0 else "w", closefd=False))
