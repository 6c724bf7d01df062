"""The faults of a file as they are shown where there is little room."""

from tui.files.faults import Fault


def fault_line(fault: Fault) -> str:
    """A fault without the folders that its file lies in."""
    name = fault.file.rpartition("/")[2]
    return str(Fault(name, fault.line, fault.message, fault.column))
