"""The app over a small invented world, and a browser that has been let in. Each test has a copy of the home to itself."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from callingcard.shells.desk import Desk
from callingcard.shells.web.application import application
from callingcard.shells.web.guard import FORM_KEY
from callingcard.shells.web.keys import COOKIE, Keys, kept_in
from callingcard.verbs.demo import demo

NOW = "2026-03-10T10:30:00+01:00"
HOST = "127.0.0.1:8765"


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the demo's day in it; read it, do not write to it."""
    home = tmp_path_factory.mktemp("world")
    demo(home, now=datetime.fromisoformat(NOW), people=30)
    return home


@pytest.fixture
def home(world: Path, tmp_path: Path) -> Path:
    """A copy of the invented world's home that a test may change."""
    return Path(shutil.copytree(world, tmp_path / "home"))


@pytest.fixture
def keys(home: Path) -> Keys:
    return kept_in(home)


@pytest.fixture
def stranger(home: Path, keys: Keys) -> Iterator[TestClient]:
    """A browser that was never let in."""
    app = application(Desk(home, NOW), keys, {HOST})
    with TestClient(app, base_url=f"http://{HOST}", follow_redirects=False) as client:
        yield client


@pytest.fixture
def browser(stranger: TestClient, keys: Keys) -> TestClient:
    """A browser that opened the first address; what it sends comes from our own pages."""
    stranger.get("/", params={"token": keys.token})
    stranger.headers |= {FORM_KEY: keys.form(stranger.cookies[COOKIE]), "origin": f"http://{HOST}"}
    return stranger
