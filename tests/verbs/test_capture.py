"""Recording whom one met and what one knows, through the verbs, on a store."""

import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from callingcard.model.fact import Period
from callingcard.store import persons
from callingcard.verbs.add import add
from callingcard.verbs.config import config
from callingcard.verbs.delete import delete
from callingcard.verbs.edit import Correction, Recounted, edit
from callingcard.verbs.errors import Ambiguous, Refusal
from callingcard.verbs.fact import Stated, Stating, fact, guessed
from callingcard.verbs.import_ import import_
from callingcard.verbs.me import Saying, me, zone_of
from callingcard.verbs.met import Meeting, Met, met
from callingcard.verbs.pasted import pasted
from callingcard.verbs.people import people
from callingcard.verbs.review import undo
from callingcard.verbs.someone import Someone
from callingcard.verbs.who import who
from callingcard.verbs.whom import whom

NOW = datetime(2026, 5, 20, 9, 30, tzinfo=UTC)


def _met(con: sqlite3.Connection, name: str = "Ana Sousa", *, new: bool = False, **said: str) -> Met:
    about = {key: said.pop(key) for key in ("email", "url", "company", "position") if key in said}
    return met(con, Someone(name, **about), Meeting(**said), now=NOW, new=new)  # type: ignore[arg-type]


def test_the_same_full_name_is_the_same_person(con: sqlite3.Connection) -> None:
    first, second = _met(con), _met(con, "ANA  SOUSA", on="yesterday")
    assert (first.new, second.new) == (True, False)
    assert first.person.id == second.person.id
    assert len(who(con, "Ana Sousa", now=NOW).timeline) == 2


def test_a_name_is_one_with_the_family_name_first_or_last(con: sqlite3.Connection) -> None:
    first = met(con, Someone("Müller, Zoë"), Meeting(), now=NOW).person
    again = met(con, Someone("Zoë Müller"), Meeting(), now=NOW).person
    assert (again.id, again.name) == (first.id, "Zoë Müller")


@pytest.mark.parametrize("said", ["Dr. Zoë Müller", "Zoë Müller, PhD", "Müller, Dr. Zoë", "Zoë Müller (she/her)"])
def test_titles_and_degrees_make_nobody_new(con: sqlite3.Connection, said: str) -> None:
    first = met(con, Someone(said), Meeting(), now=NOW).person
    assert first.name in {"Zoë Müller", "Dr. Zoë Müller"}
    assert first.name.startswith("Dr.") == ("Dr." in said)
    assert met(con, Someone("Zoë Müller"), Meeting(), now=NOW).person.id == first.id
    assert met(con, Someone("Prof. Zoë Müller"), Meeting(), now=NOW).person.id == first.id
    assert whom(con, said).id == first.id
    assert [record.name for _, record in persons.members(con, first.id)] == [said]


def test_what_tells_one_from_another_is_kept(con: sqlite3.Connection) -> None:
    first = met(con, Someone("Zoë Müller"), Meeting(), now=NOW).person
    assert met(con, Someone("Zoë Müller (PyCon)"), Meeting(), now=NOW).person.id != first.id


def test_an_id_that_nobody_has_is_no_name(con: sqlite3.Connection) -> None:
    with pytest.raises(Refusal, match="Nobody with the id p_123456"):
        met(con, Someone("p_123456"), Meeting(), now=NOW)


def test_part_of_a_name_is_somebody_new(con: sqlite3.Connection) -> None:
    _met(con)
    assert _met(con, "Ana").new


def test_an_identifier_in_any_spelling_finds_the_person_whatever_the_name(con: sqlite3.Connection) -> None:
    first = _met(con, url="https://www.linkedin.com/in/ana-sousa")
    again = _met(con, "A. Sousa", url="http://pt.linkedin.com/in/Ana-Sousa/?trk=x")
    assert again.person.id == first.person.id
    by_mail = _met(con, email="Ana@Example.org")
    assert whom(con, "ana@example.org").id == by_mail.person.id == first.person.id


