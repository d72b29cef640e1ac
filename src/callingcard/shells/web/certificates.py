"""TLS for the phone: an authority that only this home has, and a certificate from it for each run.

The authority may sign for private addresses and ``.local`` names only (RFC 5280, name constraints), so that whoever
stole its key could not pretend to be any site of the internet. Its key never leaves the home.
"""

import os
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv4Network, ip_network
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

AUTHORITY, KEY = Path("web/authority.crt"), Path("web/authority.key")
_NETWORKS = ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "127.0.0.0/8")
_YEARS = timedelta(days=3650)
_RUN = timedelta(days=90)
_SLACK = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Authority:
    """What signs; ``certificate`` is what the user installs on the phone."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def pem(self) -> bytes:
        """The certificate, to be installed."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def fingerprint(self) -> str:
        """What the user compares on both screens."""
        return self.certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def authority(home: Path, address: str, now: datetime) -> Authority:
    """The authority of this home, made at the first call, its key in a file that only the user can read.

    Where this machine's ``address`` is no private one, as in some universities, it is made anew to sign for that one too; so it
    is where it is not yet or soon no more valid, or lacks what the strictest phone asks for. ``now`` is the real time, aware.
    """
    kept = _kept(home)
    if kept and _lasts(kept, now) and _is_whole(kept, address):
        return kept
    made = _made(address, now)
    _write(home / KEY, _private(made.key))
    _write(home / AUTHORITY, made.pem)
    return made


def context(home: Path, signer: Authority, names: Sequence[str], now: datetime) -> ssl.SSLContext:
    """A server's TLS context with a fresh certificate for these host names and addresses."""
    key = ec.generate_private_key(ec.SECP256R1())
    alternative = x509.SubjectAlternativeName([_named(name) for name in names])
    certificate = (
        _builder("callingcard on this machine", key, now, _RUN)
        .issuer_name(signer.certificate.subject)
        .add_extension(alternative, critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.key.public_key()), critical=False)
        .sign(signer.key, hashes.SHA256())
    )
    chain = home / "web/run.pem"
    _write(chain, _private(key) + certificate.public_bytes(serialization.Encoding.PEM) + signer.pem)
    found = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    found.minimum_version = ssl.TLSVersion.TLSv1_2
    found.load_cert_chain(chain)
    chain.unlink()
    return found


def _kept(home: Path) -> Authority | None:
    try:
        certificate = x509.load_pem_x509_certificate((home / AUTHORITY).read_bytes())
        key = serialization.load_pem_private_key((home / KEY).read_bytes(), None)
    except (OSError, ValueError):
        return None
    return Authority(certificate, key) if isinstance(key, ec.EllipticCurvePrivateKey) else None


def _lasts(kept: Authority, now: datetime) -> bool:
    """Whether it is valid from now on for as long as a certificate from it is."""
    return kept.certificate.not_valid_before_utc <= now and now + _RUN <= kept.certificate.not_valid_after_utc


def _is_whole(kept: Authority, address: str) -> bool:
    """Whether its key is its own, it says which key that is (Python 3.13 asks for it), and it may sign for this address."""
    try:
        kept.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
        allowed = _allowed(kept.certificate)
    except (x509.ExtensionNotFound, ValueError):
        return False
    own = kept.certificate.public_key() == kept.key.public_key()
    return own and any(IPv4Address(address) in network for network in allowed)


def _allowed(certificate: x509.Certificate) -> list[IPv4Network]:
    named = certificate.extensions.get_extension_for_class(x509.NameConstraints).value.permitted_subtrees or ()
    return [name.value for name in named if isinstance(name, x509.IPAddress) and isinstance(name.value, IPv4Network)]


def _made(address: str, now: datetime) -> Authority:
    key = ec.generate_private_key(ec.SECP256R1())
    allowed: list[x509.GeneralName] = [x509.IPAddress(ip_network(network)) for network in (*_NETWORKS, address)]
    constraints = x509.NameConstraints([*allowed, x509.DNSName("local"), x509.DNSName("localhost")], None)
    usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
    name = f"callingcard of {now:%B %Y}, on your own machine"
    certificate = (
        _builder(name, key, now, _YEARS)
        .issuer_name(_called(name))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(constraints, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return Authority(certificate, key)


def _builder(name: str, key: ec.EllipticCurvePrivateKey, now: datetime, lasts: timedelta) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(_called(name))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _SLACK)
        .not_valid_after(now + lasts)
    )


def _called(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _named(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(IPv4Address(name))
    except ValueError:
        return x509.DNSName(name)


def _private(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
