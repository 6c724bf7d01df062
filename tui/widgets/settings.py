"""The settings that a widget is shown with."""

from textual.dom import DOMNode

from tui.settings.settings import DEFAULTS, Settings


def settings_of(widget: DOMNode) -> Settings:
    """Those of the widget's app."""
    settings: Settings = getattr(widget.app, "settings", DEFAULTS)
    return settings


def sound_problem_of(widget: DOMNode) -> str:
    """Why a voice that was wanted is not heard; empty where all is as wanted."""
    problem: str = getattr(widget.app, "sound_problem", "")
    return problem