def test_another_profile_is_not_attached_by_name_alone(con: sqlite3.Connection) -> None:
    _met(con, url="https://www.linkedin.com/in/ana-sousa")
    with pytest.raises(Refusal, match="another profile"):
        _met(con, url="https://www.linkedin.com/in/ana-sousa-2")
    other = _met(con, url="https://www.linkedin.com/in/ana-sousa-2", new=True)
    assert other.new
    assert people(con).total == 2


def test_two_of_a_name_are_asked_about_and_nothing_is_written(con: sqlite3.Connection) -> None:
    _met(con)
    _met(con, new=True)
    with pytest.raises(Ambiguous) as several:
        _met(con)
    assert len(several.value.candidates) == 2
    assert people(con).total == 2
    chosen = several.value.candidates[1]
    assert met(con, Someone(chosen.id), Meeting(), now=NOW).person.id == chosen.id


def test_what_cannot_be_is_refused_and_nothing_is_written(con: sqlite3.Connection) -> None:
    for said in (
        {"on": "tomorrow"},
        {"on": "recently"},
        {"email": "nope"},
        {"url": "not a url"},
        {"through": "Nobody"},
    ):
        with pytest.raises(Refusal):
            _met(con, new=False, **said)
    assert people(con).total == 0


def test_a_meeting_keeps_how_exactly_its_date_is_known(con: sqlite3.Connection) -> None:
    found = _met(con, on="in March")
    assert (found.encounter.on, found.encounter.precision) == (date(2026, 3, 1), "month")
    assert "in March 2026" in who(con, "Ana Sousa", now=NOW).known_through[0].text


def test_who_introduced_is_a_person_and_a_fact(con: sqlite3.Connection) -> None:
    jon = _met(con, "Jon Bell")
    found = _met(con, through="jon")
    assert found.encounter.through == jon.person.id
    assert [(f.kind, f.text, f.encounter) for f in found.facts] == [("introduced", "by Jon Bell", found.encounter.id)]


def test_undo_takes_a_meeting_back_with_all_it_wrote(con: sqlite3.Connection) -> None:
    _met(con, company="Nordhavn", about=["CRDTs"])  # type: ignore[arg-type]
    undo(con)
    assert people(con).total == 0


@pytest.mark.parametrize(
    ("said", "kind", "value"),
    [
        ("works at Nordhavn Robotics", "employer", "Nordhavn Robotics"),
        ("She works for Volta.", "employer", "Volta"),
        ("studied at Universidade de Évora", "school", "Universidade de Évora"),
        ("is a member of the Rowing Club", "group", "the Rowing Club"),
        ("likes sailing", "interest", "sailing"),
        ("has a daughter of nine", "family", "has a daughter of nine"),
        ("is looking for a co-founder", "need", "is looking for a co-founder"),
        ("introduced by Jon", "introduced", "introduced by Jon"),
        ("Jon Bell introduced us", "introduced", "Jon Bell introduced us"),
        ("she introduced us to her dog", "note", "she introduced us to her dog"),
        ("introduced me to Bo", "introduced", "introduced me to Bo"),
        ("I introduced her to Bo", "introduced", "I introduced her to Bo"),
        ("recommended me for the board", "referred", "recommended me for the board"),
        ("keeps bees", "note", "keeps bees"),
        ("travaille chez Bureau Veritas", "employer", "Bureau Veritas"),
        ("a étudié à l'Institut Bocuse", "school", "Institut Bocuse"),
        ("Sie arbeitet bei Kühl & Co", "employer", "Kühl & Co"),
        ("estudió en la UNAM", "school", "UNAM"),
        ("trabalha na Petrobras", "employer", "Petrobras"),
        ("ha studiato all’Università di Pisa", "school", "Università di Pisa"),
        ("arbeitet nachts", "note", "arbeitet nachts"),
        ("wrote the article on tidal power", "work", "wrote the article on tidal power"),
        ("gave a fine keynote at PyCon", "work", "gave a fine keynote at PyCon"),
        ("wrote a report for me", "note", "wrote a report for me"),
        ("wrote to me about kilns", "note", "wrote to me about kilns"),
        ("networks at night", "note", "networks at night"),
    ],
)
def test_a_kind_is_guessed_only_from_plain_words(said: str, kind: str, value: str) -> None:
    assert guessed(said) == (kind, value)


