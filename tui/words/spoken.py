"""What each cue says where it is spoken, a text after the other."""

import re
from collections.abc import Callable

from tui.plan.model import Exercise
from tui.play.cues import Cue
from tui.play.pace import Part, Stretch
from tui.play.run import Run
from tui.play.state import Phase
from tui.play.turn import Turn
from tui.words.advice import advice_after_stop
from tui.words.aloud import (
    KEYBOARD,
    SpokenKeys,
    asked_aloud,
    check_aloud,
    once_you_are_ready,
    once_you_lie,
    settled_aloud,
    signs_aloud,
    standing_still_aloud,
)
from tui.words.dose_place import place_of
from tui.words.doses import brief_dose, sentence
from tui.words.moment import HOLD_VERB, IN_TURN, moment_of, verb_of
from tui.words.plain_exercise import seconds_left
from tui.words.positions import change_line, get_up_line, hold_on_line, rest_change_line
from tui.words.settle import NONE_EASES

SPREAD = "It has spread."
DONE = "Done."
FINISHED = "Nothing more is to be done. Tell on the screen how it is now."
_FIXED: dict[Cue, str] = {
    Cue.THREE: "Three.",
    Cue.TWO: "Two.",
    Cue.ONE: "One.",
    Cue.HALF: "Half way.",
}
_TOLD_HOLD_SECONDS = 3
"""Of a hold inside a rep so long it is told how long it is."""
_SECONDS = re.compile(r"(\d+) s\b")
_THIS = re.compile(r"\bthis (side|leg|knee|foot|ankle|thigh|arm|heel|elbow)\b")
_AT_THE_END = "At the end, "


def spoken_words(
    cue: Cue, run: Run, resting: Exercise | None = None, keys: SpokenKeys = KEYBOARD
) -> tuple[str, ...]:
    """The texts of a cue at this moment of a run; `resting` is the position of the rest there."""
    if cue is Cue.LIE_DOWN:
        return _lie_down(run, resting, keys)
    several = _SEVERAL.get(cue)
    if several is not None:
        return several(run, keys)
    return (standing_still_aloud(cue, keys) or _FIXED.get(cue) or _work(cue, run),)


def _change_side(run: Run, _: SpokenKeys) -> tuple[str, ...]:
    """To which side, how long that may take, and the steps that name it."""
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or stretch is None or stretch.side is None:
        return (DONE,)
    to_it = f"Change side: {stretch.side}. {seconds_left(turn.remaining_seconds)}."
    first = " ".join(filter(None, (_out_of_it(run), to_it)))
    return (first, *_steps(run, stretch.side, only_of_side=True))


def _question(run: Run, keys: SpokenKeys) -> tuple[str, ...]:
    phase, turn = run.state.phase, run.state.turn
    if phase is Phase.CHECK:
        is_whole = turn is not None and turn.stretch is None
        done = " ".join(filter(None, (DONE, _out_of_it(run)))) if is_whole else ""
        return (f"{done} {check_aloud(keys)}".strip(), *signs_aloud(keys))
    asked = asked_aloud(phase, keys)
    if phase is Phase.RED_FLAGS:
        return (asked, *(line.text for line in run.session.screening.urgent))
    return (asked,)


def _lie_down(run: Run, resting: Exercise | None, keys: SpokenKeys) -> tuple[str, ...]:
    """What to do now, then how to lie: what begins the rest is heard before the steps."""
    by = run.state.lie_down_by
    begins = once_you_lie(keys)
    if by is not None:
        begins = f"The rest begins by itself in {seconds_left(by - run.state.seen)}."
    position = "" if resting is None else f" {resting.name}."
    steps = () if resting is None else resting.steps
    first = " ".join(filter(None, (f"{SPREAD}{position}", begins, rest_change_line(run))))
    return (first, *steps, NONE_EASES)


def _ready(run: Run, keys: SpokenKeys) -> tuple[str, ...]:
    """The name, how to get there, side and dose, what is needed, and the steps."""
    rung, turn = run.rung, run.state.turn
    if turn is None:
        return (f"{rung.name}.",)
    dose = brief_dose(rung.dose, len(turn.pacing.sides), is_held=rung.is_held)
    needed = ", ".join(each for each in rung.equipment if each not in run.state.at_hand)
    said = (
        f"{rung.name}.",
        change_line(run) if turn.pacing.waits else "",
        sentence(_in_full(dose)),
        _sides(turn),
        f"You need: {needed}." if needed else "",
        hold_on_line(run),
        once_you_are_ready(keys) if turn.remaining_seconds is None else "",
    )
    return (" ".join(filter(None, said)), *_steps(run, _first_side(turn)))


def _first_side(turn: Turn) -> str:
    """The side that the steps are told for; none where sides take turns."""
    sides = turn.pacing.sides
    return "" if turn.pacing.alternates or not sides else sides[0] or ""


