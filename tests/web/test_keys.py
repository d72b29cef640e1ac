"""The secret of a home: made once, whole, whoever begins first."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from callingcard.shells.web.keys import FILE, kept_in


def test_two_that_begin_at_once_share_one_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = os.link
    others: list[bytes] = []

    def late(made: Path, path: Path) -> None:
        monkeypatch.setattr(os, "link", link)
        others.append(kept_in(tmp_path).secret)  # just before the first has its secret in place, another begins
        link(made, path)

    monkeypatch.setattr(os, "link", late)
    assert [kept_in(tmp_path).secret] == others
    assert [file.name for file in (tmp_path / FILE).parent.iterdir()] == ["key"]


def test_many_that_begin_at_once_share_one_secret(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        for number in range(20):
            homes = [tmp_path / str(number)] * 8
            assert len({found.secret for found in pool.map(kept_in, homes)}) == 1


@pytest.mark.parametrize("left", [None, b"", b"short"])
def test_where_files_cannot_be_linked_or_one_was_cut_short_there_is_a_secret_all_the_same(
    left: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", unable)
    path = tmp_path / FILE
    if left is not None:
        path.parent.mkdir(parents=True)
        path.write_bytes(left)
    secret = kept_in(tmp_path).secret
    assert (len(secret), path.read_bytes()) == (32, secret)
    assert kept_in(tmp_path).secret == secret
    assert path.stat().st_mode & 0o077 == 0
