"""Insights: the promise, what followed one's invitations with its uncertainty, ties over time, and one's advocates."""

from collections import Counter
from datetime import date, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple, get_args

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from callingcard.insights.picture import months, tables
from callingcard.model.insight import Deepened, Group
from callingcard.model.tie import Strength
from callingcard.shells.web.rendering import deciding, page
from callingcard.shells.web.transfer import handed
from callingcard.shells.web.translating import worded
from callingcard.store.opening import generation
from callingcard.verbs import insights as verb
from callingcard.verbs.both_ways import Help, advocates
from callingcard.verbs.report import report

_SHOWN = 12


class Step(NamedTuple):
    """So many ties that were so strong before a note, and are so strong now."""

    before: Strength
    now: Strength
    ties: int
    share: float


class Counted(NamedTuple):
    """What was counted, as of which state of the store and which day."""

    state: tuple[int, date]
    insights: verb.Insights
    advocates: tuple[Help, ...]


def show(request: Request) -> Response:
    """The page."""
    return _page(request, "insights/insights.html")


def take(request: Request) -> Response:
    """Take the promise."""
    with deciding(request) as (con, now):
        verb.promise(con, now=now)
    return _page(request, "insights/promised.html", said=worded("The promise is taken."))


def download(request: Request) -> Response:
    """The same as one page that stands alone, to keep or to print."""

    def write(con: Connection, folder: Path, now: datetime) -> Path:
        verb.draw(verb.insights(con, now=now), folder / "insights.html", now=now)
        return folder / "insights.html"

    return handed(request.app.state.desk, "insights", write)


def download_report(request: Request) -> Response:
    """Counts without anything personal, for a coach."""

    def write(con: Connection, folder: Path, now: datetime) -> Path:
        report(con, folder / "report.json", now=now)
        return folder / "report.json"

    return handed(request.app.state.desk, "callingcard-report", write)


def _page(request: Request, template: str, **more: Any) -> Response:
    counted = _counted(request)
    found = counted.insights
    told = {_by(group) for group in found.acceptance if not group.few}
    shown = [group for group in found.acceptance if group.by != "all" and _by(group) in told]
    few = [group for group in found.acceptance if group.by != "all" and _by(group) not in told]
    charts = [Markup(part) for part in tables(shown, found.delays, say=worded)]  # noqa: S704 (escaped by the drawing)
    untold = [Markup(part) for part in tables(few, (), say=worded)]  # noqa: S704
    whole = next((group for group in found.acceptance if group.by == "all"), None)
    return page(
        request, template, promise=found.promise, months=Markup(months(found.promise, say=worded)),  # noqa: S704
        whole=whole, charts=charts, untold=untold, steps=_steps(found.deepened), deepened=found.deepened[:_SHOWN],
        deeper=len(found.deepened), unchanged=found.unchanged, advocates=counted.advocates, remarks=found.remarks,
        **({"said": ""} | more),
    )  # fmt: skip


def _by(group: Group) -> str:
    """What it is a group by; all elements of a note stand in one table."""
    return group.by.partition(" ")[0]


def _counted(request: Request) -> Counted:
    """Counting reads every note again: what was counted stands until something is written, or the day ends."""
    with request.app.state.desk.store() as (con, now):
        state = (generation(con), now.date())
        held: Counted | None = getattr(request.app.state, "counted", None)
        if held is None or held.state != state:
            held = Counted(state, verb.insights(con, now=now), advocates(con))
            request.app.state.counted = held
    return held


def _steps(deepened: tuple[Deepened, ...]) -> list[Step]:
    """The ties that deepened by how they did, the largest deepening first; shares are of the most frequent."""
    order = get_args(Strength)
    counts = Counter((tie.before, tie.now) for tie in deepened)
    most = max(counts.values(), default=1)
    steps = sorted(counts, key=lambda step: (order.index(step[0]) - order.index(step[1]), order.index(step[0])))
    return [Step(before, now, counts[before, now], counts[before, now] / most) for before, now in steps]


ROUTES = (
    Route("/insights", show),
    Route("/insights/promise", take, methods=["POST"]),
    Route("/insights/page", download),
    Route("/insights/report", download_report),
)
