"""Run every benchmark, one after the other, each in a process of its own: ``python -m benchmarks``."""

import os
import subprocess
import sys

BENCHMARKS = ("linkage", "importing", "checking", "evaluate_notes", "triage", "both_ways", "serving")


def main() -> int:
    """Run all; 1 if one of them does not keep what it promises."""
    failed = 0
    for name in BENCHMARKS:
        if name == "evaluate_notes" and not os.environ.get("NOTES"):
            print("\n== evaluate_notes: left out, because NOTES names no file of judged notes")
            continue
        print(f"\n== {name}", flush=True)
        failed |= subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode != 0
    return failed


if __name__ == "__main__":
    raise SystemExit(main())
