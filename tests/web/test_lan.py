"""Letting a phone in: the authority, the code, the pace, and a real server over TLS."""

import contextlib
import http.client
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from callingcard.shells.desk import Desk
from callingcard.shells.web.application import Lan, application
from callingcard.shells.web.certificates import KEY, authority, context
from callingcard.shells.web.keys import Keys
from callingcard.shells.web.pacing import Paced
from callingcard.shells.web.pairing import MINUTES, TRIES, TRIES_OF_ALL, WAIT_SECONDS, Pairing, Tried
from callingcard.shells.web.serving import own_address
from tests.web.conftest import NOW

HERE = "192.168.1.20"
HOST = f"{HERE}:8766"
DAY = datetime(2026, 3, 10, tzinfo=UTC)


class Clock:
    """A clock that a test turns."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def codes() -> list[str]:
    return []


@pytest.fixture
def pairing(clock: Clock, codes: list[str]) -> Pairing:
    found = Pairing(codes.append, clock)
    found.begin()
    return found


@pytest.fixture
def phone(home: Path, keys: Keys, pairing: Pairing) -> TestClient:
    """A phone in the same network."""
    app = application(Desk(home, NOW), keys, {HOST}, lan=Lan(pairing, authority(home, HERE, DAY)))
    return TestClient(app, base_url=f"https://{HOST}", follow_redirects=False)


def accepts(pairing: Pairing, typed: str, address: str = HERE) -> bool:
    return pairing.tried(typed, address).right


def test_the_code_lets_one_phone_in(pairing: Pairing, codes: list[str]) -> None:
    assert accepts(pairing, codes[-1])
    assert not accepts(pairing, codes[0])
    assert accepts(pairing, codes[-1].replace(" ", ""))


def test_a_code_runs_out(pairing: Pairing, codes: list[str], clock: Clock) -> None:
    clock.now += MINUTES * 60 + 1
    assert not accepts(pairing, codes[0])
    assert accepts(pairing, codes[1])


def test_who_guesses_waits(pairing: Pairing, codes: list[str], clock: Clock) -> None:
    waits = []
    for _ in range(TRIES):
        waits.append(pairing.tried("0000", HERE).wait)
        clock.now += 1
    assert waits == [0] * (TRIES - 1) + [WAIT_SECONDS]
    assert pairing.tried(codes[-1], HERE) == Tried(wait=WAIT_SECONDS - 1)
    clock.now += WAIT_SECONDS - 1.5
    assert pairing.tried(codes[-1], HERE) == Tried(wait=1)
    clock.now += 1
    assert accepts(pairing, codes[-1])


def test_who_guesses_keeps_nobody_else_out(pairing: Pairing, codes: list[str]) -> None:
    """Nor does the code that others are about to type become another by it."""
    for _ in range(TRIES + 9):
        pairing.tried("0000", "192.168.1.66")
    assert len(codes) == 1
    assert accepts(pairing, codes[0], "192.168.1.21")


def test_many_who_guess_wait_together(pairing: Pairing, codes: list[str], clock: Clock) -> None:
    looked_at = 0
    for number in range(60 * 60):
        clock.now += 1
        for own in range(2):
            looked_at += pairing.tried("0000", f"10.0.{number % 256}.{own}").wait == 0
    assert looked_at <= 61 * TRIES_OF_ALL
    assert len(codes) <= 60 / MINUTES + 1
    assert len(pairing._wrong) <= TRIES_OF_ALL
    assert len(pairing._barred) <= TRIES_OF_ALL
    assert 0 < pairing.tried(codes[-1], HERE).wait <= WAIT_SECONDS
    clock.now += WAIT_SECONDS
    pairing.begin()
    assert accepts(pairing, codes[-1])


def test_a_phone_sees_nothing_before_it_is_paired(phone: TestClient) -> None:
    refused = phone.get("/")
    assert refused.status_code == 401
    assert "/pair" in refused.text
    assert phone.get("/pair").status_code == 200
    assert "Rebelo" not in phone.get("/pair").text


def test_a_phone_pairs_and_is_known_from_then_on(phone: TestClient, codes: list[str]) -> None:
    assert phone.post("/pair", data={"code": "1234 5678x"}).status_code == 403
    answer = phone.post("/pair", data={"code": codes[-1]})
    assert answer.status_code == 303
    assert "secure" in answer.headers["set-cookie"].lower()
    assert phone.get("/").status_code == 200


def test_a_phone_that_guesses_is_told_how_long_to_wait(
    phone: TestClient, home: Path, keys: Keys, pairing: Pairing, codes: list[str]
) -> None:
    answers = [phone.post("/pair", data={"code": "1234 5678x"}) for _ in range(TRIES)]
    assert [answer.status_code for answer in answers] == [403] * (TRIES - 1) + [429]
    assert "Wait 60 seconds" in answers[-1].text
    assert answers[-1].headers["retry-after"] == "60"
    assert phone.post("/pair", data={"code": codes[-1]}).status_code == 429
    other = TestClient(phone.app, base_url=f"https://{HOST}", follow_redirects=False, client=("192.168.1.21", 50000))
    assert other.post("/pair", data={"code": codes[-1]}).status_code == 303


def test_the_app_for_this_machine_pairs_nobody(browser: TestClient) -> None:
    assert browser.post("/pair", data={"code": "00000000"}).status_code == 403
    assert browser.get("/pair/authority.crt").status_code == 404


def test_the_authority_vouches_for_home_networks_only(home: Path) -> None:
    made = authority(home, HERE, DAY)
    constraints = made.certificate.extensions.get_extension_for_class(x509.NameConstraints)
    allowed = [str(name.value) for name in constraints.value.permitted_subtrees or ()]
    assert constraints.critical
    assert "192.168.0.0/16" in allowed
    assert not any("0.0.0.0/0" in network for network in allowed)
    assert authority(home, HERE, DAY).pem == made.pem
    elsewhere = authority(home, "203.0.113.9", DAY)
    assert elsewhere.pem != made.pem
    assert authority(home, HERE, DAY).pem == elsewhere.pem
    assert (home / KEY).stat().st_mode & 0o777 == 0o600


LATER = datetime(2030, 1, 1, tzinfo=UTC)


def test_an_authority_of_another_time_is_made_anew(home: Path) -> None:
    made = authority(home, HERE, LATER)
    assert authority(home, HERE, LATER + timedelta(days=1)).pem == made.pem
    earlier = authority(home, HERE, DAY)
    assert earlier.pem != made.pem
    last = earlier.certificate.not_valid_after_utc
    assert authority(home, HERE, last - timedelta(days=91)).pem == earlier.pem
    assert authority(home, HERE, last - timedelta(days=9)).pem != earlier.pem


@pytest.mark.parametrize("lacking", [x509.SubjectKeyIdentifier, x509.NameConstraints])
def test_an_authority_that_lacks_something_is_made_anew(
    lacking: type, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = x509.CertificateBuilder.add_extension

    def without(builder: x509.CertificateBuilder, extension: x509.ExtensionType, critical: bool) -> Any:
        return builder if isinstance(extension, lacking) else added(builder, extension, critical)

    with monkeypatch.context() as patched:
        patched.setattr(x509.CertificateBuilder, "add_extension", without)
        before = authority(home, HERE, DAY)
    assert authority(home, HERE, DAY).pem != before.pem


def test_an_authority_whose_key_is_another_is_made_anew(home: Path, tmp_path: Path) -> None:
    made = authority(home, HERE, DAY)
    authority(tmp_path / "other", HERE, DAY)
    shutil.copy(tmp_path / "other" / KEY, home / KEY)
    again = authority(home, HERE, DAY)
    assert again.pem != made.pem
    assert _believed(again.pem, context(home, again, [HERE], datetime.now(UTC)), HERE)


def test_a_name_outside_is_not_believed(home: Path) -> None:
    made = authority(home, HERE, datetime.now(UTC))
    assert not _believed(made.pem, context(home, made, ["shop.example"], datetime.now(UTC)), "shop.example")
    assert _believed(made.pem, context(home, made, ["192.168.7.7"], datetime.now(UTC)), "192.168.7.7")


def _believed(pem: bytes, server: ssl.SSLContext, name: str) -> bool:
    """Shake hands in memory, as a phone that trusts this authority would, and as strictly as the strictest."""
    trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    trusting.verify_flags |= ssl.VERIFY_X509_STRICT  # what Python asks of itself from 3.13 on
    trusting.load_verify_locations(cadata=pem.decode())
    there, back = ssl.MemoryBIO(), ssl.MemoryBIO()
    one = trusting.wrap_bio(back, there, server_hostname=name)
    other = server.wrap_bio(there, back, server_side=True)
    done: set[Any] = set()
    for _ in range(10):
        for side in (one, other):
            try:
                side.do_handshake()
                done.add(side)
            except ssl.SSLWantReadError:
                pass
            except ssl.SSLCertVerificationError:
                return False
    return len(done) == 2


def test_who_asks_too_often_waits(clock: Clock) -> None:
    plain = Starlette(routes=[Route("/", lambda _: PlainTextResponse("here"))])
    client = TestClient(Paced(plain, a_second=1, at_once=3, clock=clock))
    assert [client.get("/").status_code for _ in range(4)] == [200, 200, 200, 429]
    clock.now += 2
    assert [client.get("/").status_code for _ in range(3)] == [200, 200, 429]


HERE_NOW = own_address()


@pytest.mark.skipif(HERE_NOW is None, reason="this machine is in no network")
def test_a_real_phone_over_tls(home: Path) -> None:
    """The moment to act as of is not that of the phone's clock, and nothing that strangers send shows on the user's screen."""
    options = ["--home", str(home), "--now", "2030-01-01T10:00", "serve", "--lan", "--port", "0", "--no-open"]
    command = [sys.executable, "-m", "callingcard", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        try:
            _pairs_over_tls(running, home)
        finally:
            running.send_signal(signal.SIGINT)
            assert running.wait(20) in {0, 130}
        assert running.stderr
        written = running.stderr.read().splitlines()
    ours = ("The code for the phone:", "callingcard is at ", "Ctrl-C ends it.")
    assert [line for line in written if line and not line.startswith(ours)] == []


class Phone(http.client.HTTPSConnection):
    """A client that believes this machine's network address, and reaches it over loopback."""

    def __init__(self, port: int, trusting: ssl.SSLContext) -> None:
        super().__init__(str(HERE_NOW), port, timeout=20)
        self._trusting = trusting

    def connect(self) -> None:
        """Shake hands with whoever says to be at the network address."""
        near = socket.create_connection(("127.0.0.1", self.port), 20)
        self.sock = self._trusting.wrap_socket(near, server_hostname=self.host)


