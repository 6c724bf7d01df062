"""What an exercise shows from its get-ready to its end, and what follows from there."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.factories import make_dose, make_exercise, make_session, plan
from tui.plan.measures import Dose
from tui.plan.model import Exercise
from tui.play.movement import (
    demonstration_fraction,
    movement_fraction,
    side_now,
    way_out_fraction,
)
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Before, Symptoms
from tui.words.aside import aside_of
from tui.words.browse import dose_line
from tui.words.check import after_no_words
from tui.words.countdown import seconds_unit, seconds_words
from tui.words.doses import dose_words
from tui.words.guide import guide_of
from tui.words.intro import equipment_of_easier, planned_words
from tui.words.moment import AFTER_EACH, GOES_ON, ONCE_THERE, Moment, moment_of
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
    """The moment in one line."""
    moment = moment_of(run)
    unit = " ".join(filter(None, moment.unit))
    place = " ".join(filter(None, (moment.side or "", moment.place)))
    return " | ".join((moment.word, moment.number, unit, moment.go_on, place))


def whole(exercise: Exercise, *, taps: bool = False) -> list[str]:
    """What is shown one after the other, seconds left out, until the exercise is over."""
    run = run_of(exercise)
    lines: list[str] = []
    while (moment := moment_of(run)) != Moment():
        line = shown(run)
        if moment.unit[0] in ("seconds", "second"):
            line = line.replace(f"| {moment.number} | {moment.unit[0]}", "| N | seconds", 1)
        lines += [line] if [line] != lines[-1:] else []
        if moment.waits or (taps and moment.go_on == "count one"):
            run.handle(Input.GO_ON, run.state.seen + 1.0)
        run.tick(run.state.seen + TICK_SECONDS)
    return lines


HELD = make_dose("hold", sets=2, reps=2, hold_seconds=4, rest_seconds=3)
TEMPO = make_dose(sets=1, reps=2, tempo_seconds=(1.0, 2.0))
TAPPED = make_dose(sets=2, reps=1, hold_seconds=3, rest_seconds=2)


def test_a_hold_on_both_sides() -> None:
    assert whole(make_exercise("bow", side="both", dose=replace(HELD, sets=1))) == [
        "READY |  |  | start | left 2 holds of 4 s a side",
        "READY | N | seconds to go | start now | left hold 1 of 2",
        "HOLD | N | seconds of 4 | pause | left hold 1 of 2",
        "REST | N | seconds of 3 | go on now | next: LEFT, hold 2 of 2",
        "HOLD | N | seconds of 4 | pause | left hold 2 of 2",
        "RIGHT > | N | seconds to change | start now | right hold 1 of 2",
        "HOLD | N | seconds of 4 | pause | right hold 1 of 2",
        "REST | N | seconds of 3 | go on now | next: RIGHT, hold 2 of 2",
        "HOLD | N | seconds of 4 | pause | right hold 2 of 2",
    ]


def test_a_hold_in_each_of_two_sets_is_told_as_the_dose_tells_it() -> None:
    lines = whole(make_exercise("bow", dose=replace(HELD, reps=1)))
    assert [line.rpartition(" | ")[2] for line in lines] == [
        "2 holds of 4 s",
        "hold 1 of 2",
        "hold 1 of 2",
        "next: hold 2 of 2",
        "hold 2 of 2",
    ]
    sets = whole(make_exercise("bow", dose=HELD))
    assert sets[2].endswith("set 1 of 2, hold 1 of 2")


def test_reps_that_are_tapped_in_two_sets_with_a_hold_in_each() -> None:
    assert whole(make_exercise("bow", dose=TAPPED), taps=True) == [
        "READY |  |  | start | 2 sets of 1",
        "MOVE | 0 | of 1 done | count one | set 1 of 2",
        "HOLD | N | seconds rep 1 |  | set 1 of 2",
        "REST | N | seconds of 2 | go on now | next: set 2 of 2",
        "MOVE | 0 | of 1 done | count one | set 2 of 2",
        "HOLD | N | seconds rep 1 |  | set 2 of 2",
    ]


def test_reps_by_the_tempo_with_a_brief_hold_count_the_rep_throughout() -> None:
    dose = replace(TEMPO, hold_seconds=1)
    lines = whole(make_exercise("bow", hands="busy", dose=dose))
    assert [line.rpartition(" | ")[0] for line in lines] == [
        "READY |  |  | start",
        "READY | N | seconds to go | start now",
        "MOVE | 1 | of 2 reps | pause",
        "HOLD | 1 | of 2 reps | pause",
        "COME BACK | 1 | of 2 reps | pause",
        "MOVE | 2 | of 2 reps | pause",
        "HOLD | 2 | of 2 reps | pause",
        "COME BACK | 2 | of 2 reps | pause",
    ]


ROUND = ("Let the knees sink", "Come up")
ROCK = replace(make_exercise("rock", side="alternating"), verbs=ROUND)


def words_of(exercise: Exercise, *, taps: bool = False) -> list[str]:
    """What is to be done, one after the other, from the first rep on."""
    lines = [line.split(" | ")[0] for line in whole(exercise, taps=taps)]
    return [line for line in lines if line != "READY"]


def test_an_exercise_s_own_words_say_the_way_out_and_back() -> None:
    lift = replace(make_exercise("lift", hands="busy"), verbs=("Lift", "Lower"))
    held = replace(lift, dose=replace(TEMPO, hold_seconds=2))
    ends = replace(held, dose=replace(held.dose, holds_both_ends=True))
    assert words_of(lift) == ["LIFT", "LOWER"] * 2
    assert words_of(held) == ["LIFT", "HOLD", "LOWER"] * 2
    assert words_of(ends) == ["LIFT", "HOLD", "LOWER", "HOLD"] * 2


def notes(exercise: Exercise, *, taps: bool) -> list[str]:
    """What else has to be known in the reps of an exercise, each time it changes."""
    run, found = begun(exercise), [""]
    while (moment := moment_of(run)) != Moment():
        found += [moment.note] if moment.note != found[-1] else []
        if taps and moment.go_on == "count one":
            run.handle(Input.GO_ON, run.state.seen + 1.0)
        run.tick(run.state.seen + TICK_SECONDS)
    return [note for note in found if note]


def test_a_tap_says_what_it_is_for() -> None:
    lift = replace(make_exercise("lift"), verbs=("Lift", "Lower"))
    held = replace(lift, dose=replace(TEMPO, hold_seconds=2))
    ends = replace(held, dose=replace(held.dose, holds_both_ends=True))
    assert notes(lift, taps=True) == [AFTER_EACH]
    assert notes(held, taps=True) == [ONCE_THERE, "Lower. Lift, then [space]"]
    assert notes(ends, taps=True) == [ONCE_THERE, ONCE_THERE]
    paced = replace(held, hands="busy")
    assert notes(paced, taps=False) == ["lift in 1 s, lower in 2 s"]


def test_a_hold_may_be_something_that_is_done() -> None:
    walk = replace(make_exercise("walk", dose=make_dose("hold")), verbs=("Walk",))
    assert words_of(walk) == ["WALK", "REST", "WALK"]
    assert whole(walk)[2] == "WALK | N | seconds of 10 | pause | time 1 of 2"
    once = replace(walk, dose=make_dose("hold", reps=1, hold_seconds=180))
    assert whole(once)[-1] == "WALK | N | seconds of 3:00 | pause | 180 s"
    assert dose_line(once) == "180 s."
    assert dose_words(make_dose("hold", sets=2, hold_seconds=60), is_held=False) == (
        "4 times 60 s, 5 s rest between"
    )
    assert planned_words(plan(once), 0) == "180 s"


def test_sides_in_turn_say_with_each_rep_which_is_up() -> None:
    assert whole(ROCK, taps=True) == [
        "READY |  |  | start | left 2 reps a side, sides in turn",
        "LET THE KNEES SINK | 0 | of 2 done | count one | left 2 reps, sides in turn",
        "LET THE KNEES SINK | 0 | of 2 done | count one | right 2 reps, sides in turn",
        "LET THE KNEES SINK | 1 | of 2 done | count one | left 2 reps, sides in turn",
        "LET THE KNEES SINK | 1 | of 2 done | count one | right 2 reps, sides in turn",
    ]


def test_a_pause_is_said_whatever_was_under_way() -> None:
    run = begun(make_exercise("bow", dose=HELD))
    run.handle(Input.PAUSE, run.state.seen + 1.5)
    assert shown(run) == "PAUSED | 3 | seconds of 4 | go on | set 1 of 2, hold 1 of 2"
    assert (moment_of(run).note, moment_of(run).role) == (GOES_ON, "text")


def test_a_get_ready_that_runs_by_itself_counts_down() -> None:
    run = run_of(make_exercise("bow"), make_exercise("curl"), keys=TAKEN, known=["curl"])
    assert shown(run) == "READY | 5 | seconds to go | start now | 2 reps"
    assert not moment_of(run).waits
    run.tick(run.state.seen + 1.5)
    assert moment_of(run).number == "4"


@pytest.mark.parametrize(
    ("position", "when", "setting"),
    [
        ("supine", "when you lie", "lying on your back, nothing needed"),
        ("standing", "when you stand", "standing, nothing needed"),
        ("quadruped", "when you kneel", "on hands and knees, nothing needed"),
        ("seated", "when you sit", "sitting on a chair, nothing needed"),
        ("machine", "when you are set", "at the machine, nothing needed"),
    ],
)
def test_what_is_waited_for_depends_on_the_position(position: str, when: str, setting: str) -> None:
    moment = moment_of(run_of(make_exercise("bow", position=position)))
    assert (moment.waiting_for, moment.note) == (when, setting)


def facts(run: Run) -> tuple[object, ...]:
    """What is told without words: the colour, the bar, the side."""
    moment = moment_of(run)
    left = None if moment.left is None else round(moment.left, 2)
    return moment.role, left, moment.texture, moment.reps, moment.side


def at(exercise: Exercise, seconds: float, *then: Input) -> Run:
    """A run so many seconds into its work, after what is said then."""
    run = begun(exercise)
    for _ in range(round(seconds / TICK_SECONDS)):
        run.tick(run.state.seen + TICK_SECONDS)
    for said in then:
        run.handle(said, run.state.seen + 1.5)
    return run


BOTH = make_exercise("bow", side="both", dose=replace(HELD, sets=1))
LIFT = make_exercise("lift", hands="busy", dose=replace(TEMPO, reps=3))


@pytest.mark.parametrize(
    ("run", "told"),
    [
        (run_of(BOTH), ("move", None, "work", None, "left")),
        (run_of(BOTH, keys=[Input.GO_ON]), ("move", 1.0, "ready", None, "left")),
        (at(BOTH, 1.0), ("work", 0.75, "work", None, "left")),
        (at(BOTH, 5.5), ("calm", 0.5, "rest", None, None)),
        (at(BOTH, 13.5), ("move", 0.75, "right", None, "right")),
        (at(BOTH, 1.0, Input.PAUSE), ("text", 0.38, "work", None, "left")),
        (at(LIFT, 0.5), ("work", None, "work", (0, 3), None)),
        (at(LIFT, 3.5), ("work", None, "work", (1, 3), None)),
        (at(make_exercise("lift"), 0.0), ("work", None, "work", (0, 2), None)),
        (at(make_exercise("lift"), 0.0, Input.GO_ON), ("work", None, "work", (1, 2), None)),
    ],
)
def test_the_phase_is_told_by_colour_bar_and_side(run: Run, told: tuple[object, ...]) -> None:
    assert facts(run) == told


@pytest.mark.parametrize(
    ("seconds", "number"), [(0.0, "4"), (0.25, "4"), (1.0, "3"), (1.25, "3"), (3.75, "1")]
)
def test_a_countdown_shows_the_seconds_that_have_not_passed(seconds: float, number: str) -> None:
    run = begun(make_exercise("bow", dose=HELD))
    start = run.state.seen
    for passed in (seconds / 2, seconds):
        run.tick(start + passed)
    assert moment_of(run).number == number


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(180.0, "3:00"), (100.0, "1:40"), (99.5, "1:40"), (99.0, "99"), (0.5, "1"), (0.0, "0")],
)
def test_from_a_hundred_seconds_on_a_countdown_is_told_in_minutes(
    seconds: float, words: str
) -> None:
    assert seconds_words(seconds) == words
    assert (seconds_unit(seconds, 180.0)[0] == "minutes") is (":" in words)


DETAILED = replace(
    make_exercise("bow", dose=HELD),
    steps=("Lie down.", "Lift a leg."),
    feel="A pull.",
    cues=("Slowly", "Breathe"),
    stop_when="It spreads.",
    expected="A pull that goes.",
    equipment=("mat", "chair"),
)


def test_the_guide_is_the_steps_before_an_exercise_and_what_to_mind_during_it() -> None:
    planned = replace(plan(DETAILED), note="Only half way.")
    run = Run(make_session(planned, make_exercise("curl", side="both")), Before(RIGHT_CALF))
    run.start(NOW)
    assert guide_of(run) == (
        ("", "Lie down over your side, then roll."),
        ("1", "Lie down."),
        ("2", "Lift a leg."),
        ("", "Note: Only half way."),
    )
    run.handle(Input.GO_ON, NOW + 2.0)
    run.handle(Input.GO_ON, NOW + 2.5)
    assert guide_of(run) == (
        ("Feel", "A pull."),
        ("Mind", "Slowly\nBreathe"),
        ("Stop", "if it spreads."),
        ("Fine", "A pull that goes."),
    )
    assert guide_of(run, is_brief=True)[1] == ("Mind", "Slowly. Breathe.")
    for _ in range(20):
        run.tick(run.state.seen + TICK_SECONDS)
    assert guide_of(run)[0] == (
        "Then",
        "Curl: LEFT first, lying on your back, nothing needed",
    )


def test_a_change_of_side_says_which_comes() -> None:
    assert guide_of(at(replace(BOTH, stop_when="It hurts."), 13.5)) == (
        ("", "The same with the RIGHT side now."),
        ("Stop", "if it hurts."),
    )


def test_what_stands_large_beside_the_stage() -> None:
    assert aside_of(at(BOTH, 1.0)) == ("LEFT", "hold 1 of 2", "left")
    assert aside_of(at(BOTH, 5.5)) == ("LEFT", "hold 2 of 2 comes next", "left")
    sets = make_exercise("lift", hands="busy", dose=replace(TEMPO, sets=2, rest_seconds=5))
    assert aside_of(at(sets, 1.0)) == ("SET 1", "of 2", None)
    assert aside_of(at(sets, 7.0)) == ("SET 2", "of 2 comes next", None)
    assert aside_of(at(LIFT, 1.0)) == ("", "", None)


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
        ([Input.HURTS], "Curl", "A no leaves this exercise out for today."),
        ([Input.GO_ON, Input.GO_ON, Input.SKIP], "Curl", "A no: the next exercise follows."),
        ([Input.GO_ON, Input.GO_ON, Input.AGAIN], "Bow", "A no: this exercise starts again."),
        (
            [Input.GO_ON, Input.GO_ON, Input.EASIER],
            "Small-bow",
            "A no: the easier form follows.",
        ),
        (
            [Input.GO_ON, Input.GO_ON, Input.LEAVE],
            "the end of the session",
            "A no: the session ends here.",
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
    assert figure_through(TEMPO, moments) == [0.0, 0.259, 0.741, 1.0, 1.0, 0.844, 0.5, 0.156, 0.0]


def test_the_figure_is_slow_at_both_ends_and_rests_within_its_way_out() -> None:
    """Half a second of a long way out; none where a hold follows."""
    out = [way_out_fraction(now, 4.0, has_hold=False) for now in (0, 0.35, 1.75, 3.15, 3.5, 4)]
    assert out == pytest.approx([0.0, 0.028, 0.5, 0.972, 1.0, 1.0])
    held = [way_out_fraction(now, 4.0, has_hold=True) for now in (0, 0.4, 2, 3.6, 4)]
    assert held == pytest.approx([0.0, 0.028, 0.5, 0.972, 1.0])


def test_the_figure_rests_at_its_end_while_it_is_held() -> None:
    assert figure_through(HELD, [0.0, 1.5, 3.0]) == [1.0] * 3


@pytest.mark.parametrize(
    ("now", "fraction"),
    [(0.0, 0.0), (0.5, 0.5), (1.0, 1.0), (1.9, 1.0), (3.0, 0.5), (4.0, 0.0), (4.9, 0.0)],
)
def test_a_demonstration_rests_at_both_ends_and_begins_again(now: float, fraction: float) -> None:
    for rounds in (0, 1, 7):
        assert demonstration_fraction((1.0, 2.0), now + 5.0 * rounds) == pytest.approx(fraction)
