"""Packages that are built once, however many processes run the tests."""

import os
from pathlib import Path

import pytest
from filelock import FileLock

from tests.installed.packages import Packages, build_all


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    """What was built from the checkout, by whichever process came first."""
    base = tmp_path_factory.getbasetemp()
    is_one_of_many = "PYTEST_XDIST_WORKER" in os.environ
    folder = (base.parent if is_one_of_many else base) / "packages"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            being_made = Path(f"{folder}-being-made")
            being_made.mkdir()
            build_all(being_made)
            being_made.rename(folder)
    return Packages(folder)
