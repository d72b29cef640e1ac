"""A while without the search for cycles: for making many small values that all stay until the end."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the garbage collector: looking through a quarter of a million records for cycles takes a third of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            if not gc.get_freeze_count():  # a server has frozen what it loaded, which is to stay so
                # Into the oldest generation, unlooked at: otherwise the next value made would set off the search after all.
                gc.freeze()
                gc.unfreeze()
            gc.enable()
