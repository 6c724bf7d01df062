"""What an exercise shows from its get-ready to its end, and what follows from there."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.factories import make_dose, make_exercise, make_session, plan
from tui.plan.model import Dose, Exercise
from tui.play.movement import demonstration_fraction, movement_fraction, side_now
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Before, Symptoms
from tui.words.check import after_no_words
from tui.words.doses import dose_words
from tui.words.exercise import exercise_lines, guidance, position_words
from tui.words.intro import equipment_of_easier, planned_words
from tui.words.moment import moment_of, place_words
from tui.words.progress import next_up, progress

NOW = 100.0
RIGHT_CALF = Symptoms("right", 4, 4, 2)
TICK_SECONDS = 0.25
TAKEN = (Input.GO_ON, Input.HURTS, Input.NO)
"""The position taken for one exercise, and on to the next."""


def run_of(*exercises: Exercise, keys: Sequence[Input] = (), known: Sequence[str] = ()) -> Run:
    """A run at its first get-ready, after these keys; `known` were begun in an earlier one."""
    run = Run(make_session(*exercises), Before(RIGHT_CALF, known=frozenset(known)))
    run.start(NOW)
    for key in keys:
        run.handle(key, run.state.seen + 2.0)
    return run


def begun(*exercises: Exercise) -> Run:
    """A run of which the first exercise is under way, its count-in over."""
    run = run_of(*exercises, keys=[Input.GO_ON])
    if run.state.turn and run.state.turn.count_in_until is not None:
        run.handle(Input.GO_ON, run.state.seen + 0.5)
    return run


def shown(run: Run) -> str:
    """The moment and the place in one line."""
    moment = moment_of(run)
    return " | ".join((moment.state, moment.number, moment.unit, moment.go_on, place_words(run)))


def whole(exercise: Exercise, *, taps: bool = False) -> list[str]:
    """What is shown one after the other, seconds left out, until the exercise is over."""
    run = run_of(exercise)
    lines: list[str] = []
    while shown(run) != " |  |  |  | ":
        moment = moment_of(run)
        line = shown(run)
        if "seconds" in moment.unit:
            line = line.replace(f"| {moment.number} |", "| N |", 1)
        lines += [line] if [line] != lines[-1:] else []
        if "Get into" in line or (taps and moment.go_on == "count one"):
            run.handle(Input.GO_ON, run.state.seen + 1.0)
        run.tick(run.state.seen + TICK_SECONDS)
    return lines


HELD = make_dose("hold", sets=2, reps=2, hold_seconds=4, rest_seconds=3)
TEMPO = make_dose(sets=1, reps=2, tempo_seconds=(1.0, 2.0))
TAPPED = make_dose(sets=2, reps=1, hold_seconds=3, rest_seconds=2)


def test_a_hold_on_both_sides() -> None:
    assert whole(make_exercise("bow", side="both", dose=replace(HELD, sets=1))) == [
        "Get into position |  |  | start | Left side, hold 1 of 2",
        "Get ready | N | seconds | start now | Left side, hold 1 of 2",
        "Hold | N | seconds | pause | Left side, hold 1 of 2",
        "Rest | N | seconds | start | Then left side, hold 2 of 2",
        "Hold | N | seconds | pause | Left side, hold 2 of 2",
        "Change to the right side | N | seconds | start | Right side, hold 1 of 2",
        "Hold | N | seconds | pause | Right side, hold 1 of 2",
        "Rest | N | seconds | start | Then right side, hold 2 of 2",
        "Hold | N | seconds | pause | Right side, hold 2 of 2",
    ]


def test_reps_that_are_tapped_in_two_sets_with_a_hold_in_each() -> None:
    assert whole(make_exercise("bow", dose=TAPPED), taps=True) == [
        "Get into position |  |  | start | Set 1 of 2",
        "Move, and tap for each | 0 | of 1 rep | count one | Set 1 of 2",
        "Hold | N | seconds, rep 1 |  | Set 1 of 2",
        "Rest | N | seconds | start | Then set 2 of 2",
        "Move, and tap for each | 0 | of 1 rep | count one | Set 2 of 2",
        "Hold | N | seconds, rep 1 |  | Set 2 of 2",
    ]


def test_reps_by_the_tempo_with_a_brief_hold_count_the_rep_throughout() -> None:
    dose = replace(TEMPO, hold_seconds=1)
    lines = whole(make_exercise("bow", hands="busy", dose=dose))
    assert [line.rpartition(" | ")[0] for line in lines] == [
        "Get into position |  |  | start",
        "Get ready | N | seconds | start now",
        "Move | 1 | of 2 reps | pause",
        "Hold | 1 | of 2 reps | pause",
        "Come back | 1 | of 2 reps | pause",
        "Move | 2 | of 2 reps | pause",
        "Hold | 2 | of 2 reps | pause",
        "Come back | 2 | of 2 reps | pause",
    ]


ROUND = ("Let the knees sink", "Come up")
ROCK = replace(make_exercise("rock", side="alternating"), verbs=ROUND)


def states(exercise: Exercise, *, taps: bool = False) -> list[str]:
    """What is to be done, one after the other, from the first rep on."""
    lines = [line.split(" | ")[0] for line in whole(exercise, taps=taps)]
    return [line for line in lines if not line.startswith("Get ")]


def test_an_exercise_s_own_words_say_the_way_out_and_back() -> None:
    lift = replace(make_exercise("lift", hands="busy"), verbs=("Lift", "Lower"))
    held = replace(lift, dose=replace(TEMPO, hold_seconds=2))
    ends = replace(held, dose=replace(held.dose, holds_both_ends=True))
    assert states(lift) == ["Lift", "Lower"] * 2
    assert states(held) == ["Lift", "Hold", "Lower"] * 2
    assert states(ends) == ["Lift", "Hold", "Lower", "Hold"] * 2


def test_a_tap_says_what_is_to_be_done_before_it() -> None:
    lift = replace(make_exercise("lift"), verbs=("Lift", "Lower"))
    held = replace(lift, dose=replace(TEMPO, hold_seconds=2))
    ends = replace(held, dose=replace(held.dose, holds_both_ends=True))
    assert states(lift, taps=True) == ["Lift and lower, and tap for each"] * 2
    first = ["Lift, and tap", "Hold"]
    assert states(held, taps=True) == [*first, "Lower. Lift, and tap", "Hold"]
    assert states(ends, taps=True) == [*first, "Lower", "Hold"] * 2


def test_a_hold_may_be_something_that_is_done() -> None:
    walk = replace(make_exercise("walk", dose=make_dose("hold")), verbs=("Walk",))
    assert states(walk) == ["Walk", "Rest", "Walk"]
    assert whole(walk)[2] == "Walk | N | seconds | pause | Time 1 of 2"
    once = replace(walk, dose=make_dose("hold", reps=1, hold_seconds=180))
    assert whole(once)[-1] == "Walk | N | seconds | pause | 180 s"
    assert exercise_lines(once)[0] == "180 s. Lying on your back."
    assert dose_words(make_dose("hold", sets=2, hold_seconds=60), is_held=False) == (
        "4 times 60 s, 5 s rest between"
    )
    assert planned_words(plan(once), 0) == "180 s"


def test_sides_in_turn_say_with_each_rep_which_is_up() -> None:
    assert whole(ROCK, taps=True) == [
        "Get into position |  |  | start | Sides in turn, left first",
        "Left: let the knees sink and come up, and tap for each | 0 | of 2 reps | count one | "
        "Sides in turn",
        "Right: let the knees sink and come up, and tap for each | 0 | of 2 reps | count one | "
        "Sides in turn",
        "Left: let the knees sink and come up, and tap for each | 1 | of 2 reps | count one | "
        "Sides in turn",
        "Right: let the knees sink and come up, and tap for each | 1 | of 2 reps | count one | "
        "Sides in turn",
    ]
    out, back = "Left: let the knees sink", "Left: come up"
    assert states(replace(ROCK, hands="busy"))[:2] == [out, back]


def test_a_pause_is_said_whatever_was_under_way() -> None:
    run = begun(make_exercise("bow", dose=HELD))
    run.handle(Input.PAUSE, run.state.seen + 1.5)
    assert shown(run) == "Paused | 3 | seconds | go on | Set 1 of 2, hold 1 of 2"


def test_a_get_ready_that_runs_by_itself_says_its_seconds_beside_the_steps() -> None:
    run = run_of(make_exercise("bow"), make_exercise("curl"), keys=TAKEN, known=["curl"])
    assert moment_of(run).state == "Get ready: 5"
    assert (moment_of(run).number, moment_of(run).go_on) == ("", "start")
    run.tick(run.state.seen + 1.5)
    assert moment_of(run).state == "Get ready: 4"


@pytest.mark.parametrize(
    ("seconds", "number"), [(0.0, "4"), (0.25, "4"), (1.0, "3"), (1.25, "3"), (3.75, "1")]
)
def test_a_countdown_shows_the_seconds_that_have_not_passed(seconds: float, number: str) -> None:
    run = begun(make_exercise("bow", dose=HELD))
    start = run.state.seen
    for passed in (seconds / 2, seconds):
        run.tick(start + passed)
    assert moment_of(run).number == number


DETAILED = replace(
    make_exercise("bow", dose=HELD),
    steps=("Lie down.", "Lift a leg."),
    feel="A pull.",
    cues=("Slowly", "Breathe"),
    stop_when="It spreads.",
    equipment=("mat", "chair"),
)


def test_guidance_is_the_steps_before_an_exercise_and_what_to_mind_during_it() -> None:
    planned = replace(plan(DETAILED), note="Only half way.")
    run = Run(make_session(planned), Before(RIGHT_CALF))
    run.start(NOW)
    assert guidance(run) == [
        "Lying on your back. Needs: mat, chair.",
        "Lie down over your side, then roll.",
        *DETAILED.numbered_steps,
        "Note: Only half way.",
    ]
    run.handle(Input.GO_ON, NOW + 2.0)
    run.handle(Input.GO_ON, NOW + 2.5)
    assert guidance(run) == ["Feel: A pull.", "- Slowly", "- Breathe", "Stop if: It spreads."]


def test_guidance_names_the_position_only_where_it_is_waited_for() -> None:
    before = replace(make_exercise("curl"), equipment=DETAILED.equipment)
    run = run_of(before, DETAILED, keys=TAKEN, known=["bow"])
    assert guidance(run) == list(DETAILED.numbered_steps)
    assert position_words(replace(DETAILED, equipment=())) == "Lying on your back."


def test_the_side_that_is_worked() -> None:
    run = run_of(make_exercise("bow", side="both"))
    assert side_now(run) == "left", "the side without symptoms first"
    assert side_now(run_of(make_exercise("bow", side="symptomatic"))) == "right"
    assert side_now(run_of(make_exercise("bow"))) is None
    run.handle(Input.HURTS, NOW + 2.0)
    assert side_now(run) is not None


TWO = (make_exercise("bow", ["hip"], ["bow", "small-bow"]), make_exercise("curl"))


@pytest.mark.parametrize(
    ("keys", "following", "after_no"),
    [
        ([], "Curl", ""),
        ([Input.HURTS], "Curl", "After a no, this exercise is left out for today."),
        ([Input.GO_ON, Input.GO_ON, Input.SKIP], "Curl", "After a no, the next exercise follows."),
        ([Input.GO_ON, Input.GO_ON, Input.AGAIN], "Bow", "After a no, this exercise starts again."),
        (
            [Input.GO_ON, Input.GO_ON, Input.EASIER],
            "Small-bow",
            "After a no, the easier form follows.",
        ),
        (
            [Input.GO_ON, Input.GO_ON, Input.LEAVE],
            "the end of the session",
            "After a no, the session ends here.",
        ),
        ([Input.SPREAD], "Small-bow", ""),
        ([Input.SPREAD, Input.YES], "", ""),
        ([Input.SKIP], "what was skipped", ""),
        ([Input.LEAVE], "Curl", ""),
        ([Input.LEAVE, Input.YES], "", ""),
    ],
)
def test_what_follows_a_no(keys: list[Input], following: str, after_no: str) -> None:
    run = run_of(*TWO, keys=keys)
    assert next_up(run) == following
    assert after_no_words(run) == after_no


def test_what_follows_a_spread_is_not_what_the_spread_leaves_out() -> None:
    bow, lift, curl = (
        make_exercise("bow", ["flexion"], ["bow", "small-bow"]),
        make_exercise("lift", ["flexion"]),
        make_exercise("curl", ["extension"]),
    )
    assert next_up(run_of(bow, lift, curl)) == "Lift"
    easier = run_of(bow, lift, curl, keys=[Input.SPREAD])
    assert next_up(easier) == "Small-bow"
    easier.handle(Input.GO_ON, easier.state.seen + 1.0)
    # In steps that are no gap.
    for _ in range(20):
        easier.tick(easier.state.seen + 1.75)
    easier.handle(Input.NO, easier.state.seen + 1.0)
    assert next_up(easier) == "Curl"


PROGRESS: list[tuple[list[Input], tuple[int, int]]] = [
    ([], (1, 3)),
    ([Input.HURTS, Input.NO], (2, 3)),
    ([Input.SKIP], (1, 3)),
    ([Input.SKIP, Input.PAUSE, Input.SKIP], (1, 3)),
    ([Input.SKIP, Input.HURTS, Input.NO], (2, 3)),
    ([Input.SKIP, Input.HURTS, Input.NO, Input.SKIP, Input.NO], (2, 3)),
    ([Input.SKIP, Input.HURTS, Input.NO, Input.SKIP, Input.NO, Input.SKIP], (2, 2)),
]


@pytest.mark.parametrize(("keys", "expected"), PROGRESS)
def test_progress_counts_what_is_played_and_never_goes_back(
    keys: list[Input], expected: tuple[int, int]
) -> None:
    walk = plan(make_exercise("walk"), optional=True)
    three = [plan(make_exercise(slug)) for slug in ("bow", "curl", "lift")]
    run = Run(make_session(walk, *three), Before(RIGHT_CALF))
    run.start(NOW)
    for key in keys:
        run.handle(key, run.state.seen + 2.0)
    assert progress(run) == expected


def test_easier_forms_may_need_something_more() -> None:
    easier = replace(make_exercise("small-bow"), equipment=("pillow", "mat"))
    planned = plan(replace(make_exercise("bow", ladder=["deep-bow", "bow"]), equipment=("mat",)))
    harder = replace(make_exercise("deep-bow"), equipment=("machine",))
    planned = replace(planned, ladder=(harder, planned.exercise, easier))
    assert equipment_of_easier((planned,)) == ["mat", "pillow"]


def figure_through(dose: Dose, seconds: Sequence[float]) -> list[float]:
    """How far the figure is at moments after the count-in."""
    run = begun(make_exercise("bow", hands="busy", dose=dose))
    start, fractions = run.state.seen, []
    for moment in seconds:
        run.tick(start + moment)
        fractions.append(round(movement_fraction(run), 3))
    return fractions


def test_the_figure_moves_out_and_back_at_the_tempo() -> None:
    moments = [0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0]
    assert figure_through(TEMPO, moments) == [0.0, 0.156, 0.5, 0.844, 1.0, 0.844, 0.5, 0.156, 0.0]


def test_the_figure_rests_at_its_end_while_it_is_held() -> None:
    assert figure_through(HELD, [0.0, 1.5, 3.0]) == [1.0] * 3


@pytest.mark.parametrize(
    ("now", "fraction"),
    [(0.0, 0.0), (0.5, 0.5), (1.0, 1.0), (1.9, 1.0), (3.0, 0.5), (4.0, 0.0), (4.9, 0.0)],
)
def test_a_demonstration_rests_at_both_ends_and_begins_again(now: float, fraction: float) -> None:
    for rounds in (0, 1, 7):
        assert demonstration_fraction((1.0, 2.0), now + 5.0 * rounds) == pytest.approx(fraction)