def test_a_fact_is_dated_and_bounded(con: sqlite3.Connection) -> None:
    _met(con)
    stated = fact(con, "ana", "Nordhavn", Stating("employer", "in March", "2018", "June 2021", True), now=NOW).fact
    assert (stated.as_of, stated.since, stated.until) == (date(2026, 3, 1), date(2018, 1, 1), date(2021, 6, 30))
    assert stated.private
    with pytest.raises(Refusal, match="ends before"):
        fact(con, "ana", "x", Stating(since="2020", until="2019"), now=NOW)
    with pytest.raises(Refusal, match="employer, position"):
        fact(con, "ana", "x", Stating("job"), now=NOW)


CARD = "BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Ana Sousa\nORG:Nordhvan\nTITLE:Enginer\nEMAIL:ana@example.org\nEND:VCARD\n"
OTHER = "BEGIN:VCARD\nVERSION:3.0\nUID:2\nFN:Jon Bell\nEMAIL:jon@example.org\nEND:VCARD\n"


def _facts(con: sqlite3.Connection) -> dict[str, str]:
    return {stated.kind: stated.text for stated in who(con, "Ana Sousa", now=NOW).facts}


def test_a_correction_of_a_file_outlives_reading_it_again(con: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_text(CARD)
    import_(con, [tmp_path / "a.vcf"], now=NOW)
    by_kind = {stated.kind: stated for stated in who(con, "Ana Sousa", now=NOW).facts}
    edit(con, by_kind["employer"].id, Correction(text="Nordhavn"), now=NOW)
    delete(con, by_kind["position"].id, now=NOW)
    assert _facts(con) == {"employer": "Nordhavn"}
    (tmp_path / "b.vcf").write_text(CARD + OTHER)
    import_(con, [tmp_path / "b.vcf"], now=NOW)
    assert _facts(con) == {"employer": "Nordhavn"}


def test_a_derived_encounter_can_be_corrected_and_stays_so(con: sqlite3.Connection, tmp_path: Path) -> None:
    event = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTAMP:20260501T100000Z\r\n"
        "DTSTART:20260512T100000Z\r\nDTEND:20260512T110000Z\r\nSUMMARY:{}\r\nORGANIZER:mailto:me@example.org\r\n"
        "ATTENDEE;CN=Ana Sousa:mailto:ana@example.org\r\nATTENDEE;CN=Me:mailto:me@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    (tmp_path / "a.ics").write_text(event.format("Budget"))
    import_(con, [tmp_path / "a.ics"], now=NOW)
    before = next(h for h in who(con, "ana@example.org", now=NOW).timeline if h.kind == "encounter")
    assert before.text == "Meeting: Budget"
    key = who(con, "ana@example.org", now=NOW).known_through[0].facts[0]
    corrected = edit(con, key, Correction(at="Lisbon", on="2026-05-13"), now=NOW)
    assert isinstance(corrected, Recounted)
    (tmp_path / "b.vcf").write_text(OTHER)
    import_(con, [tmp_path / "b.vcf"], now=NOW)
    after = next(h for h in who(con, "ana@example.org", now=NOW).timeline if h.kind == "encounter")
    assert (after.text, after.when) == ("Meeting: Budget, Lisbon", date(2026, 5, 13))


def test_an_edit_needs_something_that_the_thing_has(con: sqlite3.Connection) -> None:
    recorded = _met(con, about=["CRDTs"])  # type: ignore[arg-type]
    for key, correction in (
        (recorded.encounter.id, Correction(text="x")),
        (recorded.facts[0].id, Correction(at="x")),
        (recorded.facts[0].id, Correction()),
        (recorded.facts[0].id, Correction(text=" ")),
        (recorded.encounter.id, Correction(on="tomorrow")),
        ("f_nonesuch", Correction(text="x")),
    ):
        with pytest.raises(Refusal):
            edit(con, key, correction, now=NOW)
    cleared = edit(con, recorded.facts[0].id, Correction(as_of=""), now=NOW)
    assert isinstance(cleared, Stated)
    assert cleared.fact.as_of is None


def test_me_adds_up_replaces_and_drops(con: sqlite3.Connection) -> None:
    me(
        con,
        Saying(name="Rui", offer=["reviews"], employer=["Nordhavn"], role="Engineer", since="2015", until="2018"),
        now=NOW,
    )
    me(con, Saying(name="Rui Prado", offer=["mentoring"], employer=["Nordhavn"], since="2016"), now=NOW)
    known = me(con, Saying(drop=["Reviews"]), now=NOW).me
    assert (known.name, known.offers) == ("Rui Prado", ("mentoring",))
    assert known.employers == (Period("Nordhavn", None, date(2016, 1, 1), None),)
    undo(con)
    assert me(con, now=NOW).me.offers == ("reviews", "mentoring")


def test_me_knows_the_archive_and_what_was_said_comes_first(con: sqlite3.Connection, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "Profile.csv").write_text(
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,"
        "Websites,Instant Messengers\nRui,Prado,,,,Builds sensors,,,,,,,\n"
    )
    (folder / "Positions.csv").write_text(
        "Company Name,Title,Description,Location,Started On,Finished On\nVolta,Engineer,,,Jun 2018,Feb 2020\n"
    )
    (folder / "Education.csv").write_text(
        "School Name,Start Date,End Date,Notes,Degree Name,Activities\nAveiro,2009,2014,,MSc,\n"
    )
    import_(con, [folder], now=NOW)
    known = me(con, Saying(headline="Builds small sensors"), now=NOW).me
    assert (known.name, known.headline) == ("Rui Prado", "Builds small sensors")
    assert known.employers == (Period("Volta", "Engineer", date(2018, 6, 1), date(2020, 2, 29)),)
    assert [(p.name, p.since, p.until) for p in known.schools] == [("Aveiro", date(2009, 1, 1), date(2014, 12, 31))]


def test_the_zone_is_one_setting(con: sqlite3.Connection) -> None:
    me(con, Saying(zone="America/Lima"), now=NOW)
    assert zone_of(con) == "America/Lima"
    assert me(con, now=NOW).me.zone == "America/Lima"
    for wrong in (Saying(zone="Mars/Base"), Saying(language="english"), Saying(since="2019"), Saying(role="x")):
        with pytest.raises(Refusal):
            me(con, wrong, now=NOW)


def test_a_pasted_profile_becomes_dated_facts_once(con: sqlite3.Connection) -> None:
    _met(con)
    text = "Experience\nEngineer\nVolta Systems · Full-time\n2016 - 2020\nEducation\nUniversidade de Aveiro\nMSc\n2009 - 2014\n"
    found = pasted(con, "ana", text, now=NOW)
    assert {(f.kind, f.text, f.since, f.until) for f in found.facts} >= {
        ("employer", "Volta Systems", date(2016, 1, 1), date(2020, 12, 31)),
        ("position", "Engineer", date(2016, 1, 1), date(2020, 12, 31)),
        ("school", "Universidade de Aveiro", date(2009, 1, 1), date(2014, 12, 31)),
    }
    assert pasted(con, "ana", text, now=NOW).facts == ()
    me(con, Saying(school=["universidade de aveiro"], since="2012", until="2016"), now=NOW)
    shared = [r.text for r in who(con, "ana", now=NOW).known_through if r.code == "school"]
    assert shared == ["You both went to Universidade de Aveiro at the same time, from 2012 to 2014."]
    with pytest.raises(Refusal):
        pasted(con, "ana", "\x00\x01 nothing", now=NOW)


def test_whom_goes_by_name_and_not_by_firm_where_something_is_written(con: sqlite3.Connection) -> None:
    add(con, Someone("Ana Sousa", company="Nordhavn Robotics"), now=NOW)
    assert whom(con, "nordhavn", broadly=True).name == "Ana Sousa"
    with pytest.raises(Refusal, match="Nobody called"):
        whom(con, "nordhavn")
    assert whom(con, "sou an").name == "Ana Sousa"


def test_times_are_in_the_senders_zone(con: sqlite3.Connection) -> None:
    lima = NOW.astimezone(ZoneInfo("America/Lima"))
    found = met(con, Someone("Ana"), Meeting(on="yesterday at 5pm"), now=lima)
    assert isinstance(found.encounter.on, datetime)
    assert found.encounter.on.isoformat() == "2026-05-19T17:00:00-05:00"


def test_nobody_meets_themselves(con: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "Email Addresses.csv").write_text(
        "Email Address,Confirmed,Primary,Updated On\nme@example.org,Yes,Yes,\n"
    )
    (tmp_path / "Connections.csv").write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nMe,Myself,,me@example.org,,,01 Jan 2020\n"
    )
    import_(con, [tmp_path / "Email Addresses.csv", tmp_path / "Connections.csv"], now=NOW)
    with pytest.raises(Refusal, match="That is you"):
        _met(con, "Somebody", email="me@example.org")


