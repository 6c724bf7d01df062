"""What `unpinch doctor` found of one matter."""

from dataclasses import dataclass

from tui.words.doctor import Subject


@dataclass(frozen=True, slots=True)
class Finding:
    """A matter, and what is to be said of it; `is_wrong` where it keeps from playing."""

    subject: Subject
    words: str
    is_wrong: bool = False

    def __str__(self) -> str:
        """One line."""
        return f"{self.subject}: {self.words}"
