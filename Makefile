# Headlight. `make` lists what there is.
# Python 3.11 with its venv module and make are all that has to be on the machine.

PORT ?= 8501
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
PY := $(VENV)/bin/python

.DEFAULT_GOAL := help
.PHONY: help run test check format lint types imports tests smoke sample shots bench bench-reading bench-views lock clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | awk -F'|' '{printf "  make %-13s %s\n", $$1, $$2}'

run: $(VENV)/run.stamp ## set up, then serve the app on 127.0.0.1:8501 (PORT and HEADLIGHT_DATA override)
	@echo "Headlight opens on http://127.0.0.1:$(PORT)  (Ctrl+C stops it)"
	@exec $(PY) -m streamlit run app.py --server.port $(PORT)

test: $(VENV)/dev.stamp ## set up, then run the tests
	@$(PY) -m pytest -n auto --maxprocesses 4 --dist loadfile

check: format lint types imports tests ## everything a change has to pass, the same by hand and in CI

format: $(VENV)/dev.stamp ## is every file formatted?
	@$(PY) -m ruff format --check .

lint: $(VENV)/dev.stamp ## does the linter find nothing?
	@$(PY) -m ruff check .

types: $(VENV)/dev.stamp ## do the types hold?
	@$(PY) -m mypy

imports: $(VENV)/dev.stamp ## does the street of imports hold?
	@$(VENV)/bin/lint-imports --no-logo

tests: test

smoke: $(VENV)/dev.stamp ## a fresh copy of the tree, set up and driven by a browser until a heatmap shows
	@$(PY) tests/smoke.py

sample: $(VENV)/dev.stamp ## make the sample trust's workbooks, truth and answers anew
	@$(PY) -m sample_data.make_sample
	@$(PY) -m sample_data.answer_sample

shots: $(VENV)/dev.stamp ## photograph every page of the running app into docs/pictures
	@$(PY) -m tests.shots

bench: $(VENV)/dev.stamp ## every bench: speed as ratios, accuracy, refusals (some minutes)
	@$(PY) -m tests.bench

bench-reading: $(VENV)/dev.stamp ## the reader's bench alone (BENCH="--forms 200 --seeded 200" for a short run)
	@$(PY) -m tests.bench.reading $(BENCH)

bench-views: $(VENV)/dev.stamp ## the pages' bench alone, beside an empty page (BENCH="--quick" for a short run)
	@$(PY) -m tests.bench.views $(BENCH)

lock: ## pin every dependency anew, with hashes for every platform (needs uv)
	@uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -q -o requirements.txt
	@uv pip compile pyproject.toml --group dev -c requirements.txt --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -q -o requirements-dev.txt

clean: ## remove what was set up here; the data folder stays
	@rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Headlight needs Python 3.11 or later; on Debian: apt install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Headlight needs Python 3.11 or later, and $(PYTHON) is older; name another with PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Headlight needs Python's venv module; on Debian: apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.txt | $(VENV)/bin/python
	@echo "Setting up: the first time takes a minute or two."
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt | $(VENV)/bin/python
	@echo "Setting up: the first time takes a minute or two."
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
