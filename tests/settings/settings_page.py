"""Writes docs/settings.md, which follows from how the settings are declared: make settings-page."""

from pathlib import Path

from tui.settings.kinds import AutoFlag, Flag
from tui.settings.settings import SETTINGS, Setting
from tui.words.settings import shown

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"
HEAD = """# Settings

Press `,` on the first screen to see what is set and to change it. A change counts at once and is
kept in `settings.toml`, in the folder `$UNPINCH_HOME` (without that variable in
`~/.local/share/unpinch` on Linux, `~/Library/Application Support/unpinch` on macOS). Whoever would
rather write that file: it is TOML, `theme = "light"` a line, and what else stands in it is kept.

Each setting is also an option, before or after the command, and a variable of the environment. An
option outweighs a variable, a variable the file, and the file the default. What an option or a
variable sets holds for that start alone.

With `--person` and `--people` each has such a file in a folder of their own; what it does not set
may be set by the one above, which is everybody's. A kiosk offers no settings.

A fault of the file is told on the first screen with its line, and the rest of the file counts. A
fault of an option or a variable is told in place of the start, with exit code 2.

| setting | what it is for | default | in `settings.toml` | option | variable |
|---|---|---|---|---|---|
"""


def page() -> str:
    """The page as it should be."""
    return HEAD + "".join(f"| {' | '.join(row(setting))} |\n" for setting in SETTINGS)


def row(setting: Setting) -> tuple[str, ...]:
    """What the page tells of a setting."""
    return (
        f"`{setting.name}`",
        setting.purpose,
        shown(setting, setting.default),
        setting.kind.allowed_in_file,
        option(setting),
        f"`{setting.variable}`",
    )


def option(setting: Setting) -> str:
    """The options of a setting."""
    if isinstance(setting.kind, (Flag, AutoFlag)):
        return f"`{setting.option}`, `{setting.option_against}`"
    return f"`{setting.option}` {setting.kind.allowed}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
