"""Profiles copied from their page, from the PDF, or typed; in six languages."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.sources.pasted import profile
from callingcard.sources.pasted.periods import length, period, year_alone

FIXTURES = Path(__file__).parent.parent / "fixtures" / "pasted"
Told = tuple[str, str, str | None, str | None, str | None]


def told(text: str) -> list[Told]:
    return [(each.kind, each.text, each.role, each.since, each.until) for each in profile(text)[0]]


def test_a_page_with_repeated_lines_and_an_employer_of_several_roles() -> None:
    found, left = profile((FIXTURES / "page.txt").read_text("utf-8"))
    assert [(each.kind, each.text, each.role, each.since, each.until) for each in found] == [
        ("headline", "Head of Perception at Nordhavn Robotics", None, None, None),
        ("place", "Porto, Portugal", None, None, None),
        ("employer", "Nordhavn Robotics", "Head of Perception", "2020-01", None),
        ("skill", "C++", None, None, None),
        ("skill", "ROS", None, None, None),
        ("employer", "Brzeg Łódzki", "Team Lead", "2017-01", "2019-12"),
        ("employer", "Brzeg Łódzki", "Engineer", "2014-11", "2016-12"),
        ("employer", "Holm A/S", "Intern", "2013-06", "2013-09"),
        ("school", "University of Porto", "MSc, Robotics", "2008", "2013"),
        ("school", "Escola Secundária do Mar", None, "2005", "2008"),
        ("group", "Women in Robotics", None, None, None),
        ("group", "Harbour Makers", None, None, None),
    ]
    assert left == ["I like robots that are gentle.", "Leading a team of nine.", "Bridges and cranes"]
    assert found[0].line == 5


def test_a_page_in_german() -> None:
    assert told((FIXTURES / "seite.txt").read_text("utf-8")) == [
        ("employer", "Brzeg GmbH", "Teamleiterin", "2018-01", None),
        ("employer", "Grün GmbH", "Entwicklerin", "2014", "2018"),
        ("school", "Technische Universität Hamburg", "Master of Science, Maschinenbau", "2008-10", "2014-03"),
        ("school", "Gymnasium Altona", None, "1999", "2008"),
        ("group", "Hafenfreunde", None, None, None),
    ]


def test_the_pdf_names_the_employer_first() -> None:
    assert told((FIXTURES / "paper.txt").read_text("utf-8")) == [
        ("employer", "Nordhavn Robotics", "Senior Engineer", "2018-01", None),
        ("employer", "Brzeg", "Team Lead", "2015-01", "2017-12"),
        ("employer", "Brzeg", "Engineer", "2012-11", "2015-01"),
        ("employer", "Holm A/S", "Analyst", "2010", "2012"),
        ("school", "University of Porto", "Master's degree, Robotics", "2008", "2013"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Expérience\nIngénieure\nLefèvre & Fils\njanv. 2018 - aujourd’hui · 6 ans 3 mois",
            ("Lefèvre & Fils", "Ingénieure", "2018-01"),
        ),
        ("Experiencia\nIngeniero\nHolm SA\nene. 2018 - actualidad · 6 años 1 mes", ("Holm SA", "Ingeniero", "2018-01")),
        (
            "Experiência\nEngenheira\nMar SA · Tempo integral\nfev de 2018 - o momento · 2 anos",
            ("Mar SA", "Engenheira", "2018-02"),
        ),
        ("Esperienza\nIngegnere\nRossi\ngiu 2018 - Presente · 6 anni", ("Rossi", "Ingegnere", "2018-06")),
        ("Berufserfahrung\nseit 2019 Teamleiter bei Brzeg", ("Brzeg", "Teamleiter", "2019")),
        (
            "Experience\nNordhavn Robotics, Senior Engineer, since 03/2019",
            ("Nordhavn Robotics", "Senior Engineer", "2019-03"),
        ),
        ("Experience\n• Engineer @ Nordhavn (2019-05 – present)", ("Nordhavn", "Engineer", "2019-05")),
        ("Experience\nBuilt things for years.\nEngineer at Nordhavn\n2019 - now", ("Nordhavn", "Engineer", "2019")),
        ("CTO, Holm A/S (2019 - heute)", ("Holm A/S", "CTO", "2019")),
        ("Engineer at Nordhavn, 2019 to present", ("Nordhavn", "Engineer", "2019")),
    ],
)
def test_an_employer_in_many_words(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [("employer", expected[0], expected[1], expected[2], None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Education\nUniversity of Porto\n2013", ("University of Porto", None, None, "2013")),
        (
            "Formation\nÉcole Centrale de Lyon\nDiplôme d'ingénieur\n2010 - 2013",
            ("École Centrale de Lyon", "Diplôme d'ingénieur", "2010", "2013"),
        ),
        (
            "Educación\nGrado en Física, Universidad de Vigo (2008-2012)",
            ("Universidad de Vigo", "Grado en Física", "2008", "2012"),
        ),
        ("Formazione\nPolitecnico di Torino\nLaurea", ("Politecnico di Torino", "Laurea", None, None)),
        ("University of Porto, 2008-2013", ("University of Porto", None, "2008", "2013")),
        ("studied physics at University of Porto 2010-2013", ("University of Porto", None, "2010", "2013")),
        ("Education\nHogwarts\n1991 - 1998", ("Hogwarts", None, "1991", "1998")),
    ],
)
def test_schools(text: str, expected: tuple[str, str | None, str | None, str | None]) -> None:
    assert told(text) == [("school", *expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Nice person, met 2018-2020",
        "Experience\nSenior Engineer\n2018 - 2020",
        "Experience\nFoo, Bar, 2018 - 2020",
        "Experience\nEngineer, Manager (2018-2020)",
        "Experience\n2018 - 2020",
        "Experience\nNordhavn\n2020 - 2018",
        "About\nEngineer at Nordhavn 2018 - 2020",
        "Education\nPhysics\n",
        "See you in 2019",
    ],
)
def test_what_is_not_understood_is_handed_back_not_guessed(text: str) -> None:
    found, left = profile(text)
    assert found == []
    assert left


def test_an_employer_without_a_role() -> None:
    assert told(
        "since 2020 at Nordhavn\nworked at Brzeg from 2015 to 2019\nProfessor at University of Porto since 2021"
    ) == [
        ("employer", "Nordhavn", None, "2020", None),
        ("employer", "Brzeg", None, "2015", "2019"),
        ("employer", "University of Porto", "Professor", "2021", None),
    ]


def test_kinds_of_employment_between_role_and_dates() -> None:
    text = """Experience\nBrzeg\n5 yrs 2 mos\nTeam Lead\nFull-time\nJan 2017 - Dec 2019 · 3 yrs\nŁódź, Poland · Hybrid
