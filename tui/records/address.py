"""Where a file is, in plain text: a path of any bytes comes back from it equal."""

import os
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

MOST_CHARACTERS = 12_300
"""A path of 4,096 bytes, the most that Linux opens, may come out three times as long."""
_SCHEME = "file://"


def address_of(path: Path) -> str | None:
    """The address of a file, `file:///home/you/mornings.toml`.

    None for a path that does not begin at the root, that no file can have, or that is too long.
    """
    try:
        address = _SCHEME + quote_from_bytes(os.fsencode(path))
    except UnicodeEncodeError:
        return None
    return address if path.is_absolute() and len(address) <= MOST_CHARACTERS else None


def path_at(address: str) -> Path | None:
    """The path of the file with this address; None for what is no address."""
    if not address.startswith(_SCHEME):
        return None
    path = Path(os.fsdecode(unquote_to_bytes(address.removeprefix(_SCHEME))))
    return path if address_of(path) is not None else None
