"""What each kind of thing on record can do for a note: one file a kind, each giving moves."""

from collections.abc import Iterator

from callingcard.drafts.kinds import (
    acquaintances,
    family,
    introductions,
    invitations,
    meetings,
    needs,
    news,
    occasions,
    oneself,
    overlap,
    promises,
    questions,
    reasons,
    shared,
    thanks,
    topics,
)
from callingcard.drafts.moves import Move
from callingcard.drafts.scene import Scene

KINDS = (
    invitations, occasions, meetings, introductions, shared, acquaintances, topics, news, needs, family, thanks, promises, overlap, reasons, oneself,
)  # fmt: skip


def moves(scene: Scene) -> Iterator[Move]:
    """All moves that the scene allows; questions come last, for they are about what the others bring up."""
    found = [move for kind in KINDS for move in kind.moves(scene)]
    yield from found
    yield from questions.moves(scene, found)
