"""Import, Me, Rules and Settings in the browser."""

import io
import json
import os
import shutil
import sqlite3
import time
import zipfile
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from callingcard.shells.web.pages.settings import titled
from callingcard.shells.web.transfer import FOLDER, swept
from callingcard.store.opening import STORE
from callingcard.verbs.config import table_of_settings

HOSTILE = "<script>alert(1)</script>‮"


def finished(browser: TestClient, started: str) -> str:
    """Follow an import to its end."""
    part = started
    while 'hx-trigger="load' in part:
        part = browser.get(part.split('hx-get="')[1].split('"')[0]).text
    return part


def test_a_dropped_file_is_read_and_not_kept(browser: TestClient, home: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Wanjiru Otieno\nEMAIL:wanjiru@example.org\nEND:VCARD\n"
    done = finished(browser, browser.post("/import", files={"files": ("people.vcf", card)}).text)
    assert "<b>1</b> people new" in done
    assert not list((home / FOLDER).iterdir())


def test_an_end_is_told_only_when_no_copy_is_left(
    browser: TestClient, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(folder: Path, *, ignore_errors: bool) -> None:
        time.sleep(0.3)
        rmtree(folder, ignore_errors=ignore_errors)

    rmtree = shutil.rmtree
    monkeypatch.setattr(shutil, "rmtree", slow)
    finished(browser, browser.post("/import", files={"files": ("people.vcf", "nothing")}).text)
    assert not list((home / FOLDER).iterdir())


def test_what_is_refused_leaves_no_copy(browser: TestClient, home: Path) -> None:
    sent = browser.post("/import", files={"files": ("people.vcf", "nothing")}, data={"path": "/no/such/file"})
    assert sent.status_code == 422
    assert not (home / FOLDER).exists()


def test_what_could_not_be_written_leaves_no_copy(
    browser: TestClient, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    sent = browser.post("/import", files={"files": ("people.vcf", "nothing")})
    assert (sent.status_code, "No space left on device." in sent.text) == (422, True)
    assert not list((home / FOLDER).iterdir())


@pytest.mark.parametrize("asked", ["/settings/backup", "/settings/export", "/insights/page", "/insights/report"])
def test_a_download_leaves_no_copy(asked: str, browser: TestClient, home: Path) -> None:
    assert len(browser.get(asked).content) > 100
    assert not list((home / FOLDER).iterdir())


def test_a_download_that_fails_leaves_no_copy(browser: TestClient, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "make_archive", failing)
    with pytest.raises(OSError, match="No space"):
        browser.get("/settings/export")
    assert not list((home / FOLDER).iterdir())


def test_only_what_is_left_from_another_day_is_swept(home: Path) -> None:
    left, being_read = home / FOLDER / "left", home / FOLDER / "being-read"
    for folder in (left, being_read):
        folder.mkdir(parents=True)
        (folder / "people.vcf").write_text("nothing")
    os.utime(left, (time.time() - 90_000,) * 2)
    swept(home)
    assert list((home / FOLDER).iterdir()) == [being_read]


def test_what_cannot_be_read_is_told_by_file_and_line(browser: TestClient) -> None:
    sheet = "First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Lima,,,,40 Foo 2024\n"
    done = finished(browser, browser.post("/import", files={"files": ("Connections.csv", sheet)}).text)
    assert "<td>Connections.csv</td><td>2</td>" in done


def test_a_hostile_file_name_leads_nowhere_and_is_text(browser: TestClient, home: Path) -> None:
    name = f"../../{HOSTILE}.vcf"
    done = finished(browser, browser.post("/import", files={"files": (name, "nothing")}).text)
    assert "not recognised" in done
    assert "<script>" not in done
    assert not list(home.parent.glob("*.vcf"))


def test_a_bomb_is_refused(browser: TestClient) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("Connections.csv", "w") as file:
        for _ in range(700):
            file.write(b"0" * (1 << 20))
    done = finished(browser, browser.post("/import", files={"files": ("a.zip", packed.getvalue())}).text)
    assert "problem" in done or "could not be read" in done


@pytest.mark.parametrize("sent", [{}, {"path": "/no/such/file"}, {"path": "\0"}])
def test_nothing_to_import_is_said(sent: dict[str, str], browser: TestClient) -> None:
    assert browser.post("/import", data=sent).status_code == 422


def test_saying_something_of_oneself(browser: TestClient) -> None:
    told = browser.post("/me", data={"offer": HOSTILE}).text
    assert "&lt;script&gt;" in told
    assert "<script>alert" not in told
    assert "Undo" in told
    assert "&lt;script&gt;" in browser.get("/me").text
    browser.post("/undo")
    assert "&lt;script&gt;" not in browser.get("/me").text


def test_a_wrong_zone_is_said(browser: TestClient) -> None:
    answer = browser.post("/me", data={"zone": "Mars/Olympus"})
    assert (answer.status_code, "no time zone" in answer.text) == (422, True)


def test_every_rule_has_a_page_and_a_switch(browser: TestClient) -> None:
    assert "/rules/ask-call" in browser.get("/rules").text
    assert "<mark>" in browser.get("/rules/ask-call").text
    browser.post("/settings/rules/ask-call", data={"off": "1"})
    assert "Not checked" in browser.get("/rules/ask-call").text
    browser.post("/settings/rules/ask-call")
    assert "Not checked" not in browser.get("/rules/ask-call").text


def test_there_is_no_page_of_a_rule_that_is_none(browser: TestClient) -> None:
    assert browser.get("/rules/no-such").status_code == 422


def test_a_setting_is_kept_and_can_be_put_back(browser: TestClient) -> None:
    answer = browser.post("/settings/limits.note_free", data={"value": "250"}).text
    assert 'value="250"' in answer
    assert 'value="200"' in answer
    assert 'value="250"' in browser.get("/settings").text
    assert browser.post("/settings/limits.note_free", data={"value": "-3"}).status_code == 422
    assert browser.post("/settings/no.such", data={"value": "x"}).status_code == 422


def test_a_setting_is_called_as_the_page_calls_it(browser: TestClient) -> None:
    answer = browser.post("/settings/limits.note_free", data={"value": "abc"}).text
    assert "“Note with an invitation, free account” cannot be “abc”" in answer
    assert "limits.note_free" not in answer
    page = browser.get("/settings").text
    assert all(titled(setting.key) in page for setting in table_of_settings())


def test_a_backup_comes_down_and_goes_back(browser: TestClient, tmp_path: Path) -> None:
    copy = browser.get("/settings/backup")
    assert copy.content.startswith(b"SQLite format 3")
    browser.post("/settings/wipe", data={"sure": "everything"})
    assert "Rebelo" not in browser.get("/people").text
    said = browser.post("/settings/restore", files={"file": ("b.db", copy.content)}).text
    assert "Restored" in said


def test_what_is_no_backup_changes_nothing(browser: TestClient, home: Path) -> None:
    before = sqlite3.connect(home / STORE).execute("SELECT count(*) FROM person").fetchone()
    answer = browser.post("/settings/restore", files={"file": ("b.db", b"no")})
    assert (answer.status_code, "b.db is not a backup" in answer.text, str(home) in answer.text) == (422, True, False)
    assert sqlite3.connect(home / STORE).execute("SELECT count(*) FROM person").fetchone() == before


def test_everything_comes_down_in_open_formats(browser: TestClient) -> None:
    archive = zipfile.ZipFile(io.BytesIO(browser.get("/settings/export").content))
    assert json.loads(archive.read("callingcard.json"))["people"]


@pytest.mark.parametrize("word", ["", "yes", "every thing"])
def test_nothing_is_deleted_without_the_word(word: str, browser: TestClient) -> None:
    assert browser.post("/settings/wipe", data={"sure": word}).status_code == 422
    assert browser.get("/settings").status_code == 200


def test_wiping_leaves_nothing_of_ours(browser: TestClient, home: Path) -> None:
    browser.post("/settings/wipe", data={"sure": "everything"})
    assert not (home / STORE).exists()
    assert not (home / "web").exists()


def test_addresses_of_ones_own(browser: TestClient) -> None:
    assert "<li>noor.h@example.org</li>" in browser.post("/me", data={"email": "Noor.H@example.org"}).text
    assert browser.post("/me", data={"email": "nowhere"}).status_code == 422
