"""What the shelf offers in the place of a session."""

from dataclasses import replace

import pytest

from tests.bundled import library, shelf
from tests.factories import make_exercise, make_session
from tui.plan.model import Session
from tui.plan.shelf import Shelf
from tui.plan.slugs import EASING_SESSION

OWN = replace(make_session(make_exercise("press", ["extension"])), name="calm", is_rest=True)
BUNDLED = next(session for session in shelf().sessions if session.name == EASING_SESSION)


@pytest.mark.parametrize(
    ("sessions", "offered"),
    [([OWN, BUNDLED], BUNDLED), ([BUNDLED, OWN], BUNDLED), ([OWN], OWN), ([], None)],
)
def test_no_easing_session_of_ones_own_takes_the_place_of_the_programs(
    sessions: list[Session], offered: Session | None
) -> None:
    assert Shelf(library(), tuple(sessions), ()).rest is offered
