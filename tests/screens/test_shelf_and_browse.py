"""The first screen and the exercises at a grid of sizes: all that must be read can be."""

import pytest

from tests import bundled
from tests.screens.questions import SIZES, Asked, on_stage
from tui.play.helping import Helped, Tally
from tui.screens.browse import BrowseScreen
from tui.visit.questions import BrowseQuestion, ShelfQuestion

GATE = "Shut until a doctor has seen what you told on 3 March. Was it seen? Press c."
NOTICES = tuple(f"This record cannot be read: 2026/lost-{number}.toml" for number in range(6))


@pytest.mark.parametrize("size", SIZES)
def test_what_is_shut_and_what_has_to_be_told_is_never_lost(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(ShelfQuestion(bundled.shelf(), NOTICES, GATE, can_clear=True))
        assert GATE in stage.words()
        read = stage.words()
        for _ in NOTICES:
            assert "Five to start with" in stage.words()
            await stage.press("n")
            read += stage.words()
        assert all(f"lost-{number}.toml" in read for number in range(6))

    on_stage(act, size=size)


@pytest.mark.parametrize("size", SIZES)
def test_every_session_can_be_chosen_and_is_marked(size: tuple[int, int]) -> None:
    shelf = bundled.shelf()

    async def act(stage: Asked) -> None:
        answer = await stage.show(ShelfQuestion(shelf, ()))
        for session in shelf.sessions:
            first_words = " ".join(session.title.split()[:2])
            assert f"\N{BLACK RIGHT-POINTING TRIANGLE} {first_words}" in stage.words()
            await stage.press("down")
        await stage.press("space")
        assert answer.result() == shelf.sessions[-1]

    on_stage(act, size=size)


@pytest.mark.parametrize("size", SIZES)
def test_the_page_of_an_exercise_is_read_to_its_end_and_the_next_begins_at_its_top(
    size: tuple[int, int],
) -> None:
    async def act(stage: Asked) -> None:
        lately = Helped(forms={"glute-bridge": Tally(moved_up=2, same=5)})
        await stage.show(BrowseQuestion(bundled.library(), lately))
        screen = stage.app.screen
        assert isinstance(screen, BrowseScreen)
        await stage.press(*"glute-bridge", "enter")
        assert screen.shown is not None
        read = stage.words()
        for _ in range(60):
            if "below" not in stage.words():
                break
            await stage.press("down")
            read += stage.words()
        assert screen.shown.steps[-1].split()[-1] in read
        assert "Easier" in read
        assert "moved up 2, no change 5" in read
        await stage.press("escape", "down", "enter")
        assert screen.page.scroll.scroll_offset.y == 0

    on_stage(act, size=size)


def test_escape_takes_the_search_away_and_then_leaves() -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(BrowseQuestion(bundled.library()))
        await stage.press("q", "q", "z")
        assert "0 of" in stage.words()
        await stage.press("escape")
        assert not answer.done()
        await stage.press("escape")
        assert answer.done()

    on_stage(act)
