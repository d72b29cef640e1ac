"""What somebody new tries, and is answered in their own terms."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call


def test_the_day_tells_that_invitations_wait(call: Call) -> None:
    assert "inbox" not in call("today").out
    assert call("inbox", "add", "--from", "Jo Park").code == 0
    assert "1 invitation waits in your inbox: callingcard inbox" in call("today").out
    assert call("inbox", "add", "--from", "Li Wei").code == 0
    assert call("today").out.rstrip().endswith("2 invitations wait in your inbox: callingcard inbox")
    assert set(call("today", json=True).json) == {"items", "budget"}


@pytest.mark.parametrize(("since", "shown"), [("2021", "2021"), ("May 2021", "May 2021"), ("3 May 2021", "3 May 2021")])
def test_a_period_begins_as_exactly_as_was_said(since: str, shown: str, call: Call) -> None:
    call("add", "Ana Sousa")
    assert call("fact", "Ana Sousa", "Nordhavn", "--kind", "employer", "--since", since).code == 0
    timeline = call("who", "Ana Sousa").out.partition("Timeline")[2]
    assert f"\n  {shown}  employer: Nordhavn" in timeline


@pytest.mark.parametrize(("on", "shown"), [("2021", "2021"), ("in May 2021", "May 2021"), ("3 May 2021", "3 May 2021")])
def test_a_meeting_is_dated_as_exactly_as_was_said(on: str, shown: str, call: Call) -> None:
    told = call("met", "Ana Sousa", "--at", "PyCon", "--on", on, json=True).json
    timeline = call("who", "Ana Sousa").out.partition("Timeline")[2]
    assert f"\n  {shown}  Met: PyCon" in timeline
    edited = call("edit", told["encounter"]["id"], "--at", "PyConDE").out
    assert f"PyConDE, {shown}" in edited


def test_who_is_in_the_address_book_is_no_stranger(call: Call, tmp_path: Path) -> None:
    card = tmp_path / "contacts.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Sousa\nEMAIL:ana@example.org\nEND:VCARD\n", "utf-8")
    assert call("import", str(card)).code == 0
    told = call("decide", "Ana Sousa", json=True).json
    assert (told["decision"], told["reasons"][0]["code"]) == ("dont", "how-not-said")
    assert "no stranger" in told["reasons"][0]["text"]
    assert call("who", "Ana Sousa", json=True).json["tie"]["strength"] == "weak"
