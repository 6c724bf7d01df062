"""What the line mode says of the exercise under way, moment by moment."""

import math
from collections.abc import Iterator, Sequence

from tui.files.counting import counted
from tui.plan.model import Exercise, Side
from tui.play.cues import Cue
from tui.play.events import Event
from tui.play.pace import Part, Stretch
from tui.play.run import Run
from tui.play.state import Input
from tui.play.turn import Turn
from tui.words.dose_place import next_dose, place_of
from tui.words.doses import sentence
from tui.words.guide import Say, guide_of
from tui.words.moment import CHANGE_SIDE, HOLD_VERB, IN_TURN, REP_VERBS, moment_of
from tui.words.notices import exercise_notice
from tui.words.progress import progress
from tui.words.setting import INTO, setting_words

KEYS: dict[str, tuple[Input, str]] = {
    "": (Input.GO_ON, "start, count a rep, pause a hold, go on"),
    "s": (Input.SPREAD, "it is spreading, the same as a yes at the question"),
    "h": (Input.HURTS, "sharp pain in back or leg: ends this exercise, then asks"),
    "2": (Input.NEW_SIGNS, ""),
    "3": (Input.RED_FLAG, ""),
    "e": (Input.EASIER, "an easier form; again takes it back before it begins"),
    "b": (Input.AGAIN, "this exercise from its start"),
    "k": (Input.SKIP, "skip it; for a wrist or a knee too"),
    "t": (Input.TAKE_BACK, "take back the last rep that was counted"),
    "p": (Input.PAUSE, "pause, and go on"),
    "a": (Input.HANDS_FREE, "hands-free: all runs by itself; again: by Enter"),
    "q": (Input.LEAVE, "end the session, which is asked once"),
}
"""What a line means in an exercise, and what it is for; 2 and 3 are spelt out apart."""
ENTER = "Enter alone"
KEYS_BRIEFLY = "s and Enter: it is spreading. ? and Enter: all keys."
FIVE_LEFT = "5 seconds."
HALF = "Half."
DONE = "Done."
PAUSED = "Paused. Enter goes on."
LOST_TIME = "Time was lost, so this is paused. Enter goes on."
_WORKS = frozenset({Cue.START, Cue.NEXT_HOLD, Cue.NEXT_SET, Cue.MOVE, Cue.REP})
_ENDS = frozenset({Cue.DONE, Cue.CHANGE_SIDE})
_SAID = {Cue.HALF: HALF, Cue.PAUSED: PAUSED, Cue.LOST_TIME: LOST_TIME}
BY_ITSELF = "Hands-free: all runs by itself."
BY_ENTER = "By Enter from now on."
AFTER_EACH, ONCE_THERE = "Enter after each one.", "Enter once you are there."
_MIND, _FEEL, _FINE, _STOP = "Mind: {}", "Feel: {}", "Fine: {}", "Stop if {}"


def key_lines(run: Run) -> Iterator[str]:
    """The keys of an exercise that do something now."""
    for key, (said, words) in KEYS.items():
        if words and run.allows(said):
            yield f"{key or ENTER}: {words}"


def ready_lines(run: Run, log: Sequence[Event]) -> Iterator[str]:
    """All about the exercise that is up, and what begins it."""
    rung, turn = run.rung, run.state.turn
    number, count = progress(run)
    yield f"Exercise {number} of {count}: {rung.name}."
    if turn is None or not turn.paused:
        yield exercise_notice(run, log)
    moment = moment_of(run)
    side = _side_words(moment.side)
    yield sentence(setting_words(rung))
    yield sentence(", ".join(filter(None, (moment.place, side))))
    yield from map(_guide_line, guide_of(run))
    yield from _about(rung)
    yield KEYS_BRIEFLY
    yield begins_line(run)


def begins_line(run: Run) -> str:
    """What begins the exercise, or that it stands still."""
    turn, rung = run.state.turn, run.rung
    if turn is None or turn.stretch is None:
        return ""
    if turn.paused:
        return PAUSED
    if turn.count_in_until is not None:
        return _starts_in(turn.count_in_seconds)
    if turn.stretch.part is not Part.GET_READY:
        return _work_line(run, turn, turn.stretch)
    if turn.remaining_seconds is None:
        return f"Enter {INTO[rung.position].when}."
    return f"Get ready: {seconds_left(turn.remaining_seconds)}."


