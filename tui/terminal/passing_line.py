"""A line that stands on a terminal only while something takes long."""

from typing import IO

from tui.terminal.abilities import is_terminal


class PassingLine:
    """Each line is written over the one before; on what is no terminal there is none."""

    def __init__(self, stream: IO[str] | None) -> None:
        """A line at the place where the stream is."""
        self._stream = stream if is_terminal(stream) else None
        self._width = 0

    def show(self, line: str) -> None:
        """Write a line over what stands there; an empty one takes it away."""
        if self._stream is None or not (line or self._width):
            return
        end = "" if line else "\r"
        self._stream.write(f"\r{line.ljust(self._width)}{end}")
        self._stream.flush()
        self._width = len(line)
