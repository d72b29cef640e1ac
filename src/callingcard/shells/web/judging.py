"""The process that judges notes aside: frames with questions come in, frames with reports go out, until nobody asks any more.

A question is the number of the settings that it is asked under and the body that was sent to the server. An empty frame
answers one that is not for here: what cannot be taken as it is, and what needs more of the store than the settings.
"""

import gc
import os
import signal
import sys
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ValidationError

from callingcard.model.note import Note
from callingcard.shells.web.api.given import given, said_in, values
from callingcard.shells.web.api.operations import OPERATIONS, Operation
from callingcard.shells.web.counter import Counter
from callingcard.shells.web.encoding import encoded
from callingcard.shells.web.framing import NUMBER, Frames, framed
from callingcard.verbs.errors import Refusal

_AT_ONCE: Final = 1 << 16
_OPERATION: Final = next(operation for operation in OPERATIONS if operation.alone)


def main(home: Path) -> None:
    """Say with an empty frame that all is loaded; then answer one question after the other."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then asks no more
    with suppress(AttributeError, OSError):
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))  # whoever waits for a page goes first
    counter, known, frames, model = Counter(home), -1, Frames(), given(_OPERATION)
    counter.check(Note("Hello"))
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000)  # a report holds no cycles
    with open(0, "rb", buffering=0) as asking, open(1, "wb", buffering=0) as answering:
        answering.write(framed(b""))
        while came := asking.read(_AT_ONCE):
            for asked in frames.feed(came):
                (generation,) = NUMBER.unpack_from(asked)
                if generation != known:
                    counter.look_again()
                    known = generation
                _write(answering, framed(report(counter, _OPERATION, model, asked[NUMBER.size :])))


def report(counter: Counter, operation: Operation, model: type[BaseModel], body: bytes) -> bytes:
    """The report on the note in a body as JSON; empty where it is not for here."""
    assert operation.alone is not None
    try:
        note = operation.alone(**values(model, said_in(body), {}))
    except (ValidationError, Refusal):
        return b""
    return encoded(counter.check(note)) if note else b""


def _write(pipe: FileIO, data: bytes) -> None:
    """Write all of it: a full pipe takes less at once."""
    while data:
        data = data[pipe.write(data) :]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
