"""The library and the sessions that a command names."""

from tui import resources
from tui.files.faults import UsageError
from tui.files.text import shown_value
from tui.plan.library import load_library
from tui.plan.load import load_session
from tui.plan.model import Library, Session


def bundled_library() -> Library:
    """The library beside the bundled sessions."""
    return load_library(resources.sessions_folder())


def open_session(name_or_path: str) -> tuple[Session, Library]:
    """The session that a name or a path means; raises UsageError or PlanError."""
    path = resources.find_session(name_or_path)
    if path is None:
        names = ", ".join(resources.session_paths())
        raise UsageError(
            f"found no session {shown_value(name_or_path)}, "
            f"expected one of {names}, or the path of a session file"
        )
    library = bundled_library()
    return load_session(path, library), library
