"""The exercise under way: what is said at which second, and lines that count at once."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.factories import make_dose, make_exercise, make_session
from tests.plain.person import FIRST_DAY, Act, PlainVisit, Typist
from tests.visit.scripted import means_of, shelf_of
from tui.plan.model import Exercise, Session
from tui.play.state import Phase
from tui.words import plain_exercise as words

HOLD = make_exercise(
    "hold", dose=make_dose("hold", sets=1, reps=2, hold_seconds=30, rest_seconds=12), side="both"
)
TAPS = make_exercise("taps", dose=make_dose(sets=2, reps=2, rest_seconds=5))
HELD_REPS = make_exercise("held", dose=make_dose(reps=2, hold_seconds=3))


class Timed(PlainVisit):
    """Notes at which second of the exercise each line was said."""

    @property
    def heard(self) -> list[tuple[int, str]]:
        """The seconds since the exercise came up, and the lines that came then."""
        return self._heard

    def live(self, first: Session | None = None) -> None:
        """The visit, with the time of each of its lines."""
        self._heard: list[tuple[int, str]] = []
        say = self.talk.say
        began = 0.0

        def note(*lines: str) -> None:
            nonlocal began
            if any(line.startswith("Exercise ") for line in lines):
                began, self._heard = self.typist.now, []
            self._heard += [(round(self.typist.now - began), line) for line in lines if line]
            say(*lines)

        self.talk.say = note  # type: ignore[method-assign]
        super().live(first)


def in_exercise(
    home: Path, exercise: Exercise, acts: Sequence[Act], *, is_terminal: bool = True
) -> Timed:
    """A visit from the get-ready of its first exercise on."""
    shelf = shelf_of(make_session(exercise, make_exercise("next")))
    form = [act for line in FIRST_DAY for act in (1.0, line)]
    made = Timed(means_of(home, shelf), [*form, 2.0, *acts], is_terminal=is_terminal)
    made.live()
    return made


def after_start(made: Timed) -> list[tuple[int, str]]:
    """What was heard from the first line of work or count-in on."""
    lines = [line for _, line in made.heard]
    return made.heard[lines.index("It starts in 3 seconds.") :]


def test_a_hold_is_told_at_its_start_half_five_and_end(tmp_path: Path) -> None:
    made = in_exercise(tmp_path, HOLD, ["", 200.0])
    assert after_start(made)[:17] == [
        (2, "It starts in 3 seconds."),
        (5, "Hold: 30 seconds, LEFT side, hold 1 of 2."),
        (20, "Half."),
        (30, "5 seconds."),
        (35, "Done."),
        (35, "Rest: 12 seconds. Next: hold 2 of 2, hold of 30 s, LEFT side."),
        (42, "5 seconds."),
        (47, "Hold: 30 seconds, LEFT side, hold 2 of 2."),
        (62, "Half."),
        (72, "5 seconds."),
        (77, "Done."),
        (77, "Change side, RIGHT side. 10 seconds."),
        (82, "5 seconds."),
        (87, "Hold: 30 seconds, RIGHT side, hold 1 of 2."),
        (102, "Half."),
        (112, "5 seconds."),
        (117, "Done."),
    ]
    assert made.phase is Phase.CHECK


def test_reps_are_counted_by_enter(tmp_path: Path) -> None:
    acts: list[Act] = ["", 1.0, "", 1.0, "", 6.0, "", 1.0, "t", 1.0, "", 1.0, "", 1.0]
    made = in_exercise(tmp_path, TAPS, acts)
    lines = [line for _, line in made.heard]
    assert lines[lines.index("Move: set 1 of 2. Enter after each one.") :][:9] == [
        "Move: set 1 of 2. Enter after each one.",
        "1 of 2.",
        "Done.",
        "Rest: 5 seconds. Next: set 2 of 2, 2 reps.",
        "Move: set 2 of 2. Enter after each one.",
        "1 of 2.",
        "Move: set 2 of 2. Enter after each one.",
        "1 of 2.",
        "Done.",
    ]
    assert made.phase is Phase.CHECK
    assert made.sitting.record.exercises[0].reps_done == 4


def test_reps_go_by_the_tempo(tmp_path: Path) -> None:
    made = in_exercise(tmp_path, HELD_REPS, ["a", 40.0])
    lines = [line for _, line in made.heard]
    assert lines[lines.index("Move 1 of 2.") :][:7] == [
        "Move 1 of 2.",
        "Hold: 3 seconds.",
        "Come back.",
        "Move 2 of 2.",
        "Hold: 3 seconds.",
        "Come back.",
        "Done.",
    ]


@pytest.mark.parametrize(
    ("line", "phase"),
    [
        ("s", Phase.SETTLE),
        ("S", Phase.SETTLE),
        ("h", Phase.CHECK),
        ("k", Phase.CHECK),
        ("b", Phase.CHECK),
        ("q", Phase.CHECK),
        ("2", Phase.RED_FLAGS),
        ("3", Phase.RED_FLAGS),
    ],
)
@pytest.mark.parametrize("is_terminal", [True, False])
def test_a_line_counts_at_once(
    tmp_path: Path, line: str, phase: Phase, *, is_terminal: bool
) -> None:
    ladder = make_exercise("long", ["flexion"], ["long", "rest-90-90"], dose=HOLD.dose)
    made = in_exercise(tmp_path, ladder, ["", 8.0, line, 1.0], is_terminal=is_terminal)
    assert made.phase is phase


def test_a_gap_in_time_pauses_and_completes_nothing(tmp_path: Path) -> None:
    def sleep(typist: Typist) -> None:
        typist.now += 3600.0

    shelf = shelf_of(make_session(HOLD, make_exercise("next")))
    form = [act for line in FIRST_DAY for act in (1.0, line)]
    made = Timed(means_of(tmp_path, shelf), [*form, 2.0, "", 8.0, sleep, 300.0], is_terminal=True)
    made.live()
    assert made.said[-1] == words.LOST_TIME
    assert made.phase is Phase.EXERCISE
    assert made.sitting.run.state.turn is not None
    assert made.sitting.run.state.turn.paused


def test_a_process_that_was_stopped_has_lost_time_however_short(tmp_path: Path) -> None:
    shelf = shelf_of(make_session(HOLD, make_exercise("next")))
    form = [act for line in FIRST_DAY for act in (1.0, line)]
    acts: list[Act] = [*form, 2.0, "", 8.0, lambda _: made.front_end.lose_time(), 60.0]
    made = Timed(means_of(tmp_path, shelf), acts, is_terminal=True)
    made.live()
    assert made.said[-1] == words.LOST_TIME


def test_pause_and_go_on_are_said(tmp_path: Path) -> None:
    made = in_exercise(tmp_path, HOLD, ["", 10.0, "p", 5.0, "", 4.0])
    assert [line for _, line in made.heard][-3:] == [
        words.PAUSED,
        "It starts in 3 seconds.",
        "Hold: 23 seconds, LEFT side, hold 1 of 2.",
    ]


def test_help_stands_still_and_tells_every_key_and_step(tmp_path: Path) -> None:
    made = in_exercise(tmp_path, HOLD, ["", 10.0, "?", 60.0])
    assert made.said[-1] == words.PAUSED
    assert "s: it is spreading, the same as a yes at the question" in made.said
    assert "1. Move." in made.said[-4:]


@pytest.mark.parametrize("line", ["y", "n", "m", "ouch", "\x00", "nein"])
def test_what_is_no_key_of_an_exercise_is_told_on_a_terminal(tmp_path: Path, line: str) -> None:
    made = in_exercise(tmp_path, HOLD, ["", 10.0, line, 1.0])
    assert made.said[-1] == ("Type Enter alone, s, h, 2, 3, e, b, k, t, p, a or q, then Enter.")
    assert made.phase is Phase.EXERCISE


def test_a_question_is_said_again_while_it_waits(tmp_path: Path) -> None:
    made = in_exercise(tmp_path, HOLD, ["", 10.0, "h", 65.0])
    assert made.said.count("Did leg symptoms SPREAD?") == 4
