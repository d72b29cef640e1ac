"""Commands that stay until the user ends them: servers."""

import gc
import signal


def collect() -> None:
    """From here on look for cycles, which a command that soon ends need not."""
    gc.enable()


def end_on_interrupt() -> None:
    """From here on Ctrl-C ends the process at once, by the system's own hand: a handler of ours would run when the main thread next wakes.

    A thread that waits for the next line of standard input cannot be woken, and would be waited for; and while a server of HTTP is
    starting, an interrupt only cancels what it is doing, and may be lost. Once it serves, it ends in its own time.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
