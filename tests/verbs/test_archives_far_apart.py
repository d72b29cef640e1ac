"""What two archives tell of a job, and when it is news."""

from datetime import date, datetime
from pathlib import Path

import pytest

from callingcard.store import occasions
from callingcard.store.opening import open_store
from callingcard.verbs.choosing import chosen
from callingcard.verbs.import_ import import_
from callingcard.verbs.today import today

OWN = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers\nRui,Prado,,,,Sensor engineer,,,,,,,\n"
)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANA = (
    "Ana,Sousa,https://www.linkedin.com/in/ana-sousa,,{},{},08 Feb 2015\n"
    "Bo,Li,https://www.linkedin.com/in/bo-li-{},,Weir Works,Welder,{}\n"
)
ASKED = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    'Rui Prado,Cy Poe,"5/1/15, 2:37 PM",,OUTGOING,https://www.linkedin.com/in/rui,https://www.linkedin.com/in/cy-poe\n'
)
TALK = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    "1,,Ana Sousa,https://www.linkedin.com/in/ana-sousa,Rui Prado,https://www.linkedin.com/in/rui,2016-02-06 10:49:41 UTC,,Hi Rui,INBOX\n"
    "1,,Rui Prado,https://www.linkedin.com/in/rui,Ana Sousa,https://www.linkedin.com/in/ana-sousa,2016-02-07 10:49:41 UTC,,Hi Ana,INBOX\n"
)


@pytest.mark.parametrize(("older", "news"), [("20 Nov 2025", True), ("20 May 2018", False)])
def test_a_job_is_news_only_between_archives_of_about_a_year(
    older: str, news: bool, tmp_path: Path, now: datetime
) -> None:
    con = open_store(tmp_path / "home")
    jobs = ((older, "Galway Boats", "Carpenter"), (f"{now:%d %b %Y}", "Ana Joinery", "Owner"))
    for made, company, position in jobs:
        folder = tmp_path / f"archive of {made}"
        folder.mkdir()
        (folder / "Profile.csv").write_text(OWN)
        (folder / "Connections.csv").write_text(HEADER + ANA.format(company, position, made[-4:], made))
        (folder / "Invitations.csv").write_text(ASKED)
        (folder / "messages.csv").write_text(TALK)
        import_(con, [folder], now=now)
    told = [reason.code for item in today(con, now=now).items for reason in item.reasons]
    assert ("new-job" in told) is news
    assert bool(chosen(con, "jobs", now=now, most=3)) is news
    assert len(occasions.job_changes(con, date(2000, 1, 1), apart=10_000)) == 1
