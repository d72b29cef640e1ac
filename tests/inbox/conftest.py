"""An empty store for what is asked of the inbox."""

import sqlite3
from pathlib import Path

import pytest

from callingcard.store.opening import open_store


@pytest.fixture
def con(tmp_path: Path) -> sqlite3.Connection:
    return open_store(tmp_path / "home")
