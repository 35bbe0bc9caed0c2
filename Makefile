# `make setup` makes .venv; every other target runs in it. PYTHON names another interpreter (3.11 or later).
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
STAMP := .venv/.installed
TRAIN_STAMP := .venv/.installed-train

.PHONY: setup demo test check bench train constraints clean

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]' --constraint constraints.txt
	touch $@

$(TRAIN_STAMP): $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[train]' --constraint constraints.txt
	touch $@

DEMO_LEDGER := build/demo-ledger.db

demo: setup
	$(BIN)/reportedly extract 'examples/[0-9]*' --facts examples/outlets.csv
	rm -f $(DEMO_LEDGER)*
	$(BIN)/reportedly add 'examples/[0-9]*' --facts examples/outlets.csv --ledger $(DEMO_LEDGER)
	$(BIN)/reportedly propositions --ledger $(DEMO_LEDGER)

test: setup
	.ci/services
	$(BIN)/python -m pytest

check: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup
	$(BIN)/python -m benchmarks

train: $(TRAIN_STAMP)
	$(BIN)/python -m reportedly.train

# Pins the newest versions that pyproject.toml allows. uv comes from anywhere; it is not part of the set-up.
constraints:
	uv pip compile --quiet --universal --no-header --no-annotate --all-extras --upgrade pyproject.toml --output-file constraints.txt

clean:
	rm -rf dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -path ./.venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
