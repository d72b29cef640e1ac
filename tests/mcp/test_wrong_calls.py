"""Wrong calls: an error with its sentence as structure, never a traceback nor another library's words; nothing is dropped unsaid."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, MCPError
from mcp.types import INVALID_PARAMS, CallToolResult

from callingcard.model.person import Person
from callingcard.shells.desk import Desk
from callingcard.shells.mcp.asking import Counter
from callingcard.shells.mcp.server import server
from tests.mcp.calling import call, over_stdio, text_of

ANA = {"person": "Ana Sousa"}
WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("who", {}, "person is missing."),
    ("who", {**ANA, "bogus": 2}, "“bogus” is no argument."),
    ("who", {"bogus": 2}, "person is missing; “bogus” is no argument."),
    ("who", {"person": 5}, "person: it should be a valid string."),
    ("draft", {**ANA, "count": 99}, "count: it should be less than or equal to 9."),
    ("draft", {**ANA, "intent": "conquer"}, "intent: an intent is one of "),
    ("inbox", {"only": "bogus"}, "only: it should be 'accept', 'ask-why', 'hold' or 'ignore'."),
    ("check", {"text": "Hi", "channel": "pigeon"}, "channel: it should be 'invitation', 'message' or 'inmail'."),
    ("met", {"name": "Ana Sousa", "about": "abc"}, "about: it should be a valid list."),
    ("met", {"name": "Ana Sousa", "company": "x" * 20_001}, "company: it should have at most 20000 characters."),
    ("met", {"name": "Ana Sousa", "said": ["x" * 20_001]}, "said.0: it should have at most 20000 characters."),
    ("met", {"name": "Ana Sousa", "remark": "PRIVATE"}, "“remark” is no argument."),
    ("met", {"name": "Ana Sousa", "on": "the day after tomorrow"}, "Friday 22 May 2026 (in 2 days) lies ahead; "),
    ("fact", {**ANA, "text": ""}, "Say what the fact is"),
    ("sent", ANA, "Nobody called “Ana Sousa” is on record."),
    ("outcome", {**ANA, "outcome": "married"}, "outcome: it should be 'accepted', "),
    ("outcome", {**ANA, "outcome": "unknown"}, "outcome: it should be 'accepted', "),
    ("rules", {"rule": "no-such-rule"}, "There is no rule "),
    ("send", {**ANA}, "There is no tool “send” here; "),
]


def test_a_wrong_call_is_an_error_with_its_sentence(tmp_path: Path) -> None:
    async def ask(client: Client) -> list[Any]:
        found = [await call(client, tool, **given) for tool, given, _ in WRONG]
        assert (await call(client, "people", query="Ana")).structured_content["people"] == []
        return found

    with (tmp_path / "told").open("w+") as told:
        found = over_stdio(tmp_path / "home", ask, "--write", told=told)
        assert (tmp_path / "told").read_text() == ""
    for (_, _, sentence), one in zip(WRONG, found, strict=True):
        assert one.is_error
        assert set(one.structured_content) == {"error"}
        said = one.structured_content["error"]
        assert said["untrusted"] is True
        assert said["text"].startswith(sentence)
        assert "pydantic" not in text_of(one)


def test_every_tool_says_that_it_takes_nothing_else(tmp_path: Path) -> None:
    async def ask(client: Client) -> list[Any]:
        return [tool.input_schema for tool in (await client.list_tools()).tools]

    schemas = over_stdio(tmp_path, ask, "--write")
    assert len(schemas) == 14
    assert all(schema["additionalProperties"] is False for schema in schemas)
    texts = [one for schema in schemas for one in _texts(schema)]
    assert len(texts) > 40
    assert [one for one in texts if not one.keys() & {"maxLength", "enum", "const"}] == []


def _texts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every text that a schema asks for."""
    for held in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from _texts(held)
    if isinstance(schema, dict) and schema.get("type") == "string":
        yield schema


def test_a_remark_on_a_meeting_is_private(tmp_path: Path) -> None:
    async def ask(client: Client) -> Any:
        return await call(client, "met", name="Ana Sousa", note=["shy at first"]), await call(
            client, "who", person="Ana Sousa"
        )

    met, who = over_stdio(tmp_path, ask, "--write")
    assert [(one["kind"], one["text"]) for one in met.structured_content["facts"]] == [
        ("note", {"withheld": "private"})
    ]
    assert "shy at first" not in text_of(who)


PROMPTS: list[tuple[str, dict[str, str] | None, str]] = [
    ("after-the-event", None, "event is missing."),
    ("after-the-event", {"event": "PyCon", "whom": "Ana"}, "“whom” is no argument."),
    ("weekly-look", {"x": "1"}, "“x” is no argument."),
    ("after-the-event", {"event": "x" * 20_001}, "event: it should have at most 20000 characters."),
    ("nope", {}, "There is no prompt “nope”: there are after-the-event, weekly-look."),
]


def test_a_wrong_prompt_is_refused_with_the_code_for_wrong_parameters(tmp_path: Path) -> None:
    async def ask(client: Client) -> list[tuple[int, str]]:
        said = []
        for name, given, _ in PROMPTS:
            with pytest.raises(MCPError) as raised:
                await client.get_prompt(name, given)
            said.append((raised.value.error.code, raised.value.error.message))
        return said

    with (tmp_path / "told").open("w+") as told:
        found = over_stdio(tmp_path / "home", ask, told=told)
        assert (tmp_path / "told").read_text() == ""
    assert found == [(INVALID_PARAMS, sentence) for _, _, sentence in PROMPTS]


def test_a_store_that_cannot_be_read_is_a_sentence_everywhere(tmp_path: Path) -> None:
    (home := tmp_path / "home").mkdir()
    (home / "callingcard.sqlite").write_bytes(b"no store at all " * 100)

    async def ask(client: Client) -> str:
        assert (await call(client, "today")).is_error
        with pytest.raises(MCPError) as raised:
            await client.read_resource("callingcard://people/p_abcdef")
        return raised.value.error.message

    with (tmp_path / "told").open("w+") as told:
        said = over_stdio(home, ask, told=told)
        assert (tmp_path / "told").read_text() == ""
    assert said.endswith(".")


def test_a_mistake_of_ours_is_a_sentence_and_kept_without_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    whom = "Ana Sousa"

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError(whom)

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("callingcard.verbs.who.who", broken)
    monkeypatch.setattr("callingcard.verbs.whom.whom", lambda *_: Person("p_abcdef", whom))

    async def ask() -> tuple[CallToolResult, str]:
        async with Client(server(Counter(Desk(tmp_path / "home")))) as client:
            with pytest.raises(MCPError) as raised:
                await client.read_resource("callingcard://people/p_abcdef")
            return await call(client, "who", person="p_abcdef"), raised.value.error.message

    found, said = asyncio.run(ask())
    assert found.is_error
    for text in (text_of(found), said):
        assert "Something went wrong inside callingcard. For a report of the fault, see " in text
    logs = [log.read_text() for log in tmp_path.glob("callingcard-*.log")]
    assert len(logs) == 2
    assert all("in broken" in log and "RuntimeError" in log and "Ana" not in log for log in logs)
    assert capfd.readouterr().err == ""
