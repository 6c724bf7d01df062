"""The settings that a widget is shown with."""

from textual.dom import DOMNode

from tui.settings.settings import DEFAULTS, Settings


def settings_of(widget: DOMNode) -> Settings:
    """Those of the widget's app."""
    settings: Settings = getattr(widget.app, "settings", DEFAULTS)
    return settings
