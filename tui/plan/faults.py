"""What is wrong with a file, said so that its author can mend it."""

from dataclasses import dataclass

from tui.plan.text import clean_text, shown_value

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one file: where it stands, what was found and what is allowed.

    `line` and `column` count from 1; `None` means that the fault is of the whole file.
    """

    file: str
    line: int | None
    message: str
    column: int | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.line, self.column) if part is not None)
        file = clean_text(self.file)
        return f"{file}:{place}: {self.message}" if place else f"{file}: {self.message}"


class PlanError(Exception):
    """A file that cannot be used; `faults` holds every fault of it, ordered by line."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.file, fault.line or 0)))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def file_error(file: str, found: str, expected: str) -> PlanError:
    """The error for a file that is wrong as a whole."""
    return PlanError([Fault(file, None, f"found {found}, expected {expected}")])


def shown_key(path: KeyPath) -> str:
    """A key as its author would look for it: `exercise[2].reps`, counted from 1."""
    parts: list[str] = []
    for part in path:
        if isinstance(part, int):
            parts.append(f"[{part + 1}]")
        else:
            bare = part.replace("-", "").replace("_", "").isalnum() and part.isascii()
            parts.append(f".{part}" if bare else f".{shown_value(part)}")
    return "".join(parts).removeprefix(".")


class UsageError(Exception):
    """A command that cannot be done as it was asked; the message is one sentence."""
