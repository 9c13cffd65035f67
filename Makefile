# Two commands matter: make demo, make test. Everything lives in .venv.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
DIR ?= demo-state
WORKERS ?= 2
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock

.PHONY: demo test check format bench eval train lock clean

demo: $(VENV)/.demo
	@exec $(BIN)/rights-bot demo --port $(PORT) --dir $(DIR)

# Files in their order: the long ones (edges, talks) come first, and short ones fill up the second worker.
test: check
	$(BIN)/pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder

check: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.test
	$(BIN)/python -m tests.bench

eval: $(VENV)/.test
	$(BIN)/python -m tests.eval.measure

train: $(VENV)/.test
	@$(INSTALL) --editable '.[train]'
	$(BIN)/python -m tests.eval.train

lock:
	rm -rf build/lock && $(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	build/lock/bin/python -m pip freeze --exclude-editable > requirements.lock

clean:
	rm -rf $(VENV) build demo-state .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed"; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.demo: $(VENV)/bin/python pyproject.toml requirements.lock
	@echo "Installing into $(VENV), once; this takes about a minute …"
	@$(INSTALL) --editable '.[demo]'
	@touch $@

$(VENV)/.test: $(VENV)/bin/python pyproject.toml requirements.lock
	@echo "Installing into $(VENV), once; this takes about a minute …"
	@$(INSTALL) --editable '.[test]'
	@touch $@ $(VENV)/.demo
