"""An exercise under way: its figure, what to do now, and the count or the countdown."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from tui.play.movement import movement_fraction, side_now
from tui.play.pace import Part
from tui.play.state import Input, Phase
from tui.screens.run_step import RunStep
from tui.screens.step import HELP_HINT
from tui.widgets.big import BigNumber, BigWords
from tui.widgets.figure import FRAME_SECONDS, FigureView
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.reading import Reading
from tui.widgets.topbar import TopBar
from tui.widgets.words import Notice, Words
from tui.words import keys
from tui.words.exercise import guidance
from tui.words.help import EXERCISE_HELP
from tui.words.moment import moment_of, place_words
from tui.words.notices import exercise_notice, joined
from tui.words.progress import next_up, progress
from tui.words.signs import GRAVE_SIGNS

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


def _shown_key(bound: str) -> str:
    """A bound key as the key bar shows it."""
    return bound.partition(",")[0]


_FEW = ("go_on", "spread", "hurts", "help")
"""What the key bar of a small screen has room for."""
_INPUTS = {action: said for _, action, said, _ in _KEYS} | {"go_on": Input.GO_ON}


class ExerciseScreen(RunStep[None]):
    """The exercises of a run, each from its get-ready to its check."""

    PHASE = Phase.EXERCISE
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high"), (30, "-tall")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter,pagedown", "go_on", id="go-on"),
        *[Binding(each, action, id=action.replace("_", "-")) for each, action, _, _ in _KEYS],
        Binding("down", "page(1)", id="page-down"),
        Binding("up", "page(-1)", id="page-up"),
        Binding("2", "new_signs", id="new-signs"),
        Binding("3", "red_flag", id="red-flag"),
    ]
    HELP = f"{GRAVE_SIGNS}\n\n{EXERCISE_HELP}"

    def compose(self) -> ComposeResult:
        """The figure on the left, the moment on the right."""
        yield TopBar(self.run_shown.session.title, id="top")
        yield BigWords(id="name")
        yield Words(id="place")
        with Horizontal(id="body"):
            yield FigureView(id="figure")
            with Vertical(id="panel"):
                yield Words(id="state")
                with Horizontal(id="count"):
                    yield BigNumber(id="number")
                    yield Words(id="unit")
                yield Reading(gap=0, id="steps")
                yield Words(id="more")
        yield Notice(id="notice")
        yield KeyBar(id="keys")

    def show_run(self) -> None:
        """Show the moment; each part changes only when what it says has changed."""
        run, moment = self.run_shown, moment_of(self.run_shown)
        self.query_one(TopBar).show(*progress(run), next_up(run))
        self.query_one("#name", BigWords).show(run.rung.name)
        self.query_one("#place", Words).show(place_words(run))
        self.query_one("#state", Words).show(moment.state)
        self.query_one(BigNumber).show(moment.number)
        self.query_one("#count").display = bool(moment.number)
        self.query_one("#unit", Words).show(moment.unit)
        self.query_one(Reading).show_lines(guidance(run))
        self.query_one(FigureView).show(run.rung, side_now(run), movement_fraction(run))
        self.after_paint(self._show_below)

    def notice(self) -> str:
        """What is unusual about this exercise."""
        return joined(super().notice(), exercise_notice(self.run_shown, self.sitting.log))

    def help_text(self) -> str:
        """The keys of this phase, and every step of the exercise."""
        rung = self.run_shown.rung
        return "\n".join([self.HELP, "", rung.name, *rung.numbered_steps])

    def hints(self) -> tuple[KeyHint, ...]:
        """Every key of this phase; what does not apply now is dimmed."""
        go_on = moment_of(self.run_shown).go_on
        go_on = keys.READ if self._has_more_steps else go_on
        first = KeyHint("space", go_on or keys.WAIT, "go_on", is_enabled=bool(go_on))
        others = [
            KeyHint(
                _shown_key(each),
                self._label(said, label),
                action,
                is_enabled=self.run_shown.allows(said),
            )
            for each, action, said, label in _KEYS
            if said is not Input.TAKE_BACK or self.run_shown.can_take_back
        ]
        return (first, *others, HELP_HINT)

    def bar_hints(self) -> tuple[KeyHint, ...]:
        """Those that have room; `?` tells all."""
        hints = self.hints()
        if not (self.is_narrow or self.is_low):
            return hints
        return tuple(hint for hint in hints if hint.action in _FEW)

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
        stretch = turn.stretch
        is_at_rest = stretch is not None and stretch.part is Part.HOLD
        if not is_at_rest and not self.query_one(FigureView).is_still:
            return FRAME_SECONDS
        remaining = turn.count_in_seconds or turn.remaining_seconds
        return (remaining % 1.0 or 1.0) + 0.002 if remaining else 1.0

    @property
    def _has_more_steps(self) -> bool:
        """Whether there are steps below that are to be read before it starts."""
        turn = self.run_shown.state.turn
        stretch = turn.stretch if turn else None
        is_before = stretch is not None and stretch.part is Part.GET_READY
        return is_before and bool(self.query_one(Reading).count_below)

    def _show_below(self) -> None:
        below = self.query_one(Reading).count_below
        self.query_one("#more", Words).show(keys.more_below(below) if below else "")
        self.show_hints()

    def on_resize(self) -> None:
        """How much is below is another number."""
        self.after_paint(self._show_below)

    def action_go_on(self) -> None:
        """Show the rest of the steps; then start, tap, pause or resume."""
        if self._has_more_steps:
            self.action_page(1)
        else:
            self.say(Input.GO_ON)

    def action_page(self, pages: int) -> None:
        """Show what is below, or above."""
        reading = self.query_one(Reading)
        _ = reading.forward() if pages > 0 else reading.back()
        self._show_below()

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
        turn = self.run_shown.state.turn
        if turn is not None and not turn.paused:
            self.say(Input.PAUSE)
        super().action_help()
