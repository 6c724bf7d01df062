"""Settings that every test runs under."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

# The sessions and records of whoever runs the tests are no part of them.
os.environ["UNPINCH_HOME"] = str(Path(tempfile.gettempdir()) / "unpinch-tests-have-no-home")

settings.register_profile("ordinary", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("search", derandomize=False, deadline=None, max_examples=2000)
settings.load_profile("ordinary")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--crashes 200` kills a session more often than the ordinary run does."""
    parser.addoption("--crashes", type=int, default=20, help="how often a session is killed")
