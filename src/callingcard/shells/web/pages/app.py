"""What makes the pages an app on a phone: the manifest, the service worker, the page for when there is no network, and sharing."""

from json import dumps
from typing import Any

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from callingcard.shells.web.forms import field, posted
from callingcard.shells.web.pages.capture import form_page
from callingcard.shells.web.rendering import HERE, page
from callingcard.shells.web.translating import worded
from callingcard.verbs.handed import handed

_LARGEST_CARD = 256 * 1024
_SHARED = ("title", "text", "url")
MANIFEST: dict[str, Any] = {
    "name": "callingcard",
    "short_name": "callingcard",
    "id": "/",
    "start_url": "/",
    "scope": "/",
    "display": "standalone",
    "background_color": "#f6f4ef",
    "theme_color": "#1f6f5c",
    "icons": [
        {"src": "/static/icon.svg", "sizes": "any", "type": "image/svg+xml"},
        {"src": "/static/icons/192.png", "sizes": "192x192", "type": "image/png"},
        {"src": "/static/icons/512.png", "sizes": "512x512", "type": "image/png"},
        {"src": "/static/icons/maskable-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
    ],
    "shortcuts": [
        {"name": "Capture", "url": "/capture", "icons": [{"src": "/static/icons/192.png", "sizes": "192x192"}]},
        {"name": "Inbox", "url": "/inbox", "icons": [{"src": "/static/icons/192.png", "sizes": "192x192"}]},
    ],
    "share_target": {
        "action": "/share",
        "method": "POST",
        "enctype": "multipart/form-data",
        "params": {
            **{name: name for name in _SHARED},
            "files": [{"name": "card", "accept": ["text/vcard", "text/x-vcard", "text/directory", ".vcf"]}],
        },
    },
}


def manifest(_: Request) -> Response:
    """What a browser needs to install the app."""
    about = {"description": worded("Professional relationships, on your own machine.")}
    return Response(dumps(MANIFEST | about), media_type="application/manifest+json")


def worker(_: Request) -> Response:
    """The service worker; at the root, since its reach is its folder."""
    return FileResponse(HERE / "static" / "sw.js", media_type="text/javascript", headers={"cache-control": "no-cache"})


def offline(request: Request) -> Response:
    """What is shown instead of a page that cannot be reached; it tells nothing of anybody."""
    return page(request, "offline.html")


def share(request: Request, form: FormData) -> Response:
    """The share sheet hands something over: a form that is filled in, and nothing changed."""
    card = form.get("card")
    data = card.file.read(_LARGEST_CARD) if isinstance(card, UploadFile) else b""
    return _shared(request, {one: field(form, one) for one in _SHARED}, data)


def shared(request: Request) -> Response:
    """The same, where it comes as an address."""
    return _shared(request, {one: request.query_params.get(one, "") for one in _SHARED}, b"")


def _shared(request: Request, given: dict[str, str], card: bytes) -> Response:
    with request.app.state.desk.store() as (_, now):
        found = handed(given["title"], given["text"], given["url"], card, now=now)
    said, (next_, *others) = found.jotting, found.jotting.also or ("",)
    names = ("name", "at", "on", "through", "email", "url", "company", "position")
    filled = {one: getattr(said, one) for one in names}
    filled |= {one: "; ".join(getattr(said, one)) for one in ("about", "said", "promised")}
    filled |= {"note": "; ".join(filter(None, (*others, said.rest))), "expects_me": "on" if said.expects_me else ""}
    return form_page(request, filled, also=next_, invitation=found.message)


ROUTES = (
    Route("/manifest.webmanifest", manifest),
    Route("/sw.js", worker),
    Route("/offline", offline),
    Route("/share", shared),
    Route("/share", posted(share), methods=["POST"]),
)
