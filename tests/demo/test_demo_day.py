import csv
import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone

import pytest

from callingcard.demo.day import demo_day
from callingcard.verbs.demo import Demonstrated, demo
from callingcard.verbs.errors import Refusal

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
MOMENTS = (NOW, datetime(2027, 3, 1, 0, 10, tzinfo=timezone(timedelta(hours=9))), datetime(2028, 2, 29, 23, 50, tzinfo=timezone(timedelta(hours=-8))))  # fmt: skip


@pytest.fixture(scope="module", params=MOMENTS, ids=str)
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Demonstrated:
    return demo(tmp_path_factory.mktemp("demo"), now=request.param)


def states(shown: Demonstrated) -> dict[str, tuple[str, str]]:
    return {item.person.name: (item.kind, item.state) for item in shown.today.items}


def test_the_day_has_what_a_day_may_bring(shown: Demonstrated) -> None:
    queue = states(shown)
    assert queue["Tomás Rebelo"] == ("connect", "open")
    assert queue["Ingrid Solheim"] == ("connect", "late")
    assert queue["Kwabena Osei-Darko"] == ("connect", "ready")
    assert queue["Hélène Marchetti"][0] == "reply"
    assert queue["Rafael Quintela"][0] == "follow-up"
    assert queue["Giulia Santoro"][0] == "withdraw"
    assert next(iter(queue)) == "Tomás Rebelo"


def test_whose_invitation_waits_is_not_to_be_invited(shown: Demonstrated) -> None:
    assert "Yusuf Demirel" not in states(shown)


def test_the_meeting_of_yesterday_has_a_draft(shown: Demonstrated) -> None:
    draft = next(item.draft for item in shown.today.items if item.person.name == "Tomás Rebelo")
    assert draft is not None
    assert "Robots at Work Expo" in draft


def test_everybody_of_the_cast_is_one_person(shown: Demonstrated) -> None:
    from callingcard.store.opening import open_store
    from callingcard.verbs.people import people

    con = open_store(shown.home, read_only=True)
    try:
        for name in ("Tomás Rebelo", "Hélène Marchetti", "Yusuf Demirel", "Priya Raman", "Mei-Ling Tan"):
            assert len([person for person in people(con, name).people if person.name == name]) == 1, name
    finally:
        con.close()


def test_the_demo_does_not_mix_with_a_store(shown: Demonstrated) -> None:
    with pytest.raises(Refusal, match="empty directory"):
        demo(shown.home, now=NOW)


def test_the_day_is_the_same_each_time() -> None:
    assert demo_day(NOW).files == demo_day(NOW).files
    assert demo_day(NOW).deeds == demo_day(NOW).deeds


def company_of(files: Mapping[str, bytes], given: str) -> str:
    name = next(name for name in files if name.endswith(".zip"))
    with zipfile.ZipFile(io.BytesIO(files[name])) as archive:
        text = archive.read("Connections.csv").decode()
    rows = csv.DictReader(io.StringIO(text.split("\n\n", 1)[1]))
    return next(row["Company"] for row in rows if row["First Name"] == given)


def test_the_two_archives_differ_by_a_new_job() -> None:
    day = demo_day(NOW)
    assert company_of(day.older, "Mei-Ling") == "Otterwick Studio"
    assert company_of(day.files, "Mei-Ling") == "Larkspire Health"
