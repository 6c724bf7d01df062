"""How far up symptoms moved."""

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.play.state import NEARER_PLACES, Input, Phase
from tui.screens.asked import AfterExercise
from tui.screens.nearer_room import NearerParts, NearerSetting, nearer_setting
from tui.screens.reading import GO_ON_KEYS
from tui.visit.inputs import SIGN_INPUTS, YES_INPUTS
from tui.widgets.choice import Choice
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.status import status_rows
from tui.widgets.words import Notice, Words
from tui.words import check
from tui.words.help import NEARER_HELP
from tui.words.notices import brief_save_notice, joined, save_notice
from tui.words.signs import GRAVE_SIGNS, NEW_SIGNS, RED_FLAG
from tui.words.symptoms import PLACE_WORDS, REACH_WORDS, compared_words

_PLACE_KEYS = "obutc"
"""The keys of the nearer places, by their reach; 2 and 3 mean the same signs everywhere."""
_INPUTS = {
    **YES_INPUTS,
    "pageup": Input.YES,
    **dict.fromkeys(GO_ON_KEYS, Input.GO_ON),
    **SIGN_INPUTS,
    **dict(zip(_PLACE_KEYS, NEARER_PLACES, strict=True)),
}
_OTHERS = {"y": check.NEARER_YES, "2": NEW_SIGNS, "3": RED_FLAG}


class NearerScreen(AfterExercise):
    """How far symptoms moved up; space passes over it (C12)."""

    PHASE = Phase.NEARER
    HELP = f"{GRAVE_SIGNS}\n\n{NEARER_HELP}"
    ANSWERS = ("space", *_OTHERS)
    _setting: NearerSetting | None = None

    def compose_main(self) -> ComposeResult:
        """The nearer places, and what still counts."""
        yield from self.compose_question(check.NEARER_SENTENCE, check.NEARER_WORD)
        yield Words(self._compared(), id="compared")
        with Vertical(id="places"):
            for key, place in self._places().items():
                yield Choice(key, place)
        yield KeyBar(id="places-bar")
        yield Choice("space", self._nearer_than(), id="pass")
        for key, words in _OTHERS.items():
            yield Choice(key, words, is_grave=key == "y")
        yield Notice(id="notice")

    def _places(self) -> dict[str, str]:
        """The places that are nearer than the best so far, by their keys."""
        places = zip(_PLACE_KEYS, PLACE_WORDS, NEARER_PLACES, strict=False)
        return {key: words for key, words, said in places if self.run_shown.can_move_to(said)}

    def _compared(self) -> str:
        return compared_words(self.run_shown.before.symptoms, self.run_shown.best)

    def _nearer_than(self) -> str:
        return check.nearer_than(REACH_WORDS[self.run_shown.best.reach])

    def notice(self) -> str:
        """Why the newest save failed."""
        is_plain = self._setting is not None and self._setting.is_plain
        return brief_save_notice(self.sitting) if is_plain else save_notice(self.sitting)

    def on_mount(self) -> None:
        """The places are keys too."""
        hints = [KeyHint(key, words, f"press('{key}')") for key, words in self._places().items()]
        self.query_one("#places-bar", KeyBar).show(tuple(hints))

    def on_resize(self) -> None:
        """The parts are set for the room that there is."""
        self._fit()

    def show_run(self) -> None:
        """A notice takes room too."""
        super().show_run()
        self._fit()

    def _fit(self) -> None:
        parts = self._parts()
        columns = self.app.size.width
        setting = nearer_setting(parts, columns)
        if setting == self._setting:
            return
        self._setting = setting
        self.set_class(setting.is_plain, "-plain")
        self.set_class(setting.has_ladder(columns), "-has-ladder")
        self.set_class(setting.air > 0, "-airy")
        self.query_one("#places").display = setting.is_listed
        self.query_one("#places-bar").display = not setting.is_listed
        self.show_question(check.NEARER_SENTENCE, is_large=setting.is_large)
        for choice in self.query(Choice):
            choice.show_cap(has_cap=not setting.is_plain or choice.id == "pass")
        self.query_one("#notice", Words).show(joined(self.notice(), self.hint))

    def _parts(self) -> NearerParts:
        columns, rows = self.app.size
        margin = 0 if self.is_low else 1
        return NearerParts(
            rows,
            margin + len(status_rows(self.status(), columns, rows)),
            self._compared(),
            [f"[{key}] {words}" for key, words in self._places().items()],
            self._nearer_than(),
            tuple(_OTHERS.values()),
            joined(save_notice(self.sitting), self.hint),
            joined(brief_save_notice(self.sitting), self.hint),
        )

    def choices(self) -> tuple[KeyHint, ...]:
        """A yes first, as elsewhere; then the places, passing over them, and the signs."""
        grave = dict(_OTHERS)
        words = {"y": grave.pop("y"), **self._places(), "space": self._nearer_than(), **grave}
        return tuple(KeyHint(key, each, f"press('{key}')") for key, each in words.items())

    def action_press(self, key: str) -> None:
        """Take a place, or pass over it."""
        said = _INPUTS.get(key)
        if said is not None and self.run_shown.allows(said):
            self.say(said)
        else:
            self.press_other(key)
