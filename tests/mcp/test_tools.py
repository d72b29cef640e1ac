"""The tools: which there are, that those that record are not there by default, and what they answer."""

from dataclasses import fields
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, MCPError
from mcp.types import TextContent, TextResourceContents

from callingcard.shells.mcp.recording import Recording
from callingcard.verbs.met import Meeting
from callingcard.verbs.someone import Someone
from tests.mcp.calling import call, over_stdio

READING = ["check", "draft", "decide", "who", "people", "today", "inbox", "both_ways", "rules"]
RECORDING = ["met", "add", "fact", "sent", "outcome"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


async def listed(client: Client) -> list[tuple[str, bool | None, str | None]]:
    tools = (await client.list_tools()).tools
    return [(tool.name, tool.annotations.read_only_hint if tool.annotations else None, tool.description) for tool in tools]  # fmt: skip


def test_only_reading_tools_by_default(home: Path) -> None:
    found = over_stdio(home, listed)
    assert [name for name, _, _ in found] == READING
    assert all(read_only is True for _, read_only, _ in found)


def test_recording_tools_only_when_opened(home: Path) -> None:
    found = over_stdio(home, listed, "--write")
    assert [name for name, read_only, _ in found if read_only is False] == RECORDING
    assert all(description and "\n  " not in description for _, _, description in found)


def test_met_and_add_take_what_the_verbs_take() -> None:
    someone, meeting = ({field.name for field in fields(noun)} for noun in (Someone, Meeting))
    assert set(signature(Recording.met).parameters) == {"self", "new"} | someone | meeting
    assert set(signature(Recording.add).parameters) == {"self", "new"} | someone


def test_a_recording_tool_that_is_not_open_cannot_be_called(home: Path) -> None:
    async def ask(client: Client) -> Any:
        refused = [await call(client, tool, name="Ana Sousa", person="Ana Sousa", text="x") for tool in RECORDING]
        return refused, (await call(client, "people", query="Ana")).structured_content

    refused, people = over_stdio(home, ask)
    assert all(one.is_error for one in refused)
    assert people["total"] == 0


async def a_day(client: Client) -> dict[str, Any]:
    met = await call(
        client, "met", name="Ana Sousa", at="PyCon Porto", on="yesterday at 5pm", about=["cable inspection by drone"],
        said=["they keep bees"], expects_me=True,
    )  # fmt: skip
    person = (met.structured_content or {})["person"]["id"]
    found = {"met": met, "added": await call(client, "add", name="Mei Tanaka", company="Nordhavn")}
    found["fact"] = await call(client, "fact", person=person, text="works at Nordhavn", since="2021")
    found["today"] = await call(client, "today")
    found["decide"] = await call(client, "decide", person="Ana Sousa")
    found["draft"] = await call(client, "draft", person="Ana Sousa", count=2)
    found["firm"] = await call(client, "people", query="nordhavn")
    found["nobody"] = await call(client, "people", query="heronmark")
    found["topic"] = await call(client, "people", query="drone insp")
    found["sent"] = await call(client, "sent", person=person, note="Hello Ana")
    found["outcome"] = await call(client, "outcome", person=person, outcome="accepted")
    return {name: one.structured_content for name, one in found.items() if not one.is_error}


def test_a_day_of_work(home: Path) -> None:
    found = over_stdio(home, a_day, "--write")
    assert found["met"]["encounter"]["on"] == "2026-05-19T17:00:00+00:00"
    assert found["fact"]["fact"]["text"] == {"untrusted": True, "text": "Nordhavn"}
    assert found["today"]["items"][0]["kind"] == "connect"
    assert found["decide"]["decision"] == "connect"
    assert len(found["draft"]["drafts"]) == 2
    assert "drone" in found["draft"]["drafts"][0]["text"]["text"]
    assert [one["name"]["text"] for one in found["firm"]["people"]] == ["Mei Tanaka"]
    assert [found[search]["total"] for search in ("firm", "nobody")] == [1, 0]
    assert [one["name"]["text"] for one in found["topic"]["people"]] == ["Ana Sousa"]
    assert found["sent"]["outcome"]["sent"]["text"] == {"withheld": "body"}
    assert found["outcome"]["outcome"]["outcome"] == "accepted"


def test_several_people_of_a_name_are_all_offered(home: Path) -> None:
    async def ask(client: Client) -> list[Any]:
        await call(client, "add", name="Ana Sousa", company="Nordhavn")
        await call(client, "add", name="Ana Sousa", new=True)
        return [await call(client, tool, **{key: "Ana Sousa"}) for tool, key in (("who", "person"), ("met", "name"))]

    for found in over_stdio(home, ask, "--write"):
        assert found.is_error
        assert "2 people match" in found.structured_content["error"]
        assert len({one["id"] for one in found.structured_content["candidates"]}) == 2


def test_checking_where_nothing_is_on_record(home: Path) -> None:
    stock = "I'd like to add you to my professional network on LinkedIn."
    found = over_stdio(home, lambda client: call(client, "check", text=stock)).structured_content
    assert found is not None
    assert found["verdict"] == "stop"
    assert found["findings"][0]["rule"] == "stock-sentence"
    assert isinstance(found["findings"][0]["message"], str)


def test_the_names_of_the_resources_say_what_they_are(home: Path) -> None:
    async def ask(client: Client) -> list[str]:
        return [one.name for one in (await client.list_resources()).resources]

    assert over_stdio(home, ask) == ["rules"]


def test_resources_and_prompts(home: Path) -> None:
    async def ask(client: Client) -> tuple[str, str, str, str]:
        pages = [await client.read_resource(f"callingcard://rules{path}") for path in ("", "/ask-call")]
        with pytest.raises(MCPError, match="There is no rule"):
            await client.read_resource("callingcard://rules/nothing")
        with pytest.raises(MCPError, match="is on record"):
            await client.read_resource("callingcard://people/p_nobody")
        event = await client.get_prompt("after-the-event", {"event": "PyCon", "people": "Ana"})
        week = await client.get_prompt("weekly-look")
        texts = [c.text for page in pages for c in page.contents if isinstance(c, TextResourceContents)]
        told = [p.messages[0].content.text for p in (event, week) if isinstance(p.messages[0].content, TextContent)]
        return texts[0], texts[1], told[0], told[1]

    index, page, event, week = over_stdio(home, ask)
    assert '"callingcard://rules/ask-call"' in index
    assert "**Why.**" in page
    assert "PyCon" in event
    assert "`both_ways`" in week
