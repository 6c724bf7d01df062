"""Programs of the system that some tests need, and what is said where one is missing."""

import os
import shutil

import pytest

_PLACES = f"{os.environ.get('PATH', os.defpath)}{os.pathsep}/usr/sbin"
ALL_ARE_NEEDED = "UNPINCH_TESTS_NEED_ALL"
"""Set where no test may be left out."""


def tool(program: str) -> str:
    """The path of a program; empty where it is missing."""
    return shutil.which(program, path=_PLACES) or ""


def needs(program: str, package: str) -> pytest.MarkDecorator:
    """Leave a test out where a program is missing, and say which package of Debian has it."""
    is_out = is_left_out(is_there=bool(tool(program)))
    return pytest.mark.skipif(is_out, reason=f"needs {program}: apt-get install {package}")


def is_left_out(*, is_there: bool) -> bool:
    """Whether a test is left out, which needs what may not be there."""
    return not is_there and not os.environ.get(ALL_ARE_NEEDED)
