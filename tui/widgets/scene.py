"""An exercise as it is done: the band, the figure and the guide, arranged by the room there is."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from tui.figures.shape import shape_of
from tui.plan.model import Side
from tui.play.movement import movement_fraction, side_now
from tui.play.pace import Part
from tui.play.run import Run
from tui.play.turn import Turn
from tui.widgets.arrangement import Arrangement, Room, at_work, before_work
from tui.widgets.band import Band, has_note
from tui.widgets.band_view import BandView, NumberView
from tui.widgets.figure import FigureView
from tui.widgets.guide import Guide
from tui.widgets.guide_pages import rows_needed
from tui.widgets.moment import band_of, go_on_key
from tui.widgets.number import draw_number
from tui.widgets.poses import Picture, Poses
from tui.widgets.signs import signs_of
from tui.widgets.words import cut
from tui.words.guide import Say, guide_of
from tui.words.moment import Moment, moment_of
from tui.words.poses import START, done_label, end_label, now_label

_WAYS = ("words", "above", "beside", "number", "docked")
_STANDARD_COLUMNS, _WIDE_COLUMNS = 70, 110
_LOW_ROWS, _HIGH_ROWS = 18, 30
_BEFORE = frozenset({Part.GET_READY, Part.CHANGE_SIDE})
_MOVING = frozenset({Part.TAP, Part.OUT, Part.BACK})
_CORNER_COLUMNS = 6
_AROUND_ROWS = 3
"""The rows around a scene, as they are taken to be before its first layout."""


def is_before_work(turn: Turn | None) -> bool:
    """Whether start and end pose are shown: nothing is done or rested yet."""
    stretch = turn.stretch if turn else None
    is_counted_in = turn is not None and turn.count_in_until is not None
    return stretch is not None and stretch.part in _BEFORE and not is_counted_in


class Scene(Container):
    """Shows a run's exercise; each part changes only when what it says has changed."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title = ""
        self._run: Run | None = None
        self._taken: tuple[Arrangement, bool] | None = None
        self._arranged_for: object = None
        self._arrangement: Arrangement | None = None

    def compose(self) -> ComposeResult:
        """All that any arrangement has."""
        yield BandView(id="band")
        yield NumberView(id="number")
        yield FigureView(id="figure", has_ghost=True)
        yield Poses(id="poses")
        yield Guide(id="guide")

    def on_resize(self) -> None:
        """The arrangement fits the new size."""
        # Within a layout another arrangement would go unseen.
        self.call_after_refresh(self._show)

    def show_title(self, title: str) -> None:
        """The words in its upper edge, where it has one."""
        shown = cut(title, self.outer_size.width - _CORNER_COLUMNS)
        if shown != self._title:
            self._title = shown
            self.border_title = Content(shown)

    def show(self, run: Run) -> None:
        """Show the moment of a run."""
        self._run = run
        self._show()

    def _show(self) -> None:
        run = self._run
        if run is None or run.state.turn is None or run.state.turn.stretch is None:
            return
        is_before = is_before_work(run.state.turn)
        band = self._show_band(moment_of(run), is_before=is_before)
        said = self._said(run, is_before=is_before)
        arrangement = self._arrangement_for(run, band, said, is_before=is_before)
        self._take(arrangement)
        self.query_one(Guide).show(said, turns=not is_before, seconds=run.state.seen)
        self._show_figures(run, arrangement.pictures, is_before=is_before)

    def _show_figures(self, run: Run, count: int, *, is_before: bool) -> None:
        """So many pictures of the exercise before the work, and the one that moves in it."""
        if is_before:
            self.query_one(Poses).show(self._pictures(run)[-count:])
        elif count:
            fraction = self._fraction(run)
            self.query_one("#figure", FigureView).show(run.rung, side_now(run), fraction)

    def on_guide_changed(self) -> None:
        """What the go-on key does is another thing where there is more to read."""
        self._show()

    @property
    def is_moving(self) -> bool:
        """Whether the figure moves now."""
        turn = self._run.state.turn if self._run else None
        stretch = turn.stretch if turn else None
        figure = self.query_one("#figure", FigureView)
        has_work = stretch is not None and stretch.part in _MOVING
        is_going = turn is not None and not turn.paused and turn.count_in_until is None
        return self._has_motion and has_work and is_going and figure.display and not figure.is_still

    @property
    def _has_motion(self) -> bool:
        return bool(getattr(self.app, "has_motion", True))

    @property
    def _is_wide(self) -> bool:
        return self.app.size.width >= _WIDE_COLUMNS

    @property
    def _is_narrow(self) -> bool:
        return self.app.size.width < _STANDARD_COLUMNS

    def _show_band(self, moment: Moment, *, is_before: bool) -> Band:
        """The band of a moment, its number apart where that has a place of its own."""
        band = self._band_of(moment, is_before=is_before)
        is_low = self.app.size.height < _LOW_ROWS
        is_high = self.app.size.height >= _HIGH_ROWS
        has_number = not (self._is_narrow and is_high and not is_before)
        view = self.query_one("#band", BandView)
        view.show(
            _beside_aside(band) if self._is_wide and not is_before else band,
            has_number=has_number,
            is_wide=self._is_wide,
            is_compact=is_low and moment.waits,
        )
        self.set_class(not has_number, "-number-apart")
        return band if has_number else self._show_number(band)

    def _band_of(self, moment: Moment, *, is_before: bool) -> Band:
        has_more = is_before and bool(self.query_one(Guide).count_below)
        return band_of(moment, go_on_key(self), has_more=has_more)

    def _show_number(self, band: Band) -> Band:
        """Show the number apart, with the note where the band has no room; what it shows."""
        note = "" if has_note(band, self.query_one("#band", BandView).room) else band.note
        apart = replace(band, word="", bar=None, note=note)
        self.query_one("#number", NumberView).show(apart)
        return apart

    def _said(self, run: Run, *, is_before: bool) -> tuple[Say, ...]:
        """What the guide says, before the work with the position where the band has no room."""
        view = self.query_one("#band", BandView)
        said = guide_of(run, is_brief=self._is_narrow)
        is_lost = is_before and not has_note(view.band, view.room)
        return (Say("", view.band.note), *said) if is_lost else said

    def _arrangement_for(
        self, run: Run, band: Band, said: tuple[Say, ...], *, is_before: bool
    ) -> Arrangement:
        """The arrangement, worked out anew only where something changed that it depends on."""
        rows = self.query_one("#band", BandView).rows
        note = band.note if self.has_class("-number-apart") else ""
        key = (run.rung, said, is_before, _is_change(run), self.size, rows, band.sizing, note)
        if key != self._arranged_for or self._arrangement is None:
            self._arranged_for = key
            self._arrangement = self._arranged(run, band, said, is_before=is_before)
        return self._arrangement

    def _arranged(
        self, run: Run, band: Band, said: tuple[Say, ...], *, is_before: bool
    ) -> Arrangement:
        view = self.query_one("#band", BandView)
        columns = self.size.width or view.room.columns
        rows = (self.size.height or self.app.size.height - _AROUND_ROWS) - view.rows
        number_rows = 0
        if self.has_class("-number-apart"):
            drawn = draw_number(band, columns, self.app.size.height, signs_of(self))
            number_rows = len(drawn.text) + 1
        room = Room(columns, rows, self._is_narrow, self._is_wide, number_rows)
        shape = shape_of(run.rung)
        if not is_before:
            return at_work(room, shape, lambda width: rows_needed(said, width))
        wanted = 1 if self._is_narrow and _is_change(run) else 2
        return before_work(room, shape, wanted, lambda width: rows_needed(said, width))

    def _take(self, arrangement: Arrangement) -> None:
        """Stand like this from now on; styles that are set anew would paint everything anew."""
        is_before = is_before_work(self._run.state.turn if self._run else None)
        if (arrangement, is_before) == self._taken:
            return
        self._taken = arrangement, is_before
        for way in _WAYS:
            self.set_class(way == arrangement.way, f"-{way}")
        self.query_one("#figure").display = bool(arrangement.pictures) and not is_before
        self.query_one("#poses").display = bool(arrangement.pictures) and is_before
        stage = arrangement.stage_columns
        self.styles.grid_columns = f"{stage} 1fr" if stage else None
        most = arrangement.words_rows
        self.query_one("#guide").styles.max_height = most or None

    def _fraction(self, run: Run) -> float:
        """How far the figure is: in a rest at its start, without motion at one of its ends."""
        stretch = run.state.turn.stretch if run.state.turn else None
        if stretch is None or stretch.part is Part.REST:
            return 0.0
        if not self._has_motion:
            return 0.0 if stretch.at_start else 1.0
        return movement_fraction(run)

    def _pictures(self, run: Run) -> list[Picture]:
        """Start and end, or the side that is done and the one that comes."""
        rung, side = run.rung, side_now(run)
        if _is_change(run) and side is not None:
            other: Side = "left" if side == "right" else "right"
            return [
                Picture(rung, other, 1.0, done_label(other), is_past=True),
                Picture(rung, side, 1.0, now_label(side)),
            ]
        return [
            Picture(rung, side, 0.0, START),
            Picture(rung, side, 1.0, end_label(rung)),
        ]


def _is_change(run: Run) -> bool:
    stretch = run.state.turn.stretch if run.state.turn else None
    return stretch is not None and stretch.part is Part.CHANGE_SIDE


def _beside_aside(band: Band) -> Band:
    """The band where the side stands large beside it: what has to be known now is at the left."""
    place = band.place if band.place.startswith("next") else band.note
    return replace(band, side=None, place=place, note="")
