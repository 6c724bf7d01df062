"""What `unpinch doctor` found of one matter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A matter in a word, and what is to be said of it; `is_wrong` where it keeps from playing."""

    subject: str
    words: str
    is_wrong: bool = False

    def __str__(self) -> str:
        """One line."""
        return f"{self.subject}: {self.words}"
