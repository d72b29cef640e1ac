"""Further ways of saying whom one met, who brought one together, and what they do."""

from typing import Any

import pytest
from tests.jottings.taken import NOW, assert_means

from callingcard.jottings import read

Line = tuple[str, dict[str, Any]]

INTRODUCED: list[Line] = [
    ("Ana Sousa introduced me to Jo Park yesterday", {"name": "Jo Park", "through": "Ana Sousa", "on": "yesterday"}),
    ("At PyCon, Ana introduced us to Jo Park", {"name": "Jo Park", "through": "Ana", "at": "PyCon"}),
    ("Ana Sousa hat mir gestern Jo Park vorgestellt", {"name": "Jo Park", "through": "Ana Sousa", "on": "gestern"}),
    ("Jo Park wurde mir gestern von Ana Sousa vorgestellt", {"name": "Jo Park", "through": "Ana Sousa", "on": "gestern"}),
    ("Jo Park wurde mir von Ana Sousa vorgestellt", {"name": "Jo Park", "through": "Ana Sousa"}),
    ("Ana Sousa m'a présenté Jo Park hier", {"name": "Jo Park", "through": "Ana Sousa", "on": "hier"}),
    ("Ana Sousa m'a présentée à Jo Park", {"name": "Jo Park", "through": "Ana Sousa"}),
    ("Ana Sousa me presentó a Jo Park ayer", {"name": "Jo Park", "through": "Ana Sousa", "on": "ayer"}),
    ("A Ana Sousa apresentou-me o Jo Park ontem", {"name": "Jo Park", "through": "Ana Sousa", "on": "ontem"}),
    ("Ana Sousa me apresentou ao Jo Park ontem", {"name": "Jo Park", "through": "Ana Sousa", "on": "ontem"}),
    ("Ana Sousa mi ha presentato Jo Park ieri", {"name": "Jo Park", "through": "Ana Sousa", "on": "ieri"}),
]  # fmt: skip
WORK: list[Line] = [
    ("met Jo Park, works at Airvent as a buyer", {"name": "Jo Park", "company": "Airvent", "position": "buyer"}),
    ("Jo Park getroffen, arbeitet bei Airvent als Einkäuferin",
     {"name": "Jo Park", "company": "Airvent", "position": "Einkäuferin"}),
    ("Rencontré Jo Park, elle travaille chez Airvent comme acheteuse",
     {"name": "Jo Park", "company": "Airvent", "position": "acheteuse"}),
    ("Conocí a Jo Park, trabaja en Airvent como compradora",
     {"name": "Jo Park", "company": "Airvent", "position": "compradora"}),
    ("Conheci a Jo Park, trabalha na Airvent como compradora",
     {"name": "Jo Park", "company": "Airvent", "position": "compradora"}),
    ("Ho conosciuto Jo Park, lavora per Airvent come buyer",
     {"name": "Jo Park", "company": "Airvent", "position": "buyer"}),
    ("Coffee with Jo Park on Tuesday, she starts at Airvent in January",
     {"name": "Jo Park", "on": "on Tuesday", "said": ("she starts at Airvent in January",)}),
]  # fmt: skip
BESIDE: list[Line] = [
    ("Sat next to Jo Park on the train yesterday, talked about pumps",
     {"name": "Jo Park", "on": "yesterday", "about": ("pumps",), "rest": "on the train"}),
    ("Gestern im Zug neben Jo Park gesessen", {"name": "Jo Park", "at": "Zug", "on": "Gestern"}),
    ("Assis à côté de Jo Park hier", {"name": "Jo Park", "on": "hier"}),
    ("Estuve sentada al lado de Jo Park ayer", {"name": "Jo Park", "on": "ayer"}),
    ("Fiquei ao lado da Jo Park ontem no comboio", {"name": "Jo Park", "on": "ontem", "at": "comboio"}),
    ("Ero seduto accanto a Jo Park ieri", {"name": "Jo Park", "on": "ieri"}),
]  # fmt: skip
AT_TABLE: list[Line] = [
    ("Letzten Dienstag mit Jo Weiß Kaffee getrunken, er sucht eine Stelle",
     {"name": "Jo Weiß", "on": "Letzten Dienstag", "said": ("er sucht eine Stelle",)}),
    ("Gestern mit Jo Weiß zu Mittag gegessen und über Pumpen geredet",
     {"name": "Jo Weiß", "on": "Gestern", "about": ("Pumpen",)}),
    ("Mit Jo Weiß essen gegangen", {"name": "Jo Weiß"}),
    ("Gestern mit Jo Weiß zu Mittag gegessen, er kennt Ana",
     {"name": "Jo Weiß", "on": "Gestern", "said": ("er kennt Ana",)}),
    ("Mit Jo Weiß Kaffee getrunken, wir telefonieren wieder",
     {"name": "Jo Weiß", "rest": "Kaffee getrunken, wir telefonieren wieder"}),
    ("Bin heute Jo Weiß in der Mensa begegnet", {"name": "Jo Weiß", "on": "heute", "at": "Mensa"}),
    ("Rencontre avec Jo Park le 3 mai", {"name": "Jo Park", "on": "le 3 mai"}),
    ("Petit-déjeuner avec Jo Park mardi", {"name": "Jo Park", "on": "mardi"}),
    ("Desayuné con Jo Park hoy", {"name": "Jo Park", "on": "hoy"}),
    ("Conocí ayer a Jo Park en la feria", {"name": "Jo Park", "on": "ayer", "at": "feria"}),
    ("Hablé ayer con Jo Park", {"name": "Jo Park", "on": "ayer"}),
    ("Conheci ontem o Jo Park na feira", {"name": "Jo Park", "on": "ontem", "at": "feira"}),
    ("Falei ontem com a Jo Park", {"name": "Jo Park", "on": "ontem"}),
]  # fmt: skip
ENGLISH: list[Line] = [
    ("Met Jo Park (jo@example.org) at PyCon", {"name": "Jo Park", "email": "jo@example.org", "at": "PyCon"}),
    ("Met Jo Park <jo@example.org>, https://www.linkedin.com/in/jo-park.",
     {"name": "Jo Park", "email": "jo@example.org", "url": "https://www.linkedin.com/in/jo-park"}),
    ("had a great chat with Jo Park last night about her startup",
     {"name": "Jo Park", "on": "last night", "about": ("her startup",)}),
    ("Enjoyed talking to Jo Park on Monday", {"name": "Jo Park", "on": "on Monday"}),
    ("Nice meeting Jo Park today", {"name": "Jo Park", "on": "today"}),
    ("Quick call w/ Jo Park on Thursday, re pumps", {"name": "Jo Park", "on": "on Thursday", "about": ("pumps",)}),
    ("met Jo Park @ PyCon re pumps", {"name": "Jo Park", "at": "PyCon", "about": ("pumps",)}),
]  # fmt: skip
LINES = [*INTRODUCED, *WORK, *BESIDE, *AT_TABLE, *ENGLISH]


@pytest.mark.parametrize(("line", "meant"), LINES, ids=[line for line, _ in LINES])
def test_a_line_is_taken_apart(line: str, meant: dict[str, Any]) -> None:
    assert_means(line, meant)


@pytest.mark.parametrize(
    "line",
    ["She introduced me to her team", "Sie hat mir ihr Team vorgestellt",
     "Sat next to a nice engineer", "Elle m'a présenté son équipe", "Ella me presentó a su equipo"],
)  # fmt: skip
def test_who_introduced_is_not_whom_one_met(line: str) -> None:
    assert read(line, now=NOW).name == ""
