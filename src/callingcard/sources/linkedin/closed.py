"""Closed accounts: the archive calls whoever had one "LinkedIn Member", in its owner's language, and does not say who it was.

Two of them are not one person, and none can be told from another: what is only theirs is left out, and counted.
"""

from collections.abc import Iterable, Iterator

from callingcard.model.record import InvitationRecord, Problem, Record, RemarkRecord

_NAMES = frozenset(
    {
        "linkedin member",
        "membre de linkedin",
        "membre linkedin",
        "linkedin-mitglied",
        "miembro de linkedin",
        "usuário do linkedin",
        "membro do linkedin",
        "membro di linkedin",
    }
)


def is_closed(name: str) -> bool:
    """Tell whether a name stands for a closed account."""
    return name.strip().casefold() in _NAMES


def attributable(items: Iterable[Record | Problem], file: str) -> Iterator[Record | Problem]:
    """Pass on invitations and remarks but those of closed accounts, whose number comes last."""
    left_out = 0
    for item in items:
        if _is_of_closed(item):
            left_out += 1
        else:
            yield item
    yield from told(file, left_out)


def told(file: str, left_out: int) -> Iterator[Problem]:
    """Say how much of a file was left out."""
    if left_out:
        said = "1 of its rows is" if left_out == 1 else f"{left_out} of its rows are"
        yield Problem(file, None, f"{said} of closed accounts (“LinkedIn Member”); nobody can tell whose, so left out.")


def _is_of_closed(item: Record | Problem) -> bool:
    if isinstance(item, InvitationRecord):
        return is_closed(item.sender.name) or is_closed(item.recipient.name)
    return isinstance(item, RemarkRecord) and is_closed(item.party.name)
