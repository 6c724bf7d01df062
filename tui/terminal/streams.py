"""Standard output and error: written out in time, and let go of when nobody reads them."""

import codecs
import contextlib
import io
import os
import sys
from pathlib import Path

from tui.terminal.abilities import is_terminal, needs_ascii
from tui.terminal.plain import in_ascii
from tui.terminal.wrapping import for_reader

_NEAREST = "unpinch.nearest"


def replace_what_cannot_be_shown() -> None:
    """Show the nearest of ASCII for what a stream cannot hold, or a terminal cannot show."""
    codecs.register_error(_NEAREST, _nearest)
    if sys.stderr is None:
        # What is meant for it would be printed on standard output otherwise.
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A file keeps what it can: somebody may read it elsewhere.
            is_plain = is_terminal(stream) and needs_ascii(encoding=stream.encoding)
            stream.reconfigure(encoding="ascii" if is_plain else None, errors=_NEAREST)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return in_ascii(error.object[error.start : error.end]), error.end


def flush() -> None:
    """Write out what is buffered; without standard output there is nothing to write."""
    if sys.stdout is not None:
        sys.stdout.flush()


def drop_output() -> None:
    """What could not be written is not tried again when the interpreter ends."""
    # A standard output without a file behind it has nothing to try again.
    with contextlib.suppress(AttributeError, io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(text: str, *, as_it_is: bool = False) -> None:
    """Print what is to be read; what is for a program, or laid out already, is as it is."""
    print(text if as_it_is else for_reader(text, sys.stdout))


def warn(*lines: object) -> None:
    """Print what is odd, a line each."""
    for line in lines:
        print(for_reader(str(line), sys.stderr), file=sys.stderr)
