"""A line about a meeting, taken apart: what is understood, what is left alone, and that nothing is made up."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.jottings.taken import NOW, assert_means

from callingcard.jottings import read

LINES: list[tuple[str, dict[str, Any]]] = [
    ("met Ana Sousa at PyCon yesterday about CRDTs, promised the slides",
     {"name": "Ana Sousa", "at": "PyCon", "on": "yesterday", "about": ("CRDTs",), "promised": ("the slides",)}),
    ("Met Ana Sousa at PyCon yesterday. Talked about CRDTs and offline sync. I promised to send her the slides.",
     {"name": "Ana Sousa", "at": "PyCon", "on": "yesterday", "about": ("CRDTs and offline sync",), "promised": ("send her the slides",)}),
    ("met ana sousa at pycon yesterday about crdts", {"name": "ana sousa", "at": "pycon", "on": "yesterday", "about": ("crdts",)}),
    ("Ana Sousa", {"name": "Ana Sousa"}),
    ("Ana Sousa, hinges", {"name": "Ana Sousa", "rest": "hinges"}),
    ("coffee with Jon Bell on Friday, discussed gripper arms, introduced by Ana Sousa",
     {"name": "Jon Bell", "on": "on Friday", "about": ("gripper arms",), "through": "Ana Sousa"}),
    ("ran into María José García-López at the Robots at Work Expo 3 days ago",
     {"name": "María José García-López", "at": "the Robots at Work Expo", "on": "3 days ago"}),
    ("talked to Dr. Kim Berg about her talk at FOSDEM", {"name": "Dr. Kim Berg", "about": ("her talk at FOSDEM",)}),
    ("talked with Kim Berg about CRDTs at FOSDEM this morning",
     {"name": "Kim Berg", "at": "FOSDEM", "on": "this morning", "about": ("CRDTs",)}),
    ("met May Lindqvist in May about bed rails", {"name": "May Lindqvist", "on": "in May", "about": ("bed rails",)}),
    ("met May last Tuesday", {"name": "May", "on": "last Tuesday"}),
    ("met April Jones at the fair", {"name": "April Jones", "at": "the fair"}),
    ("had lunch with Ana and Jon Bell in Lisbon", {"name": "Ana", "also": ("Jon Bell",), "at": "Lisbon"}),
    ("met Ana Sousa & Jon Bell at PyCon, said I'd connect",
     {"name": "Ana Sousa", "also": ("Jon Bell",), "at": "PyCon", "expects_me": True}),
    ("Jon Bell via Zoom yesterday at 5pm about the pilot, I'll send the draft",
     {"name": "Jon Bell", "at": "Zoom", "on": "yesterday at 5pm", "about": ("the pilot",), "promised": ("send the draft",)}),
    ("met Ana Sousa (CTO at Nordhavn), https://www.linkedin.com/in/ana-sousa, ana@example.org",
     {"name": "Ana Sousa", "position": "CTO", "company": "Nordhavn", "email": "ana@example.org",
      "url": "https://www.linkedin.com/in/ana-sousa"}),
    ("call with Otto van der Berg two weeks ago, he said that they move to Bergen, owe him the report",
     {"name": "Otto van der Berg", "on": "two weeks ago", "said": ("they move to Bergen",), "promised": ("the report",)}),
    ("At PyCon yesterday with Ana Sousa, CRDTs", {"name": "Ana Sousa", "at": "PyCon", "on": "yesterday", "rest": "CRDTs"}),
    ("I met Ana Sousa, who works as a nurse, works at St. Mary's Hospital",
     {"name": "Ana Sousa", "position": "nurse", "company": "St. Mary's Hospital"}),
    ("met Ana on 2026-11-20 in the cafeteria about hinges; told me she was hiring",
     {"name": "Ana", "on": "on 2026-11-20", "at": "the cafeteria", "about": ("hinges",), "said": ("she was hiring",)}),
    ("Met Jon at the climbing hall. He's looking for a job.",
     {"name": "Jon", "at": "the climbing hall", "said": ("He's looking for a job",)}),
    ("met Ana Sousa about how they keep bees", {"name": "Ana Sousa", "about": ("how they keep bees",)}),
    ("met Will Smith on 3 May at Web Summit re: hiring",
     {"name": "Will Smith", "on": "on 3 May", "at": "Web Summit", "about": ("hiring",)}),
    ("met Ana Sousa about CRDTs, red hat", {"name": "Ana Sousa", "about": ("CRDTs",), "rest": "red hat"}),
    ("met Ana Sousa about CRDTs, bees and hinges", {"name": "Ana Sousa", "about": ("CRDTs, bees and hinges",)}),
    ("met 山田 一郎 at PyCon", {"name": "山田 一郎", "at": "PyCon"}),
    ("met Ana Sousa, Jon Bell and Kim at PyCon", {"name": "Ana Sousa", "also": ("Jon Bell", "Kim"), "at": "PyCon"}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "meant"), LINES, ids=[line for line, _ in LINES])
def test_a_line_is_taken_apart(line: str, meant: dict[str, Any]) -> None:
    assert_means(line, meant)


@pytest.mark.parametrize(
    "line",
    ["met somebody at the bar", "Great talk by the keynote speaker", "what a day", "she will send me the paper", ""],
)
def test_nobody_is_made_up(line: str) -> None:
    assert read(line, now=NOW).name == ""


def test_where_somebody_is_from_is_no_employer() -> None:
    found = read("met Bob from Lisbon", now=NOW)
    assert (found.name, found.company, found.rest) == ("Bob", "", "from Lisbon")


def test_a_date_ahead_is_named_but_not_understood() -> None:
    found = read("met Ana Sousa at PyCon next Friday", now=NOW)
    assert (found.at, found.on, found.understood) == ("PyCon", "next Friday", "")


def test_what_another_promised_is_no_promise_of_mine() -> None:
    found = read("met Ana Sousa, she will send me the paper", now=NOW)
    assert found.promised == ()
    assert "she will send me the paper" in found.rest


@given(st.text(max_size=300) | st.lists(st.sampled_from(" ".join(line for line, _ in LINES).split())).map(" ".join))
def test_every_word_understood_is_a_word_of_the_line(line: str) -> None:
    found = read(line, now=NOW)
    words = set(line.replace("(", " ").replace(")", " ").replace(",", " ").replace(";", " ").split())
    told = (found.name, found.at, found.through, found.company, *found.about, *found.said, *found.promised, *found.also)
    for word in " ".join(told).replace(",", " ").replace(";", " ").replace("(", " ").replace(")", " ").split():
        assert any(word.strip(".:–—-·") in one for one in words)


def test_an_endless_line_is_not_taken_apart() -> None:
    assert read("met Ana Sousa " * 10_000, now=NOW).name == ""
