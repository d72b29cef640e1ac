"""``config [KEY [VALUE]]``: what the user can set, its type, its default and what it is for, in one table."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, fields
from zoneinfo import ZoneInfo

from callingcard.model.limits import Limits
from callingcard.model.refusal import Step
from callingcard.store import settings
from callingcard.store.opening import transaction
from callingcard.verbs.errors import Refusal

Value = str | int | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its key, what it is for, its default, and how what the user types is read (ValueError says why not)."""

    key: str
    why: str
    default: Value
    read: Callable[[str], Value]


@dataclass(frozen=True, slots=True)
class Configured:
    """Values by key: all, or the one asked for or set."""

    config: dict[str, Value]


def config(
    con: sqlite3.Connection, key: str | None = None, value: str | None = None, *, called: str | None = None
) -> Configured:
    """Show all settings or one; set one; an empty value takes it back to its default.

    Raises Refusal for what is none, in which the setting is ``called`` as the user knows it: by its key, if nothing else is said.
    """
    table = {setting.key: setting for setting in table_of_settings()}
    if key is None:
        return Configured({name: _value(con, setting) for name, setting in table.items()})
    setting = table.get(key)
    if setting is None:
        raise Refusal(f"There is no setting {key}; there are: {', '.join(table)}.")
    if value is not None:
        with transaction(con):
            settings.write(con, key, None if not value.strip() else _checked(setting, value, called or key))
    return Configured({key: _value(con, setting)})


def value(con: sqlite3.Connection, key: str) -> Value:
    """One setting as the user set it, or its default."""
    return _value(con, next(setting for setting in table_of_settings() if setting.key == key))


def table_of_settings() -> tuple[Setting, ...]:
    """Every setting there is."""
    from callingcard.data import limits

    known = limits()
    return (
        Setting("zone", "your time zone, as Europe/Lisbon; days and windows are counted in it", None, _zone),
        Setting("language", "the language you write in, as en or pt", None, _language),
        Setting("region", "the country of telephone numbers without a country code, as PT", None, _region),
        Setting(
            "model",
            "the address of a language model's API, as http://localhost:11434/v1; none: no model is used",
            None,
            _url,
        ),
        Setting("model.name", "which model is asked there", None, _text),
        Setting("model.seconds", "how long it may take over one answer", 60, _limit),
        Setting("rules.off", "rules that are not checked, by id, separated by commas", (), _rules),
        *(
            Setting(f"limits.{field.name}", _limit_why(known, field.name), getattr(known, field.name).value, _limit)
            for field in fields(Limits)
        ),
    )


def _limit_why(known: Limits, name: str) -> str:
    limit = getattr(known, name)
    unit = "characters, an emoji as two" if limit.unit == "utf-16" else limit.unit
    return f"{unit}; {limit.sure} as of {limit.as_of}, set it when LinkedIn changes it"


def _value(con: sqlite3.Connection, setting: Setting) -> Value:
    text = settings.read(con).get(setting.key)
    return setting.default if text is None else setting.read(text)


def _checked(setting: Setting, text: str, called: str) -> str:
    try:
        found = setting.read(text.strip())
        if setting.key == "rules.off" and isinstance(found, tuple):
            _known(found)
    except ValueError as error:
        step: Step | None = "list-rules" if setting.key == "rules.off" else None
        raise Refusal(f"{called} cannot be “{text.strip()}”: {error}.", step) from None
    return ",".join(found) if isinstance(found, tuple) else str(found)


def _text(text: str) -> str:
    return text


def _zone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (OSError, ValueError, LookupError):
        raise ValueError("it must be a time zone's name, such as Europe/Lisbon") from None
    return text


def _language(text: str) -> str:
    if not (2 <= len(text) <= 3 and text.isascii() and text.isalpha()):
        raise ValueError("it must be a language's code, such as en")
    return text.lower()


def _region(text: str) -> str:
    if not (len(text) == 2 and text.isascii() and text.isalpha()):
        raise ValueError("it must be a country's code of two letters, such as PT")
    return text.upper()


def _url(text: str) -> str:
    from urllib.parse import urlsplit

    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("it must be an address that begins with http:// or https://")
    return text


def _rules(text: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    if any(not all(c.isalnum() or c in "-_" for c in part) for part in found):
        raise ValueError("it must be ids of rules, separated by commas")
    return found


def _known(rules: tuple[str, ...]) -> None:
    from callingcard.notes import rulebook

    known = {rule.id for rule in rulebook.rules()}
    if unknown := [rule for rule in rules if rule not in known]:
        raise ValueError(f"there is no rule “{unknown[0]}”")


def _limit(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else -1
    if not 0 < number < 1_000_000:
        raise ValueError("it must be a whole number above zero")
    return number
