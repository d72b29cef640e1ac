"""Identifiers in all their spellings, and what identifies nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callingcard.people.identifiers import email_key, normal_identifiers, phone_key, profile_key
from tests.people.making import record

ANA = "linkedin.com/in/ana-sousa"


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.linkedin.com/in/Ana-Sousa/", ANA),
        ("http://pt.linkedin.com/in/ana-sousa/en?trk=profile#top", ANA),
        ("linkedin.com/in/ana-sousa", ANA),
        ("https://www.linkedin.com/mwlite/in/ana-sousa", ANA),
        ("https://www.linkedin.com/in/jos%C3%A9", "linkedin.com/in/josé"),
        ("https://www.linkedin.com/in/jose\u0301", "linkedin.com/in/josé"),
        ("https://www.linkedin.com/pub/ana-sousa/1/2a/3b4", "linkedin.com/in/ana-sousa-3b402a1"),
        ("https://www.linkedin.com/company/nordhavn", None),
        ("https://www.linkedin.com/in/", None),
        ("https://linkedin.com.evil.example/in/ana", None),
        ("https://evil.example/linkedin.com/in/ana", None),
        ("https://[::1/linkedin.com/in/ana", None),
        ("", None),
    ],
)
def test_profile(url: str, key: str | None) -> None:
    assert profile_key(url) == key


@pytest.mark.parametrize(
    ("address", "key"),
    [
        (" Ana.Sousa+tag@GoogleMail.com ", "anasousa@gmail.com"),
        ("mailto:Ana.Sousa@nordhavn.example", "ana.sousa@nordhavn.example"),
        ("info@nordhavn.example", None),
        ("no-reply@nordhavn.example", None),
        ("sales.uk@nordhavn.example", None),
        ("urn:li:member:1234", None),
        ("ana@", None),
        ("ana sousa@nordhavn.example", None),
    ],
)
def test_email(address: str, key: str | None) -> None:
    assert email_key(address) == key


@pytest.mark.parametrize(
    ("number", "region", "key"),
    [
        ("+351 912 345 678", None, "+351912345678"),
        ("00351 912 345 678", None, "+351912345678"),
        ("+44 (0)20 7946 0018", None, "+442079460018"),
        ("912 345 678", None, None),
        ("912 345 678", "PT", "+351912345678"),
        ("tel:+351-912-345-678", None, "+351912345678"),
        ("12", "PT", None),
        ("call me", "PT", None),
    ],
)
def test_phone(number: str, region: str | None, key: str | None) -> None:
    assert phone_key(number, region) == key


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing(text: str) -> None:
    for url in (text, f"https://www.linkedin.com/in/{text}"):
        key = profile_key(url)
        assert key is None or "%" in key or profile_key(key) == key
    for key in (email_key(text), email_key(f"{text}@nordhavn.example")):
        assert key is None or email_key(key) == key


def test_all_identifiers_of_a_record_each_once() -> None:
    said = record("Ana", emails=("a@b.example", "A@b.example"), urls=(ANA, "x"), phones=("+351912345678",))
    assert normal_identifiers(said) == (ANA, "a@b.example", "+351912345678")