def test_the_timeline_is_in_the_senders_zone(con: sqlite3.Connection) -> None:
    _met(con, on="2026-05-19T17:00+00:00")
    lima = NOW.astimezone(ZoneInfo("America/Lima"))
    found = who(con, "Ana", now=lima)
    assert str(found.timeline[0].when) == "2026-05-19 12:00:00-05:00"
    assert "at 12:00" in found.known_through[0].text


def test_what_was_recorded_stays_when_a_file_brings_the_same_person(con: sqlite3.Connection, tmp_path: Path) -> None:
    before = _met(con, email="ana@example.org", at="PyCon", about=["CRDTs"])  # type: ignore[arg-type]
    (tmp_path / "a.vcf").write_text(CARD + OTHER)
    import_(con, [tmp_path / "a.vcf"], now=NOW)
    after = who(con, before.person.id, now=NOW)
    assert {stated.kind for stated in after.facts} == {"topic", "employer", "position"}
    assert {reason.code for reason in after.known_through} == {"met", "address-book"}
    assert people(con).total == 2
    undo(con)
    assert {reason.code for reason in who(con, "ana@example.org", now=NOW).known_through} == {"address-book"}


def test_a_phone_number_is_found_as_it_is_dialled_at_home(con: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_text(CARD.replace("EMAIL:ana@example.org", "TEL:+351912345678"))
    config(con, "region", "PT")
    import_(con, [tmp_path / "a.vcf"], now=NOW)
    assert whom(con, "912 345 678").name == whom(con, "00351 912345678").name == "Ana Sousa"


def test_what_is_taken_back_says_of_whom_who_is_gone_with_it(con: sqlite3.Connection) -> None:
    made = _met(con, "Jo Bell").person
    undone = undo(con)
    assert undone.person is not None
    assert (undone.undone, undone.person.name, undone.person.id) == ("met", "Jo Bell", made.id)
    assert people(con).total == 0
    assert people(con, limit=10**30, offset=10**30).people == ()


def test_a_refusal_is_one_sentence_whatever_was_asked(con: sqlite3.Connection) -> None:
    with pytest.raises(Refusal, match=r"Nobody called “x{80}…” is on record"):
        whom(con, "x" * 5000)
