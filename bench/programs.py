"""The programs that are measured, by how they are started."""

import sys
from pathlib import Path

_BIN = Path(sys.executable).parent
_RIVALS = Path(__file__).parent / "rivals"

UNPINCH = [str(_BIN / "unpinch")]
TERMDOWN = str(_BIN / "termdown")


def rival(name: str, *arguments: str) -> list[str]:
    """A rival of this bench."""
    return [sys.executable, str(_RIVALS / f"{name}.py"), *arguments]
