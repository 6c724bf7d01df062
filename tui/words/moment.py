"""What to do right now in the exercise under way: a word, a number and what is left of it."""

from dataclasses import dataclass, replace
from typing import Literal

from tui.files.counting import plural
from tui.plan.measures import Dose
from tui.plan.model import Exercise, Side
from tui.play.pace import Part, Stretch
from tui.play.run import Run
from tui.play.turn import COUNT_IN_SECONDS, Turn
from tui.words import keys
from tui.words.countdown import seconds_unit, seconds_words, unit_of
from tui.words.dose_place import next_dose, place_of, set_words
from tui.words.doses import brief_dose
from tui.words.setting import INTO, setting_words

Role = Literal["text", "work", "calm", "move", "warn"]
Texture = Literal["work", "rest", "ready", "left", "right"]
REP_VERBS = ("Move", "Come back")
"""The way out and the way back of an exercise that has no words of its own for them."""
HOLD_VERB = "Hold"
READY, REST, PAUSED, PAUSE = "READY", "REST", "PAUSED", "PAUSE"
GET_READY, CHANGE_SIDE = "GET READY", "CHANGE SIDE"
AFTER_EACH = "press [space] after each one"
ONCE_THERE = "press [space] once you are there"
GOES_ON = "press [space] to go on"
IN_TURN = "sides in turn"
_BRIEF_SECONDS = 2
"""A hold inside a rep that is shorter than this has no countdown of its own."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a moment of an exercise says at once, to be read from two metres.

    `word` says what is done, `short` the same where that has no room, `above` the whole phrase.
    `number` counts in the two lines of `unit`, `widest` is its widest in this phase. The bar has
    `left` (0 to 1) of a `texture`, or a box for each of `reps` (done, of all); with neither it
    waits. `waiting_for` is what the go-on key then means, `by_itself` when that happens without it.
    `place` says which set, `note` what else has to be known now; `go_on` is what the go-on key
    does, empty for nothing.
    """

    word: str = ""
    role: Role = "text"
    above: str = ""
    short: str = ""
    number: str = ""
    widest: str = ""
    unit: tuple[str, str] = ("", "")
    waiting_for: str = ""
    by_itself: str = ""
    left: float | None = None
    texture: Texture = "work"
    reps: tuple[int, int] | None = None
    side: Side | None = None
    place: str = ""
    note: str = ""
    go_on: str = ""

    @property
    def waits(self) -> bool:
        """Whether nothing counts down."""
        return bool(self.waiting_for)


def moment_of(run: Run) -> Moment:
    """What is to be done right now in the exercise under way."""
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or stretch is None:
        return Moment()
    moment = _moment(run, turn, stretch)
    if turn.paused:
        return _paused(moment)
    return _counted_in(turn, moment) if turn.count_in_until is not None else moment


def _moment(run: Run, turn: Turn, stretch: Stretch) -> Moment:
    if stretch.part is Part.GET_READY:
        return _get_ready(run, turn, stretch)
    if stretch.part is Part.CHANGE_SIDE:
        return _change_side(run, turn, stretch)
    if stretch.part is Part.REST:
        return _rest(run, turn, stretch)
    return _work(run, turn, stretch)


def _paused(moment: Moment) -> Moment:
    """The moment as it stands still, and what goes on with it."""
    return replace(
        moment,
        word=PAUSED,
        short=PAUSE,
        role="text",
        above="",
        waiting_for="",
        note=GOES_ON,
        go_on=keys.GO_ON,
    )


def _counted_in(turn: Turn, moment: Moment) -> Moment:
    """The last seconds before work goes on."""
    return replace(
        moment,
        word=READY,
        role="move",
        above=GET_READY,
        number=seconds_words(turn.count_in_seconds),
        unit=(unit_of(turn.count_in_seconds), "to go"),
        left=turn.count_in_seconds / COUNT_IN_SECONDS,
        texture="ready",
        reps=None,
        note="",
        go_on=keys.START_NOW,
    )


def _get_ready(run: Run, turn: Turn, stretch: Stretch) -> Moment:
    into = INTO[run.rung.position]
    moment = Moment(
        READY,
        "move",
        above=GET_READY,
        side=stretch.side,
        place=_dose_place(run, turn),
        note=setting_words(run.rung),
        go_on=keys.START,
    )
    if stretch.seconds is None:
        return replace(moment, waiting_for=into.when)
    counted = _counting(turn, stretch, texture="ready")
    unit = (counted.unit[0], into.purpose if turn.pacing.waits else "to go")
    return replace(
        moment,
        number=counted.number,
        widest=counted.widest,
        unit=unit,
        left=counted.left,
        texture="ready",
        go_on=keys.START_NOW,
    )


def _dose_place(run: Run, turn: Turn) -> str:
    """How much of it there is to do; with the sides, which may take turns."""
    words = brief_dose(turn.pacing.dose, len(turn.pacing.sides), is_held=run.rung.is_held)
    return f"{words}, {IN_TURN}" if turn.pacing.alternates else words


