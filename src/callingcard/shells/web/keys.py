"""Who may come in: the token of the first URL, the cookie after it, and what proves that a form is our own."""

import hmac
import os
import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

FILE = "web/key"
COOKIE = "callingcard"
TOKEN = "CALLINGCARD_TOKEN"  # noqa: S105 (the name of the variable)
"""The variable that names the token beforehand, for programs that call the server; without it, each run makes its own."""
_LENGTH = 32
TICKET_SECONDS = 60
DAYS = 30
"""How long a browser stays let in; after that, the address that ``serve`` prints lets it in again."""


@dataclass(frozen=True, slots=True)
class Keys:
    """A secret that outlives the process, so that an installed app stays let in, and a token that does not."""

    secret: bytes
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    _tickets: dict[str, float] = field(default_factory=dict)

    def session(self, now: float) -> str:
        """A cookie's value: until when (seconds since 1970), and our signature of it with a name of its own."""
        stated = f"{int(now) + DAYS * 86_400}.{secrets.token_urlsafe(9)}"
        return f"{stated}.{self._signed('session', stated)}"

    def holds(self, session: str | None, now: float) -> bool:
        """Whether this is a cookie of ours that has not run out."""
        stated, _, signature = (session or "").rpartition(".")
        until = stated.partition(".")[0]
        if not until.isascii() or not until.isdigit() or len(until) > 12:
            return False
        return hmac.compare_digest(signature.encode(), self._signed("session", stated).encode()) and int(until) > now

    def opens(self, token: str | None) -> bool:
        """Whether this is the token of this run."""
        return token is not None and hmac.compare_digest(token.encode(), self.token.encode())

    def ticket(self, now: float) -> str:
        """A word that opens once, within a minute: for an address that other users of this machine may see being opened."""
        made = secrets.token_urlsafe(24)
        self._tickets[made] = now + TICKET_SECONDS
        return made

    def spend(self, ticket: str | None, now: float) -> bool:
        """Whether this is a ticket that still counts; from now on it does not."""
        return ticket is not None and self._tickets.pop(ticket, 0.0) > now

    def form(self, session: str) -> str:
        """What every form of this session carries, and no other site can know."""
        return self._signed("form", session)

    def own_form(self, session: str, given: str | None) -> bool:
        """Whether a form of this session carries what it must."""
        return given is not None and hmac.compare_digest(given.encode(), self.form(session).encode())

    def _signed(self, purpose: str, text: str) -> str:
        return hmac.new(self.secret, f"{purpose}:{text}".encode(), sha256).hexdigest()


def kept_in(home: Path) -> Keys:
    """The keys of this home; the secret is made at the first call, in a file that only the user can read."""
    path = home / FILE
    for folder in (home, path.parent):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not _whole(path):
        _make(path)
    secret = path.read_bytes()
    told = os.environ.get(TOKEN)
    return Keys(secret, told) if told else Keys(secret)


def _whole(path: Path) -> bool:
    return path.exists() and path.stat().st_size == _LENGTH


def _make(path: Path) -> None:
    """Write a secret under its name: complete or not at all, and where two begin at once, one of theirs for both."""
    made = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(_LENGTH))
        try:
            os.link(made, path)
        except OSError:  # there is one by now, or one cut short; or the file system knows no links
            if not _whole(path):
                made.replace(path)
    finally:
        made.unlink(missing_ok=True)
