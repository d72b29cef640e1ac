"""A page's texts go through gettext, so that a translation needs no change of a page."""

import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from callingcard.shells.web.navigation import PLACES, Place
from callingcard.shells.web.rendering import templates

EVENTS = {"Robots at Work Expo", "Harbour Data Days"}
"""What is data, and stays as it was said."""


@pytest.fixture
def _translated() -> Iterator[None]:
    """A language in which every text begins with a star."""
    environment = templates()
    assert environment.cache is not None
    environment.cache.clear()  # what templates take from each other is kept in the language it was first asked in
    plain = {name: environment.globals[name] for name in ("gettext", "ngettext", "pgettext", "npgettext")}
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        lambda text: f"★{text}", lambda one, many, count: f"★{one if count == 1 else many}", newstyle=True
    )
    yield
    environment.globals |= plain
    environment.cache.clear()


@pytest.mark.usefixtures("_translated")
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.title)
def test_what_buttons_say_is_translated(place: Place, browser: TestClient) -> None:
    text = browser.get(place.path).text
    buttons = [
        re.sub(r"<[^>]*>", " ", found).strip() for found in re.findall(r"<button[^>]*>(.*?)</button>", text, re.DOTALL)
    ]
    assert buttons
    assert any(said.startswith("★") for said in buttons)
    assert [said for said in buttons if re.match(r"[A-Za-z]{3}", said) and said not in EVENTS] == []
