"""How often, as people say it in six languages."""

import pytest

from callingcard.when.every import every


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("3 weeks", 21), ("3weeks", 21), ("every 90 days", 90), ("a month", 30), ("monthly", 30), ("a quarter", 91),
        ("two quarters", 182), ("every other week", 14), ("every second month", 60), ("fortnightly", 14), ("half a year", 180), ("once a year", 365),
        ("3 mois", 90), ("tous les mois", 30), ("toutes les deux semaines", 14), ("une semaine sur deux", 14), ("un mois sur deux", 60), ("un an", 365), ("2 ans", 730), ("une fois par an", 365), ("trimestriel", 91),
        ("3 Monate", 90), ("alle zwei Wochen", 14), ("jede zweite Woche", 14), ("vierzehntäglich", 14), ("jeden Monat", 30), ("vierteljährlich", 91), ("einmal im Jahr", 365),
        ("cada 3 meses", 90), ("todas las semanas", 7), ("un año", 365), ("mensual", 30), ("quincenal", 14),
        ("a cada mês", 30), ("todos os meses", 30), ("2 anos", 730), ("uma vez por ano", 365),
        ("ogni tre mesi", 90), ("una volta al mese", 30), ("2 settimane", 14),
    ],
)  # fmt: skip
def test_a_time_between(said: str, days: int) -> None:
    assert every(said) == days


@pytest.mark.parametrize(
    "said", ["", "often", "3", "0 weeks", "-3 weeks", "1.5 weeks", "2 hours", "yesterday", "2021", "3 2 weeks", "3 months ago", "weekend", "every", "every other", "every second", "every other 3 weeks"]
)  # fmt: skip
def test_what_says_no_time_between(said: str) -> None:
    assert every(said) is None
