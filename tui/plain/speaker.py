"""What is said: harmless lines of text, each written out at once."""

from typing import IO

from tui.files.text import clean_text
from tui.terminal.plain import in_ascii
from tui.terminal.wrapping import for_reader


class Speaker:
    """Writes lines on a stream, and nothing that moves a cursor; with `is_ascii` plain ones.

    On a terminal they break between words.
    """

    def __init__(self, stream: IO[str], *, is_ascii: bool = False) -> None:
        self._stream = stream
        self._is_ascii = is_ascii

    def say(self, text: str) -> None:
        """One thing, or one a line; an empty text is nothing."""
        for line in filter(None, clean_text(text, one_line=False).split("\n")):
            shown = in_ascii(line) if self._is_ascii else line
            self._stream.write(f"{for_reader(shown, self._stream)}\n")
        self._stream.flush()
