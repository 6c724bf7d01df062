"""What controls each hazard of docs/hazards.md, and a fault in it that a test has to notice.

They stand in `controls.toml`: the hazard, the file with the control, a piece of its text that
stands there once, the fault in place of it, and the tests of one file that have to fail then.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "hazards.md"
DATA = Path(__file__).with_name("controls.toml")


@dataclass(frozen=True, slots=True)
class Control:
    """A control of a hazard, and the fault that takes it away."""

    hazard: str
    file: str
    code: str
    fault: str
    tests: tuple[str, ...]

    @property
    def name(self) -> str:
        """What it is called where it is told."""
        return f"{self.hazard} {self.file}"

    def with_fault(self, text: str) -> str:
        """Its file with the fault; raises ValueError unless the code stands there once."""
        count = text.count(self.code)
        if count != 1:
            raise ValueError(f"{self.name}: the code stands there {count} times")
        return text.replace(self.code, self.fault)


def controls() -> list[Control]:
    """All of them, in the order of the hazards."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return [
        Control(each["hazard"], each["file"], each["code"], each["fault"], tuple(each["tests"]))
        for each in data["control"]
    ]


def hazards() -> dict[str, str]:
    """What the page tells of each hazard, by its number."""
    text = PAGE.read_text(encoding="utf-8")
    parts = re.split(r"^### (H\d+)\b", text, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))
