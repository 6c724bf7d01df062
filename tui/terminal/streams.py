"""Standard output and error: written out in time, and let go of when nobody reads them."""

import contextlib
import io
import os
import sys


def replace_what_cannot_be_shown() -> None:
    """Show a question mark for what the encoding of a stream does not hold."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def flush() -> None:
    """Write out what is buffered; without standard output there is nothing to write."""
    if sys.stdout is not None:
        sys.stdout.flush()


def drop_output() -> None:
    """What could not be written is not tried again when the interpreter ends."""
    # A standard output without a file behind it has nothing to try again.
    with contextlib.suppress(AttributeError, io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
