"""What every source keeps to, whoever wrote it: the same tests over all of SOURCES and all files of its fixtures."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callingcard.model.record import Problem, Record, Repeated
from callingcard.sources import SOURCES, Format
from callingcard.sources.reading import choose
from tests.sources.holding import held

FIXTURES = Path(__file__).parent.parent / "fixtures"
BY_SOURCE: dict[str, list[Path]] = {
    source.NAME: [
        path
        for path in sorted((FIXTURES / source.NAME).rglob("*"))
        if path.is_file() and source.recognises(held({path.name: path.read_bytes()}))
    ]
    for source in SOURCES
}
CASES = [
    pytest.param(source, path, id=f"{source.NAME}: {path.name}")
    for source in SOURCES
    for path in BY_SOURCE[source.NAME]
]
each_case = pytest.mark.parametrize(("source", "path"), CASES)
each_source = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.NAME)


def read(source: Format, name: str, data: bytes) -> list[Record | Problem]:
    return list(source.read(held({name: data})))


def sound(items: list[Record | Problem], name: str, data: bytes) -> None:
    """Check what holds for whatever a source makes of any bytes."""
    lines = max(data.count(b"\n"), data.count(b"\r")) + 1
    for item in items:
        if isinstance(item, Problem):
            assert item.file == name
            assert item.line is None or 1 <= item.line <= lines + 1
            assert item.reason.endswith((".", ".'", '."'))
            assert "Traceback" not in item.reason
            assert len(item.reason) < 400
        else:
            assert not isinstance(item, Repeated), "nothing was read before"
            assert item.source.file == name
            assert item.source.line is not None
            assert 1 <= item.source.line <= lines
    json.dumps([asdict(item) for item in items], default=str, ensure_ascii=False).encode("utf-8")


@each_source
def test_every_source_has_fixtures(source: Format) -> None:
    assert BY_SOURCE[source.NAME]


@each_case
def test_the_fixture_is_given_to_its_source_and_says_something(source: Format, path: Path) -> None:
    chosen, unknown = choose(held({path.name: path.read_bytes()}), SOURCES)
    assert [(found.NAME, names) for found, names in chosen] == [(source.NAME, [path.name])]
    assert unknown == []


@each_case
def test_reading_twice_gives_equal_records_that_know_file_and_line(source: Format, path: Path) -> None:
    data = path.read_bytes()
    first = read(source, path.name, data)
    assert read(source, path.name, data) == first
    sound(first, path.name, data)
    assert all(item.source.kind == source.NAME for item in first if not isinstance(item, Problem | Repeated))


@each_case
def test_a_file_cut_anywhere_is_read_up_to_there(source: Format, path: Path) -> None:
    data = path.read_bytes()
    step = max(1, len(data) // 60)
    for end in range(0, len(data), step):
        sound(read(source, path.name, data[:end]), path.name, data[:end])


@each_source
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_file_changed_anywhere_never_raises(source: Format, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(BY_SOURCE[source.NAME]))
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole)))
    gone = data.draw(st.integers(0, 20))
    put = data.draw(
        st.one_of(st.binary(max_size=8), st.sampled_from([b'"', b"\0", b"\r\n", b"\xff\xfe", b"<", b"{", b","]))
    )
    changed = whole[:at] + put + whole[at + gone :]
    sound(read(source, path.name, changed), path.name, changed)


@each_source
@settings(max_examples=60, deadline=None)
@given(junk=st.binary(max_size=300))
def test_junk_never_raises(source: Format, junk: bytes) -> None:
    source.recognises(held({"junk.bin": junk}))
    sound(read(source, "junk.bin", junk), "junk.bin", junk)


@each_source
def test_names_of_sources_are_unique_and_speakable(source: Format) -> None:
    assert [other.NAME for other in SOURCES].count(source.NAME) == 1
    assert source.NAME.isidentifier()
