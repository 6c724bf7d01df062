"""Every colour that is read can be read, and the four colours of the phases stay apart."""

from itertools import product

import pytest

from tests.screens.contrast import EYES, distance, least_distance, ratio
from tui.app.palettes import (
    ANSI,
    ANSI_FILLS,
    CONTRAST,
    DARK,
    LIGHT,
    NUMBERS_OF_256,
    PALETTES,
    Palette,
)

LEAST = {"text": 7.0, "quiet": 4.5, "line": 3.0, "work": 7.0, "calm": 7.0, "move": 7.0, "warn": 7.0}
"""How far each role has to stand out from the grounds: it is read on them, or they on it."""
OF_256 = {**LEAST, "work": 6.7}
"""No darker yellow has a number of its own."""
PHASES = ("work", "calm", "move", "warn")
LEAST_DISTANCE = 10.0
"""CIEDE2000; a just noticeable difference is about 1, and a bar is seen from two metres."""
IN_RGB = (DARK, LIGHT, CONTRAST)


def in_256(theme: str) -> Palette:
    return Palette(*map(color_of_256, NUMBERS_OF_256[theme]))


def color_of_256(number: int) -> str:
    """Of xterm: a cube of six levels, then a ramp of greys."""
    if number >= 232:
        return "#" + f"{8 + 10 * (number - 232):02x}" * 3
    levels, at = (0, 95, 135, 175, 215, 255), number - 16
    return "#" + "".join(f"{levels[at // step % 6]:02x}" for step in (36, 6, 1))


SHOWN = {name: (PALETTES[name], LEAST) for name in IN_RGB} | {
    f"{name} in 256": (in_256(name), OF_256) for name in IN_RGB
}


@pytest.mark.parametrize("theme", SHOWN)
def test_every_role_stands_out_from_both_grounds(theme: str) -> None:
    palette, least = SHOWN[theme]
    for role, ground in product(least, ("ground", "panel")):
        found = ratio(getattr(palette, role), getattr(palette, ground))
        assert found >= least[role], (role, ground, found)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", SHOWN)
def test_the_colours_of_the_phases_can_be_told_apart_by_any_eyes(theme: str, eyes: str) -> None:
    palette, _ = SHOWN[theme]
    found, pair = least_distance({role: getattr(palette, role) for role in PHASES}, eyes)
    assert found >= LEAST_DISTANCE, pair


# The first eight colours and the bright ones, as each terminal has them by default.
CONSOLES = {
    "xterm": "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 "
    "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    "VGA, Linux": "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa "
    "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    "Windows": "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc "
    "767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
    "GNOME": "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf "
    "555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec",
    "macOS": "000000 c23621 25bc24 adad27 492ee1 d338d3 33bbc8 cbcccd "
    "818383 fc391f 31e722 eaec23 5833ff f935f8 14f0f0 e9ebeb",
    "PuTTY": "000000 bb0000 00bb00 bbbb00 0000bb bb00bb 00bbbb bbbbbb "
    "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    "Solarized": "073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 "
    "002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3",
}
NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


def color_of_console(name: str, console: str) -> str:
    number = NAMES.index(name.rsplit("_", maxsplit=1)[-1]) + (8 if "bright" in name else 0)
    return "#" + CONSOLES[console].split()[number]


@pytest.mark.parametrize("console", CONSOLES)
@pytest.mark.parametrize("role", ANSI_FILLS)
def test_what_stands_on_a_bar_is_seen_in_the_terminals_own_colours(role: str, console: str) -> None:
    fill, on = (color_of_console(name, console) for name in ANSI_FILLS[role])
    assert ratio(fill, on) >= 3.0


def test_what_is_read_has_no_colour_of_its_own_in_the_terminals_colours() -> None:
    assert PALETTES[ANSI] == Palette(*("ansi_default",) * 9)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((50.0, -1.0, 2.0), (50.0, 0.0, 0.0), 2.3669),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ],
)
def test_the_distance_is_that_of_its_authors(
    one: tuple[float, float, float], other: tuple[float, float, float], wanted: float
) -> None:
    assert distance(one, other) == pytest.approx(wanted, abs=0.0001)


def test_the_ratio_is_that_of_the_guidelines() -> None:
    assert ratio("#ffffff", "#000000") == pytest.approx(21.0)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
