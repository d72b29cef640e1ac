"""What others wrote, and what is said of it, safe to show on a page."""

import re

from markupsafe import Markup, escape

from callingcard.text import visible

_PERSON = re.compile(r"\((p_[0-9a-z]{6})\)")


def cited(text: str) -> Markup:
    """A reason; the people whom it names by id are a step away."""
    linked = _PERSON.sub(r'(<a href="/people/\1">\1</a>)', str(escape(visible(text, newlines=False))))
    return Markup(linked)  # noqa: S704 (escaped above)
