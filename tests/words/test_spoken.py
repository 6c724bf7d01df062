"""What each cue says: every one says something that fits its moment."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.factories import make_dose, make_exercise, make_session
from tests.play.test_cues import CALF, Ear
from tui.plan.model import Exercise
from tui.play.cues import Cue
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Before
from tui.words.aloud import KEYBOARD, check_aloud, settled_aloud
from tui.words.spoken import spoken_words

CHECK, SETTLED = check_aloud(KEYBOARD), settled_aloud(KEYBOARD)

DOSE = make_dose("reps", sets=2, reps=2, hold_seconds=3)
BOTH = make_exercise("bow", ["flexion"], ["bow", "small-bow"], side="both", dose=DOSE)
RESTING = make_exercise("side-rest")
SIGNS = [
    "Press 2 for the other leg too; or numb, tingling or weak, new or more.",
    "Press 3 for lost bladder or bowel control, numb between the legs, or a leg gives way.",
]
NONE_EASES = "None of the ways to lie eases it: a yes."
COUNTED = ["Three.", "Two.", "One."]
LIE_DOWN = "Lie down over your side, then roll."


class Mouth(Ear):
    """Notes what is spoken in place of what is heard."""

    def __init__(self, exercise: Exercise = BOTH, *, hands_free: bool = True) -> None:
        self.said: list[str] = []
        super().__init__(exercise, hands_free=hands_free)

    def heard(self, cue: Cue) -> None:
        self.said += spoken_words(cue, self.run, RESTING)

    def hear_on(self, seconds: float, acts: Mapping[float, Input]) -> list[str]:
        """What is said in so many seconds from now on, with acts at seconds from now."""
        self.said.clear()
        now = self.now
        self.listen(now + seconds, {round(now + at, 1): said for at, said in acts.items()})
        return self.said


def test_a_whole_exercise_is_told_in_words() -> None:
    mouth = Mouth()
    mouth.listen(110.0, {})
    held = ["Hold, 3 seconds.", "Come back."]
    a_set = [*held, "1. One more. Move.", *held]
    rest = "Rest for 5 seconds. Next: {}, set 2 of 2."
    first, second = (
        [*a_set, rest.format(side), *COUNTED, "Go. Set 2 of 2. Move.", *a_set]
        for side in ("left", "right")
    )
    assert mouth.said == [
        f"Bow. {LIE_DOWN} 2 sets of 2 a side. Left side first.",
        *["Move.", *COUNTED, "Go. Move.", *first],
        *["Change side: right. 10 seconds.", *COUNTED, "Go. Move.", *second],
        "Done. Did leg symptoms spread? Yes, or not sure: y. No: n.",
        *SIGNS,
    ]


HOLDS = make_dose("hold", reps=2, hold_seconds=20, rest_seconds=10)
SAID: dict[str, tuple[Exercise, bool, Mapping[float, Input], list[str]]] = {
    "holds": (
        *(make_exercise("lie", dose=HOLDS), True, {}),
        [
            *["Go. Hold 1 of 2: 20 seconds.", "Half way.", *COUNTED],
            *["Rest for 10 seconds. Next: hold 2 of 2.", *COUNTED],
            *["Go. Hold 2 of 2: 20 seconds.", "Half way.", *COUNTED],
        ],
    ),
    "one hold in words of its own": (
        *(replace(make_exercise("walk", dose=make_dose("hold", reps=1)), verbs=("Walk",)), True),
        *({}, ["Go. Walk: 10 seconds.", *COUNTED]),
    ),
    "reps by the tempo": (
        *(replace(make_exercise("up", dose=make_dose(reps=3)), verbs=("Lift", "Lower")), True, {}),
        ["Go. Lift.", "Lower.", "1. Lift.", "Lower.", "2. One more. Lift.", "Lower."],
    ),
    "sides in turn": (
        *(make_exercise("rock", side="alternating", dose=make_dose(reps=2)), True, {}),
        [
            *["Go. Move.", "Come back.", "Right. Move.", "Come back."],
            *["1. Left. Move.", "Come back.", "Right. Move.", "Come back."],
        ],
    ),
    "taps": (
        *(make_exercise("up", dose=make_dose(reps=3)), False),
        {float(at): Input.GO_ON for at in (1, 3, 5, 7)},
        ["Go. Move.", "1.", "2. One more."],
    ),
    "a pause": (
        *(make_exercise("lie", dose=make_dose("hold", reps=1)), False),
        {1.0: Input.GO_ON, 6.0: Input.PAUSE, 9.0: Input.GO_ON},
        [
            *[*COUNTED, "Go. Hold: 10 seconds.", "Paused. Press space to go on."],
            *[*COUNTED, "Go. Hold: 8 seconds.", *COUNTED],
        ],
    ),
}


@pytest.mark.parametrize("name", SAID)
def test_what_to_do_now_how_many_and_how_long_is_said(name: str) -> None:
    exercise, hands_free, acts, said = SAID[name]
    mouth = Mouth(exercise, hands_free=hands_free)
    mouth.listen(120.0, acts)
    told = mouth.said[: mouth.said.index(CHECKED)]
    assert told[-len(said) :] == said


CHECKED = f"Done. {CHECK}"
IN_TURN = make_exercise("rock", side="alternating", dose=make_dose(reps=1))
READY: list[tuple[Exercise, str]] = [
    (make_exercise("bow", dose=HOLDS), f"Bow. {LIE_DOWN} 2 holds of 20 seconds."),
    (make_exercise("glide", side="symptomatic"), f"Glide. {LIE_DOWN} 2 reps. Right side."),
    (IN_TURN, f"Rock. {LIE_DOWN} One rep a side. Sides in turn, left first."),
    (
        replace(make_exercise("pull", position="standing"), equipment=("mat", "chair")),
        "Pull. 2 reps. You need: mat, chair.",
    ),
]


@pytest.mark.parametrize(("exercise", "said"), READY, ids=lambda each: getattr(each, "slug", None))
def test_name_way_dose_side_and_things_come_before_the_steps(exercise: Exercise, said: str) -> None:
    assert Mouth(exercise).said == [said, "Move."]


def test_how_to_turn_over_comes_with_the_next_exercise() -> None:
    first, second = (make_exercise(name, position=name) for name in ("prone", "supine"))
    run = Run(make_session(first, second), Before(CALF))
    run.start(0.0, hands_free=True)
    for seconds in range(1, 40):
        run.tick(float(seconds))
    run.handle(Input.NO, 40.0)
    assert spoken_words(Cue.READY, run)[0] == "Supine. Roll over in one piece. 2 reps."


@pytest.mark.parametrize(
    ("hands_free", "begins"),
    [(True, "The rest begins by itself in {} seconds."), (False, "Press space when you lie.")],
)
def test_how_to_lie_the_question_of_the_rest_and_a_stop_are_told(
    hands_free: bool, begins: str
) -> None:
    mouth = Mouth(hands_free=hands_free)
    mouth.listen(30.0, {1.0: Input.GO_ON})
    spread, roll = "It has spread. Side-rest.", "Roll over in one piece."
    said = mouth.hear_on(73.0, {1.0: Input.SPREAD, 30.0: Input.GO_ON})
    assert said == [
        *[f"{spread} {begins.format(40)} {roll}", "Move.", NONE_EASES],
        *[f"{spread} {begins.format(20)} {roll}", "Move.", NONE_EASES],
        "Rest here for 30 seconds.",
        *[SETTLED, *SIGNS],
    ]
    said = mouth.hear_on(2.0, {1.0: Input.YES})
    assert said[0] == "The session is stopped."
    assert len(said) > 1


def test_after_the_last_answer_it_is_said_how_to_get_up() -> None:
    mouth = Mouth(make_exercise("lie", dose=make_dose("hold", reps=1)))
    mouth.listen(30.0, {})
    mouth.hear_on(50.0, {1.0: Input.NO})
    assert mouth.hear_on(2.0, {1.0: Input.NO}) == [
        "Nothing more is to be done. Tell on the screen how it is now. "
        "Roll to your side, then push up."
    ]


def test_the_urgent_signs_are_read_out() -> None:
    mouth = Mouth()
    mouth.listen(30.0, {})
    question, *signs = mouth.hear_on(2.0, {1.0: Input.RED_FLAG})
    assert question.endswith("Yes, or not sure: y.")
    assert signs == [line.text for line in mouth.run.session.screening.urgent]


@pytest.mark.parametrize("cue", [cue for cue in Cue if cue is not Cue.QUESTION])
def test_every_cue_says_something_in_work(cue: Cue) -> None:
    mouth = Mouth()
    mouth.listen(30.0, {})
    words = spoken_words(cue, mouth.run)
    assert words
    assert all(words)
