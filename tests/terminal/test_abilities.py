"""What a terminal and a locale can show, told from the environment."""

import pytest

from tui.terminal.abilities import Drawing, drawing, needs_ascii, prepare_environment

UTF8 = {"TERM": "xterm-256color", "LANG": "en_US.UTF-8"}


OLD = """
linux linux-16color screen.linux vt100 vt102 vt220 VT320 ansi ansi-mono cons25 wyse60 sun
"""
OTHERS = """
xterm xterm-256color screen screen-256color tmux-256color rxvt-unicode alacritty foot st-256color
linuxvt sunshine
"""


@pytest.mark.parametrize("term", OLD.split())
def test_old_terminals_and_consoles_get_ascii(term: str) -> None:
    assert needs_ascii("utf-8", {**UTF8, "TERM": term})


@pytest.mark.parametrize("term", OTHERS.split())
def test_other_terminals_do_not(term: str) -> None:
    assert not needs_ascii("utf-8", {**UTF8, "TERM": term})


@pytest.mark.parametrize(
    ("environ", "is_ascii"),
    [
        ({}, True),
        ({"LANG": ""}, True),
        ({"LANG": "C"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LANG": "de_DE"}, True),
        ({"LANG": "de_DE@euro"}, True),
        ({"LANG": "en_US.ISO-8859-1"}, True),
        ({"LANG": "C.UTF-8"}, False),
        ({"LANG": "C.utf8"}, False),
        ({"LANG": "de_DE.UTF-8@euro"}, False),
        ({"LC_CTYPE": "UTF-8"}, False),
        ({"LC_ALL": "C", "LANG": "en_US.UTF-8"}, True),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "C"}, False),
        ({"LC_ALL": "", "LC_CTYPE": "en_US.UTF-8", "LANG": "C"}, False),
    ],
)
def test_a_locale_that_is_not_utf_8_gets_ascii(environ: dict[str, str], *, is_ascii: bool) -> None:
    assert needs_ascii("utf-8", {"TERM": "xterm", **environ}) is is_ascii


@pytest.mark.parametrize("encoding", ["ascii", "iso8859-1", "latin-1", "cp437", "euc_jp"])
def test_so_does_an_encoding_that_is_not(encoding: str) -> None:
    assert needs_ascii(encoding, UTF8)
    assert not needs_ascii("UTF-8", UTF8)


def test_what_is_wanted_wins() -> None:
    assert drawing("yes", "utf-8", UTF8) == Drawing(is_ascii=True)
    assert drawing("no", "ascii", {"TERM": "vt100", "LANG": "ja_JP.UTF-8"}) == Drawing()


@pytest.mark.parametrize("language", ["ja_JP", "zh_CN", "zh_TW", "ko_KR"])
def test_signs_that_may_be_wide_are_not_drawn_where_they_are(language: str) -> None:
    wide = Drawing(has_wide_signs=True)
    assert drawing("auto", "utf-8", {**UTF8, "LANG": f"{language}.UTF-8"}) == wide
    assert drawing("auto", "utf-8", {**UTF8, "LANG": f"{language}.eucJP"}) == Drawing(is_ascii=True)


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("NO_COLOR", "", None),
        ("NO_COLOR", "1", "1"),
        ("NO_COLOR", "0", "0"),
        ("TEXTUAL_COLOR_SYSTEM", "none", None),
        ("TEXTUAL_COLOR_SYSTEM", "", None),
        ("TEXTUAL_COLOR_SYSTEM", "256", "256"),
    ],
)
def test_only_what_means_something_is_left_to_textual(
    name: str, value: str, kept: str | None
) -> None:
    environ = {name: value}
    prepare_environment(environ)
    assert environ.get(name) == kept
