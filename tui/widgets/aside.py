"""The column beside the stage of a wide screen: the side or the set large, and the guide."""

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.play.run import Run
from tui.widgets.big import BigWords
from tui.widgets.guide import Guide
from tui.widgets.signs import signs_of
from tui.widgets.words import Notice
from tui.words.aside import aside_of
from tui.words.guide import guide_of

_ARROWS = 3


class AsideView(Vertical):
    """Shows which side is worked, and what to feel and to mind."""

    def compose(self) -> ComposeResult:
        """A large word, the line below it, and the guide."""
        yield BigWords(id="large")
        yield Notice(id="large-line")
        yield Guide(has_gaps=True, id="aside-guide")

    def show(self, run: Run) -> None:
        """Show what belongs to this moment."""
        aside, signs = aside_of(run), signs_of(self)
        arrow = getattr(signs, aside.points_to) * _ARROWS if aside.points_to else ""
        is_right = aside.points_to == "right"
        parts = (aside.line, arrow) if is_right else (arrow, aside.line)
        large = self.query_one("#large", BigWords)
        if large.display != bool(aside.large):
            large.display = bool(aside.large)
        large.show(aside.large)
        self.query_one("#large-line", Notice).show(" ".join(part for part in parts if part))
        guide = self.query_one(Guide)
        guide.show(guide_of(run), turns=True, seconds=run.state.seen)
