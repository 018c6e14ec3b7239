# Set up, try, test and measure Liaisons. `make demo` and `make test` need nothing but Python 3.11 or later and make.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
LIAISONS := $(VENV)/bin/liaisons
DEMO := build/demo.graph

.PHONY: help demo test lint quality bench bench-views clean

help:  ## say what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(VENV)/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and f"Liaisons needs Python 3.11 or later; {sys.executable} is {sys.version.split()[0]}. Try: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --upgrade pip
	$(RUN) -m pip install --quiet --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(RUN) -m pip install --quiet --group dev
	@touch $@

demo: $(VENV)/installed  ## load the sample documents and write build/liaisons.html
	@mkdir -p build
	@$(LIAISONS) load loaders/samples --graph $(DEMO)
	@$(LIAISONS) export build/liaisons.html --graph $(DEMO)
	@echo "The picture is in build/liaisons.html: open it with a double click. To try next:"
	@echo "  $(LIAISONS) query                                            the saved questions"
	@echo "  $(LIAISONS) query who-works-with-whom --graph $(DEMO)    one of them"
	@echo "  $(LIAISONS) view --graph $(DEMO)                         the picture, in your browser"

test: $(VENV)/installed-dev  ## lint, check types and run every test
	@tests/system-packages.sh
	$(MAKE) --no-print-directory lint
	$(RUN) -m pytest

lint: $(VENV)/installed-dev  ## ruff and mypy
	$(RUN) -m ruff check .
	$(RUN) -m mypy

quality: $(VENV)/installed-dev  ## measure the reading against annotated documents in ../shared
	$(RUN) -m benchmarks.quality

bench: $(VENV)/installed-dev  ## compare the stores on a large made-up graph
	$(RUN) -m benchmarks.stores

bench-views: $(VENV)/installed-dev  ## compare the page with pyvis as its users call it
	$(RUN) -m benchmarks.views

clean:  ## remove what was built; graphs and documents stay
	rm -rf build dist $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
