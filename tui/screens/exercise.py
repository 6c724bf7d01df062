"""An exercise under way: its figure, what to do now, and the count or the countdown."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.play.pace import Part
from tui.play.state import Input, Phase
from tui.play.time_left import time_left
from tui.screens.arming import COMMANDS
from tui.screens.figured import Figured
from tui.screens.run_step import RunStep
from tui.screens.step import HELP_HINT
from tui.screens.two_buttons import Meaning, OnOr
from tui.widgets.aside import AsideView
from tui.widgets.band_view import BandView
from tui.widgets.figure import FRAME_SECONDS
from tui.widgets.guide import Guide
from tui.widgets.keybar import KeyHint
from tui.widgets.rail import Rail
from tui.widgets.scene import Scene, is_before_work
from tui.widgets.spots import Spot
from tui.widgets.status import Status
from tui.widgets.words import Notice
from tui.words import keys
from tui.words.doses import brief_dose
from tui.words.help import EXERCISE_HELP
from tui.words.moment import moment_of
from tui.words.notices import exercise_notice, joined
from tui.words.progress import count_words, next_up, progress, then_words
from tui.words.signs import GRAVE_SIGNS
from tui.words.time_left import both_left_words, left_words

_KEYS: tuple[tuple[str, str, Input, str], ...] = (
    ("s,S,pageup", "spread", Input.SPREAD, keys.SPREAD),
    ("h,H", "hurts", Input.HURTS, keys.HURTS),
    ("e,E", "easier", Input.EASIER, keys.EASIER),
    ("b,B", "again", Input.AGAIN, keys.AGAIN),
    ("k,K", "skip", Input.SKIP, keys.SKIP),
    ("backspace", "take_back", Input.TAKE_BACK, keys.TAKE_TAP_BACK),
    ("p,P", "pause", Input.PAUSE, keys.PAUSE),
    ("a,A", "hands_free", Input.HANDS_FREE, keys.HANDS_FREE),
    ("q,Q", "leave", Input.LEAVE, keys.LEAVE),
)
_AT_WORK = ("go_on", "spread", "hurts", "help")
_BEFORE = ("go_on", "spread", "easier", "help")
"""The four keys that matter most; `?` tells all."""
_LISTED = ("spread", "hurts", "easier", "skip", "leave")
_LISTED_THEN = ("again", "take_back", "hands_free", "help")
"""What two buttons choose from."""
_INPUTS = {action: said for _, action, said, _ in _KEYS} | {"go_on": Input.GO_ON}


class ExerciseScreen(Figured[None], RunStep[None]):
    """The exercises of a run, each from its get-ready to its check."""

    PHASE = Phase.EXERCISE
    BY_PLACE = COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter,pagedown", "go_on", id="go-on"),
        *[Binding(each, action, id=action.replace("_", "-")) for each, action, _, _ in _KEYS],
        Binding("down", "page(1)", id="page-down"),
        Binding("up", "page(-1)", id="page-up"),
        Binding("d,D", "switch_figure", id="switch-figure"),
        Binding("2", "new_signs", id="new-signs"),
        Binding("3", "red_flag", id="red-flag"),
    ]
    HELP = f"{GRAVE_SIGNS}\n\n{EXERCISE_HELP}"

    def compose_rail(self) -> ComposeResult:
        """What has been done and what comes."""
        yield Rail()

    def compose_main(self) -> ComposeResult:
        """The scene, and the column beside it."""
        yield Scene(id="scene")
        yield AsideView(id="aside")
        yield Notice(id="notice")

    def asked_spots(self) -> Iterator[Spot]:
        """What is done now, by its word and not by its seconds; then what is read of it."""
        band = self.query_one("#band", BandView)
        yield Spot("asked", band, (self.run_shown.rung.slug, band.band.word), band.word_row)
        yield Spot("page", self._guide, self._guide.turned)

    def status(self) -> Status:
        """Which exercise, how long still, and what comes then."""
        run = self.run_shown
        left = time_left(run, run.state.seen)
        return Status(
            "" if self.is_wide else run.rung.name,
            count_words(*progress(run)),
            both_left_words(left.exercise_seconds, left.session_seconds),
            then_words(next_up(run)),
            brief=left_words(left.session_seconds),
        )

    def show_run(self) -> None:
        """Show the moment; each part changes only when what it says has changed."""
        run = self.run_shown
        turn = run.state.turn
        self.set_class(not is_before_work(turn), "at-work")
        self.show_status()
        scene = self.query_one(Scene)
        scene.show_title(self._title())
        scene.show(run)
        if self.is_wide:
            self.query_one(AsideView).show(run)
            self.query_one(Rail).show(run, self.sitting.log)

    def on_guide_changed(self) -> None:
        """Whether there is more to read is another thing for space to do."""
        if not self.is_finished:
            self.show_hints()

    def _title(self) -> str:
        """The exercise with its dose, in the edge of a wide stage."""
        turn, rung = self.run_shown.state.turn, self.run_shown.rung
        sides = len(turn.pacing.sides) if turn else 1
        return f"{rung.name}   {brief_dose(rung.dose, sides, is_held=rung.is_held)}"

    def notice(self) -> str:
        """What is unusual about this exercise."""
        return joined(super().notice(), exercise_notice(self.run_shown, self.sitting.log))

    def help_text(self) -> str:
        """The keys of this phase, and every step of the exercise."""
        rung = self.run_shown.rung
        return "\n".join([self.HELP, "", rung.name, *rung.numbered_steps])

    def hints(self) -> tuple[KeyHint, ...]:
        """Every key of this phase; what does not apply now is dimmed."""
        go_on = keys.READ if self._has_more_steps else moment_of(self.run_shown).go_on
        is_enabled = bool(go_on)
        go_on = go_on or keys.WAIT
        short = keys.SHORT.get(go_on)
        first = KeyHint("space", go_on, "go_on", is_enabled=is_enabled, short=short)
        shown = [
            each for each in _KEYS if each[2] is not Input.TAKE_BACK or self.run_shown.can_take_back
        ]
        return (first, *(self._hint(*each) for each in shown), HELP_HINT)

    def _hint(self, bound: str, action: str, said: Input, label: str) -> KeyHint:
        label, short = self._label(said, label), keys.SHORT.get(label)
        key, is_enabled = bound.partition(",")[0], self.run_shown.allows(said)
        return KeyHint(key, label, action, is_enabled=is_enabled, short=short)

    def bar_hints(self) -> tuple[KeyHint, ...]:
        """The four that matter most now."""
        is_before = self._part is Part.GET_READY
        shown = _BEFORE if is_before else _AT_WORK
        return tuple(hint for hint in self.hints() if hint.action in shown)

    def meaning(self) -> Meaning:
        """On, or a list that begins with it is spreading."""
        return OnOr(self.hints()[0], tuple(self._listed()))

    def _listed(self) -> Iterator[KeyHint]:
        """What page up leads to: trouble first, then what changes the exercise, then back."""
        hints = {hint.action: hint for hint in self.hints()}
        yield from (hints[each] for each in _LISTED if hints[each].is_enabled)
        yield KeyHint("", keys.GO_ON, "go_on_with_it")
        then = (hints[each] for each in _LISTED_THEN if each in hints)
        yield from (hint for hint in then if hint.is_enabled)
        yield from self.listed_figure_hints()

    def action_go_on_with_it(self) -> None:
        """The list is shown no more, and what it stopped goes on."""
        self.action_close_list()
        turn = self.run_shown.state.turn
        if turn is not None and turn.paused:
            self.say(Input.PAUSE)

    def action_listed(self) -> None:
        """The clock stands still while the list is read."""
        self.stand_still()

    def more_hints(self) -> tuple[KeyHint, ...]:
        """All others."""
        shown = self.bar_hints()
        return tuple(hint for hint in self.hints() if hint not in shown)

    def _label(self, said: Input, label: str) -> str:
        """What a key that switches does next."""
        state = self.run_shown.state
        if said is Input.EASIER and state.chosen_from is not None:
            return keys.NOT_EASIER
        if said is Input.PAUSE and state.turn is not None and state.turn.paused:
            return keys.GO_ON
        if said is Input.HANDS_FREE and state.hands_free:
            return keys.BY_TAPS
        return label

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that does nothing now is shown as such."""
        said = _INPUTS.get(action)
        if said is None:
            return super().check_action(action, parameters)
        return True if self.run_shown.allows(said) else None

    def wake_seconds(self) -> float:
        """A frame while the figure moves, else the next whole second of the countdown."""
        turn = self.run_shown.state.turn
        if turn is None or turn.paused:
            return 1.0
        if self.query_one(Scene).is_moving:
            return FRAME_SECONDS
        seconds = turn.seconds_to_next_number
        return seconds + 0.002 if seconds else 1.0

    def goes_by_itself(self) -> bool:
        """Whether a hold, a rest or a tempo counts."""
        turn = self.run_shown.state.turn
        return turn is not None and not turn.paused and bool(turn.remaining_seconds)

    @property
    def _part(self) -> Part | None:
        turn = self.run_shown.state.turn
        stretch = turn.stretch if turn else None
        is_counted_in = turn is not None and turn.count_in_until is not None
        return stretch.part if stretch and not is_counted_in else None

    @property
    def _has_more_steps(self) -> bool:
        """Whether there are steps below that are to be read before it starts."""
        turn = self.run_shown.state.turn
        is_ready = turn is not None and not turn.paused and self._part is Part.GET_READY
        return is_ready and bool(self._guide.count_below)

    @property
    def _guide(self) -> Guide:
        """The guide that can be seen."""
        is_beside = self.is_wide and self.has_class("at-work")
        return self.query_one("#aside-guide" if is_beside else "#guide", Guide)

    @on(events.Resize)
    def pause_where_it_is_tiny(self) -> None:
        """What cannot be seen is not gone on with; another size shows other parts."""
        if self.is_tiny:
            self.stand_still()
        # The parts know their new sizes once they have been laid out, and painted, anew.
        self.after_paint(lambda: self.after_paint(self.show_run))

    def action_go_on(self) -> None:
        """Show the rest of the steps; then start, tap, pause or resume."""
        if self._has_more_steps:
            self.action_page(1)
        else:
            self.say(Input.GO_ON)

    def action_page(self, pages: int) -> None:
        """Show what is below, or above."""
        _ = self._guide.forward() if pages > 0 else self._guide.back()
        self.show_hints()

    def action_spread(self) -> None:
        """It is spreading."""
        self.say(Input.SPREAD)

    def action_new_signs(self) -> None:
        """The other leg too, or numb, tingling or weak, new or more."""
        self.say(Input.NEW_SIGNS)

    def action_red_flag(self) -> None:
        """Bladder or bowel control, numb between the legs, or a leg that gives way."""
        self.say(Input.RED_FLAG)

    def action_hurts(self) -> None:
        """Sharp pain in back or leg."""
        self.say(Input.HURTS)

    def action_easier(self) -> None:
        """An easier rung by choice."""
        self.say(Input.EASIER)

    def action_again(self) -> None:
        """From the start of this exercise."""
        self.say(Input.AGAIN)

    def action_skip(self) -> None:
        """On to the next exercise."""
        self.say(Input.SKIP)

    def action_take_back(self) -> None:
        """The newest tap was none."""
        self.say(Input.TAKE_BACK)

    def action_pause(self) -> None:
        """Pause or go on."""
        self.say(Input.PAUSE)

    def action_hands_free(self) -> None:
        """Taps or tempo."""
        self.say(Input.HANDS_FREE)

    def action_leave(self) -> None:
        """End the session."""
        self.say(Input.LEAVE)

    def action_help(self) -> None:
        """Explain this phase; the clock stands still meanwhile."""
        if not self.is_finished:
            hints = self.hints()
            self.stand_still()
            self.explain(hints)