NOISE = (
    b"no request at all\r\n\r\n",
    b"GET /pair HTTP/1.1\r\nhost: \xff\r\nno header\r\n\r\n",
    b"GET / HTTP/1.1\r\nhost: h\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n",
    *(
        b"POST /pair HTTP/1.1\r\nhost: %b\r\nconnection: close\r\ncontent-type: multipart/form-data" + kind +
        b"\r\ncontent-length: 9\r\n\r\n--nothing"
        for kind in (b"; boundary=x", b"", b"; boundary=", b"; boundary=\xff")
    ),
)  # fmt: skip


def _bothers(port: int, trusting: ssl.SSLContext) -> None:
    """What strangers may send: within TLS what is no request or no form, and what is no TLS."""
    for sent in NOISE:
        phone = Phone(port, trusting)
        phone.connect()
        phone.sock.sendall(sent.replace(b"%b", f"{phone.host}:{port}".encode()))
        phone.sock.recv(1000)
        phone.close()
    with socket.create_connection(("127.0.0.1", port), 20) as plain:
        plain.sendall(NOISE[0])
        plain.recv(1000)


def _pairs_over_tls(running: "subprocess.Popen[str]", home: Path) -> None:
    assert running.stderr
    told = ""
    while "code for the phone" not in told:
        line = running.stderr.readline()
        assert line, told
        told += line
    port, code = re.search(r"https://[\d.]+:(\d+)/pair", told), re.search(r"phone: (\d{4} \d{4})", told)
    assert port
    assert code
    trusting = ssl.create_default_context(cafile=str(home / "web/authority.crt"))

    def asked(method: str, path: str, body: str | None = None, cookie: str = "") -> tuple[int, str, str]:
        phone = Phone(int(port[1]), trusting)
        headers = {"origin": f"https://{HERE_NOW}:{port[1]}", "sec-fetch-site": "same-origin", "cookie": cookie}
        with contextlib.closing(phone):
            phone.request(method, path, body, headers | {"content-type": "application/x-www-form-urlencoded"})
            answer = phone.getresponse()
            return answer.status, str(answer.getheader("set-cookie")).partition(";")[0], answer.read().decode()

    assert asked("GET", "/me")[0] == 401
    _bothers(int(port[1]), trusting)
    status, cookie, _ = asked("POST", "/pair", f"code={code[1].replace(' ', '+')}")
    assert status == 303
    assert "Noor" in asked("GET", "/me", cookie=cookie)[2]
