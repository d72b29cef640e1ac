"""Settings: limits, language, the language model's address, and what becomes of one's data."""

import shutil
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.web.rendering import page
from callingcard.shells.web.transfer import handed, landed
from callingcard.shells.web.translating import counted, phrases, worded
from callingcard.verbs.backup import backup
from callingcard.verbs.config import config, table_of_settings
from callingcard.verbs.errors import Refusal
from callingcard.verbs.export import export
from callingcard.verbs.restore import restore
from callingcard.verbs.wipe import wipe

_DOWNLOADED = Path("downloaded from the web app")
_TITLES = phrases({
    "zone": "Time zone",
    "language": "Language of your notes",
    "region": "Country of telephone numbers",
    "model": "Address",
    "model.name": "Name",
    "model.seconds": "Seconds for an answer",
    "rules.off": "Rules that are off",
    "limits.note_free": "Note with an invitation, free account",
    "limits.note_premium": "Note with an invitation, premium account",
    "limits.notes_a_month_free": "Notes a month, free account",
    "limits.withdrawn_rest": "Rest after withdrawing an invitation",
    "limits.invitation_expires": "An invitation expires after",
    "limits.connections": "Connections at most",
    "limits.inmail_subject": "Subject of an InMail",
    "limits.inmail_body": "Text of an InMail",
    "limits.message": "Message",
})  # fmt: skip


def show(request: Request) -> Response:
    """Every setting there is, and what can be done with the data."""
    with request.app.state.desk.store() as (con, _):
        held = config(con).config
    return page(
        request,
        "settings.html",
        settings=table_of_settings(),
        held=held,
        titled=titled,
        home=request.app.state.desk.home,
    )


def titled(key: str) -> str:
    """What the page calls a setting."""
    return worded(_TITLES[key])


async def change(request: Request) -> Response:
    """Set one; the toast can put back what it was."""
    key, form = request.path_params["key"], await request.form()

    def changed() -> tuple[object, object]:
        with request.app.state.desk.store() as (con, _):
            before = config(con, key).config[key]
            called = f"“{titled(key)}”"
            return before, config(con, key, str(form.get("value", "")), called=called).config[key]

    before, now = await run_in_threadpool(changed)
    setting = next(setting for setting in table_of_settings() if setting.key == key)
    return page(request, "parts/setting.html", setting=setting, titled=titled, value=now, before=before)


async def switch(request: Request) -> Response:
    """Check a rule again, or no longer."""
    rule, form = request.path_params["rule"], await request.form()

    def switched() -> None:
        with request.app.state.desk.store() as (con, _):
            off = [key for key in config(con, "rules.off").config["rules.off"] or () if key != rule]  # type: ignore[union-attr]
            config(con, "rules.off", ",".join([*off, rule] if form.get("off") else off))

    await run_in_threadpool(switched)
    return page(request, "parts/switch.html", rule=rule, off=bool(form.get("off")))


def download_backup(request: Request) -> Response:
    """A whole copy of the store, as a file to keep."""

    def write(con: Connection, folder: Path, now: datetime) -> Path:
        backup(con, folder / "backup.db", now=now, lies=_DOWNLOADED)
        return folder / "backup.db"

    return handed(request.app.state.desk, "callingcard", write)


def download_export(request: Request) -> Response:
    """Everything in open formats, in one ZIP."""

    def write(con: Connection, folder: Path, now: datetime) -> Path:
        export(con, folder / "export", now=now, lies=_DOWNLOADED)
        return Path(shutil.make_archive(str(folder / "export"), "zip", folder / "export"))

    return handed(request.app.state.desk, "callingcard", write)


async def put_back(request: Request) -> Response:
    """A backup in place of what is there."""
    async with request.form(max_files=1) as form:
        file = form.get("file")
        if not isinstance(file, UploadFile) or not file.filename:
            raise Refusal(worded("Choose the backup file first."))
        folder, (path,) = await landed(request.app.state.desk.home, [file])

    def restored() -> str:
        try:
            with request.app.state.desk.store() as (con, now):
                back = restore(con, path, now=now)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        said = counted("Restored: %(num)s person.", "Restored: %(num)s people.", back.people)
        if not back.forgotten:
            return said
        left = counted(
            "One whom you had forgotten stays forgotten.", "%(num)s whom you had forgotten stay so.", back.forgotten
        )
        return f"{said} {left}"

    return page(request, "parts/done.html", said=await run_in_threadpool(restored))


async def clear(request: Request) -> Response:
    """Delete everything, for good: only when the word was typed."""
    form = await request.form()

    def cleared() -> str:
        with request.app.state.desk.store() as (con, _):
            gone = wipe(con, sure=str(form.get("sure", "")).strip().lower() == "everything")
        return counted("Everything is deleted: %(num)s person.", "Everything is deleted: %(num)s people.", gone.people)

    return page(request, "parts/done.html", said=await run_in_threadpool(cleared))


ROUTES = (
    Route("/settings", show),
    Route("/settings/backup", download_backup, methods=["GET"]),
    Route("/settings/export", download_export, methods=["GET"]),
    Route("/settings/restore", put_back, methods=["POST"]),
    Route("/settings/wipe", clear, methods=["POST"]),
    Route("/settings/rules/{rule}", switch, methods=["POST"]),
    Route("/settings/{key}", change, methods=["POST"]),
)
