"""Any text in ASCII, a character for a character."""

import sys

import pytest

from tui.terminal.plain import in_ascii, letter_in_ascii


def test_every_character_becomes_ascii_that_can_be_printed_and_one_at_most() -> None:
    for at in range(128, sys.maxunicode + 1):
        plain = letter_in_ascii(chr(at))
        assert len(plain) <= 1
        assert plain.isascii()
        assert plain.isprintable()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Zoë’s café – “naïve” Ångström", 'Zoe\'s cafe - "naive" Angstrom'),
        ("Łódź, Ærø, Đorđe, straße", "Lodz, Aro, Dorde, strase"),
        ("2 × 10 ± 5°, 8…", "2 x 10 ? 5o, 8."),
        ("▶ ◀ ▲ ▼ ● ○ ■ ✓ · • → ←", "> < ^ v * o # + . * > <"),
        ("╭─┬━╮│┃┄╰═╯", "+-+-+||-+=+"),
        ("█▀▄▌▋▒▓", "#####:~"),
        ("e\u0301", "e"),
        ("\uff21\uff42\u2460", "Ab1"),
        ("日本 привет", "?? ??????"),
    ],
)
def test_the_nearest_of_ascii_stands_for_each(text: str, plain: str) -> None:
    assert in_ascii(text) == plain
