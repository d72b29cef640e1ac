"""Ending a server that talks over standard input when the user says so."""

import os
import signal


def end_on_interrupt() -> None:
    """From here on Ctrl-C ends the process at once: the thread that waits for the next line cannot be woken, and would be waited for."""
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))
