"""What a change of activities is called, beside what is known of it."""

import pytest

from tui.play.activities import Rated
from tui.play.rating import Moved
from tui.words.activities import moved_words


@pytest.mark.parametrize(
    ("moved", "words"),
    [
        (
            Moved("gained", "first", ((Rated("Lift", 6), 3), (Rated("Sit", 2), 1))),
            "You can do more than some weeks ago: Lift (3 to 6), Sit (1 to 2). Well done.",
        ),
        (
            Moved("lost", "first", ((Rated("Lift", 3), 6),)),
            "You can do less than some weeks ago: Lift (6 to 3). Does it stay so? "
            "Tell your doctor or physiotherapist.",
        ),
    ],
)
def test_beside_the_first_that_is_known(moved: Moved, words: str) -> None:
    """Older records are not read, so that it need not be the very first."""
    assert moved_words(moved) == words
