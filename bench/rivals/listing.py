"""A Textual app whose only screen has a list, big letters and a key bar, as large as ours."""

from textual.app import App, ComposeResult
from textual.widgets import OptionList, Static

LETTERS = """\
█ █ █▄ █ █▀▄ █ █▄ █ ▄▀▀ █ █
█ █ █ ▀█ █▀  █ █ ▀█ █   █▀█
▀▀▀ ▀  ▀ ▀   ▀ ▀  ▀  ▀▀ ▀ ▀"""
CLAIM = "A list of exercise sessions, as long as ours, and not meant to be played by anybody."
OPTION = """\
Session number {number}
{number}0 min, {number} exercises, mat, chair, towel
Tilts, lying face down, press-ups, a nerve glide, core work and hip stretches."""


class ListingApp(App[None]):
    """The name, six options of three lines, and the keys."""

    CSS = """
    #name { height: auto; margin-top: 1; color: $accent; }
    #claim { height: auto; margin-bottom: 1; color: $secondary; }
    #keys { dock: bottom; height: auto; border-top: solid $panel; }
    OptionList { height: 1fr; border: none; }
    """
    BINDINGS = [("question_mark", "answer", "Answer")]

    def compose(self) -> ComposeResult:
        """The parts, without a footer: that alone would take a quarter of a start."""
        yield Static(LETTERS, id="name")
        yield Static(CLAIM, id="claim")
        yield OptionList(*(OPTION.format(number=number) for number in range(1, 7)))
        yield Static("space open   up/down choose   x all exercises   ? help   q leave", id="keys")

    def action_answer(self) -> None:
        """Show that the key works."""
        self.query_one("#claim", Static).update("Answered")


ListingApp().run()
