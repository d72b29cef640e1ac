"""What every test stands on: no network, no real home, one fixed clock."""

import socket
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from callingcard.store.opening import open_store

# How busy the machine is says nothing about what is tested.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    """Wednesday morning, 20 May 2026."""
    return NOW


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else address
        if self.family in (socket.AF_INET, socket.AF_INET6) and host not in {"127.0.0.1", "::1", "localhost"}:
            raise AssertionError(f"a test tried to reach {host}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _connections_closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Close, at its end, every connection to a store that a test opened."""
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def kept(*given: Any, **named: Any) -> sqlite3.Connection:
        opened.append(connect(*given, **named))
        return opened[-1]

    monkeypatch.setattr(sqlite3, "connect", kept)
    yield
    for con in opened:
        with suppress(sqlite3.ProgrammingError):  # opened by another thread, which has ended
            con.close()


@pytest.fixture
def con(tmp_path: Path) -> sqlite3.Connection:
    """A store with nothing in it; a module's own ``con`` may put something into this one."""
    return open_store(tmp_path / "store")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the data of whoever runs it."""
    monkeypatch.setenv("CALLINGCARD_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("NO_COLOR", "1")
