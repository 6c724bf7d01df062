"""The names under which sessions stay that another version has replaced: `odd.toml.1.bak`."""

import os
import re
from itertools import count
from pathlib import Path

_KEPT = re.compile(r".+\.toml\.[1-9][0-9]*\.bak", re.IGNORECASE | re.DOTALL)


def kept_as(path: Path) -> Path:
    """A name for a file that is replaced, which nothing has, and which is that of no session."""
    names = (path.with_name(f"{path.name}.{number}.bak") for number in count(1))
    return next(name for name in names if not os.path.lexists(name))


def is_kept_before(path: Path) -> bool:
    """Whether a file has such a name."""
    return _KEPT.fullmatch(path.name) is not None
