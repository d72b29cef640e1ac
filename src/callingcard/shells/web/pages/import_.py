"""Import: drop files, see how far it is, and what could not be read by file and line."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_urlsafe
from threading import Thread
from time import monotonic

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.shells.desk import Desk
from callingcard.shells.web.rendering import page
from callingcard.shells.web.transfer import landed
from callingcard.shells.web.translating import refusal, worded
from callingcard.verbs.errors import Refusal
from callingcard.verbs.import_ import Imported, import_

_FILES = 200
_KEPT = 20
_STALE = 1.5


@dataclass
class Job:
    """One import under way, or done: what it is doing, and what came of it."""

    folder: Path | None
    paths: list[Path]
    key: str = field(default_factory=lambda: token_urlsafe(9))
    name: str = ""
    bytes: int = 0
    told: float = field(default_factory=monotonic)
    result: Imported | None = None
    refused: str | None = None

    def __call__(self, name: str, count: int) -> None:
        """Be told how far a file was read."""
        self.name, self.bytes, self.told = name.rsplit("/", 1)[-1], count, monotonic()

    @property
    def reading(self) -> bool:
        """Whether a file is being read; when it is long since told of one, people are being linked and stored."""
        return bool(self.name) and monotonic() - self.told < _STALE

    @property
    def done(self) -> bool:
        """Whether it came to an end, well or not."""
        return self.result is not None or self.refused is not None


def show(request: Request) -> Response:
    """Where to drop files, and how to get them."""
    return page(request, "import.html")


async def begin(request: Request) -> Response:
    """Take the files, or a path on this machine, and read them in the background."""
    async with request.form(max_files=_FILES) as form:
        files = [file for file in form.getlist("files") if isinstance(file, UploadFile) and file.filename]
        named = str(form.get("path") or "").strip()
        if not files and not named:
            raise Refusal(worded("Drop a file first, or name one on this machine."))
        paths = [await run_in_threadpool(_there, named)] if named else []
        folder, copies = await landed(request.app.state.desk.home, files) if files else (None, [])
    job = Job(folder, paths + copies)
    jobs: dict[str, Job] = request.app.state.jobs
    for old in [key for key, held in jobs.items() if held.done][:-_KEPT]:
        del jobs[old]
    jobs[job.key] = job
    Thread(target=_run, args=(job, request.app.state.desk), daemon=True).start()
    return page(request, "parts/job.html", job=job)


def _there(named: str) -> Path:
    path = Path(named).expanduser()
    try:
        path.stat()
    except (OSError, ValueError):
        raise Refusal(worded("There is no file or folder %(path)s.", path=named)) from None
    return path


def _run(job: Job, desk: Desk) -> None:
    result: Imported | None = None
    refused: str | None = None
    try:
        with desk.store() as (con, now):
            result = import_(con, job.paths, now=now, progress=job)
    except Refusal as error:
        refused = refusal(error)
    except OSError as error:
        refused = str(error)
    except Exception:  # whatever it is, the page must hear of an end
        refused = worded("Something went wrong inside callingcard; nothing was changed.")
    finally:
        if job.folder:
            shutil.rmtree(job.folder, ignore_errors=True)
    job.result, job.refused = result, refused  # told last: who hears of the end may count on the copies being gone


def follow(request: Request) -> Response:
    """How far it is."""
    job = request.app.state.jobs.get(request.path_params["job"])
    if job is None:
        raise Refusal(worded("That import is not known any more; what it read is in the store."))
    return page(request, "parts/job.html", job=job)


ROUTES = (Route("/import", show), Route("/import", begin, methods=["POST"]), Route("/import/{job}", follow))
