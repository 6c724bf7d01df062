"""The colours of Unpinch."""

from textual.theme import Theme

THEME = Theme(
    name="unpinch",
    primary="#7fb7be",
    secondary="#a9b8c4",
    accent="#f2c14e",
    warning="#f2a65a",
    error="#e4572e",
    success="#8fbf7f",
    foreground="#e8e6e1",
    background="#14181c",
    surface="#14181c",
    panel="#20262c",
    dark=True,
)
