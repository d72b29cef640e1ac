# Everything a person needs: `make run` to see it work, `make test` to check it all.
PY := .venv/bin/python
LOCK := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --all-extras
ROOT := $(shell test "$$(id -u)" = 0 || echo sudo)
# Python's headers come with it, or from Debian.
COMPILES := command -v cc >/dev/null && test -f "$$($(PY) -c 'import sysconfig; print(sysconfig.get_path("include"))')/Python.h"
.DEFAULT_GOAL := help

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## / — /' | sort

.venv/ready: requirements/dev.txt pyproject.toml
	test -x $(PY) || python3 -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check "uv>=0.9"
	$(PY) -m uv pip sync --quiet --python $(PY) --require-hashes requirements/dev.txt
	$(PY) -m uv pip install --quiet --python $(PY) --no-deps --no-build-isolation --editable .
	$(PY) -m compileall -q src
	touch $@

.venv-bench/ready: requirements/bench.txt .venv/ready
	test -x .venv-bench/bin/python || python3 -m venv .venv-bench
	$(PY) -m uv pip sync --quiet --python .venv-bench/bin/python --require-hashes requirements/bench.txt
	$(PY) -m uv pip install --quiet --python .venv-bench/bin/python --no-deps --no-build-isolation --editable .
	touch $@

build/compiled/ready: .venv/ready README.md LICENSE $(shell find src -name __pycache__ -prune -o -print)
	@rm -rf build/compiled build/wheel && mkdir -p build && touch build/begun
	@if $(COMPILES); then export HATCH_BUILD_HOOK_ENABLE_MYPYC=1; else echo "No C compiler with Python's headers: this wheel runs at the sources' own speed."; fi; \
		$(PY) -m uv build --quiet --offline --no-build-isolation --python $(PY) --out-dir build/wheel
	@$(PY) -m uv pip install --quiet --offline --no-deps --python $(PY) --target build/compiled build/wheel/*.whl
	@touch -r build/begun $@

setup: .venv/ready  ## make the virtual environment with pinned packages

run: setup  ## set up, then show a day in an invented world
	.venv/bin/callingcard demo

check: setup  ## lint, types, import contracts
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports

browser:  # the browser tests look at real pages in Debian's Chromium
	@command -v chromium >/dev/null || { $(ROOT) apt-get update -qq && $(ROOT) apt-get install -y -qq --no-install-recommends chromium; }

compiler: setup  # what judges notes and tells people apart is compiled with Debian's compiler where there is none
	@{ $(COMPILES); } || { $(ROOT) apt-get update -qq && $(ROOT) apt-get install -y -qq --no-install-recommends gcc libc6-dev python3-dev; } || true

wheel: compiler  ## build a wheel in build/wheel, with what judges notes and tells people apart compiled, and lay it out in build/compiled
	@$(MAKE) --silent build/compiled/ready

test: check browser wheel  ## set up, then all checks and tests
	$(PY) -m pytest -n auto

crash: setup  ## kill 2,000 imports at random points and check what each leaves
	for seed in 11 12 13 14; do $(PY) -m tests.crash.killing 500 $$seed; done

bench: .venv-bench/ready wheel  ## measure speed and quality against peers, as installed from the wheel
	PYTHONPATH=build/compiled .venv-bench/bin/python -m benchmarks

train: .venv-bench/ready  ## train the element tagger on training/corpus, print its scores, write its weights
	.venv-bench/bin/python -m training.train

docs: setup  ## write the pages of the documentation that come from the code
	$(PY) docs/pages.py
	$(PY) docs/picture.py

screens: setup browser  ## take the pictures of the web app
	$(PY) -m docs.screens

needs: setup  ## write which words each phrase of the rules needs
	$(PY) docs/needs.py

fuzz: setup  ## feed the checker a hundred thousand strange texts
	FUZZ=100000 $(PY) -m pytest tests/notes/test_hostile_notes.py

evaluate: .venv-bench/ready  ## compare the checker with people's judgement: make evaluate NOTES=FILE.jsonl
	.venv-bench/bin/python -m benchmarks.evaluate_notes $(NOTES)

wheels: setup  ## check that every dependency has a wheel for each Python that is promised
	for version in 3.11 3.12 3.13 3.14; do \
		$(PY) -m uv pip compile --quiet --python-version $$version --only-binary :all: --all-extras -o /dev/null pyproject.toml \
		&& echo "wheels for $$version" || exit 1; done

benchmarks/harper/node_modules/.package-lock.json: benchmarks/harper/package-lock.json
	npm ci --silent --prefix benchmarks/harper
	touch $@

evaluate-drafts: setup benchmarks/harper/node_modules/.package-lock.json  ## draft for every invented situation, judge the notes, write them to a file
	$(PY) -m benchmarks.evaluate_drafts
	$(PY) -m benchmarks.evaluate_grounding

lock: .venv/ready  ## renew the pinned requirements
	$(LOCK) --group dev -o requirements/dev.txt pyproject.toml
	$(LOCK) --group dev --group bench --group train -o requirements/bench.txt pyproject.toml

.PHONY: browser compiler wheel screens wheels crash help setup run check test bench train docs needs fuzz evaluate lock
