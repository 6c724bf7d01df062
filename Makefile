# Two commands do everything: `make play` opens Unpinch, `make test` runs every check.
# Both set up a virtual environment beside this file first; all they need is Python 3.11+.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
# Colours, sizes and themes of the caller must not reach a snapshot, and the snapshot plugin
# imports Textual before any conftest could see to that.
CLEAN := env -u NO_COLOR -u COLUMNS -u LINES -u TEXTUAL_THEME -u FORCE_COLOR TEXTUAL_ANIMATIONS=none \
	TEXTUAL_COLOR_SYSTEM=truecolor

# What draws the page of `unpinch serve`.
XTERM := @xterm/xterm@6.0.0

# Tests on a real terminal mostly wait, so that more of them than there are cores run at once.
WORKERS := 5

.PHONY: play test tests format snapshots pictures blind library settings-page format-page \
	figures-page schema-files shell-files mutants hazards bench clean

play: $(VENV)/.play
	@$(BIN)/unpinch

test: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) tests

# With another Python: make tests PYTHON=python3.13 VENV=.venv-3.13
tests: $(VENV)/.test
	$(CLEAN) $(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal $(ARGS)

format: $(VENV)/.test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Look at each picture in the report before you accept it.
snapshots: $(VENV)/.test
	$(CLEAN) $(BIN)/python -m pytest tests/screens --snapshot-update

# The pictures of the README, drawn by the program itself. Look at each before you commit it.
pictures: $(VENV)/.test
	$(CLEAN) $(BIN)/python -m tests.pictures

# The figures of all sessions without their names, shuffled, in each style and size: whoever has
# never seen them says what they show. The order is another one each time: make blind SEED=again
SEED ?= $(shell date +%s)
blind: $(VENV)/.test
	$(BIN)/python -m tests.blind blind $(SEED)

# The table of the exercises for clinicians, docs/library.md.
library: $(VENV)/.test
	$(BIN)/python -m tests.sessions.library_page

# The table of the settings, docs/settings.md.
settings-page: $(VENV)/.test
	$(BIN)/python -m tests.settings.settings_page

# Every key of a file, docs/format.md.
format-page: $(VENV)/.test
	$(BIN)/python -m tests.docs.format_page

# The pictures of the worked example of docs/figures.md. Look at each before you commit it.
figures-page: $(VENV)/.test
	$(BIN)/python -m tests.figures.figures_page

# What editors know of the files, sessions/schema; `unpinch new` puts it beside a new file.
schema-files: $(VENV)/.test
	$(BIN)/python -m tests.commands.schema_files

# The man page, and what completes commands in bash, zsh and fish: docs/man, docs/completion.
shell-files: $(VENV)/.test
	$(BIN)/python -m tests.installed.shell_files

# Results of an earlier run would hide what a changed test lets through. A mutant that timed out is
# listed too: it ran for ever, or the machine was busy. One module alone, which is quicker:
# make mutants ONLY='tui.play.gates*'
mutants: $(VENV)/.mutants
	@rm -rf mutants
	$(CLEAN) $(BIN)/mutmut run $(patsubst %,'%',$(ONLY))
	@echo "What no test noticed, with what did not end:"
	@$(BIN)/mutmut results | sed -n 's/^ *\(tui[^:]*\): .*/\1/p' | while read -r mutant; do \
		$(BIN)/mutmut show "$$mutant" | grep -E '^(#|[-+] )'; done

# Each control of docs/hazards.md is taken away in a copy, and its tests have to notice. Those of
# some hazards alone: make hazards ONLY='H7 H12'
hazards: $(VENV)/.test
	$(BIN)/python -m tests.hazards $(ONLY)

# What it takes, beside its rivals; without byte code every start would be several times as long.
bench: $(VENV)/.bench
	@$(BIN)/python -m compileall -q tui bench
	@$(BIN)/python -m bench

clean:
	rm -rf $(VENV) dist mutants blind .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Unpinch needs Python 3.11 or newer; set PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
		|| { rm -rf $(VENV); echo "Python cannot make a virtual environment; on Debian install python3-venv"; exit 1; }

$(VENV)/.play: $(BIN)/python pyproject.toml constraints.txt
	@echo "Setting up Unpinch; this takes a minute the first time."
	@$(PIP) --editable .
	@$(BIN)/python -m compileall -q tui || true
	@touch $@

$(VENV)/.test: $(VENV)/.play
	@echo "Setting up the checks."
	@$(PIP) --requirement requirements-dev.txt
	@npm install --silent --ignore-scripts --no-audit --no-fund --prefix $(VENV)/share/unpinch $(XTERM) \
		|| echo "xterm.js was not installed, and the tests of the page are left out: they need npm."
	@touch $@

$(VENV)/.mutants: $(VENV)/.test requirements-mutants.txt
	@echo "Setting up the mutants."
	@$(PIP) --requirement requirements-mutants.txt
	@touch $@

$(VENV)/.bench: $(VENV)/.play bench/requirements.txt
	@echo "Setting up the rivals."
	@$(PIP) --requirement bench/requirements.txt
	@touch $@
