"""An import that is killed leaves the store as it was, or complete (`make crash` kills ten times as many)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills forked processes")
@pytest.mark.parametrize("seed", [1, 2])
def test_a_killed_import_leaves_the_store_whole(seed: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.crash.killing", "110", str(seed)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    told = json.loads(done.stdout)
    assert told["wrong"] == []
    assert told["found"]["killed before"] > 50, "most are killed before the commit"
    assert sum(told["found"].values()) == 110
