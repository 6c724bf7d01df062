"""How few presses hands-free leaves of a whole session, on a day after the first."""

import asyncio
from collections import Counter
from datetime import timedelta
from functools import partial
from pathlib import Path

from tests.bundled import library
from tests.screens.stage import NOON, SILENT, Clock, Stage
from tests.visit.scripted import Person
from tests.visit.scripts import CALF, EASED_END, LEAVE, LISTS, NO, ON
from tui import resources
from tui.app.unpinch import UnpinchApp
from tui.commands.opening import session_of
from tui.plan.shelf import load_shelf
from tui.play.state import Phase
from tui.records.store import Store
from tui.screens.after import AfterScreen
from tui.settings.preferences import Preferences
from tui.visit.means import Means
from tui.visit.questions import BeforeQuestion, ShelfQuestion

NAME = "twelve-on-the-mat"
ANSWERS, LAST_FORM = 13, 5
"""One for each exercise; place, two pains, both legs and that this is all."""
MOST = 20
LONG_SECONDS, HALF_AN_HOUR = 57, 1800
STEP_SECONDS = 1.9
"""No gap yet."""
AFTER_KEYS = {"reach": "3", "leg_pain": "4", "back_pain": "2", "is_in_both": "n", "": "space"}


def means_on(home: Path, day: int) -> Means:
    """The records and settings of one person on a day."""
    path = resources.sessions_folder() / f"{NAME}.toml"
    shelf = load_shelf({NAME: path}, library())
    return Means(
        shelf,
        Store(home / "records"),
        lambda: NOON + timedelta(days=day),
        partial(session_of, shelf=shelf),
        Preferences(home / "settings.toml"),
    )


def play_the_first_day(home: Path) -> None:
    """All of the session; its first exercise is switched to hands-free by its key."""
    before = [(ShelfQuestion, NAME), ON, *LISTS, (BeforeQuestion, CALF)]
    person = Person(means_on(home, 0), [*before, *NO * ANSWERS, *EASED_END, LEAVE])
    person.live()
    assert person.has_ended


async def press_through(stage: Stage) -> Counter[str]:
    """From the first get-ready to the summary: nothing is pressed but what is asked."""
    presses = Counter[str]()
    for _ in range(HALF_AN_HOUR // LONG_SECONDS + 2 * ANSWERS + LAST_FORM):
        if stage.phase() is Phase.SUMMARY:
            break
        if stage.phase() is Phase.EXERCISE:
            await stage.pass_time(LONG_SECONDS, STEP_SECONDS)
            continue
        screen = stage.app.screen
        key = AFTER_KEYS[screen.draft.missing] if isinstance(screen, AfterScreen) else "n"
        presses[stage.phase()] += 1
        await stage.press(key)
    return presses


def test_a_whole_session_of_a_second_day_takes_eighteen_presses(tmp_path: Path) -> None:
    play_the_first_day(tmp_path)
    counted: list[Counter[str]] = []

    async def live() -> None:
        clock = Clock()
        means = means_on(tmp_path, 1)
        app = UnpinchApp(lambda: means, clock, arm_seconds=0.0, held_seconds=0.0, settings=SILENT)
        async with app.run_test(size=(80, 24)) as pilot:
            stage = Stage(app, pilot, clock)
            await stage.press("enter", "n", "4", "5", "2", "n", "space")
            counted.append(await press_through(stage))
            assert stage.phase() is Phase.SUMMARY
            assert len(stage.sitting.record.exercises) == ANSWERS
            assert stage.sitting.record.outcome == "completed"

    asyncio.run(live())
    assert counted == [{Phase.CHECK: ANSWERS, Phase.AFTER: LAST_FORM}]
    assert counted[0].total() <= MOST
