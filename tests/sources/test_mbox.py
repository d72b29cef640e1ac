"""Mailboxes and saved mails, whole, broken and hostile."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callingcard.model.record import MessageRecord, Party, Problem
from callingcard.sources import mbox
from callingcard.sources.mbox.headers import parties, words
from callingcard.sources.mbox.mails import MAX_BODY, mails
from callingcard.sources.mbox.parts import text
from tests.sources.reading import files, read

FIXTURES = Path(__file__).parent.parent / "fixtures" / "mbox"
HEAD = b"From: Ana <ana@x.example>\nTo: me@example.org\nDate: Mon, 2 Feb 2026 10:11:10 +0000\n"


def mail(data: bytes) -> MessageRecord:
    (found,) = read(mbox, data)
    assert isinstance(found, MessageRecord), found
    return found


def refused(data: bytes) -> str:
    (found,) = read(mbox, data)
    assert isinstance(found, Problem)
    return found.reason


def test_a_mailbox_from_takeout() -> None:
    paper, answer, tunde = read(mbox, (FIXTURES / "takeout.mbox").read_bytes())
    assert isinstance(paper, MessageRecord)
    assert isinstance(answer, MessageRecord)
    assert isinstance(tunde, MessageRecord)
    assert paper.sender == Party("Ana Sousa", email="ana@nordhavn.example")
    assert paper.recipients == (
        Party("Me, Myself", email="me@example.org"),
        Party("Jörg Grün", email="joerg@gruen.example"),
        Party("Ida Holm", email="ida@holm.example"),
    )
    assert paper.subject == "The grasping paper — as promised"
    assert paper.text.startswith(
        "Here is the paper I promised you at the workshop. Section 4 has what you asked about — café"
    )
    assert paper.text.endswith("\n\nFrom my side, all is ready.")
    assert (paper.folder, paper.source.line) == ("INBOX", 1)
    assert answer.text == "Obrigado, Ana & team!\nCafé on Thursday?"
    assert (answer.folder, answer.conversation) == ("SENT", paper.conversation)
    assert answer.sent_at == datetime(2026, 2, 3, 8, tzinfo=UTC)
    assert (tunde.sent_at, tunde.conversation) == (datetime(2026, 2, 5, 10, tzinfo=UTC), "root@x.example")


def test_a_saved_mail() -> None:
    saved = mail((FIXTURES / "saved.eml").read_bytes())
    assert saved.sender == Party("", email="joerg@gruen.example")
    assert saved.recipients == (Party("", email="me@example.org"),)
    assert (saved.sent_at, saved.text) == (datetime(2026, 2, 5, 8, tzinfo=UTC), "Anbei die Zahlen.")
    assert saved.conversation == "g1@gruen.example"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a@x.example", [("", "a@x.example")]),
        (
            "<a@x.example>, B B <b@x.example>;c@x.example",
            [("", "a@x.example"), ("B B", "b@x.example"), ("", "c@x.example")],
        ),
        ('"Sousa, Ana" <a@x.example>', [("Sousa, Ana", "a@x.example")]),
        ('"Ana \\"Nit\\" Sousa" <a@x.example>', [("Ana Nit Sousa", "a@x.example")]),
        ("=?utf-8?q?Sousa=2C_Ana?= <a@x.example>", [("Sousa, Ana", "a@x.example")]),
        ("=?utf-8?b?w?= =?utf-8?b?Q==?= <a@x.example>", [("=?utf-8?b?w?=", "a@x.example")]),
        ("Friends: a@x.example, b@x.example;", [("", "a@x.example"), ("", "b@x.example")]),
        ("undisclosed-recipients:;", []),
        ("A <A@x.example>, a@x.example", [("A", "A@x.example")]),
        ('"' * 9_000, []),
        ("(" * 9_000, []),
        ("<" * 9_000 + "a@x.example", []),
        ("@" * 9_000, []),
        ('"\\' * 9_000, []),
    ],
)
def test_addresses(raw: str, expected: list[tuple[str, str]]) -> None:
    found = parties(raw, 50)
    if expected and "?w?" in expected[0][0]:
        assert found[0].email == expected[0][1]
        return
    if raw.startswith("<<"):
        assert len(found) <= 1
        return
    assert [(each.name, each.email) for each in found] == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("=?UTF-8?B?xYE=?= =?UTF-8?B?dWN6YWs=?=", "Łuczak"),
        ("=?utf-8?q?caf=C3?= =?utf-8?q?=A9?=", "café"),
        ("a =?utf-8?q?b?= c", "a b c"),
        ("=?punycode?q?abc?=", "abc"),
        ("=?no-such?q?caf=C3=A9?=", "café"),
        ("=?utf-8*en?q?hi?=", "hi"),
        ("caf\xc3\xa9", "café"),
        ("caf\xe9", "café"),
    ],
)
def test_encoded_words(raw: str, expected: str) -> None:
    assert words(raw) == expected


@pytest.mark.parametrize(
    "header",
    [
        "List-Id: <team.x.example>",
        "Precedence: bulk",
        "Auto-Submitted: auto-replied",
        "X-Gmail-Labels: Papierkorb",
        "X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?=",
        "X-Mozilla-Status: 0009",
    ],
)
def test_what_is_not_between_people_is_left_out(header: str) -> None:
    assert read(mbox, HEAD + header.encode() + b"\n\nHello\n") == []


@pytest.mark.parametrize(
    ("address", "left_out"),
    [
        ("no-reply@x.example", True),
        ("noreply+1@x.example", True),
        ("team-noreply@x.example", True),
        ("DoNotReply@x.example", True),
        ("MAILER-DAEMON@x.example", True),
        ("notifications@x.example", True),
        ("bounce-77@x.example", True),
        ("bouncer@x.example", False),
        ("norely@x.example", False),
        ("alertson@x.example", False),
        ("info@x.example", False),
    ],
)
def test_robots(address: str, left_out: bool) -> None:
    data = f"From: {address}\nTo: me@example.org\nDate: Mon, 2 Feb 2026 10:11:10 +0000\n\nHello".encode()
    assert (read(mbox, data) == []) == left_out


@pytest.mark.parametrize(
    ("date", "hour"),
    [
        ("Mon, 2 Feb 2026 10:11:10 -0500", 15),
        ("2 Feb 2026 10:11:10 GMT", 10),
        ("Mon, 2 Feb 2026 10:11:10", 10),
        ("Mon, 02 Feb 26 10:11 EST", 15),
        ("Mon, 2 Feb 2026 10:11:10 -0000", 10),
    ],
)
def test_dates(date: str, hour: int) -> None:
    data = f"From: a@x.example\nTo: me@example.org\nDate: {date}\n\nHello".encode()
    assert mail(data).sent_at.astimezone(UTC).hour == hour


@pytest.mark.parametrize(
    "date", ["", "yesterday", "Mon, 2 Feb 1026 10:11:10 +0000", "Mon, 2 Feb 9026 10:11:10", "9" * 9_000]
)
def test_a_mail_without_a_date_is_a_problem(date: str) -> None:
    assert "no date" in refused(f"From: a@x.example\nTo: me@example.org\nDate: {date}\n\nHello".encode())


def test_a_mail_that_does_not_say_who_sent_it_is_a_problem() -> None:
    assert "who sent it" in refused(b"From: nobody\nTo: me@example.org\nDate: Mon, 2 Feb 2026 10:11:10 +0000\n\nHello")


def test_a_header_of_20000_addresses_is_a_problem() -> None:
    crowd = b",\n ".join(b"a%d@x.example" % number for number in range(20_000))
    assert "as mass mail does" in refused(
        b"From: a@x.example\nTo: " + crowd + b"\nDate: Mon, 2 Feb 2026 10:11:10 +0000\n\nHello"
    )
    some = b", ".join(b"a%d@x.example" % number for number in range(150))
    assert "as mass mail does" in refused(
        b"From: a@x.example\nTo: " + some + b"\nDate: Mon, 2 Feb 2026 10:11:10 +0000\n\nHello"
    )


def test_nested_parts_end_as_a_problem() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5_000))
    assert "nested too deep" in refused(HEAD + nested + b"\nHello")


def test_many_parts_end_as_a_problem() -> None:
    many = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 50_000
    assert "over 200 parts" in refused(HEAD + many)


def test_a_body_of_any_size_is_kept_to_its_beginning() -> None:
    import io

    data = HEAD + b"\n" + b"line of text\n" * 300_000
    (found,) = mails(io.BytesIO(data), skip=lambda _: False)
    assert found.kept < MAX_BODY + 100
    (skipped,) = mails(io.BytesIO(data), skip=lambda _: True)
    assert (skipped.skipped, skipped.body) == (True, [])


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("text/plain; charset=utf-8|base64", "SMOpIGJvbmpvdXI=", "Hé bonjour"),
        ("text/plain; charset=utf-8|base64", "SMOpIGJvbm pvdXI", "Hé bonjour"),
        ("text/plain|base64", "A", ""),
        ("text/plain; charset=x-unknown|8bit", "caf\xc3\xa9", "café"),
        ("text/html|7bit", "<p>a<br>b</p>", "a\nb"),
        ("text/html|7bit", "<div>" * 50_000 + "deep", "deep"),
        ("multipart/alternative; boundary=x|", "--x\nContent-Type: text/html\n\n<b>y</b>\n--x--", "y"),
        (
            "multipart/alternative; boundary=x|",
            "--x\nContent-Type: text/plain\n\n \n--x\nContent-Type: text/html\n\n<b>y</b>",
            "y",
        ),
        ("multipart/mixed|", "--\n\nno boundary", "no boundary"),
        ("image/png|base64", "QUJD", ""),
        ("|", "bare", "bare"),
    ],
)
def test_parts(head: str, body: str, expected: str) -> None:
    kind, _, encoding = head.partition("|")
    headers = {"content-type": kind, "content-transfer-encoding": encoding}
    assert text(headers, body.split("\n")).strip() == expected


def test_a_conversation_goes_by_the_first_mail_it_refers_to() -> None:
    envelope = b"From a@x.example Mon Feb  2 10:11:12 2026\n"
    first = envelope + HEAD + b"Message-ID: <1@x>\n\none\n\n"
    second = envelope + HEAD + b"Message-ID: <2@x>\nIn-Reply-To: <1@x>\n\ntwo\n\n"
    third = envelope + HEAD + b"Message-ID: <3@x>\nIn-Reply-To: <2@x>\n\nthree\n"
    found = [each for each in read(mbox, first + second + third) if isinstance(each, MessageRecord)]
    assert [each.conversation for each in found] == ["1@x"] * 3
    assert [each.source.line for each in found] == [1, 9, 18]


def test_line_ends_of_every_kind_give_the_same() -> None:
    data = (FIXTURES / "takeout.mbox").read_bytes()
    assert read(mbox, data.replace(b"\n", b"\r\n")) == read(mbox, data)


@pytest.mark.parametrize(
    "data", [b"", b"From\n", b"Dear Ana,\n\nFrom: me\n", b"Name,Email\n", b"From here on\nall is well\n", b"\0" * 99]
)
def test_other_files_are_not_recognised(data: bytes) -> None:
    assert not mbox.recognises(files(a_mbox=data))


@settings(max_examples=60)
@given(st.binary(max_size=200), st.integers(0, 3_500))
def test_noise_never_raises(noise: bytes, cut: int) -> None:
    data = (FIXTURES / "takeout.mbox").read_bytes()
    list(mbox.read(files(a_mbox=data[:cut] + noise + data[cut:])))
