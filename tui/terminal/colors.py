"""How many colours a screen would have here; only who asks for that loads Rich without a screen."""

import io
from collections.abc import Mapping

from rich.console import Console


def color_system(environ: Mapping[str, str]) -> str:
    """What Rich calls the colours of a terminal: "truecolor", "256", "standard", or "" for none.

    `environ` is the environment as `prepare_environment` leaves it.
    """
    # As Textual asks for it, whatever standard output is.
    console = Console(
        file=io.StringIO(),
        color_system=environ.get("TEXTUAL_COLOR_SYSTEM", "auto"),  # type: ignore[arg-type]
        force_terminal=True,
        legacy_windows=False,
        _environ=environ,
    )
    return console.color_system or ""
