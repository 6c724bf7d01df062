"""In which style a figure is drawn, on a terminal and in a file."""

import io

import pytest

from tui.commands.figure import style_on
from tui.figures import FigureStyle
from tui.files.faults import UsageError
from tui.settings.settings import Ascii, Figures, Settings

UTF8, LATIN = "utf-8", "latin-1"


class Output(io.TextIOWrapper):
    """A file, or a terminal, of an encoding."""

    def __init__(self, encoding: str, *, is_terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._is_terminal


@pytest.fixture(autouse=True)
def console(monkeypatch: pytest.MonkeyPatch) -> None:
    """The console of Linux, in UTF-8."""
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.mark.parametrize(
    ("encoding", "is_terminal", "ascii_set", "takes_dots"),
    [
        (UTF8, False, "auto", True),
        (UTF8, False, "no", True),
        (UTF8, False, "yes", False),
        (LATIN, False, "auto", False),
        (UTF8, True, "auto", False),
        (UTF8, True, "no", True),
        (UTF8, True, "yes", False),
    ],
)
def test_dots_are_drawn_where_they_are_wanted_and_can_be_shown(
    encoding: str, is_terminal: bool, ascii_set: Ascii, takes_dots: bool
) -> None:
    output = Output(encoding, is_terminal=is_terminal)
    asked: FigureStyle | None
    figure: Figures
    for asked, figure in ((None, "dots"), ("ascii", "dots"), (None, "ascii"), ("dots", "ascii")):
        settings = Settings(ascii=ascii_set, figure=figure)
        if asked == "dots" and not takes_dots:
            with pytest.raises(UsageError, match=r"^--style: found dots, expected ascii: "):
                style_on(output, asked, settings)
        else:
            wanted = asked or figure
            assert style_on(output, asked, settings) == (wanted if takes_dots else "ascii")


def test_without_standard_output_nothing_is_in_dots() -> None:
    assert style_on(None, None, Settings(figure="dots")) == "ascii"
