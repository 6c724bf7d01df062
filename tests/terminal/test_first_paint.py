"""What is loaded and opened before the first screen is painted: no more than it shows."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.factories import make_exercise, make_session
from tests.terminal.harness import Terminal
from tests.terminal.playing import leave
from tui import resources
from tui.play.symptoms import Before, Symptoms
from tui.records.record import begin_record
from tui.records.store import Store

MINE = 'format = 1\ntitle = "Mine"\n[[exercise]]\nuse = "glute-bridge"\n'
# Whatever of the program is not among these waits until the first screen can be read.
LOADED = """
app app.base app.filters app.harmless app.palettes app.styles app.theme
app.timely app.unpinch
cli commands commands.ahead commands.preview files
files.content files.counting files.faults files.person files.text files.wanted
plan plan.slugs play play.timing player records records.glance resources
screens screens.arming screens.buttoned screens.figured screens.shelf screens.step
settings settings.kinds settings.preferences settings.settings
terminal terminal.abilities terminal.alphabets terminal.device terminal.driver terminal.guard
terminal.keyboard terminal.output terminal.plain terminal.restoring terminal.sequences
terminal.room terminal.signals terminal.streams terminal.terse terminal.textual_private
terminal.tokens terminal.wrapping
widgets widgets.big widgets.drawn widgets.entries widgets.keybar
widgets.lettering widgets.listing widgets.masthead widgets.rule widgets.scrollbar
widgets.settings widgets.signs widgets.spots widgets.status widgets.words
words words.help words.keys words.report words.shelf
"""
# Libraries that it does without, each of which would take longer than reading the screen's file.
TOO_SLOW = {
    "argparse",
    "json",
    "tomllib",
    "tomli_w",
    "tomlkit",
    "secrets",
    "csv",
    "importlib.metadata",
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a session of the person's own and ten years of records."""
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions" / "mine.toml").write_text(MINE)
    store, session = Store(tmp_path / "records"), make_session(make_exercise("glute-bridge"))
    before = Before(Symptoms("right", 3, 4))
    for month in range(120):
        started = datetime(2016 + month // 12, month % 12 + 1, 1, 8, tzinfo=UTC)
        file = store.new_file("five-to-start", month + 1, started)
        file.save(replace(begin_record(session, before, month + 1, started), outcome="completed"))
        file.close()
    return tmp_path


def first_paint(home: Path) -> tuple[set[str], set[Path]]:
    """The modules that are loaded by then, and the data files that were opened."""
    told = home / "told"
    program = [sys.executable, str(Path(__file__).with_name("first_paint.py")), str(told)]
    with Terminal(program, home) as terminal:
        terminal.wait_for("leave")
        terminal.wait_for(told.exists)
        assert leave(terminal) == 0
    modules, files = (part.splitlines() for part in told.read_text().split("\n\n"))
    told.unlink()
    paths = [Path(file) for file in files]
    ours = (home, resources.sessions_folder(), resources.styles_folder())
    return set(modules), {path for path in paths if any(path.is_relative_to(our) for our in ours)}


def test_the_first_screen_waits_for_nothing_that_it_does_not_show(home: Path) -> None:
    first_paint(home)
    modules, files = first_paint(home)
    of_program = {name.removeprefix("tui.") for name in modules if name.startswith("tui.")}
    assert of_program == set(LOADED.split())
    assert modules & TOO_SLOW == set()
    (newest,) = (home / "records" / "2025").glob("202512*.toml")
    styles = [
        resources.styles_folder() / f"{name}.tcss" for name in ("app", "layout", "help", "shelf")
    ]
    # The sessions and the library are only looked at, to know that they have not changed.
    plans = [*resources.library_files(), home / "sessions" / "mine.toml"]
    assert files == {newest, *styles, *plans, home / "cache" / "first-screen"}
