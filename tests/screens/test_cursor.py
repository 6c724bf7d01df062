"""Where the terminal's own cursor stands on each screen, and that what is painted can be read."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual import constants

from tests.screens.questions import (
    Asked,
    before_question,
    check_question,
    exercise_question,
    on_stage,
    settle_question,
)
from tests.screens.resizing import resize
from tests.screens.stage import SILENT
from tests.screens.test_every_size import COARSE, SCREENS, on_the_bridge
from tests.screens.test_keys import ANSWERS, MARK
from tui.app.palettes import ANSI, DARK
from tui.play.state import Input
from tui.settings.settings import Theme
from tui.visit.questions import AnyQuestion
from tui.widgets.answers import Answer
from tui.widgets.band_view import BandView, NumberView
from tui.widgets.big import BigWords
from tui.widgets.letters import letters_of
from tui.words.check import NEARER_WORD

READ = {
    "get-ready": "READY",
    "reps": "MOVE",
    "paused": "PAUSED",
    "check": "Did leg symptoms SPREAD?",
    "nearer": "It moved up: that",
    "lie-down": "REST",
    "settle": "till worse than before",
    "settled": "till worse than before",
    "urgent-signs": "Is any of these so now?",
    "stop": "Stop",
    "stop-urgent": "Get help now",
    "after": "Place",
    "summary": "Rest now",
    "before": "Side",
    "advice-urgent": "Get help now",
    "advice-soon": "See a doctor soon",
    "advice-ask-first": "Ask first",
    "advice-too-strong": "Rest for now",
    "hold": "LIFT",
    "rest": "REST",
    "change-side": "RIGHT",
    "standing-ready": "READY",
    "standing": "BEND",
    "end-here": "End here?",
    "skipped": "3 were skipped.",
    "shelf": "A test session",
    "shelf-shut": "A test session",
    "browse": "Ankle pump",
    "intro": "Needs nothing",
    "screening": "Is any so?",
    "confirm": "Both legs now.",
    "mark": "Which?",
    "clear": "Who said that exercise is",
}
"""What stands in the line of the cursor, on each screen at every size."""
WIDE = (120, 36)
SIZES = (*COARSE, WIDE, (40, 24))


def line(stage: Asked) -> str:
    """The line in which the cursor stands, from there on."""
    strips = stage.app.screen._compositor.render_strips()
    place = stage.app.place_of_cursor()
    return "".join(segment.text for segment in strips[place.y])[place.x :].strip()


@pytest.mark.parametrize("name", SCREENS)
def test_it_stands_on_what_is_asked_and_what_is_painted_is_there_in_letters(name: str) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(SCREENS[name]())
        for size in SIZES:
            await resize(stage, *size)
            assert READ[name] in line(stage), size
            shown = stage.words()
            for words in painted(stage):
                assert words in shown, size

    on_stage(act)


MOVES: dict[str, tuple[Callable[[], AnyQuestion], tuple[tuple[str, str], ...]]] = {
    "form": (
        before_question,
        (
            ("f", "[f]"),
            ("r", "Place"),
            ("4", "Leg pain"),
            ("backspace", "Place"),
            ("4", "Leg pain"),
            ("space", "Still"),
            ("4", "Back pain"),
            ("2", "Signs"),
        ),
    ),
    "mark": (
        lambda: MARK,
        (("down", "2. Sign 2"), ("space", "[x]  2. Sign 2"), ("9", "9. Sign 9")),
    ),
    "check": (check_question, (("j", "Press y, n"), ("j", "Press y, n"))),
    "settle": (lambda: settle_question(Input.GO_ON, 3.0), (("n", "ill worse"), ("j", "Press y"))),
    "lie-down": (settle_question, (("o", "1"), ("o", "1"))),
    "browse": (ANSWERS["browse"][0], (("down", "Back bend"), ("tab", "Position"), ("k", "Ankle"))),
    "help": (
        lambda: exercise_question(Input.GO_ON),
        (("question_mark", "Press at once"), ("escape", "PAUSED"), ("p", "MOVE")),
    ),
}
"""Keys in turn, and what stands in the line of the cursor after each."""


@pytest.mark.parametrize("name", MOVES)
def test_it_goes_to_what_a_key_has_changed(name: str) -> None:
    make, moves = MOVES[name]

    async def act(stage: Asked) -> None:
        await stage.show(make())
        for key, wanted in moves:
            await stage.press(key)
            assert wanted in line(stage), key

    on_stage(act)


def test_a_second_that_passes_does_not_move_it() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(on_the_bridge(1.0, kind="hold", hold_seconds=20))
        before, words = stage.app.place_of_cursor(), line(stage)
        await stage.pass_time(3)
        assert stage.app.place_of_cursor() == before
        assert line(stage) != words

    on_stage(act)


@pytest.mark.parametrize("theme", [DARK, ANSI])
def test_letters_of_what_is_painted_are_seen_only_where_the_ground_has_no_known_colour(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "truecolor")

    async def act(stage: Asked) -> None:
        for name, words in (
            ("hold", "LIFT"),
            ("check", "SPREAD?"),
            ("stop", "Stop"),
            ("settled", "Y"),
            ("shelf", "Unpinch"),
        ):
            await stage.show(SCREENS[name]())
            await resize(stage, *WIDE)
            assert is_seen(stage, words) is (theme == ANSI), name

    on_stage(act, settings=replace(SILENT, theme=theme))


def is_seen(stage: Asked, words: str) -> bool:
    """Whether words have another colour than their ground, or are in the terminal's own."""
    strips = stage.app.screen._compositor.render_strips()
    (style,) = (each.style for strip in strips for each in strip if each.text.strip() == words)
    assert style is not None
    assert style.color is not None
    return style.color != style.bgcolor or style.color.is_default


def painted(stage: Asked) -> list[str]:
    """All words and numbers that are painted, but the one whose question stands whole above it."""
    screen = stage.app.screen
    large = [each for each in screen.query(BigWords) if each.display and each.region]
    words = [each.words.replace("\n", " ") for each in large if each.words != NEARER_WORD]
    for band in screen.query(BandView):
        if band.display and band.region and not isinstance(band, NumberView):
            words += [letters_of(band.band), band.band.number]
    words += [each.key.upper() for each in screen.query(Answer) if each.is_open and each.region]
    return words


def test_with_two_buttons_it_stands_on_the_list_and_goes_on_with_its_pointer() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(on_the_bridge(1.0, kind="hold", hold_seconds=20))
        assert line(stage).startswith("LIFT")
        for key in ("pageup", "pagedown"):
            await stage.press(key)
            assert line(stage).startswith(stage.app.signs.now)
        assert stage.step.buttons.pointed is not None
        assert stage.step.buttons.pointed.label in line(stage)

    on_stage(act, settings=replace(SILENT, two_buttons=True))
