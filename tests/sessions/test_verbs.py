"""Every exercise of the library says in its own words what is done, with room on each screen."""

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
from tui.words.moment import REP_VERBS, moment_of

WORD_COLUMNS = 20
"""What a word in bold has beside a number on the narrowest screen."""
NOTE_COLUMNS = 44
"""What a note has beside the tag and the set at 80 columns."""
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


def words_of(entry: Exercise, *, hands_free: bool) -> set[tuple[str, str]]:
    """Words and notes from the first rep to the last, by the tempo or by taps."""
    alone = replace(entry, ladder=(entry.slug,), ways=None, hands="free")
    run = Run(make_session(alone), Before(Symptoms("right", 1, 2)))
    run.start(NOW)
    said = set()
    keys = [Input.GO_ON, *([Input.HANDS_FREE] if hands_free else [])]
    for key in keys:
        run.handle(key, run.state.seen + 1.0)
    while run.state.phase is Phase.EXERCISE:
        moment = moment_of(run)
        if moment.role == "work":
            said.add((moment.word, moment.note))
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
    for word, note in words_of(entry, hands_free=True) | words_of(entry, hands_free=False):
        assert len(word) <= WORD_COLUMNS, word
        assert len(note) <= NOTE_COLUMNS, note


def test_a_walk_is_no_hold() -> None:
    for slug in ("easy-walk", "easy-walk-short"):
        assert LIBRARY[slug].verbs == ("Walk",)
        assert words_of(LIBRARY[slug], hands_free=True) == {("WALK", "")}


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.name for entry in ENTRIES])
def test_no_text_has_jargon(entry: Exercise) -> None:
    told = (entry.name, *entry.steps, entry.feel, entry.expected, *entry.cues, entry.stop_when)
    for text in (*told, *entry.equipment, *entry.verbs):
        # An arm may reach forward.
        assert not JARGON.search(text.replace("Reach ", "")), text
