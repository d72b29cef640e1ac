"""The JSON of every command, as other programs rely on it."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
PERSON = {"id", "name", "identifiers", "company", "position"}
FACT = {"id", "person", "kind", "text", "as_of", "since", "until", "private", "source"}
ENCOUNTER = {"id", "on", "at"}
REASON = {"code", "text", "facts", "advice"}
REPORT = {"verdict", "elements", "findings", "focus", "language", "length"}
FINDING = {"rule", "kind", "severity", "start", "end", "message", "fix", "advice"}


def _met(call: Call, *args: str) -> Any:
    return call(
        "met", "Ana Sousa", "--at", "PyCon", "--on", "yesterday at 5pm", "--about", "CRDTs", *args, json=True
    ).json


def _is_reason(reason: dict[str, Any]) -> bool:
    return set(reason) == REASON and isinstance(reason["facts"], list) and bool(reason["text"])


def test_met(call: Call) -> None:
    found = _met(call, "--said", "keeps bees", "--promised", "send the slides", "--company", "Nordhavn", "--expects-me")
    assert set(found["person"]) == PERSON
    assert found["person"]["company"] == "Nordhavn"
    assert set(found["encounter"]) >= ENCOUNTER
    assert found["encounter"]["on"] == "2026-05-19T17:00:00+00:00"
    assert found["encounter"]["at"] == "PyCon"
    assert all(set(fact) >= FACT for fact in found["facts"])
    assert [fact["kind"] for fact in found["facts"]] == ["topic", "said", "promised", "employer"]
    assert {fact["source"]["kind"] for fact in found["facts"]} == {"user"}
    assert set(found["facts"][0]["source"]) == {"kind", "file", "line"}


def test_add_people_and_me(call: Call) -> None:
    added = call("add", "Mei Tanaka", "--url", "https://uk.linkedin.com/in/Mei-Tanaka/", json=True).json
    assert set(added["person"]) == PERSON
    assert added["person"]["identifiers"] == ["linkedin.com/in/mei-tanaka"]
    assert [person["name"] for person in call("people", json=True).json["people"]] == ["Mei Tanaka"]
    me = call(
        "me",
        "--name",
        "Rui",
        "--offer",
        "reviews",
        "--school",
        "Aveiro",
        "--since",
        "2009",
        "--until",
        "2014",
        json=True,
    )
    assert me.json["me"]["offers"] == ["reviews"]
    assert me.json["me"]["schools"] == [{"name": "Aveiro", "role": None, "since": "2009-01-01", "until": "2014-12-31"}]


def test_fact_edit_delete(call: Call) -> None:
    met = _met(call)
    fact = call("fact", "Ana Sousa", "works at Nordhavn", "--since", "2021", json=True).json["fact"]
    assert set(fact) >= FACT
    assert (fact["kind"], fact["text"], fact["since"], fact["as_of"]) == (
        "employer",
        "Nordhavn",
        "2021-01-01",
        "2026-05-20",
    )
    edited = call("edit", fact["id"], "--until", "May 2025", json=True).json["fact"]
    assert (edited["id"], edited["until"], edited["since"]) == (fact["id"], "2025-05-31", "2021-01-01")
    encounter = call("edit", met["encounter"]["id"], "--on", "last Tuesday", json=True).json["encounter"]
    assert (encounter["on"], encounter["at"]) == ("2026-05-19", "PyCon")
    assert call("delete", fact["id"], json=True).json["fact"]["id"] == fact["id"]
    assert call("delete", fact["id"], json=True).code == 2


def test_who(call: Call) -> None:
    _met(call)
    found = call("who", "ana", json=True).json
    assert set(found) == {"person", "known_through", "timeline", "tie", "facts"}
    assert all(_is_reason(reason) for reason in [*found["known_through"], *found["tie"]["basis"]])
    assert all(set(line) == {"when", "kind", "text", "source"} for line in found["timeline"])
    assert set(found["tie"]) == {"strength", "basis", "reciprocity"}
    assert found["known_through"][0]["code"] == "met"
    assert found["known_through"][0]["facts"][0].startswith("e_")


def test_decide(call: Call) -> None:
    _met(call)
    found = call("decide", "Ana Sousa", json=True).json
    assert set(found) == {"decision", "reasons", "window"}
    assert found["decision"] == "connect"
    assert found["window"] == {
        "opens": "2026-05-19T21:00:00+00:00",
        "closes": "2026-05-20T17:00:00+00:00",
        "state": "open",
    }
    assert all(_is_reason(reason) for reason in found["reasons"])


def test_draft(call: Call) -> None:
    _met(call)
    found = call("draft", "Ana Sousa", json=True).json
    assert set(found) == {"decision", "drafts", "asks"}
    assert set(found["decision"]) == {"decision", "reasons", "window"}
    draft = found["drafts"][0]
    assert set(draft) >= {"text", "claims", "report"}
    assert set(draft["report"]) >= REPORT
    known = {fact["id"] for fact in call("who", "Ana Sousa", json=True).json["facts"]}
    for claim in draft["claims"]:
        assert set(claim) == {"start", "end", "facts"}
        assert draft["text"][claim["start"] : claim["end"]].strip() == draft["text"][claim["start"] : claim["end"]]
        assert all(cited in known or cited.startswith("e_") for cited in claim["facts"])


def test_a_draft_from_nothing_asks(call: Call) -> None:
    call("add", "Mei Tanaka")
    found = call("draft", "Mei Tanaka", json=True).json
    assert found["drafts"] == []
    assert found["asks"]


def test_today(call: Call) -> None:
    _met(call)
    found = call("today", json=True).json
    assert set(found) == {"items", "budget"}
    assert found["budget"] == {"notes_left": 5, "resets": "2026-06-01", "account": "free"}
    item = found["items"][0]
    assert set(item) == {"kind", "person", "due", "state", "reasons", "draft", "verdict"}
    assert item["verdict"] in {"send", "revise"}
    assert (item["kind"], item["state"], item["due"]) == ("connect", "open", "2026-05-20T17:00:00+00:00")
    assert set(item["person"]) == PERSON
    assert "PyCon" in item["draft"]


def test_sent_and_outcome(call: Call) -> None:
    _met(call)
    sent = call("sent", "Ana Sousa", "--note", "Hi Ana", json=True).json["outcome"]
    assert (sent["outcome"], sent["sent"]["text"]) == ("unknown", "Hi Ana")
    assert call("today", json=True).json["budget"]["notes_left"] == 4
    later = "2026-05-22T09:30:00+00:00"
    accepted = call("outcome", "Ana Sousa", "accepted", json=True, now=later).json["outcome"]
    assert (accepted["outcome"], accepted["delay"]) == ("accepted", 172800.0)
    assert call("decide", "Ana Sousa", json=True, now=later).json["reasons"][0]["code"] == "already-connected"


@pytest.mark.parametrize(
    ("text", "code"), [("", 1), ("I'd like to add you to my professional network on LinkedIn.", 1)]
)
def test_check(call: Call, text: str, code: int) -> None:
    answer = call("check", "-", json=True, typed=text)
    assert answer.code == code
    assert set(answer.json) >= REPORT
    assert list(answer.json["elements"]) == ["how", "why", "forward", "detail", "bio", "offer", "thanks"]
    assert all(set(finding) == FINDING for finding in answer.json["findings"])
    assert set(answer.json["length"]) == {"count", "limit", "unit", "as_of"}


def test_check_works_where_nothing_is_stored_and_stores_nothing(call: Call, tmp_path: Path) -> None:
    call("check", "-", typed="Hello")
    assert not (tmp_path / "home").exists()


def test_check_jsonl_answers_line_by_line(call: Call) -> None:
    lines = [
        '{"id": "a", "text": "Hi"}',
        "",
        "nonsense",
        '{"id": 7, "text": 5}',
        '{"text": "Hi", "channel": "pigeon"}',
        "[1]",
    ]
    answer = call("check", "--jsonl", "-", typed="\n".join(lines))
    found = [json.loads(line) for line in answer.out.splitlines()]
    assert answer.code == 1
    assert (found[0]["id"], set(found[0]) >= REPORT) == ("a", True)
    assert [(line["id"], line["line"], bool(line["error"])) for line in found[1:]] == [
        (None, n, True) for n in (3, 4, 5, 6)
    ]


def test_check_jsonl_knows_the_account_and_takes_the_options_where_a_line_is_silent(call: Call) -> None:
    def limits(*options: str) -> list[object]:
        lines = [{"text": "Hi"}, {"text": "Hi", "account": "premium"}, {"text": "Hi", "channel": "message"}]
        answer = call("check", "--jsonl", *options, "-", typed="\n".join(map(json.dumps, lines)))
        return [json.loads(line)["length"]["limit"] for line in answer.out.splitlines()]

    unknown = limits()
    assert unknown[:2] == [300, 300]
    assert limits("--account", "free") == [200, *unknown[1:]]
    assert limits("--channel", "message") == [unknown[2]] * 3
    call("me", "--account", "free")
    assert limits() == [200, *unknown[1:]]
    assert limits("--account", "premium") == unknown
    long = {"id": 1, "text": "Hi Ana, " + "how did the crane hold? " * 10}
    told = json.loads(call("check", "--jsonl", "-", typed=json.dumps(long)).out)
    assert "too-long" in {finding["rule"] for finding in told["findings"]}


def test_check_jsonl_reckons_with_whom_a_line_is_to(call: Call) -> None:
    note, whom = {"id": 1, "text": "Hi Bob, the crane held."}, ("Ana Sousa", None, "Nobody Known", 5)
    lines = [json.dumps({**note, "to": one}) for one in whom]
    found = call("check", "--jsonl", "-", typed="\n".join(lines)).out.splitlines()
    assert "Nobody is on record yet." in found[0]
    call("add", "Ana Sousa")
    found = [json.loads(line) for line in call("check", "--jsonl", "-", typed="\n".join(lines)).out.splitlines()]
    assert ["wrong-name" in json.dumps(line) for line in found] == [True, False, False, False]
    assert [line["error"] for line in found[2:]] == ["Nobody called “Nobody Known” is on record.", '"to" is not a text']
    every = [
        json.loads(line) for line in call("check", "--jsonl", "--to", "Ana Sousa", "-", typed=lines[1]).out.splitlines()
    ]
    assert "wrong-name" in json.dumps(every)


def test_a_null_character_is_in_no_note(call: Call) -> None:
    line = call("check", "--jsonl", "-", typed='{"id": 1, "text": "Hi\\u0000 Ana"}').out
    assert json.loads(line) == {"id": None, "line": 1, "error": "A null character (U+0000) is in no text"}


def test_check_jsonl_keeps_the_order_of_many_lines(call: Call) -> None:
    lines = [json.dumps({"id": n, "text": "Did the crane hold? " * (n % 7)}) if n % 10 else "no" for n in range(1, 400)]
    found = [json.loads(line) for line in call("check", "--jsonl", "-", typed="\n".join(lines) + "\n").out.splitlines()]
    assert [line["id"] or line["line"] for line in found] == list(range(1, 400))
    assert [line["length"]["count"] for line in found if line["id"]] == [20 * (n % 7) for n in range(1, 400) if n % 10]


def test_check_jsonl_answers_before_more_is_sent() -> None:
    command = [sys.executable, "-c", "from callingcard.shells.cli import main; main()", "check", "--jsonl", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for key in ("a", "b"):
            running.stdin.write(json.dumps({"id": key, "text": "Hi Ana"}) + "\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == key
        running.stdin.close()
        assert running.stdout.read() == ""


def test_rules(call: Call) -> None:
    found = call("rules", json=True).json["rules"]
    assert len(found) > 5
    assert all({"id", "kind", "severity", "why", "advice", "examples"} <= set(rule) for rule in found)
    one = call("rules", found[0]["id"], json=True).json["rules"]
    assert [rule["id"] for rule in one] == [found[0]["id"]]
    assert call("rules", "no-such-rule").code == 2


def test_import_reports_files_people_and_records(call: Call, tmp_path: Path) -> None:
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Sousa\r\nEMAIL:ana@example.org\r\nEND:VCARD\r\n"
    (tmp_path / "a.vcf").write_text(card)
    found = call("import", str(tmp_path / "a.vcf"), json=True)
    assert found.code == 0
    assert set(found.json) == {"files", "people", "records"}
    assert set(found.json["files"][0]) == {"path", "format", "records", "problems"}
    assert set(found.json["people"]) == {"new", "merged", "unchanged"}
    assert found.json["records"] == {"new": 1, "unchanged": 0}
    (tmp_path / "b.bin").write_bytes(b"\x00\x01\x02")
    assert call("import", str(tmp_path / "b.bin")).code == 1


def test_review_merge_split_undo(call: Call) -> None:
    assert call("review", json=True).json == {"pairs": []}
    a = call("add", "Ana Sousa", json=True).json["person"]["id"]
    b = call("add", "Ana Sousa", "--new", json=True).json["person"]["id"]
    merged = call("merge", a, b, json=True).json["person"]
    assert call("who", b, json=True).json["person"]["id"] == merged["id"]
    assert call("undo", json=True).json["undone"] == "merge"
    assert len(call("people", json=True).json["people"]) == 2


def test_config_backup_export_forget_wipe(call: Call, tmp_path: Path) -> None:
    _met(call)
    assert call("config", "limits.note_free", "250", json=True).json == {"config": {"limits.note_free": 250}}
    assert call("backup", str(tmp_path / "b.sqlite"), json=True).json["people"] == 1
    assert call("export", str(tmp_path / "out"), json=True).json["counts"]["people"] == 1
    assert call("forget", "Ana Sousa", json=True).json["records"] == 1
    assert call("people", json=True).json["people"] == []
    assert call("restore", str(tmp_path / "b.sqlite"), json=True).code == 0
    assert call("wipe").code == 2
    assert call("wipe", "--yes", json=True).code == 0


def test_several_people_of_a_name_are_all_offered(call: Call) -> None:
    call("add", "Ana Sousa")
    call("add", "Ana Sousa", "--new", "--company", "Nordhavn")
    for args in (("who", "Ana Sousa"), ("decide", "ana"), ("met", "Ana Sousa"), ("fact", "Ana Sousa", "likes bees")):
        answer = call(*args, json=True)
        assert answer.code == 2
        assert [set(person) for person in answer.json["candidates"]] == [PERSON, PERSON]
        assert "2 people match" in answer.err
    plain = call("who", "Ana Sousa")
    assert plain.out == ""
    assert "Nordhavn" in plain.err


def test_a_refusal_under_json_is_a_document_too(call: Call) -> None:
    answer = call("who", "Nobody", json=True)
    assert (answer.code, list(answer.json)) == (2, ["error"])


def test_every_time_has_a_zone(call: Call) -> None:
    call("me", "--zone", "America/Lima")
    found = call("met", "Ana Sousa", "--on", "yesterday at 5pm", json=True).json
    assert found["encounter"]["on"] == "2026-05-19T17:00:00-05:00"
    window = call("decide", "Ana Sousa", json=True).json["window"]
    assert datetime.fromisoformat(window["opens"]).utcoffset() is not None
    assert date.fromisoformat(call("today", json=True).json["budget"]["resets"]) == date(2026, 6, 1)
