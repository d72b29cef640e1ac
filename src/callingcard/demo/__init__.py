"""Invented worlds with known truth, and the files that would exist in them: for the demo, tests and benchmarks."""
