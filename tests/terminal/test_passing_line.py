"""The line that stands on a terminal while something takes long."""

import io

from tui.terminal.passing_line import PassingLine


class Screen(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_each_line_covers_the_one_before_and_the_last_leaves_nothing() -> None:
    screen = Screen()
    line = PassingLine(screen)
    for text in ("10 of 10", "9", ""):
        line.show(text)
    assert screen.getvalue() == "\r10 of 10\r9       \r \r"


def test_nothing_is_taken_away_where_nothing_stood() -> None:
    screen = Screen()
    PassingLine(screen).show("")
    assert screen.getvalue() == ""


def test_there_is_none_on_what_is_no_terminal() -> None:
    stream = io.StringIO()
    PassingLine(stream).show("1 of 10")
    PassingLine(None).show("1 of 10")
    assert stream.getvalue() == ""
