"""How far up symptoms moved."""

from textual.app import ComposeResult

from tui.play.state import NEARER_PLACES, Input, Phase
from tui.screens.asked import AfterExercise
from tui.screens.reading import GO_ON_KEYS
from tui.screens.run_step import SIGN_INPUTS, YES_INPUTS
from tui.widgets.choice import Choice
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.words import Notice, Words
from tui.words import check
from tui.words.help import NEARER_HELP
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


class NearerScreen(AfterExercise):
    """How far symptoms moved up; space passes over it (C12)."""

    PHASE = Phase.NEARER
    HELP = f"{GRAVE_SIGNS}\n\n{NEARER_HELP}"
    ANSWERS = ("space", "y", "2", "3")

    def compose_main(self) -> ComposeResult:
        """The nearer places in a row, and what still counts."""
        run = self.run_shown
        yield from self.compose_question(check.NEARER_SENTENCE, check.NEARER_WORD)
        yield Words(compared_words(run.before.symptoms, run.best), id="compared")
        yield KeyBar(id="places")
        yield Choice("space", check.nearer_than(REACH_WORDS[run.best.reach]), id="pass")
        yield Choice("y", check.NEARER_YES, is_grave=True)
        yield Choice("2", NEW_SIGNS)
        yield Choice("3", RED_FLAG)
        yield Notice(id="notice")

    def on_mount(self) -> None:
        """Show the places that are nearer than the best so far."""
        places = [
            KeyHint(key, PLACE_WORDS[reach], f"press('{key}')")
            for reach, key in enumerate(_PLACE_KEYS)
            if self.run_shown.can_move_to(NEARER_PLACES[reach])
        ]
        self.query_one("#places", KeyBar).show(tuple(places))
        for choice in self.query(Choice):
            choice.show_cap(has_cap=True)

    def on_resize(self) -> None:
        """The ladder stands beside the question where there is room for it."""
        is_low = self.is_low
        self.set_class(not is_low and not self.is_narrow, "-has-ladder")
        self.show_question(check.NEARER_SENTENCE, is_large=not is_low)

    def action_press(self, key: str) -> None:
        """Take a place, or pass over it."""
        said = _INPUTS.get(key)
        if said is not None and self.run_shown.allows(said):
            self.say(said)
        else:
            self.press_other(key)