def _change_side(run: Run, turn: Turn, stretch: Stretch) -> Moment:
    side: Side = stretch.side or "right"
    counted = _counting(turn, stretch, texture=side)
    return replace(
        counted,
        word="RIGHT >" if side == "right" else "< LEFT",
        role="move",
        above=CHANGE_SIDE,
        short=side.upper(),
        unit=(counted.unit[0], "to change"),
        side=side,
        place=place_of(turn.pacing.dose, stretch, is_held=run.rung.is_held),
        note=CHANGE_SIDE,
        go_on=keys.START_NOW,
    )


def _rest(run: Run, turn: Turn, stretch: Stretch) -> Moment:
    counted = _counting(turn, stretch, texture="rest")
    place = place_of(turn.pacing.dose, stretch, is_held=run.rung.is_held)
    side = f"{stretch.side.upper()}, " if stretch.side else ""
    return replace(
        counted,
        word=REST,
        role="calm",
        place=f"next: {side}{place}",
        note=next_dose(turn.pacing.dose, is_held=run.rung.is_held),
        go_on=keys.GO_ON_NOW,
    )


def _work(run: Run, turn: Turn, stretch: Stretch) -> Moment:
    dose = turn.pacing.dose
    counted = _counting(turn, stretch, texture="work")
    if dose.kind == "reps":
        counted = _counting_reps(turn, stretch, counted)
    place = set_words(dose, stretch) if dose.kind == "reps" else ""
    place = place or place_of(dose, stretch, is_held=run.rung.is_held)
    in_turn = [IN_TURN] if turn.pacing.alternates else []
    return replace(
        counted,
        word=verb_of(run.rung, stretch).upper(),
        role="work",
        side=stretch.side,
        place=", ".join(part for part in (place, *in_turn) if part),
        note=_work_note(run.rung, turn, stretch),
        go_on=_go_on(turn, stretch),
    )


def verb_of(rung: Exercise, stretch: Stretch) -> str:
    """What is done now, in the exercise's own word where it has one."""
    if rung.dose.kind == "hold":
        return rung.verbs[0] if rung.verbs else HOLD_VERB
    out, back = rung.verbs or REP_VERBS
    return {Part.BACK: back, Part.HOLD: HOLD_VERB}.get(stretch.part, out)


def _work_note(rung: Exercise, turn: Turn, stretch: Stretch) -> str:
    """How reps are counted: a tap is for a whole one or, where it is held, for its end pose."""
    dose = turn.pacing.dose
    if stretch.part is not Part.TAP:
        is_paced = dose.kind == "reps" and turn.pacing.by_tempo
        return _tempo_words(rung, dose) if is_paced else ""
    if not dose.hold_seconds:
        return AFTER_EACH
    out, back = rung.verbs or REP_VERBS
    is_back = dose.holds_both_ends or stretch.rep_number == 1
    return ONCE_THERE if is_back else f"{back}. {out}, then [space]"


def _tempo_words(rung: Exercise, dose: Dose) -> str:
    """How fast: `lift in 2 s, lower in 3 s`."""
    out, back = (verb[:1].lower() + verb[1:] for verb in rung.verbs or REP_VERBS)
    out_seconds, back_seconds = dose.tempo_seconds
    return f"{out} in {out_seconds:g} s, {back} in {back_seconds:g} s"


def _counting(turn: Turn, stretch: Stretch, *, texture: Texture) -> Moment:
    """The seconds that are left of a stretch, and how much of it that is."""
    remaining = turn.remaining_seconds
    if remaining is None or not stretch.seconds:
        return Moment(texture=texture)
    return Moment(
        number=seconds_words(remaining),
        widest=seconds_words(stretch.seconds),
        unit=seconds_unit(remaining, stretch.seconds),
        left=remaining / stretch.seconds,
        texture=texture,
    )


def _counting_reps(turn: Turn, stretch: Stretch, counted: Moment) -> Moment:
    """Reps: by taps those done, by the tempo the one under way; a long hold counts down."""
    dose = turn.pacing.dose
    done, count = stretch.rep_number - 1, f"of {dose.reps}"
    moment = Moment(widest=max(counted.widest, str(dose.reps), key=len), reps=(done, dose.reps))
    is_long_hold = stretch.part is Part.HOLD and dose.hold_seconds >= _BRIEF_SECONDS
    if is_long_hold:
        unit = (counted.unit[0], f"rep {stretch.rep_number}")
        return replace(moment, number=counted.number, unit=unit)
    if turn.pacing.by_tempo:
        return replace(moment, number=str(done + 1), unit=(count, plural(dose.reps, "rep")))
    done += stretch.part is not Part.TAP
    return replace(moment, number=str(done), unit=(count, "done"), reps=(done, dose.reps))


def _go_on(turn: Turn, stretch: Stretch) -> str:
    if stretch.part is Part.TAP:
        return keys.COUNT_ONE
    return "" if turn.is_inside_tapped_rep else keys.PAUSE
