"""Which mails are between people: not mailing lists, newsletters, robots, automatic replies, spam, drafts, deleted mail."""

import re

from callingcard.sources.mbox.headers import labels
from callingcard.sources.mbox.mails import Headers

_ROBOT = re.compile(
    r"(?:^|[-_.+=])(?:no[-_.]?repl(?:y|ies)|(?:do|please)[-_.]?(?:do[-_.]?)?not[-_.]?reply|noresponder|no[-_.]?responder"
    r"|n[aã]o[-_.]?responda?|ne[-_.]?pas[-_.]?repondre|nicht[-_.]?antworten|non[-_.]?rispondere|mailer[-_.]?daemon|postmaster"
    r"|notifications?|notify|newsletters?|alerts?|bounces?|unsubscribe|automated|auto[-_.]?confirm)(?:$|[-_.+=\d])",
    re.IGNORECASE,
)
_PRECEDENCES = frozenset({"bulk", "list", "junk", "auto_reply"})
# Gmail writes its labels in the language of the account.
_LEFT_OUT = frozenset({
    "spam", "junk", "trash", "bin", "drafts", "draft", "chat", "chats", "category promotions", "category social",
    "papierkorb", "entwürfe", "corbeille", "brouillons", "papelera", "borradores", "lixeira", "lixo", "rascunhos",
    "cestino", "bozze", "courrier indésirable", "correo no deseado", "indesiderata",
})  # fmt: skip
_SENT = frozenset({
    "sent", "sent mail", "sent messages", "gesendet", "gesendete nachrichten", "messages envoyés", "envoyés", "enviados",
    "e-mails enviados", "itens enviados", "inviati", "posta inviata",
})  # fmt: skip
_INBOX = frozenset({
    "inbox", "posteingang", "boîte de réception", "recibidos", "bandeja de entrada", "caixa de entrada", "posta in arrivo",
})  # fmt: skip
_DELETED = 0x8


def left_out(headers: Headers) -> bool:
    """Tell whether a mail is none between people, from its headers alone."""
    if any(name in headers for name in ("list-id", "list-unsubscribe", "list-post", "x-autoreply", "x-autorespond")):
        return True
    if headers.get("precedence", "").lower() in _PRECEDENCES or headers.get("auto-submitted", "no").lower() != "no":
        return True
    return _deleted(headers) or not labels(headers.get("x-gmail-labels", "")).isdisjoint(_LEFT_OUT)


def is_robot(address: str) -> bool:
    """Tell whether an address is one that nobody reads or writes."""
    return _ROBOT.search(address.partition("@")[0]) is not None


def folder(headers: Headers) -> str:
    """Give "SENT" or "INBOX" where Gmail's labels say so, else ""."""
    found = labels(headers.get("x-gmail-labels", ""))
    return "" if not found else "SENT" if found & _SENT else "INBOX" if found & _INBOX else ""


def _deleted(headers: Headers) -> bool:
    status = headers.get("x-mozilla-status", "")
    return bool(re.fullmatch(r"[0-9a-fA-F]{4}", status)) and bool(int(status, 16) & _DELETED)
