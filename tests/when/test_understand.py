"""What dates are understood to mean, seen from Sunday 22 November 2026, ten in the morning in Lisbon."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.model.refusal import Refusal
from callingcard.when import understand

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=ZoneInfo("Europe/Lisbon"))

DAYS = {
    "today": "2026-11-22",
    "earlier today": "2026-11-22",
    "yesterday": "2026-11-21",
    "Yesterday": "2026-11-21",
    "the day before yesterday": "2026-11-20",
    "Tuesday": "2026-11-17",
    "on Tuesday": "2026-11-17",
    "last Tuesday": "2026-11-17",
    "Tuesday last week": "2026-11-10",
    "last week on Tuesday": "2026-11-10",
    "Tuesday two weeks ago": "2026-11-03",
    "Tuesday before last": "2026-11-10",
    "this Tuesday": "2026-11-17",
    "Sunday": "2026-11-15",
    "two days ago": "2026-11-20",
    "2 days ago": "2026-11-20",
    "21 days ago": "2026-11-01",
    "on the 3rd": "2026-11-03",
    "the 22nd": "2026-11-22",
    "the 23rd": "2026-10-23",
    "the 31st": "2026-10-31",
    "Friday the 13th": "2026-11-13",
    "the 3rd of last month": "2026-10-03",
    "3 May": "2026-05-03",
    "May 3": "2026-05-03",
    "May 3rd": "2026-05-03",
    "the 3rd of May": "2026-05-03",
    "May 3rd, 2025": "2025-05-03",
    "3 May 2025": "2025-05-03",
    "3 May last year": "2025-05-03",
    "Sunday 3 May 2026": "2026-05-03",
    "22 November": "2026-11-22",
    "23 November": "2025-11-23",
    "Dec 24": "2025-12-24",
    "29 February": "2024-02-29",
    "2026-05-03": "2026-05-03",
    "13/05/2026": "2026-05-13",
    "05/13/2026": "2026-05-13",
    "05/05/2026": "2026-05-05",
    "3.5.2026": "2026-05-03",
    "3. 5. 2026": "2026-05-03",
    "3.5. 2026": "2026-05-03",
    "03.05.26": "2026-05-03",
    "3.5.": "2026-05-03",
    "am 3. 5.": "2026-05-03",
    "31.12.": "2025-12-31",
    "Freitag, 20.11.": "2026-11-20",
    "Freitag, den 20.11.2026": "2026-11-20",
    "Sunday 2026-05-03": "2026-05-03",
    "13/05/26": "2026-05-13",
    "3.5.85": "1985-05-03",
    "17/11": "2026-11-17",
    "11/17": "2026-11-17",
    "2026/11/17": "2026-11-17",
    "Tues.": "2026-11-17",
    "Weds": "2026-11-18",
    "Nov. 17": "2026-11-17",
    "around 3 May": "2026-05-03",
    "2d ago": "2026-11-20",
    "about 5 days ago": "2026-11-17",
    "tomorrow": "2026-11-23",
    "in three days": "2026-11-25",
    "next Tuesday": "2026-11-24",
    "gestern": "2026-11-21",
    "le 3 mai dernier": "2026-05-03",
    "am 24. Dezember letzten Jahres": "2025-12-24",
    "no dia 3 de maio": "2026-05-03",
    "el día 3 de mayo": "2026-05-03",
    "il giorno 3 maggio": "2026-05-03",
    "il 12 novembre scorso": "2026-11-12",
    "el 23 de noviembre pasado": "2025-11-23",
    "vorgestern": "2026-11-20",
    "morgen": "2026-11-23",
    "letzten Dienstag": "2026-11-17",
    "am 3. Mai": "2026-05-03",
    "am 3. März 2026": "2026-03-03",
    "vor zwei Tagen": "2026-11-20",
    "hier": "2026-11-21",
    "avant-hier": "2026-11-20",
    "mardi dernier": "2026-11-17",
    "mardi de la semaine dernière": "2026-11-10",
    "le 3 mai": "2026-05-03",
    "le 1er mai 2024": "2024-05-01",
    "il y a deux jours": "2026-11-20",
    "ayer": "2026-11-21",
    "anteayer": "2026-11-20",
    "el martes pasado": "2026-11-17",
    "el 3 de mayo de 2026": "2026-05-03",
    "hace dos días": "2026-11-20",
    "ontem": "2026-11-21",
    "na terça-feira passada": "2026-11-17",
    "1º de maio": "2026-05-01",
    "há três dias": "2026-11-19",
    "ieri": "2026-11-21",
    "l'altro ieri": "2026-11-20",
    "martedì scorso": "2026-11-17",
    "il 3 maggio": "2026-05-03",
    "tre giorni fa": "2026-11-19",
}
PERIODS = {
    "in May": ("2026-05-01", "month"),
    "May": ("2026-05-01", "month"),
    "in November": ("2026-11-01", "month"),
    "in December": ("2025-12-01", "month"),
    "last November": ("2025-11-01", "month"),
    "May 2024": ("2024-05-01", "month"),
    "2024-05": ("2024-05-01", "month"),
    "May last year": ("2025-05-01", "month"),
    "mid-May": ("2026-05-15", "month"),
    "early 2019": ("2019-01-01", "year"),
    "3w ago": ("2026-11-01", "week"),
    "couple of weeks ago": ("2026-11-08", "week"),
    "half a year ago": ("2026-05-22", "month"),
    "l'année dernière": ("2025-01-01", "year"),
    "l'anno scorso": ("2025-01-01", "year"),
    "last month": ("2026-10-01", "month"),
    "two months ago": ("2026-09-22", "month"),
    "in 2019": ("2019-01-01", "year"),
    "last year": ("2025-01-01", "year"),
    "two years ago": ("2024-11-22", "year"),
    "three weeks ago": ("2026-11-01", "week"),
    "a fortnight ago": ("2026-11-08", "week"),
    "a week ago": ("2026-11-15", "week"),
    "a couple of weeks ago": ("2026-11-08", "week"),
    "last week": ("2026-11-09", "week"),
    "the week before last": ("2026-11-02", "week"),
    "last weekend": ("2026-11-14", "week"),
    "vor drei Wochen": ("2026-11-01", "week"),
    "im Mai": ("2026-05-01", "month"),
    "letztes Jahr": ("2025-01-01", "year"),
    "il y a trois semaines": ("2026-11-01", "week"),
    "la semaine dernière": ("2026-11-09", "week"),
    "hace tres semanas": ("2026-11-01", "week"),
    "en mayo del año pasado": ("2025-05-01", "month"),
    "o mês passado": ("2026-10-01", "month"),
    "tre settimane fa": ("2026-11-01", "week"),
    "un mese fa": ("2026-10-22", "month"),
    "a maggio": ("2026-05-01", "month"),
}
TIMES = {
    "two days ago at 5pm": "2026-11-20T17:00",
    "yesterday at 17:30": "2026-11-21T17:30",
    "yesterday at 5.30pm": "2026-11-21T17:30",
    "yesterday around 3 pm": "2026-11-21T15:00",
    "yesterday evening at 8": "2026-11-21T20:00",
    "Tuesday at noon": "2026-11-17T12:30",
    "over lunch today": "2026-11-22T12:30",
    "yesterday morning": "2026-11-21T10:00",
    "yesterday afternoon around 4": "2026-11-21T16:00",
    "yesterday at 5 p.m.": "2026-11-21T17:00",
    "17 November at 5.30 pm": "2026-11-17T17:30",
    "early this morning": "2026-11-22T10:00",
    "dinner last night": "2026-11-21T19:00",
    "2h ago": "2026-11-22T08:00",
    "un'ora fa": "2026-11-22T09:00",
    "last night": "2026-11-21T21:30",
    "this morning": "2026-11-22T10:00",
    "an hour ago": "2026-11-22T09:00",
    "half an hour ago": "2026-11-22T09:30",
    "20 minutes ago": "2026-11-22T09:40",
    "just now": "2026-11-22T10:00",
    "2026-11-20T17:00": "2026-11-20T17:00",
    "2026-11-20 17:00": "2026-11-20T17:00",
    "at 9:15": "2026-11-22T09:15",
    "gestern abend": "2026-11-21T19:00",
    "am Montagmorgen": "2026-11-16T10:00",
    "letzten Dienstagabend": "2026-11-17T19:00",
    "Mittwochnachmittags": "2026-11-18T15:00",
    "gestern um 17 Uhr": "2026-11-21T17:00",
    "gestern 17.30 Uhr": "2026-11-21T17:30",
    "am 20.11. um 18 Uhr": "2026-11-20T18:00",
    "mardi à 17h30": "2026-11-17T17:30",
    "hier soir": "2026-11-21T19:00",
    "anoche": "2026-11-21T21:30",
    "el lunes a las 5 de la tarde": "2026-11-16T17:00",
    "ontem à noite": "2026-11-21T21:30",
    "ieri sera": "2026-11-21T19:00",
}
REFUSED = [
    "", "   ", "met May at the fair", "recently", "the other day", "a few days ago", "some time ago", "soon", "never",
    "03/05/2026", "3/5", "13/13", "30/02", "3/5/26", "13-5-26", "3.5", "3.13.", "30.2.", "1.2.3.4", "Samstag, 20.11.", "yesterday at 5", "at 5:30", "32 May", "30 February", "2026-02-30", "2026-13-01", "Tuesday 3 May 2026",
    "the 40th", "week", "ago", "in", "the", "a", "5", "99", "99999 years ago", "3000 years ago", "yesterday yesterday", "last last week",
    "25:00", "yesterday at 17:75", "May at 5pm", "between May and June", "since 2019", "May June", "two three weeks ago",
    "☃", "; DROP TABLE", "1" * 5000, "morning evening", "\u202eyadretsey", "last Tuesday in May",
]  # fmt: skip


@pytest.mark.parametrize(("said", "day"), DAYS.items())
def test_a_day_is_understood(said: str, day: str) -> None:
    understood = understand(said, now=NOW)
    assert (understood.on, understood.precision) == (date.fromisoformat(day), "day")


@pytest.mark.parametrize(("said", "expected"), PERIODS.items())
def test_a_period_keeps_how_exact_it_is(said: str, expected: tuple[str, str]) -> None:
    understood = understand(said, now=NOW)
    assert (understood.on, understood.precision) == (date.fromisoformat(expected[0]), expected[1])


@pytest.mark.parametrize(("said", "moment"), TIMES.items())
def test_a_time_is_understood_in_the_senders_zone(said: str, moment: str) -> None:
    understood = understand(said, now=NOW)
    assert understood.on == datetime.fromisoformat(moment).replace(tzinfo=NOW.tzinfo)
    assert understood.precision in {"time", "part"}


@pytest.mark.parametrize("said", REFUSED)
def test_what_is_not_clear_is_refused_with_an_example(said: str) -> None:
    with pytest.raises(Refusal, match=r"2026-05-03|17:00") as refused:
        understand(said, now=NOW)
    assert "\u202e" not in str(refused.value)


def test_it_is_said_back_in_words() -> None:
    words = {
        said: understand(said, now=NOW).words for said in ("last Tuesday", "in May", "in 2019", "yesterday at 5pm")
    }
    assert words == {
        "last Tuesday": "Tuesday 17 November 2026 (5 days ago)",
        "in May": "May 2026 (6 months ago)",
        "in 2019": "2019 (7 years ago)",
        "yesterday at 5pm": "Saturday 21 November 2026 at 17:00 (yesterday)",
    }


def test_the_lean_decides_between_the_last_and_the_next() -> None:
    said = ("Tuesday", "3 May", "in May", "the 3rd")
    assert [str(understand(s, now=NOW, lean="future").on) for s in said] == [
        "2026-11-24", "2027-05-03", "2027-05-01", "2026-12-03",
    ]  # fmt: skip


def test_an_hour_is_counted_in_real_time_over_the_end_of_summer_time() -> None:
    after = datetime(2026, 10, 25, 3, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert str(understand("two hours ago", now=after).on) == "2026-10-25 02:30:00+02:00"


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_one_sentence(said: str) -> None:
    try:
        words = understand(said, now=NOW).words
    except Refusal as refused:
        words = str(refused)
    assert words
    assert "\n" not in words


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_written_dates_come_back(day: date) -> None:
    forms = (f"{day:%Y-%m-%d}", f"{day.day} {day:%B} {day.year}", f"{day:%A} {day:%b} {day.day}, {day.year}")
    assert {understand(form, now=NOW).on for form in forms} == {day}


@given(st.integers(0, 6), st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_a_weekday_is_within_the_last_seven_days(weekday: int, today: date) -> None:
    now = datetime.combine(today, NOW.timetz())
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    on = understand(name, now=now).on
    assert on.weekday() == weekday
    assert timedelta(days=1) <= now.date() - on <= timedelta(days=7)