def _steps(run: Run, side: str, *, only_of_side: bool = False) -> tuple[str, ...]:
    """The steps, with `this knee` as that of the side; those alone that name one, if wanted."""
    told = [step for step in run.rung.steps if not only_of_side or _THIS.search(step)]
    return tuple(_in_full(_THIS.sub(rf"the {side} \1", step) if side else step) for step in told)


def _out_of_it(run: Run) -> str:
    """How to come out of a hold, in the words of the step that begins with it; else nothing."""
    last = next((each for each in run.rung.steps if each.startswith(_AT_THE_END)), "")
    out = last.removeprefix(_AT_THE_END)
    return f"{out[:1].upper()}{out[1:]}" if run.rung.is_held else ""


def _sides(turn: Turn) -> str:
    """On which side, or which comes first."""
    sides = turn.pacing.sides
    if not sides or sides[0] is None:
        return ""
    if turn.pacing.alternates:
        return f"{IN_TURN.capitalize()}, {sides[0]} first."
    return f"{sides[0].capitalize()} side{' first' if len(sides) > 1 else ''}."


def _work(cue: Cue, run: Run) -> str:
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or stretch is None:
        return DONE
    match cue:
        case Cue.START | Cue.NEXT_HOLD | Cue.NEXT_SET:
            said = f"Go. {_begun(run, turn, stretch)}"
        case Cue.DONE:
            place = moment_of(run).place.lower().capitalize()
            rest = f"Rest for {seconds_left(turn.remaining_seconds)}. {_in_full(place)}."
            said = " ".join(filter(None, (_out_of_it(run), rest)))
        case Cue.REP:
            said = _counted(run, turn, stretch)
        case _:
            said = _moved(run, stretch)
    return said


def _moved(run: Run, stretch: Stretch) -> str:
    """What is to be done inside a rep; of a hold that lasts also how long."""
    if stretch.part is Part.HOLD and (stretch.seconds or 0.0) >= _TOLD_HOLD_SECONDS:
        return f"{HOLD_VERB}, {seconds_left(stretch.seconds)}."
    return f"{verb_of(run.rung, stretch)}."


def _begun(run: Run, turn: Turn, stretch: Stretch) -> str:
    """What is to be done from now on: `Hold 2 of 3: 30 seconds.`, `Set 2 of 2. Push up.`"""
    dose = turn.pacing.dose
    place = place_of(dose, stretch, is_held=run.rung.is_held).capitalize()
    if dose.kind == "hold":
        is_one = dose.sets * dose.reps == 1
        which = verb_of(run.rung, stretch) if is_one else place
        return f"{which}: {seconds_left(turn.remaining_seconds)}."
    verb = f"{verb_of(run.rung, stretch)}."
    begins_later_set = stretch.set_number > 1 and stretch.rep_number == 1
    return f"{place}. {verb}" if begins_later_set else verb


def _counted(run: Run, turn: Turn, stretch: Stretch) -> str:
    """How many are done, and what follows: a side, the last one, the way out by the tempo."""
    dose, done = turn.pacing.dose, stretch.rep_number - 1
    if dose.kind == "hold":
        return _begun(run, turn, stretch)
    is_other_side = turn.pacing.alternates and stretch.side != turn.pacing.sides[0]
    said = (
        "" if is_other_side else f"{done}.",
        f"{stretch.side.capitalize()}." if turn.pacing.alternates and stretch.side else "",
        "One more." if stretch.rep_number == dose.reps and not turn.pacing.alternates else "",
        f"{verb_of(run.rung, stretch)}." if turn.pacing.by_tempo else "",
    )
    return " ".join(filter(None, said))


def _stop(run: Run, _: SpokenKeys) -> tuple[str, ...]:
    return ("The session is stopped.", *advice_after_stop(run.state.reason or "limit").sentences)


def _settled(_: Run, keys: SpokenKeys) -> tuple[str, ...]:
    return (settled_aloud(keys), *signs_aloud(keys))


def _rest_begins(run: Run, _: SpokenKeys) -> tuple[str, ...]:
    return (f"Rest here for {seconds_left(run.settle_seconds_left)}.",)


def _finished(run: Run, _: SpokenKeys) -> tuple[str, ...]:
    return (" ".join(filter(None, (FINISHED, get_up_line(run)))),)


def _in_full(words: str) -> str:
    """The words with their seconds spelt out: `hold of 30 seconds`."""
    return _SECONDS.sub(lambda found: seconds_left(int(found[1])), words)


_SEVERAL: dict[Cue, Callable[[Run, SpokenKeys], tuple[str, ...]]] = {
    Cue.QUESTION: _question,
    Cue.STOP: _stop,
    Cue.SETTLED: _settled,
    Cue.REST_BEGINS: _rest_begins,
    Cue.FINISHED: _finished,
    Cue.READY: _ready,
    Cue.CHANGE_SIDE: _change_side,
}
"""The cues that say more than one text, or one that depends on more than the stretch."""
