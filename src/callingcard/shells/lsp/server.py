"""The server: what editors ask and are told. Checking waits for a pause in typing and runs beside it, never in its way."""

import asyncio
from collections.abc import Iterator

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method
from pygls.workspace import TextDocument

from callingcard import __version__
from callingcard.shells.desk import Desk
from callingcard.shells.lsp.judging import SOURCE, Judged, judge
from callingcard.shells.lsp.lines import changed
from callingcard.shells.rule_page import brief
from callingcard.verbs.rules import rules

PAUSE = 0.15
"""Seconds without a change before a document is checked."""


class Protocol(LanguageServerProtocol):
    """The protocol, with lines as editors count them: pygls also ends lines at U+2028 and the like, and then loses its place."""

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Iterator[object]:
        """Take over what was changed, then tell the handler."""
        held = self.workspace.get_text_document(params.text_document.uri)
        text = held.source
        for change in params.content_changes:
            text = changed(text, change, held.position_codec)
        item = types.TextDocumentItem(held.uri, held.language_id or "", params.text_document.version, text)
        self.workspace.put_text_document(item)
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None


class Checker(LanguageServer):
    """What is known of each open document: the version that was judged, and the check that is waiting for a pause."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("callingcard", __version__, protocol_cls=Protocol)
        self._desk = desk
        self._judged: dict[str, tuple[int | None, Judged]] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}

    async def judged(self, uri: str) -> Judged:
        """What is found in the document as it is now."""
        document = self.workspace.get_text_document(uri)
        version, found = self._judged.get(uri, (None, None))
        if found is None or version != document.version:
            found = await asyncio.to_thread(self._judge, document)
            self._judged[uri] = (document.version, found)
        return found

    def _judge(self, document: TextDocument) -> Judged:
        return judge(document.source, document.language_id or "", document.position_codec, self._desk)

    def check_soon(self, uri: str, *, after: float = PAUSE) -> None:
        """Check once nothing has changed for a while."""
        self.forget(uri)
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._check(uri, after))

    def forget(self, uri: str) -> None:
        """Drop the check that is waiting, and what was found before."""
        self._judged.pop(uri, None)
        if task := self._waiting.pop(uri, None):
            task.cancel()

    async def _check(self, uri: str, after: float) -> None:
        await asyncio.sleep(after)
        version = self.workspace.get_text_document(uri).version
        found = await self.judged(uri)
        if version == self.workspace.get_text_document(uri).version:
            self.publish(uri, found, version)

    def publish(self, uri: str, found: Judged, version: int | None) -> None:
        """Show what was found, in place of what was shown before."""
        diagnostics = [mark.diagnostic for mark in found.marks]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, diagnostics, version))


def server(desk: Desk) -> Checker:
    """A language server over a desk; ``start_io`` serves standard input and output."""
    made = Checker(desk)
    _documents(made)
    _questions(made)
    return made


def _documents(made: Checker) -> None:
    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(_: Checker, params: types.DidOpenTextDocumentParams) -> None:
        made.check_soon(params.text_document.uri, after=0)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def edited(_: Checker, params: types.DidChangeTextDocumentParams) -> None:
        made.check_soon(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(_: Checker, params: types.DidSaveTextDocumentParams) -> None:
        """What is on record may have changed meanwhile."""
        made.check_soon(params.text_document.uri, after=0)

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(_: Checker, params: types.DidCloseTextDocumentParams) -> None:
        made.forget(params.text_document.uri)
        made.publish(params.text_document.uri, Judged(), None)


def _questions(made: Checker) -> None:
    @made.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))
    async def fixes(_: Checker, params: types.CodeActionParams) -> list[types.CodeAction]:
        found = await made.judged(params.text_document.uri)
        return list(_fixes(found, params.text_document.uri, params.range))

    @made.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(_: Checker, params: types.HoverParams) -> types.Hover | None:
        return _hover(await made.judged(params.text_document.uri), params.position)

    @made.feature(types.TEXT_DOCUMENT_CODE_LENS)
    async def lenses(_: Checker, params: types.CodeLensParams) -> list[types.CodeLens]:
        found = await made.judged(params.text_document.uri)
        return [types.CodeLens(range_, types.Command(said, "")) for range_, said in found.verdicts]


def _fixes(found: Judged, uri: str, at: types.Range) -> Iterator[types.CodeAction]:
    for mark in found.marks:
        if not _touch(mark.diagnostic.range, at):
            continue
        for title, text in mark.fixes:
            edit = types.WorkspaceEdit({uri: [types.TextEdit(mark.diagnostic.range, text)]})
            yield types.CodeAction(title, types.CodeActionKind.QuickFix, [mark.diagnostic], edit=edit)


def _hover(found: Judged, at: types.Position) -> types.Hover | None:
    here = [m.diagnostic for m in found.marks if _touch(m.diagnostic.range, types.Range(at, at))]
    said = [_told(diagnostic) for diagnostic in here]
    if not said:
        return None
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(said)), here[0].range)


def _told(diagnostic: types.Diagnostic) -> str:
    """The finding as text, whatever is in it, and the gist of its rule."""
    message = "".join(f"\\{c}" if c in "\\`*_{}[]()<>#!|~&" else c for c in diagnostic.message)
    if diagnostic.code_description is None:
        return f"**{SOURCE}** {message}"
    rule = rules(str(diagnostic.code)).rules[0]
    return f"**[{rule.id}]({diagnostic.code_description.href})** {message}\n\n{brief(rule)}"


def _touch(one: types.Range, other: types.Range) -> bool:
    return one.start <= other.end and other.start <= one.end
