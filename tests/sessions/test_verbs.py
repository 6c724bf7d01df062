"""Every exercise of the library says in its own words what is done, with room on each screen."""

import textwrap
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.bundled import library
from tests.factories import make_session
from tests.words.test_jargon import JARGON
from tui.plan.model import Exercise
from tui.plan.ways import exercise_for
from tui.play.run import Run
from tui.play.state import Input, Phase
from tui.play.symptoms import Before, Symptoms
from tui.words.moment import REP_VERBS, TAP_WORDS, moment_of

PANEL_COLUMNS = 38
"""What the narrowest of the two panels has: that of 80 columns; 40 columns have two more."""
WORK_ROWS, TAP_ROWS = 1, 2
NOW = 100.0
LIBRARY = library().exercises


def entries() -> Iterator[Exercise]:
    """Every entry, and each of its ways."""
    for exercise in LIBRARY.values():
        yield exercise
        if exercise.ways is not None:
            yield from (exercise_for(exercise, way) for way in ("bending", "arching"))


ENTRIES = list(entries())
REPS = [entry for entry in ENTRIES if entry.dose.kind == "reps"]
each_with_reps = pytest.mark.parametrize("entry", REPS, ids=[entry.name for entry in REPS])


def states(entry: Exercise, *, hands_free: bool) -> set[str]:
    """What is said from the first rep to the last, by the tempo or by taps."""
    alone = replace(entry, ladder=(entry.slug,), ways=None, hands="free")
    run = Run(make_session(alone), Before(Symptoms("right", 1, 2)))
    run.start(NOW)
    said = set()
    keys = [Input.GO_ON, *([Input.HANDS_FREE] if hands_free else [])]
    for key in keys:
        run.handle(key, run.state.seen + 1.0)
    while run.state.phase is Phase.EXERCISE:
        moment = moment_of(run)
        if not moment.state.startswith(("Get ", "Change ")) and moment.state != "Rest":
            said.add(moment.state)
        if moment.go_on == "count one":
            run.handle(Input.GO_ON, run.state.seen + 0.5)
        else:
            run.tick(run.state.seen + 0.5)
    return said


@each_with_reps
def test_reps_have_two_words_of_their_own(entry: Exercise) -> None:
    assert len(entry.verbs) == 2
    assert REP_VERBS[0] not in entry.verbs


@each_with_reps
def test_every_word_has_room_where_it_is_done(entry: Exercise) -> None:
    by_tempo, by_taps = (states(entry, hands_free=free) for free in (True, False))
    assert TAP_WORDS not in by_taps
    for words in by_tempo:
        assert len(textwrap.wrap(words, PANEL_COLUMNS)) <= WORK_ROWS, words
    for words in by_taps:
        assert len(textwrap.wrap(words, PANEL_COLUMNS)) <= TAP_ROWS, words


def test_a_walk_is_no_hold() -> None:
    for slug in ("easy-walk", "easy-walk-short"):
        assert LIBRARY[slug].verbs == ("Walk",)
        assert states(LIBRARY[slug], hands_free=True) == {"Walk"}


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.name for entry in ENTRIES])
def test_no_text_has_jargon(entry: Exercise) -> None:
    told = (entry.name, *entry.steps, entry.feel, entry.expected, *entry.cues, entry.stop_when)
    for text in (*told, *entry.equipment, *entry.verbs):
        # An arm may reach forward.
        assert not JARGON.search(text.replace("Reach ", "")), text
