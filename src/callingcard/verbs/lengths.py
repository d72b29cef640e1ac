"""How long may be what is typed of somebody or of a meeting: the one place, whichever face it was typed on."""

from collections.abc import Sequence

from callingcard.verbs.errors import Refusal

LINE = 20_000
"""A place, a topic, one thing that was said: what nobody types by hand, and some paste."""
MANY = 50
"""So many topics, or things that were said, of one meeting."""
FACT = 2_000
"""What one knows of somebody, in words."""
BODY = 20_000
"""A note that went out."""
QUERY = 300
"""What names somebody."""
TEXT = 100_000
"""A text to judge."""


def sound(most: int = LINE, **said: str | Sequence[str] | None) -> None:
    """Raise Refusal for what is longer than ``most`` characters, by the word it was said under, and for lists of more than ``MANY``."""
    for word, value in said.items():
        lines = [value] if isinstance(value, str) else value or ()
        if len(lines) > MANY:
            raise Refusal(f"“{word}” was said {len(lines)} times: {MANY} at most are kept.")
        longest = max(map(len, lines), default=0)
        if longest > most:
            raise Refusal(f"What was said as “{word}” has {longest} characters: {most} at most are kept.")
