"""How to get from one position to the next with a back that hurts, and what to hold on to."""

from typing import Literal

from tui.play.run import Run
from tui.play.sides import Affected
from tui.play.symptoms import Position

Place = Literal["up", "kneeling", "on the back", "on the belly", "on the side"]
PLACES: dict[str, Place] = {
    "standing": "up",
    "seated": "up",
    "machine": "up",
    "quadruped": "kneeling",
    "half-kneeling": "kneeling",
    "long-sitting": "kneeling",
    "supine": "on the back",
    "prone": "on the belly",
    "side-lying": "on the side",
}
"""Where the body is in each position; one gets to the floor to sit there as one does to kneel."""
_RESTS: dict[Position, Place] = {
    "legs-up": "on the back",
    "on-the-side": "on the side",
    "on-the-belly": "on the belly",
}
LIE_DOWN = "Lie down over your side, then roll."
LIE_ON_THE_SIDE = "Lie down over your side."
PUSH_UP = "Roll to your side, then push up."
ROLL = "Roll over in one piece."
GET_DOWN = "Hold on to a chair to get down."
GET_UP = "Hold on to a chair to get up."
CHANGES: dict[tuple[Place, Place], str] = {
    ("up", "kneeling"): GET_DOWN,
    ("up", "on the back"): LIE_DOWN,
    ("up", "on the belly"): LIE_DOWN,
    ("up", "on the side"): LIE_ON_THE_SIDE,
    ("kneeling", "up"): GET_UP,
    ("kneeling", "on the back"): LIE_DOWN,
    ("kneeling", "on the belly"): LIE_DOWN,
    ("kneeling", "on the side"): LIE_ON_THE_SIDE,
    ("on the back", "up"): PUSH_UP,
    ("on the back", "kneeling"): PUSH_UP,
    ("on the back", "on the belly"): ROLL,
    ("on the back", "on the side"): ROLL,
    ("on the belly", "up"): PUSH_UP,
    ("on the belly", "kneeling"): PUSH_UP,
    ("on the belly", "on the back"): ROLL,
    ("on the belly", "on the side"): ROLL,
    ("on the side", "up"): PUSH_UP,
    ("on the side", "kneeling"): PUSH_UP,
    ("on the side", "on the back"): ROLL,
    ("on the side", "on the belly"): ROLL,
}
"""How to get down or up by rolling like a log; nothing where the body stays about where it is."""
HOLD_ON = "Keep a hand on something steady."
AWAY = "Away from your symptoms."
SYMPTOMATIC = "The side with symptoms."


def change_line(run: Run) -> str:
    """How to get into the position of the exercise; empty where nothing is to be said."""
    there = run.rung.position
    return "" if there == run.state.position else CHANGES.get((_place_now(run), PLACES[there]), "")


def rest_change_line(run: Run) -> str:
    """How to get from the exercise that spread to where one rests; empty where it had not begun."""
    if not run.state.begun_told:
        return ""
    return CHANGES.get((PLACES[run.rung.position], _RESTS[run.state.resting]), "")


def get_up_line(run: Run) -> str:
    """How to get up once the run is over; empty for somebody who is on their feet."""
    return CHANGES.get((_place_now(run), "up"), "")


def _place_now(run: Run) -> Place:
    """Where the body is: a session begins on one's feet, and the rest after a spread is lying."""
    if run.state.position:
        return PLACES[run.state.position]
    has_lain = run.state.settle_deadline is not None
    return _RESTS[run.state.resting] if has_lain else "up"


def hold_on_line(run: Run) -> str:
    """That a foot which is numb or weak is not to be relied on in standing; empty otherwise."""
    symptoms = run.before.symptoms
    is_unsteady = symptoms.numb or symptoms.weak
    return HOLD_ON if is_unsteady and run.rung.position == "standing" else ""


def side_line(run: Run) -> str:
    """Which side is meant, seen from the symptoms; empty where both or neither side has them."""
    return _side_words(run.rung.side, run.before.affected)


def _side_words(rule: str, affected: Affected) -> str:
    if affected not in ("left", "right"):
        return ""
    return {"away": AWAY, "symptomatic": SYMPTOMATIC}.get(rule, "")
