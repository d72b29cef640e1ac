"""The shapes that dates are said in, one row each. What has no row is not understood: better nothing than a wrong day."""

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from callingcard.when import days
from callingcard.when.days import Day, Lean
from callingcard.when.order import ordered
from callingcard.when.words import Token

Shape = Callable[..., Day | None]


class ContradictionError(ValueError):
    """A weekday and a date that do not go together."""


def find(tokens: list[Token], today: date, lean: Lean) -> Day | None:
    """The day that the tokens say, or the first day of the week, month or year; None where they say none.

    Raises ValueError for a day that no calendar has, ContradictionError for "Tuesday 3 May" where that is a Sunday.
    """
    said = ordered(tokens)
    weekday = int(said[0].value) if len(said) > 1 and said[0].kind == "weekday" else None
    said = said if weekday is None else said[1:]
    shape = _SHAPES.get(" ".join(t.kind for t in said))
    found = shape(today, lean, *(t.value for t in said)) if shape else None
    if found is None:
        return None
    return _portion(tokens, found) if weekday is None else _on(weekday, found)


def _portion(tokens: list[Token], found: Day) -> Day | None:
    portion = next((int(t.value) for t in tokens if t.kind == "portion"), None)
    if portion is None:
        return found
    if found[1] == "month":
        return found[0].replace(day=portion), "month"
    return found if found[1] in {"year", "day"} else None


def _on(weekday: int, found: Day) -> Day | None:
    day, precision = found
    if precision == "week":
        return days.in_week(day, weekday, 0)
    if precision != "day":
        return None
    if day.weekday() != weekday:
        said, name = calendar.day_name[weekday], calendar.day_name[day.weekday()]
        raise ContradictionError(f"{day.day} {calendar.month_name[day.month]} {day.year} is a {name}, not a {said}")
    return found


def _turn(value: str) -> tuple[int, str]:
    turn, noun = value.split()
    return int(turn), noun


def _turned_unit(today: date, _: Lean, value: str) -> Day | None:
    return days.period(today, *_turn(value))


def _turned_weekday(today: date, _: Lean, value: str) -> Day:
    turn, weekday = _turn(value)
    return days.turned_weekday(today, turn, int(weekday))


def _turned_month(today: date, _: Lean, value: str) -> Day:
    turn, month = _turn(value)
    return days.turned_month(today, turn, int(month))


def _day_of_turned_month(today: date, _: Lean, value: str, day: str) -> Day:
    turn, month = _turn(value)
    return days.nearest_date(today, "future" if turn > 0 else "past", int(day), int(month))


def _month_of_year(today: date, _: Lean, month: str, value: str) -> Day | None:
    turn, unit = _turn(value)
    return (date(today.year + turn, int(month), 1), "month") if unit == "year" else None


def _day_of_year(today: date, _: Lean, month: str, day: str, value: str) -> Day | None:
    turn, unit = _turn(value)
    return (date(today.year + turn, int(month), int(day)), "day") if unit == "year" else None


def _day_of_month(today: date, _: Lean, day: str, value: str) -> Day | None:
    turn, unit = _turn(value)
    return (days.months(today.replace(day=1), turn).replace(day=int(day)), "day") if unit == "month" else None


def _weekend(today: date, _: Lean, unit: str) -> Day | None:
    return days.period(today, 0 if today.weekday() >= 5 else -1, unit) if unit == "weekend" else None


_SHAPES: dict[str, Shape] = {
    "": lambda today, _: (today, "day"),
    "day": lambda today, _, number: (today + timedelta(days=int(number)), "day"),
    "exact": lambda _today, _, iso: (date.fromisoformat(iso), "day"),
    "weekday": lambda today, lean, weekday: days.nearest_weekday(today, lean, int(weekday)),
    "turned-weekday": _turned_weekday,
    "num unit ago": lambda today, _, number, unit, _ago: days.shifted(today, -int(number), unit),
    "ahead num unit": lambda today, _, _in, number, unit: days.shifted(today, int(number), unit),
    "unit": _weekend,
    "turned-unit": _turned_unit,
    "year": lambda _today, _, year: (date(int(year), 1, 1), "year"),
    "month": lambda today, lean, month: days.nearest_month(today, lean, int(month)),
    "turned-month": _turned_month,
    "month year": lambda _today, _, month, year: (date(int(year), int(month), 1), "month"),
    "month turned-unit": _month_of_year,
    "ord": lambda today, lean, day: days.nearest_day(today, lean, int(day)),
    "num turned-unit": _day_of_month,
    "month num": lambda today, lean, month, day: days.nearest_date(today, lean, int(day), int(month)),
    "turned-month num": _day_of_turned_month,
    "month num year": lambda _today, _, month, day, year: (date(int(year), int(month), int(day)), "day"),
    "month num turned-unit": _day_of_year,
}
