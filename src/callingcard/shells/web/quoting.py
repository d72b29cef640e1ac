"""What others wrote, and what is said of it, safe to show on a page."""

import re

from markupsafe import Markup, escape

from callingcard.shells.web.translating import worded
from callingcard.text import visible

_PERSON = re.compile(r"\((p_[0-9a-z]{6})\)")


def cited(text: str) -> Markup:
    """A reason; the people whom it names by id are a step away, and the id itself says nothing to a reader."""
    page = str(escape(worded("their page")))
    said = str(escape(visible(text, newlines=False)))
    linked = _PERSON.sub(lambda found: f'(<a href="/people/{found[1]}">{page}</a>)', said)
    return Markup(linked)  # noqa: S704 (escaped above)
