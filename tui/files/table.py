"""One table of a file, and what is wrong with it: the keys it holds, and every fault of them."""

from collections.abc import Iterable, Mapping

from tui.files.faults import Fault, Faults, KeyPath, PlanError, shown_key
from tui.files.nearest import did_you_mean
from tui.files.source import Source
from tui.files.text import clean_text, shown_value

_MOST_HINTS = 10
"""To find what was meant takes long; the first faults of a file are the ones that are read."""

_ALIKE = 0.75
"""Keys are short, so that those of other tables (`reps`) are nearly alike to some (`steps`)."""


class Table:
    """One table of a file. A value with a fault is read as the given default and the fault kept.

    Readers of inner tables share the faults of the outermost one: read everything, call
    `finish()` on each table (a key that nobody asked for is a fault), then `raise_faults()`.
    """

    def __init__(
        self,
        source: Source,
        values: Mapping[str, object] | None = None,
        path: KeyPath = (),
        faults: Faults | None = None,
    ) -> None:
        self.source = source
        self.path = path
        self.values = source.values if values is None else values
        self.faults = Faults() if faults is None else faults
        self._asked: set[str] = set()

    def has(self, key: str) -> bool:
        """Whether the table holds the key."""
        self._asked.add(key)
        return key in self.values

    def _asked_for(self, key: str) -> object:
        """The value of a key, None where the table has none."""
        self._asked.add(key)
        return self.values.get(key)

    def fault(self, key: str | KeyPath, expected: str, *, found: str | None = None) -> None:
        """Keep a fault of a key of this table (or of a path below it)."""
        if self.faults.is_full:
            self.faults.others += 1
            return
        below = (key,) if isinstance(key, str) else key
        value: object = self.values.get(str(below[0])) if below else self.values
        words = shown_value(value) if found is None else found
        path = (*self.path, *below)
        message = f"{shown_key(path)}: found {words}, expected {expected}"
        fault = Fault(self.source.file, self.source.line(path), clean_text(message))
        self.faults.kept.append(fault)

    def raise_faults(self) -> None:
        """Raise PlanError when anything read so far had a fault."""
        if self.faults.kept:
            raise PlanError(self.faults)

    def finish(self) -> None:
        """Keep a fault for every key that was never asked for."""
        unknown = [key for key in self.values if key not in self._asked]
        if unknown:
            asked = sorted(self._asked)
            for key in unknown:
                known = f"one of {', '.join(asked)}{self._hint(key, asked, _ALIKE)}"
                self.fault(key, known, found="an unknown key")

    def _hint(self, word: str, known: Iterable[str], alike: float = 0.6) -> str:
        """What may have been meant, to stand behind what is expected."""
        return did_you_mean(word, known, alike) if len(self.faults.kept) < _MOST_HINTS else ""

    def either(self, first: str, second: str, expected: str) -> str:
        """The one of two keys that the table holds: each has other keys beside it.

        The first where it holds both; empty, with a fault of the first, where it holds none.
        """
        for key in (first, second):
            if self.has(key):
                return key
        self.fault(first, expected)
        return ""
