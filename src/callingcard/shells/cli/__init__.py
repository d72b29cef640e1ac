"""The command line. ``main`` is the entry point; a command's module is imported only when that command runs."""

import sys


def main() -> None:
    """Run the command line and leave with 0 (fine), 1 (the answer is negative) or 2 (wrong usage or input)."""
    from callingcard.shells.cli.running import run

    sys.exit(run(sys.argv[1:]))
