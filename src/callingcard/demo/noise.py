"""How names, firms and addresses come to be written differently: slips, habits, vanity."""

import unicodedata
from random import Random

_NEAR = {"a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "r": "et", "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "y": "tu", "z": "x"}  # fmt: skip
_PLAIN = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "’": "'"}
)
_UMLAUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa", "ø": "oe"}
)
_VANITY = (
    "{}, PhD",
    "{}, MBA",
    "{} 🚀",
    "{} ✨",
    "{} | Hiring",
    "{} (She/Her)",
    "{}, CFA",
    "🌱 {}",
    "{}, PMP®",
    "{} MSc",
)


def slip(rng: Random, word: str) -> str:
    """One slip of the finger: two letters swapped, one missing, doubled or hit beside."""
    if len(word) < 4:
        return word
    at = rng.randrange(1, len(word) - 1)
    kind = rng.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    return word[:at] + rng.choice(_NEAR.get(word[at].lower(), word[at])) + word[at + 1 :]


def plain(rng: Random, word: str) -> str:
    """Drop diacritics as keyboards and old systems do; umlauts at times as two letters."""
    if word.isascii():
        return word
    if rng.random() < 0.4:
        word = word.translate(_UMLAUT)
    return "".join(c for c in unicodedata.normalize("NFD", word.translate(_PLAIN)) if not unicodedata.combining(c))


def garbled(word: str) -> str:
    """UTF-8 read as Windows-1252, as address books passed through old programs show it."""
    return word.encode().decode("cp1252", errors="replace")


def decorated(rng: Random, family: str) -> str:
    """What people add to their names on profiles."""
    if family.isascii() and rng.random() < 0.15:
        return "".join(
            chr(ord(c) + (0x1D5D4 - 65 if c.isupper() else 0x1D5EE - 97)) if c.isalpha() else c for c in family
        )
    return rng.choice(_VANITY).format(family)


def cased(rng: Random, word: str) -> str:
    """All capitals or none."""
    return word.upper() if rng.random() < 0.5 else word.lower()


def firm_as_written(rng: Random, name: str, legal: str) -> str:
    """An employer's name as people write it: with its legal form, without, shortened, with a slip."""
    draw = rng.random()
    if draw < 0.3:
        return legal
    if draw < 0.84:
        return name
    if draw < 0.88:
        return name.replace(" & ", " and ") if " & " in name else name.upper()
    if draw < 0.94:
        return name.rsplit(" ", 1)[0] if " " in name and " & " not in name else name
    if draw < 0.97:
        return slip(rng, name)
    return f"{name} - {rng.choice(('Europe', 'HQ', 'International', 'Group', 'R&D'))}"


def address_as_written(rng: Random, address: str) -> str:
    """A mail address, now and then capitalised or with a slip before the @."""
    draw = rng.random()
    local, _, domain = address.partition("@")
    if draw < 0.012:
        return f"{slip(rng, local)}@{domain}"
    return f"{local.title()}@{domain}" if draw < 0.04 else address


def profile_as_written(rng: Random, slug: str) -> str:
    """A profile address as people paste it."""
    kind = rng.choice(("https://www.linkedin.com/in/{}", "https://www.linkedin.com/in/{}/", "linkedin.com/in/{}", "www.linkedin.com/in/{}", "http://uk.linkedin.com/in/{}", "https://www.linkedin.com/in/{}?utm_source=share"))  # fmt: skip
    return kind.format(slug)
