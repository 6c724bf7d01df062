"""What the guide says: the steps before an exercise; what to feel, to mind and to stop at in it."""

from collections.abc import Iterator
from typing import NamedTuple

from tui.plan.model import Exercise
from tui.play.pace import BEFORE_WORK, Part
from tui.play.run import Run
from tui.play.sides import sides_to_do
from tui.words.doses import sentence
from tui.words.positions import change_line, hold_on_line, side_line
from tui.words.setting import setting_words

FEEL, MIND, STOP, FINE, THEN, NOTE = "Feel", "Mind", "Stop", "Fine", "Then", "Note"


class Say(NamedTuple):
    """A text of the guide behind its label; one without a label has the whole width."""

    label: str
    text: str


def guide_of(run: Run, *, is_brief: bool = False) -> tuple[Say, ...]:
    """What is to be read now; what keeps a person from falling is said throughout.

    Where it `is_brief` what is to be minded stands in a line.
    """
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or stretch is None:
        return ()
    if stretch.part is Part.GET_READY:
        said = _before(run, waits=turn.pacing.waits)
    elif stretch.part is Part.CHANGE_SIDE:
        said = _change_side(run, stretch.side or "")
    elif stretch.part in BEFORE_WORK:
        said = _rest(run)
    else:
        said = _work(run)
    cues = " ".join(sentence(cue) for cue in run.rung.cues)
    told = (each._replace(text=cues) if is_brief and each.label == MIND else each for each in said)
    return tuple(each for each in told if each.text)


def _before(run: Run, *, waits: bool) -> Iterator[Say]:
    """How to get there, the steps, and the session's note."""
    rung, note = run.rung, run.planned.note
    yield Say("", change_line(run) if waits else "")
    yield Say("", hold_on_line(run))
    yield Say("", side_line(run))
    yield from (Say(str(number), step) for number, step in enumerate(rung.steps, 1))
    yield Say("", f"{NOTE}: {note}" if note else "")


def _change_side(run: Run, side: str) -> Iterator[Say]:
    yield Say("", hold_on_line(run))
    yield Say("", _other_side_words(side))
    yield Say(FEEL, run.rung.feel)
    yield Say(STOP, _stop_words(run.rung))


def _work(run: Run) -> Iterator[Say]:
    rung = run.rung
    yield Say("", hold_on_line(run))
    yield Say(FEEL, rung.feel)
    yield _minded(rung)
    yield Say(STOP, _stop_words(rung))
    yield Say(FINE, rung.expected)


def _rest(run: Run) -> Iterator[Say]:
    rung, following = run.rung, run.following()
    yield Say("", hold_on_line(run))
    yield Say(THEN, then_words(run, following) if following else "")
    yield _minded(rung)
    yield Say(FEEL, rung.feel)
    yield Say(FINE, rung.expected)


def _minded(rung: Exercise) -> Say:
    return Say(MIND, "\n".join(rung.cues))


def _stop_words(rung: Exercise) -> str:
    """What ends the exercise, to follow `Stop`: `if pain gets sharper`."""
    when = rung.stop_when
    return f"if {when[:1].lower()}{when[1:]}" if when else ""


def _other_side_words(side: str) -> str:
    return f"The same with the {side.upper()} side now."


def then_words(run: Run, following: Exercise) -> str:
    """The next exercise with its side, position and equipment."""
    sides = [side for side in sides_to_do(following.side, run.before.affected) if side]
    which = "first" if len(sides) > 1 else "side"
    side = f"{sides[0].upper()} {which}, " if sides else ""
    return f"{following.name}: {side}{setting_words(following)}"