def cue_lines(cue: Cue, run: Run, log: Sequence[Event]) -> Iterator[str]:
    """What is said at a cue of the exercise under way; nothing where another line says it."""
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or stretch is None:
        return
    if cue is Cue.READY:
        yield from ready_lines(run, log)
    elif cue in _WORKS:
        yield _work_line(run, turn, stretch)
    elif cue in _ENDS:
        yield DONE
        is_rest = cue is Cue.DONE
        yield _rest_line(run, turn, stretch) if is_rest else _change_line(turn, stretch)
    elif cue is Cue.THREE and turn.count_in_until is not None:
        yield _starts_in(turn.count_in_seconds)
    else:
        yield _SAID.get(cue, "")


def _work_line(run: Run, turn: Turn, stretch: Stretch) -> str:
    """What is done now, how much of it, and on which side."""
    rung, dose = run.rung, turn.pacing.dose
    out, back = rung.verbs or REP_VERBS
    side = _side_words(stretch.side)
    if dose.kind == "hold":
        verb = rung.verbs[0] if rung.verbs else HOLD_VERB
        place = place_of(dose, stretch, is_held=rung.is_held)
        of_several = place if " of " in place and not place.startswith("hold of") else ""
        return _joined(f"{verb}: {seconds_left(turn.remaining_seconds)}", side, of_several)
    if stretch.part is Part.HOLD:
        return f"{HOLD_VERB}: {seconds_left(turn.remaining_seconds)}."
    if stretch.part is Part.BACK:
        return f"{back}."
    return _rep_line(turn, stretch, out, side)


def _rep_line(turn: Turn, stretch: Stretch, out: str, side: str) -> str:
    """A rep that begins: the first says how many there are, and how they are counted."""
    dose, is_first = turn.pacing.dose, stretch.rep_number == 1
    in_turn = IN_TURN if turn.pacing.alternates and is_first else ""
    if stretch.part is Part.OUT:
        of_set = f"set {stretch.set_number} of {dose.sets}" if is_first and dose.sets > 1 else ""
        which = f"{stretch.rep_number} of {dose.reps}"
        return _joined(f"{out} {which}", side, of_set, in_turn)
    if not is_first:
        return _joined(f"{stretch.rep_number - 1} of {dose.reps}", side if in_turn else "")
    how = ONCE_THERE if dose.hold_seconds else AFTER_EACH
    place = place_of(dose, stretch, is_held=True)
    return f"{_joined(f'{out}: {place}', side, in_turn)} {how}"


def _rest_line(run: Run, turn: Turn, stretch: Stretch) -> str:
    dose, is_held = turn.pacing.dose, run.rung.is_held
    place = place_of(dose, stretch, is_held=is_held)
    dose_next = next_dose(dose, is_held=is_held)
    following = place if place == dose_next else f"{place}, {dose_next}"
    side = _side_words(stretch.side)
    return f"Rest: {seconds_left(turn.remaining_seconds)}. Next: {_joined(following, side)}"


def _change_line(turn: Turn, stretch: Stretch) -> str:
    return _joined(CHANGE_SIDE.capitalize(), _side_words(stretch.side)) + (
        f" {seconds_left(turn.remaining_seconds).capitalize()}."
    )


def _guide_line(said: Say) -> str:
    """A step behind its number, anything else as it is."""
    return f"{said.label}. {said.text}" if said.label.isdigit() else said.text


def _about(rung: Exercise) -> Iterator[str]:
    """What to feel, to mind and to stop at: it is said before, since nothing is read meanwhile."""
    if rung.feel:
        yield _FEEL.format(rung.feel)
    for cue in rung.cues:
        yield _MIND.format(sentence(cue))
    if rung.expected:
        yield _FINE.format(rung.expected)
    if rung.stop_when:
        yield _STOP.format(f"{rung.stop_when[:1].lower()}{rung.stop_when[1:]}")


def _side_words(side: Side | None) -> str:
    return f"{side.upper()} side" if side else ""


def _joined(*parts: str) -> str:
    return f"{', '.join(filter(None, parts))}."


def _starts_in(seconds: float) -> str:
    return f"It starts in {seconds_left(seconds)}."


def seconds_left(seconds: float | None) -> str:
    """Whole seconds, rounded up: `1 second`, `30 seconds`."""
    return counted(math.ceil((seconds or 0.0) - 1e-6), "second")
