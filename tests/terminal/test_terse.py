"""What is sent in fewer bytes paints the same."""

import pyte
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.terse import PLAIN, terse

RESET = "\x1b[0m"
codes = st.lists(
    st.sampled_from(["1", "7", "31", "97", "44", "38;2;1;2;3", "48;2;9;8;7", "38;5;200", "39"]),
    max_size=4,
).map(";".join)
pieces = st.one_of(
    st.tuples(codes, st.text("ab ", min_size=1, max_size=4)).map(
        lambda piece: f"\x1b[{piece[0]}m{piece[1]}{RESET}" if piece[0] else piece[1]
    ),
    st.tuples(st.integers(1, 5), st.integers(1, 9)).map(lambda at: f"\x1b[{at[0]};{at[1]}H"),
)


def painted(sequences: str) -> list[object]:
    """The cells of a terminal, with their looks, and how it writes on."""
    screen = pyte.Screen(20, 6)
    pyte.Stream(screen).feed(sequences + "x")
    return [screen.buffer[y][x] for y in range(6) for x in range(20)]


@given(st.lists(pieces, max_size=12).map("".join))
def test_it_paints_the_same(sequences: str) -> None:
    assert painted(terse(sequences)) == painted(sequences)


def test_a_colour_is_told_once() -> None:
    on, off = "\x1b[7;38;2;1;2;3m", "\x1b[38;2;1;2;3m"
    sent = terse(f"{on}  {RESET}{off} {RESET}{on} {RESET}")
    assert sent == "\x1b[7;38;2;1;2;3m  \x1b[27m \x1b[7m \x1b[m"
    assert PLAIN.after(PLAIN) == ""
    rows = f"\x1b[1;2H{off}a{RESET}\x1b[2;2H{off}b{RESET}"
    assert terse(rows) == f"\x1b[1;2H{off}a\x1b[2;2Hb\x1b[m"
