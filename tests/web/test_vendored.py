"""The front-end libraries are as they were published."""

import re
from hashlib import sha256

from callingcard.shells.web.rendering import HERE

VENDOR = HERE / "static" / "vendor"
LISTED = dict(re.findall(r"^\| (\S+) \|.*\| ([0-9a-f]{64}) \|$", (VENDOR / "README.md").read_text(), re.MULTILINE))


def test_every_vendored_file_is_listed_with_its_checksum() -> None:
    found = {path.name: sha256(path.read_bytes()).hexdigest() for path in VENDOR.iterdir() if path.name != "README.md"}
    assert found
    assert found == LISTED
