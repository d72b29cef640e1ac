"""The server: what editors ask and are told. Checking waits for a pause in typing and runs beside it, never in its way."""

import asyncio
from collections.abc import Iterator
from urllib.parse import unquote

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method
from pygls.workspace import TextDocument, Workspace

from callingcard import __version__
from callingcard.shells.desk import Desk
from callingcard.shells.lsp.checks import Check, Series
from callingcard.shells.lsp.judging import SOURCE, Judged
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
        held = opened(self.workspace, params.text_document.uri)
        if held is None:
            return
        text = held.source
        for change in params.content_changes:
            text = changed(text, change, held.position_codec)
        item = types.TextDocumentItem(held.uri, held.language_id or "", params.text_document.version, text)
        self.workspace.put_text_document(item)
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None


def opened(workspace: Workspace, uri: str) -> TextDocument | None:
    """The document as its editor has it; None where it is not open. pygls would read it from the disk."""
    found: TextDocument | None = workspace.text_documents.get(unquote(uri))
    return found


class Checker(LanguageServer):
    """What goes on with each open document: the check of its present state, and what waits for a pause to show it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("callingcard", __version__, protocol_cls=Protocol)
        self._desk = desk
        self._checks: dict[str, Check] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}

    async def judged(self, uri: str) -> Judged:
        """What is found in the document as it is now, and nothing in one that is not open."""
        while check := self._checks.get(uri):
            found = await check.found()
            if found is not None and check is self._checks.get(uri):
                return found
        return Judged()

    def check_soon(self, uri: str, *, after: float = PAUSE) -> None:
        """Check the document as it is now, once nothing has changed for a while, or at once if something is asked of it."""
        before, document = self.leave(uri), opened(self.workspace, uri)
        if document is None:
            return
        check = self._checks[uri] = Check(document, before.series if before else Series(), self._desk)
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._show(uri, check, after))

    def leave(self, uri: str) -> Check | None:
        """The check of what the document was, which nobody waits for any more."""
        if task := self._waiting.pop(uri, None):
            task.cancel()
        check = self._checks.pop(uri, None)
        if check:
            check.leave()
        return check

    async def _show(self, uri: str, check: Check, after: float) -> None:
        await asyncio.sleep(after)
        found = await check.found()
        if found is not None and check is self._checks.get(uri):
            self.publish(uri, found, check.document.version)

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
    def begun(_: Checker, params: types.DidOpenTextDocumentParams) -> None:
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
        made.leave(params.text_document.uri)
        made.publish(params.text_document.uri, Judged(), None)


def _questions(made: Checker) -> None:
    @made.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))
    async def fixes(_: Checker, params: types.CodeActionParams) -> list[types.CodeAction]:
        if not _wanted(params.context):
            return []
        found = await made.judged(params.text_document.uri)
        return list(_fixes(found, params.text_document.uri, params.range))

    @made.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(_: Checker, params: types.HoverParams) -> types.Hover | None:
        return _hover(await made.judged(params.text_document.uri), params.position)

    @made.feature(types.TEXT_DOCUMENT_CODE_LENS)
    async def lenses(_: Checker, params: types.CodeLensParams) -> list[types.CodeLens]:
        found = await made.judged(params.text_document.uri)
        return [types.CodeLens(range_, types.Command(said, "")) for range_, said in found.verdicts]


def _wanted(context: types.CodeActionContext) -> bool:
    """Whether quick fixes are asked for: where kinds are named, theirs or the one that all belong to."""
    return not context.only or not {types.CodeActionKind.QuickFix, types.CodeActionKind.Empty}.isdisjoint(context.only)


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
