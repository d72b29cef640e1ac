"""Identifiers: the strong ones, normalised. A profile URL, an e-mail address, a phone number; None where it identifies nobody."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote, unquote

from callingcard.model.record import PersonRecord
from callingcard.people.spelling import words

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_HOST = re.compile(r"^(?:[a-z]{2}\.|www\.|m\.|mobile\.)*linkedin\.com$")
_PLAIN = re.compile(r"(?:https?://)?(?:www\.)?(linkedin\.com/in/[a-z0-9-]+)/?")
_QUERY = re.compile(r"[?#]")
_MWLITE = re.compile(r"^/mwlite(?=/)")
_USUAL = re.compile(r"([a-z0-9]+(?:[._-][a-z0-9]+)*)@([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})")
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+\.[^\s@<>()\[\],;:\".]{2,}")
_ROLES = words(
    "abuse accounts admin administration admissions billing booking bookings calendar careers contact contacts "
    "customercare customerservice enquiries events event feedback finance frontdesk hello help helpdesk hi hr info "
    "information inquiries invitations jobs kontakt legal mail mailer mailerdaemon marketing media news newsletter "
    "noreply donotreply notification notifications office orders postmaster press privacy recruiting recruitment "
    "registrations reception reply root sales secretary security service services social support team tickets updates "
    "webmaster welcome contacto ventas soporte bonjour accueil info-de empfang buchhaltung vertrieb segreteria "
    "ufficio"
)
_PUBLIC_DOTLESS = frozenset({"gmail.com", "googlemail.com"})
_RELAYS = (
    "reply.linkedin.com",
    "calendar.google.com",
    "noreply.github.com",
    "privaterelay.appleid.com",
    "reply.facebook.com",
)
_TRUNK = re.compile(r"\+\d{1,3}\D+0")
"""A zero that is dialled within the country only may follow the country code: +44 (0)20."""
_PLUS = re.compile(r"\+(?=[1-9])[\d\s().\-/]{8,}")


def profile_key(url: str) -> str | None:
    """Normalise a profile URL: ``linkedin.com/in/ana-sousa``; None if it is no profile (formats: profile URLs). Idempotent."""
    if plain := _PLAIN.fullmatch(url):
        return plain[1]
    if "linkedin.com" not in (text := url.strip()).lower():
        return None
    host, _, path = _QUERY.split(_SCHEME.sub("", text).lstrip("/"), maxsplit=1)[0].partition("/")
    if not _HOST.match(host.lower().partition(":")[0]):
        return None
    steps = [step for step in _MWLITE.sub("", "/" + unquote(path)).split("/") if step]
    if len(steps) < 2 or steps[0].lower() not in {"in", "pub"}:
        return None
    slug = unicodedata.normalize("NFC", unicodedata.normalize("NFC", steps[1].strip()).lower())
    if steps[0].lower() == "pub" and len(steps) >= 5:
        # /pub/ana-sousa/1/2a/3b4 became /in/ana-sousa-3b402a1: the numbers reversed, all but the first padded to three.
        slug += "-" + "".join(
            step.lower().rjust(width, "0") for step, width in zip(steps[4:1:-1], (3, 3, 0), strict=True)
        )
    return f"linkedin.com/in/{slug}" if slug and not slug.startswith("urn:") else None


def profile_url(identifiers: Iterable[str]) -> str | None:
    """The address of the first profile among these identifiers; nothing else of the site is ever linked to."""
    slugs = (key.removeprefix("linkedin.com/in/") for key in identifiers if key.startswith("linkedin.com/in/"))
    return next((f"https://www.linkedin.com/in/{quote(slug, safe='')}" for slug in slugs), None)


def email_key(address: str) -> str | None:
    """Normalise an address: lower case, no ``+tag``, no dots at Gmail; None for a role's mailbox (info@) and what is none."""
    if usual := _USUAL.fullmatch(address):
        local, domain = usual.groups()
        if domain not in _PUBLIC_DOTLESS and not domain.endswith(_RELAYS):
            return None if is_role(local) else address
    text = address.strip().lower()
    text = text.removeprefix("mailto:").strip("<>\"' ")
    if not _EMAIL.fullmatch(text):
        return None
    local, _, domain = text.rpartition("@")
    if domain in _PUBLIC_DOTLESS:
        local, domain = local.replace(".", ""), "gmail.com"
    local = local.partition("+")[0] or local
    if not local or domain.endswith(_RELAYS) or is_role(local):
        return None
    return f"{local}@{domain}"


def is_role(local: str) -> bool:
    """Tell whether the part before the @ names a function and no person: info, no-reply, sales-uk."""
    if local.isalnum():
        return local in _ROLES
    words = local.replace("_", ".").replace("-", ".")
    if words.partition(".")[0] in _ROLES or words.replace(".", "") in _ROLES or local in _ROLES:
        return True
    return words == "noreply" or words.endswith(".noreply")


@lru_cache(maxsize=100_000)
def phone_key(number: str, region: str | None = None) -> str | None:
    """Normalise to E.164 (``+351912345678``); ``region`` reads numbers without a country code, else these give None."""
    text = unicodedata.normalize("NFKC", number).strip().removeprefix("tel:")
    plain = text.replace("\xa0", " ")
    if _PLUS.fullmatch(plain) and "(0" not in plain and not _TRUNK.match(plain):
        digits = re.sub(r"\D", "", plain)
        if 9 <= len(digits) <= 15:
            return "+" + digits
    if text.startswith("00"):
        text = "+" + text[2:]
    if not text.startswith("+") and region is None:
        return None
    return _parsed(text, region)


def _parsed(text: str, region: str | None) -> str | None:
    import phonenumbers

    try:
        found = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(found):
        return None
    return str(phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164))


def normal_identifiers(record: PersonRecord, region: str | None = None) -> tuple[str, ...]:
    """All strong identifiers of a record, normalised: profiles, then addresses, then phones; each once."""
    keys = [profile_key(url) for url in record.urls]
    keys += [email_key(email) for email in record.emails]
    keys += [phone_key(phone, region) for phone in record.phones]
    return tuple(dict.fromkeys(key for key in keys if key))
