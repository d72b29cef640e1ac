"""Pairs of records and what becomes of them, one a row."""

from typing import Any

import pytest

from tests.people.making import record, verdict

URL = "https://www.linkedin.com/in/"
Said = dict[str, Any]

PAIRS: list[tuple[str, str, Said, str, Said]] = [
    # Strong identifiers, in all their spellings.
    ("link", "Ana Sousa", {"urls": URL + "ana-sousa"}, "Ana Sousa", {"urls": "linkedin.com/in/Ana-Sousa/?trk=x"}),
    ("link", "José Peña", {"urls": URL + "jos%C3%A9-pe%C3%B1a"}, "Jose Pena", {"urls": URL + "josé-peña"}),
    ("link", "Ana Sousa", {"urls": "http://pt.linkedin.com/in/ana-sousa/en"}, "A. S.", {"urls": URL + "ana-sousa"}),
    ("link", "Ana Sousa", {"emails": "Ana.Sousa+tag@gmail.com"}, "Sousa, Ana", {"emails": "anasousa@googlemail.com"}),
    ("link", "Ana Sousa", {"phones": "+351 912 345 678"}, "Ana S.", {"phones": "00351912345678"}),
    (
        "link",
        "Ana Sousa",
        {"emails": "ana@nordhavn.example"},
        "ana@nordhavn.example",
        {"emails": "ana@nordhavn.example"},
    ),
    ("link", "Ana Sousa", {"urls": URL + "ana-sousa"}, "Ana Bergmann", {"urls": URL + "ana-sousa"}),
    ("link", "Ana Sousa", {"emails": "ana@sousa.example"}, "Ana Bergmann", {"emails": "ana@sousa.example"}),
    ("link", "Wojciech Dudek", {"emails": "w@dudek.example"}, "Wojtek Dudek", {"emails": "w@dudek.example"}),
    ("link", "Peggy Ashford", {"emails": "pa@post.example"}, "Margaret Ashford", {"emails": "pa@post.example"}),
    ("link", "李明", {"urls": URL + "li-ming-88"}, "Li Ming", {"urls": URL + "li-ming-88"}),
    ("link", "محمد علي", {"emails": "m.ali@post.example"}, "Mohammed Ali", {"emails": "m.ali@post.example"}),
    ("link", "田中太郎", {"emails": "tt@post.example"}, "Taro Tanaka", {"emails": "tt@post.example"}),
    # An identifier that is nobody's own.
    ("review", "John Okafor", {"emails": "okafors@post.example"}, "Mary Okafor", {"emails": "okafors@post.example"}),
    ("review", "Paul Weiss", {"emails": "weiss@post.example"}, "Paula Weiss", {"emails": "weiss@post.example"}),
    ("apart", "John Smith", {"phones": "+442079460018"}, "Priya Nair", {"phones": "+442079460018"}),
    ("review", "John Smith", {"phones": "+442079460018"}, "John Miller", {"phones": "+442079460018"}),
    ("apart", "Erik Lund", {"emails": "erik@lund.example"}, "Berta Holm", {"emails": "erik@lund.example"}),
    ("review", "Erik Lund", {"urls": URL + "erik"}, "Berta Holm", {"urls": URL + "erik"}),
    ("apart", "John Okafor", {"emails": "info@acme.example"}, "Mary Stone", {"emails": "info@acme.example"}),
    ("review", "John Okafor", {"emails": "info@acme.example"}, "John Okafor", {"emails": "info@acme.example"}),
    # Never on a name alone, however rare.
    ("review", "Ana Sousa", {}, "Ana Sousa", {}),
    ("review", "Xanthippe Oyelaran-Quist", {}, "Xanthippe Oyelaran-Quist", {}),
    ("review", "Ana Sousa", {"company": "Acme"}, "Ana Sousa", {"emails": "ana@post.example"}),
    # A numbered mailbox tells of another of that name.
    ("apart", "Ana Sousa", {"company": "Acme"}, "Ana Sousa", {"emails": "ana9@post.example"}),
    ("review", "Ana Sousa", {"position": "Engineer"}, "Ana Sousa", {"position": "Engineer"}),
    ("apart", "Ana", {}, "Ana", {}),
    ("apart", "Ana Sousa", {}, "Ana Pereira", {}),
    ("apart", "Ana Sousa", {"company": "Acme"}, "Rui Sousa", {"company": "Acme"}),
    ("apart", "Ana Sousa", {"company": "Acme"}, "Ana Bergmann", {"company": "Acme"}),
    ("apart", "", {"company": "Acme"}, "", {"company": "Acme"}),
    # A name and one more agreeing field; the name in many dresses.
    ("link", "Ana Sousa", {"company": "Nordhavn Robotics"}, "Ana Sousa", {"company": "Nordhavn Robotics"}),
    ("link", "Ana Sousa", {"company": "Nordhavn"}, "Sousa, Ana", {"company": "NORDHAVN A/S"}),
    ("link", "Ana Sousa, PhD", {"company": "Nordhavn"}, "Dr. Ana Sousa", {"company": "Nordhavn"}),
    ("link", "Ana Sousa 🚀 | Hiring!", {"company": "Nordhavn"}, "Ana Sousa", {"company": "Nordhavn"}),
    ("link", "𝗔𝗻𝗮 𝗦𝗼𝘂𝘀𝗮", {"company": "Nordhavn"}, "ana sousa", {"company": "Nordhavn"}),
    ("link", "Ana Sousa (she/her)", {"company": "Nordhavn"}, "Ana Sousa", {"company": "Nordhavn"}),
    ("link", "JoÃ£o Conceição", {"company": "Nordhavn"}, "João Conceição", {"company": "Nordhavn"}),
    ("link", "Jürgen Müller", {"company": "Nordhavn"}, "Juergen Mueller", {"company": "Nordhavn"}),
    ("link", "Łukasz Żak", {"company": "Nordhavn"}, "Lukasz Zak", {"company": "Nordhavn"}),
    ("link", "Иван Петров", {"company": "Nordhavn"}, "Ivan Petrov", {"company": "Nordhavn"}),
    ("link", "Петров Иван Сергеевич", {"company": "Nordhavn"}, "Ivan Petrov", {"company": "Nordhavn"}),
    ("link", "王小明", {"company": "Nordhavn"}, "Wang Xiaoming", {"company": "Nordhavn"}),
    ("link", "Li Wei", {"company": "Nordhavn"}, "Wei Li", {"company": "Nordhavn"}),
    ("link", "Jan van der Berg", {"company": "Nordhavn"}, "van der Berg, Jan", {"company": "Nordhavn"}),
    ("link", "Anne-Marie Holt", {"company": "Nordhavn"}, "Annemarie Holt", {"company": "Nordhavn"}),
    ("link", "Bill Hathersage", {"company": "Nordhavn"}, "William Hathersage", {"company": "Nordhavn"}),
    ("link", "Elizabeth (Liz) Hathersage", {"company": "Nordhavn"}, "Liz Hathersage", {"company": "Nordhavn"}),
    ("link", "SOUSA Ana", {"company": "Nordhavn"}, "Ana Sousa", {"company": "Nordhavn"}),
    ("link", "Ana Sousa", {"company": "Nordhavn"}, "Ana Sousa", {"emails": "ana@nordhavn.example"}),
    ("link", "Ana Sousa", {"birthday": "1984-02-03"}, "Ana Sousa", {"birthday": "1984-02-03"}),
    ("link", "Ana Sousa", {"connected_on": "2024-03-01"}, "Ana Sousa", {"connected_on": "2024-03-01"}),
    ("link", "Ana Sousa", {"schools": "Tallinn Polytechnic"}, "Ana Sousa", {"schools": ("Tallinn Polytechnic",)}),
    ("link", "Ana Sousa", {"emails": "quokka77@post.example"}, "Ana Sousa", {"urls": URL + "quokka77"}),
    ("link", "International Business", {"company": "IBM"}, "International Business", {"company": "IBM Corp."}),
    ("link", "Ana Sousa", {"company": "IBM"}, "Ana Sousa", {"company": "International Business Machines"}),
    # Weaker: to the user.
    ("review", "A. Sousa", {"company": "Nordhavn"}, "Ana Sousa", {"company": "Nordhavn"}),
    ("review", "Maria Silva (née Costa)", {"company": "Nordhavn"}, "Maria Costa", {"company": "Nordhavn"}),
    ("review", "Ana Sousa", {"company": "Freelance"}, "Ana Sousa", {"company": "Freelance"}),
    # Two of one name at one firm.
    (
        "review",
        "Ana Sousa",
        {"company": "Nordhavn", "urls": URL + "ana-1", "as_of": "2026-01-01"},
        "Ana Sousa",
        {"company": "Nordhavn", "urls": URL + "ana-2", "as_of": "2026-01-01"},
    ),
    (
        "review",
        "Ana Sousa",
        {"company": "Nordhavn", "emails": "ana.sousa@nordhavn.example"},
        "Ana Sousa",
        {"company": "Nordhavn", "emails": "ana.sousa2@nordhavn.example"},
    ),
    (
        "review",
        "Ana Sousa",
        {"company": "Nordhavn", "connected_on": "2024-03-01"},
        "Ana Sousa",
        {"company": "Nordhavn", "connected_on": "2025-06-09"},
    ),
    (
        "apart",
        "Ana Sousa",
        {"birthday": "1984-02-03"},
        "Ana Sousa",
        {"birthday": "1991-07-30"},
    ),
    # A profile renamed between two archives.
    (
        "link",
        "Ana Sousa",
        {
            "company": "Nordhavn",
            "urls": URL + "ana-1",
            "as_of": "2023-01-01",
            "connected_on": "2020-05-04",
            "file": "a",
        },
        "Ana Sousa",
        {
            "company": "Nordhavn",
            "urls": URL + "ana-2",
            "as_of": "2026-01-01",
            "connected_on": "2020-05-04",
            "file": "b",
        },
    ),
    (
        "review",
        "Ana Sousa",
        {"company": "Nordhavn", "urls": URL + "ana-1", "as_of": "2023-01-01", "file": "a"},
        "Ana Sousa",
        {"company": "Nordhavn", "urls": URL + "ana-2", "as_of": "2026-01-01", "file": "b"},
    ),
    # A job change is no contradiction: an archive before URLs, and one after.
    (
        "link",
        "Ana Sousa",
        {"company": "Nordhavn", "as_of": "2021-01-01", "connected_on": "2020-05-04"},
        "Ana Sousa",
        {"company": "Otterdale", "as_of": "2026-01-01", "connected_on": "2020-05-04"},
    ),
    (
        "review",
        "Ana Sousa",
        {"company": "Nordhavn", "as_of": "2021-01-01"},
        "Ana Sousa",
        {"company": "Otterdale", "as_of": "2026-01-01"},
    ),
]


@pytest.mark.parametrize(("expected", "name", "said", "other", "told"), PAIRS, ids=lambda value: str(value)[:40])
def test_a_pair_gets_its_verdict(expected: str, name: str, said: Said, other: str, told: Said) -> None:
    a, b = record(name, **said), record(other, **{"line": 2, **told})
    assert (verdict(a, b), verdict(b, a)) == (expected, expected)