Led the bridge team\nEngineer\nContract\nNov 2014 - Dec 2016 · 2 yrs 2 mos\nFounder\nHolm · Self-employed\n2012 - 2014"""
    assert told(text) == [
        ("employer", "Brzeg", "Team Lead", "2017-01", "2019-12"),
        ("employer", "Brzeg", "Engineer", "2014-11", "2016-12"),
        ("employer", "Holm", "Founder", "2012", "2014"),
    ]
    assert profile(text)[1] == ["Led the bridge team"]


def test_volunteering_and_skills() -> None:
    text = "Volunteering\nMentor\nHarbour Makers\nJan 2019 - Present · 2 yrs\nTop skills\nRobotics\nC++\n"
    assert told(text) == [
        ("group", "Harbour Makers", "Mentor", "2019-01", None),
        ("skill", "Robotics", None, None, None),
        ("skill", "C++", None, None, None),
    ]


@pytest.mark.parametrize(
    ("text", "since", "until", "months"),
    [
        ("Jan 2018 - Present · 6 yrs 3 mos", "2018-01", None, 75),
        ("2014 – 2018", "2014", "2018", None),
        ("Sept. 2014 — März 2018", "2014-09", "2018-03", None),
        ("septembre 2014 à août 2018", "2014-09", "2018-08", None),
        ("de 2014 a 2018", "2014", "2018", None),
        ("set de 2014 - dez de 2018 · 4 anos 4 meses", "2014-09", "2018-12", 52),
        ("05/2014 bis 06/2018", "2014-05", "2018-06", None),
        ("2014-05 to 2018-06", "2014-05", "2018-06", None),
        ("January 2018 - Present (6 years 3 months)", "2018-01", None, 75),
        ("depuis mars 2019", "2019-03", None, None),
        ("Jan. 2018–Heute · Weniger als ein Jahr", "2018-01", None, 0),
    ],
)
def test_periods(text: str, since: str, until: str | None, months: int | None) -> None:
    found = period(text)
    assert found is not None
    assert (found.since, found.until, found.months, found.rest) == (since, until, months, "")


@pytest.mark.parametrize(
    "text", ["", "2018", "in 2018", "Room 2018-20", "1918 - 2", "2014-2016, 2018-2020", "12345-2018 - 2", "x" * 400]
)
def test_what_is_no_period(text: str) -> None:
    assert period(text) is None


def test_lengths_and_single_years() -> None:
    assert (length("5 yrs 2 mos"), length("6 Jahre"), length("3 mesi"), length("5 yrs at sea")) == (62, 72, 3, None)
    assert (year_alone("2013"), year_alone("May 2013"), year_alone("in 2013")) == ("2013", "2013-05", None)


def test_line_ends_and_blank_lines_make_no_difference() -> None:
    text = (FIXTURES / "page.txt").read_text("utf-8")
    assert told(text.replace("\n", "\r\n\r\n")) == told(text)


@given(
    st.lists(
        st.sampled_from([*(FIXTURES / "page.txt").read_text("utf-8").split("\n"), "2018 - 2020", "x" * 50]), max_size=40
    )
)
def test_every_statement_stands_on_a_line_of_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    found, left = profile(text)
    assert all(1 <= each.line <= len(lines) for each in found)
    assert all(each.text in text for each in found)
    assert all(line in text for line in left)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    profile(text)
