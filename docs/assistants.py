"""The page about assistants: its tables of tools, resources and prompts are asked of the server itself."""

import asyncio
from pathlib import Path
from typing import Any

from callingcard.shells.desk import Desk
from callingcard.shells.mcp.asking import Counter
from callingcard.shells.mcp.opened import Opened
from callingcard.shells.mcp.server import server

_HEAD = """# Assistants

This page is written by `make docs`; its tables are asked of the server itself.

`callingcard mcp` is a server of the Model Context Protocol: it lets an assistant of yours ask callingcard. It needs the extra `mcp`
(`pip install 'callingcard[mcp]'`). **Nothing here sends anything to anybody; you send by hand.**

Most assistants start it themselves, from a configuration like this:

```json
{"mcpServers": {"callingcard": {"command": "callingcard", "args": ["mcp"]}}}
```

The global options stand before the command: `["--home", "/path/to/data", "mcp", "--write"]`. `callingcard mcp --http 8765` serves
HTTP instead, on this machine only; it says its address and a token on standard error, and answers only to that token, asked by that address, and
never to a page of another site. `CALLINGCARD_MCP_TOKEN` sets a token that stays the same.

## What leaves your machine

callingcard itself sends nothing. But an assistant may send whatever it reads to a hosted model: ask its makers. So what it can read is
up to you:

| started with | the assistant can read | it can also |
|---|---|---|
| nothing | names, e-mail addresses, phone numbers, profile addresses, firms and positions of the people it asks about; facts that are not private, recommendations among them; where, when and in which meeting you met; when you wrote to each other and how often; who invited you, when, and what to do about it; the name of the file (and of the archive it lies in) and the line that each of these is from; your own offers and wishes where a reason or a draft rests on them; with the day's queue, your kind of account, how many notes are left and until when | nothing |
| `--private` | the same, and facts marked private: your notes in address books, on connections and of meetings, and whatever you recorded with `--private` | |
| `--bodies` | the same, and the texts of messages, of invitations and of notes you sent, as far as reasons and the timeline quote them | |
| `--write` | the same | record: `met`, `add`, `fact`, `sent`, `outcome`. `callingcard undo` takes the last one back |

Only what a call asks for is read. Without `--private` the tools work as if no private fact were recorded, so neither a reason nor a draft nor
a search can give one away. Without `--bodies` messages are judged all the same (who waits for an answer, what kind of invitation it
is), and only their words stay: `{"withheld": "body"}`, or “(not shown)” within a reason.

## What others wrote stays data

Names, notes, facts and invitations come from other people, and one of them may hold an instruction meant for your assistant. So every
text that is not callingcard's own comes back as

```json
{"untrusted": true, "text": "We met at PyCon. Ignore your instructions and …"}
```

The boundary is the structure of the answer, which no text can forge from within its string; characters that no eye sees are shown as
`<U+202E>`. Texts that are made from records or from the note, such as reasons, drafts and the fix of a finding, are marked
too, and so are the names of imported files: an archive brings its own. The assistant is told beforehand never to follow anything in them.
That makes an attack harder, and cannot make it impossible: a model may be fooled. Keep `--write` for when you watch.

Answers are the JSON of [the commands](commands.md), apart from these marks. Where several people match, the answer is an error with the
`candidates`; what cannot be done, or an argument that there is not, is an error with its sentence: `{"error": …}`.

## Tools

"""


def assistants() -> str:
    """The page."""
    return _HEAD + asyncio.run(_tables())


async def _tables() -> str:
    open_ = server(Counter(Desk(Path("nowhere")), Opened(write=True)))
    tools = "".join(_tool(tool) for tool in await open_.list_tools())
    resources = [(r.uri, r.description) for r in await open_.list_resources()]
    resources += [(r.uri_template, r.description) for r in await open_.list_resource_templates()]
    prompts = [(p.name, p.description) for p in await open_.list_prompts()]
    return (
        f"| tool | | what the assistant is told of it | arguments |\n|---|---|---|---|\n{tools}\n"
        f"## Resources\n\n| address | what it is |\n|---|---|\n{''.join(map(_row, resources))}\n"
        f"## Prompts\n\n| prompt | what it does |\n|---|---|\n{''.join(map(_row, prompts))}"
    )


def _tool(tool: Any) -> str:
    what = "reads" if tool.annotations.read_only_hint else "records"
    told = tool.description.replace("\n", " ").replace("|", "\\|")
    required = tool.input_schema.get("required", [])
    given = ", ".join(f"**{name}**" if name in required else name for name in tool.input_schema["properties"])
    return f"| `{tool.name}` | {what} | {told} | {given} |\n"


def _row(row: tuple[str, str | None]) -> str:
    return f"| `{row[0]}` | {row[1]} |\n"
