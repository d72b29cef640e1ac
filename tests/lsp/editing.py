"""An editor for tests: pygls' own client over a real server process."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

PROGRAM = Path(sys.executable).with_name("callingcard")
WHOLE = types.Range(types.Position(0, 0), types.Position(9999, 0))
Answer = TypeVar("Answer")


class Editor:
    """One open editor. Documents are named by their address; ``shown`` waits for the diagnostics of one."""

    def __init__(self, home: Path, units: types.PositionEncodingKind) -> None:
        self._home, self._units = home, units
        self._client = LanguageClient("editor", "1")
        self._published: dict[str, asyncio.Queue[types.PublishDiagnosticsParams]] = {}
        self._versions: dict[str, int] = {}
        self.passed_over = 0

        @self._client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def published(params: types.PublishDiagnosticsParams) -> None:
            self._queue(params.uri).put_nowait(params)

    def _queue(self, uri: str) -> asyncio.Queue[types.PublishDiagnosticsParams]:
        return self._published.setdefault(uri, asyncio.Queue())

    async def start(self) -> types.InitializeResult:
        env = {**os.environ, "XDG_CACHE_HOME": str(self._home / "cache")}
        await self._client.start_io(str(PROGRAM), "--home", str(self._home), "--now", "2026-05-20T09:30:00+00:00", "lsp", env=env)  # fmt: skip
        general = types.GeneralClientCapabilities(position_encodings=[self._units])
        found = await self._client.initialize_async(
            types.InitializeParams(capabilities=types.ClientCapabilities(general=general))
        )
        self._client.initialized(types.InitializedParams())
        return found

    async def stop(self) -> None:
        await self._client.shutdown_async(None)
        self._client.exit(None)
        await self._client.stop()  # type: ignore[no-untyped-call]

    def open(self, uri: str, text: str, language: str = "plaintext") -> None:
        self._versions[uri] = 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self._client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, uri: str, *changes: types.TextDocumentContentChangeEvent) -> None:
        self._versions[uri] += 1
        named = types.VersionedTextDocumentIdentifier(self._versions[uri], uri)
        self._client.text_document_did_change(types.DidChangeTextDocumentParams(named, list(changes)))

    def type(self, uri: str, at: tuple[int, int], text: str, *, to: tuple[int, int] | None = None) -> None:
        """Put a text in place of what lies between two places."""
        where = types.Range(types.Position(*at), types.Position(*(to or at)))
        self.change(uri, types.TextDocumentContentChangePartial(where, text))

    def close(self, uri: str) -> None:
        del self._versions[uri]
        self._client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def shown(self, uri: str) -> types.PublishDiagnosticsParams:
        """The diagnostics of the document as it is now; those of earlier versions are passed over."""
        while (found := await asyncio.wait_for(self._queue(uri).get(), 20)).version != self._versions.get(uri):
            self.passed_over += 1
        return found

    def pending(self, uri: str) -> int:
        """How many diagnostics came that nobody looked at."""
        return self._queue(uri).qsize()

    async def fixes(
        self, uri: str, at: types.Range = WHOLE, *, only: list[types.CodeActionKind | str] | None = None
    ) -> list[types.CodeAction]:
        context = types.CodeActionContext([], only=only)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), at, context)
        found = await self._client.text_document_code_action_async(params)
        return [action for action in found or () if isinstance(action, types.CodeAction)]

    async def hover(self, uri: str, line: int, character: int) -> str | None:
        params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        found = await self._client.text_document_hover_async(params)
        return found.contents.value if found and isinstance(found.contents, types.MarkupContent) else None

    async def lenses(self, uri: str) -> list[str]:
        params = types.CodeLensParams(types.TextDocumentIdentifier(uri))
        found = await self._client.text_document_code_lens_async(params)
        return [lens.command.title for lens in found or () if lens.command]


def editing(
    home: Path, work: Callable[[Editor], Awaitable[Answer]], units: types.PositionEncodingKind = types.PositionEncodingKind.Utf16
) -> Answer:  # fmt: skip
    """Open an editor, work in it, close it."""

    async def run() -> Answer:
        editor = Editor(home, units)
        await editor.start()
        try:
            return await work(editor)
        finally:
            await editor.stop()

    return asyncio.run(run())
