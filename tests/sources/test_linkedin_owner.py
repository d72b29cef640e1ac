"""Whose archive it is, where there are no invitations to tell."""

import pytest

from callingcard.model.record import OwnRecord
from callingcard.sources import linkedin
from tests.sources.holding import held

MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
PROFILE = "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers"
IN = "https://www.linkedin.com/in/"
ME, ANA, BO = f"{IN}me-myself", f"{IN}ana-sousa", f"{IN}bo-li"


def _line(conversation: str, sender: str, url: str, to: str, to_url: str) -> str:
    return f"{conversation},,{sender},{url},{to},{to_url},2026-02-06 10:49:41 UTC,,Hello,INBOX"


TO_ANA = _line("a", "Me Myself", ME, "Ana Sousa", ANA)
FROM_ANA = _line("b", "Ana Sousa", ANA, "Me Myself", ME)
FROM_BO = _line("c", "Bo Li", BO, "Me Myself", ME)
NAMESAKES = _line("a", "Me Myself", ME, "Me Myself", ANA)


@pytest.mark.parametrize(
    ("name", "lines", "own"),
    [
        ("Me,Myself", [TO_ANA], {ME}),
        ("Me,Myself", [FROM_ANA, TO_ANA], {ME}),
        (None, [TO_ANA, FROM_BO], {ME}),
        (None, [TO_ANA], set()),
        (None, [TO_ANA, FROM_ANA], set()),
        ("Somebody,Else", [TO_ANA], set()),
        ("Me,", [TO_ANA], set()),
        ("Me,Myself", [NAMESAKES], set()),
    ],
)
def test_the_users_own_profile_is_learnt_only_where_it_is_plain(
    name: str | None, lines: list[str], own: set[str]
) -> None:
    files = {"messages.csv": "\n".join([MESSAGES, *lines, ""]).encode()}
    if name:
        files["Profile.csv"] = f"{PROFILE}\n{name},,,,Builds things,,,,,,,\n".encode()
    read = list(linkedin.read(held(files)))
    assert {item.text for item in read if isinstance(item, OwnRecord) and item.kind == "url"} == own
