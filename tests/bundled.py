"""The bundled library and sessions, read once for all the tests of a process."""

from functools import cache

from tui import resources
from tui.plan.library import load_library
from tui.plan.model import Library
from tui.plan.shelf import Shelf, load_shelf


@cache
def library() -> Library:
    """Every exercise."""
    return load_library(resources.sessions_folder())


@cache
def shelf() -> Shelf:
    """Every session."""
    return load_shelf(resources.session_paths(), library())
