"""Which colours are painted: those of the roles on their grounds, and no other."""

import asyncio
import re
from collections.abc import Iterator

import pytest
from rich.segment import Segment
from rich.style import Style
from textual import constants

from tests.screens.stage import Clock, MemoryStore, Stage, begin, make_app, real_shelf
from tests.screens.test_contrast import LEAST
from tui.app.palettes import ANSI, ANSI_FILLS, CONTRAST, DARK, LIGHT, PALETTES, in_256
from tui.settings.settings import Settings

ROLES = (*LEAST, "ground", "panel")
_WORD = re.compile(r"[A-Za-z]{3,}")
Pair = tuple[str, str]
DEFAULT = "default"


def painted(settings: Settings, size: tuple[int, int] = (80, 24)) -> list[Segment]:
    """All that is sent of a visit up to the rest after a spread, with help and the library."""
    found: list[Segment] = []

    async def play() -> None:
        clock = Clock()
        app = make_app(real_shelf(), MemoryStore(), clock)
        app.take_settings(settings)
        async with app.run_test(size=size) as pilot:
            stage = Stage(app, pilot, clock)
            for keys in ("", "x", "q", "enter"):
                await stage.press(*keys.split())
                found.extend(on_screen(stage))
            await stage.press("q")
            await begin(stage)
            for step in ("", "question_mark", "q", "space", 9.0, "p", "space", 90.0, "y", "space"):
                await (stage.pass_time(step) if isinstance(step, float) else press(stage, step))
                found.extend(on_screen(stage))

    asyncio.run(play())
    return found


async def press(stage: Stage, keys: str) -> None:
    await stage.press(*keys.split())


def on_screen(stage: Stage) -> Iterator[Segment]:
    for strip in stage.app.screen._compositor.render_strips():
        yield from (segment for segment in strip if segment.text)


def pair_of(style: Style) -> Pair:
    """The colour of the ink, and that of the ground it is seen on."""
    ink, ground = (color.name if color else DEFAULT for color in (style.color, style.bgcolor))
    return (ground, ink) if style.reverse else (ink, ground)


def attributes(style: Style) -> set[str]:
    every = ("bold", "dim", "italic", "underline", "blink", "reverse", "strike", "conceal")
    return {name for name in every if getattr(style, name)}


@pytest.mark.parametrize("theme", [DARK, LIGHT, CONTRAST])
def test_what_is_painted_is_a_role_on_a_ground_or_a_ground_on_a_role(theme: str) -> None:
    palette = PALETTES[theme]
    color = {role: getattr(palette, role) for role in ROLES}
    grounds = (color["ground"], color["panel"])
    allowed = {pair for role in LEAST for ground in grounds for pair in ink(color[role], ground)}
    # What is painted, once more in letters for readers of screens, is seen by nobody.
    allowed.add((color["ground"], color["ground"]))
    for segment in painted(Settings(theme=theme)):  # type: ignore[arg-type]
        assert segment.style is not None
        pair = pair_of(segment.style)
        if segment.text.isspace():
            assert pair[1] in color.values()
        else:
            assert pair in allowed, segment
        if pair == (color["line"], color["ground"]):
            assert not _WORD.search(segment.text), "what is read is not drawn in this"


def ansi_pairs() -> set[Pair]:
    """What is drawn on a bar, and text."""
    fills = {(on, fill) for fill, on in ANSI_FILLS.values()}
    pairs = {(on.removeprefix("ansi_"), fill.removeprefix("ansi_")) for on, fill in fills}
    return pairs | {(DEFAULT, DEFAULT)}


def ink(color: str, ground: str) -> tuple[Pair, Pair]:
    return (color, ground), (ground, color)


def test_the_terminals_own_colours_are_sent_as_such_and_fill_only_bars() -> None:
    allowed = ansi_pairs()
    for segment in painted(Settings(theme=ANSI)):
        assert segment.style is not None
        pair = pair_of(segment.style)
        assert pair in allowed, segment
        assert attributes(segment.style) <= {"bold", "reverse"}, segment


def test_without_colours_none_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    for segment in painted(Settings(theme=LIGHT)):
        style = segment.style or Style()
        assert (style.color, style.bgcolor) == (None, None), segment
        assert attributes(style) <= {"bold", "reverse"}, segment


def test_sixteen_colours_are_those_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "standard")
    sent = {pair_of(segment.style or Style()) for segment in painted(Settings(theme=DARK))}
    assert sent <= ansi_pairs()


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_of_256_colours_the_chosen_ones_are_sent(
    theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "256")
    wanted = {f"color({number})" for number in in_256(theme).values()}
    for segment in painted(Settings(theme=theme)):  # type: ignore[arg-type]
        assert segment.style is not None
        assert set(pair_of(segment.style)) <= wanted | {DEFAULT}, segment
