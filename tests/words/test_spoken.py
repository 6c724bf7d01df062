"""What each cue says: every one says something that fits its moment."""

import pytest

from tests.factories import make_dose, make_exercise
from tests.play.test_cues import Ear
from tui.play.cues import Cue
from tui.play.state import Input
from tui.words.spoken import CHECK, spoken_words

BOTH = make_exercise(
    "bow", ["flexion"], ["bow", "small-bow"], side="both",
    dose=make_dose("reps", sets=2, reps=2, hold_seconds=3),
)  # fmt: skip


class Mouth(Ear):
    """Notes what is spoken in place of what is heard."""

    def __init__(self) -> None:
        self.said: list[str] = []
        super().__init__(BOTH, hands_free=True)

    def heard(self, cue: Cue) -> None:
        self.said += spoken_words(cue, self.run)


COUNTED = ["Three.", "Two.", "One."]
HELD = ["Hold.", "Come back."]


def test_a_whole_exercise_is_told_in_words() -> None:
    mouth = Mouth()
    mouth.listen(110.0, {})
    a_round = ["1.", *HELD, "Rest. Next: {}set 2 of 2.", *COUNTED, "Set 2. Go.", *HELD, "1.", *HELD]
    first, second = ([each.format(f"{side}, ") for each in a_round] for side in ("left", "right"))
    assert mouth.said == [
        "Bow. 2 sets of 2 a side. Left side first. Lying on your back, nothing needed.",
        *["Move.", *COUNTED, "Go.", *HELD, *first],
        *["Change side: right.", *COUNTED, "Go.", *HELD, *second],
        CHECK,
    ]


def test_the_question_its_rest_and_a_stop_are_told_in_words() -> None:
    mouth = Mouth()
    mouth.listen(110.0, {})
    mouth.said.clear()
    now = mouth.now
    acts = {now + 2: Input.YES, now + 4: Input.GO_ON, now + 6: Input.YES}
    mouth.listen(now + 8, {round(moment, 1): said for moment, said in acts.items()})
    assert mouth.said[:2] == [
        "It has spread. Lie down as shown, then press space.",
        "Rest here. It counts.",
    ]
    assert mouth.said[2] == "The session is stopped."
    assert len(mouth.said) > 3


@pytest.mark.parametrize("cue", [cue for cue in Cue if cue is not Cue.QUESTION])
def test_every_cue_says_something_in_work(cue: Cue) -> None:
    mouth = Mouth()
    mouth.listen(30.0, {})
    words = spoken_words(cue, mouth.run)
    assert words
    assert all(words)
