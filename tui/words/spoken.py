"""What each cue says where it is spoken, a text after the other."""

from tui.play.cues import Cue
from tui.play.pace import Part
from tui.play.run import Run
from tui.play.state import Phase
from tui.words.advice import advice_after_stop
from tui.words.check import NEARER_SENTENCE, QUESTION
from tui.words.doses import brief_dose
from tui.words.moment import moment_of
from tui.words.positions import hold_on_line
from tui.words.setting import setting_words

CHECK = f"{QUESTION.capitalize()} Yes, or not sure: y. No: n."
SETTLED = "The rest is over. Are leg symptoms still worse than before that exercise? Yes: y. No: n."
LIE_DOWN = "It has spread. Lie down as shown, then press space."
_FIXED: dict[Cue, str] = {
    Cue.THREE: "Three.",
    Cue.TWO: "Two.",
    Cue.ONE: "One.",
    Cue.HALF: "Half way.",
    Cue.START: "Go.",
    Cue.PAUSED: "Paused.",
    Cue.LIE_DOWN: LIE_DOWN,
    Cue.REST_BEGINS: "Rest here. It counts.",
    Cue.SETTLED: SETTLED,
    Cue.LOST_TIME: "Time was lost. It stands still. Press space to go on.",
}
_ASKED: dict[Phase, str] = {
    Phase.CHECK: CHECK,
    Phase.NEARER: NEARER_SENTENCE,
    Phase.LEAVING: "End here? Yes: y. No: n.",
    Phase.SKIPPED: "Something was skipped. Leave it out? Yes: y. No: n.",
    Phase.RED_FLAGS: "Signs that need help at once. Read the list. Is any of these so? Yes: y.",
}


def spoken_words(cue: Cue, run: Run) -> tuple[str, ...]:
    """The texts of a cue at this moment of a run."""
    if cue in _FIXED:
        return (_FIXED[cue],)
    if cue is Cue.QUESTION:
        return (_ASKED[run.state.phase],)
    if cue is Cue.STOP:
        return _stop(run)
    return _ready(run) if cue is Cue.READY else (_work(cue, run),)


def _stop(run: Run) -> tuple[str, ...]:
    advice = advice_after_stop(run.state.reason or "limit")
    return ("The session is stopped.", *advice.sentences)


def _ready(run: Run) -> tuple[str, ...]:
    """The name, side and dose, how to be and what with, and the steps."""
    rung, turn = run.rung, run.state.turn
    sides = len(turn.pacing.sides) if turn else 1
    side = turn.stretch.side if turn and turn.stretch else None
    first = f" {side.capitalize()} side first." if side and sides > 1 else ""
    dose = brief_dose(rung.dose, sides, is_held=rung.is_held)
    named = f"{rung.name}. {dose}.{first} {setting_words(rung).capitalize()}."
    return (named, *(line for line in (hold_on_line(run),) if line), *rung.steps)


def _work(cue: Cue, run: Run) -> str:
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or stretch is None:
        return ""
    if cue is Cue.REP:
        is_other_side = turn.pacing.alternates and stretch.side is not None
        return (
            f"{str(stretch.side).capitalize()}." if is_other_side else f"{stretch.rep_number - 1}."
        )
    if cue is Cue.DONE:
        return f"Rest. {moment_of(run).place.lower().capitalize()}."
    if cue is Cue.CHANGE_SIDE:
        return f"Change side: {stretch.side}."
    if cue is Cue.NEXT_SET:
        return f"Set {stretch.set_number}. Go."
    return "Hold." if stretch.part is Part.HOLD else f"{moment_of(run).word.capitalize()}."
