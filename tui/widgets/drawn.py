"""What shows figures, however these are drawn."""

from textual.widget import Widget

from tui.settings.settings import Figures


def figure_style_of(widget: Widget) -> Figures:
    """How the app of a widget draws figures."""
    style: Figures = getattr(widget.app, "figure_style", "ascii")
    return style


class Drawn(Widget):
    """Shows figures, in letters or in dots as its app draws them."""

    @property
    def has_figure(self) -> bool:
        """Whether there is one in it."""
        raise NotImplementedError

    def draw(self) -> None:
        """Draw what is shown, as figures are drawn now."""
        raise NotImplementedError

    def on_resize(self) -> None:
        """What is drawn fits the new size."""
        self.draw()
