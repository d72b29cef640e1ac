"""Jottings: one line about a meeting, as one would say it, taken apart into what can be recorded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Jotting:
    """What a line says, each part in the words of the line; "" or () where it says nothing of it.

    ``on`` are the words of the date and ``understood`` what they mean. ``also`` are others who were met at the same time;
    ``rest`` is what nothing explains.
    """

    name: str = ""
    at: str = ""
    on: str = ""
    understood: str = ""
    about: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    through: str = ""
    company: str = ""
    position: str = ""
    email: str = ""
    url: str = ""
    expects_me: bool = False
    also: tuple[str, ...] = ()
    rest: str = ""
