"""What is wrong with a file, said so that its author can mend it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tui.files.counting import counted
from tui.files.text import clean_text, shown_value

MOST_FAULTS = 50
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


@dataclass(slots=True)
class Faults:
    """The faults of a file while it is read: the first are kept, the others only counted."""

    kept: list[Fault] = field(default_factory=list)
    others: int = 0

    @property
    def is_full(self) -> bool:
        """Whether no more of them are kept."""
        return len(self.kept) >= MOST_FAULTS

    def __iter__(self) -> Iterator[Fault]:
        yield from self.kept
        if self.others:
            last = max(self.kept, key=lambda fault: fault.line or 0)
            yield Fault(last.file, last.line, f"and {counted(self.others, 'more fault')}")


class PlanError(Exception):
    """A file that cannot be used; `faults` holds every fault of it, ordered by line."""

    def __init__(self, faults: Iterable[Fault]) -> None:
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
