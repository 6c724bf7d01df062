"""What makes it light: modules loaded, files opened at start, bytes sent while nothing is done."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import pytest
from textual.geometry import Region

from tests.factories import make_exercise, make_session
from tests.figures.library import FIGURES
from tests.terminal.harness import Terminal
from tests.terminal.playing import UNPINCH, play_on, press, start
from tests.terminal.scripted import begin
from tui import resources
from tui.figures import FigureArt, FigureStyle
from tui.figures.art import STEPS
from tui.play.symptoms import Before, Symptoms
from tui.records.history import RECENT
from tui.records.record import ExerciseRecord, begin_record
from tui.records.store import Store
from tui.widgets.cells import Cells
from tui.widgets.lettering import word_rows

# 1.25 times what the big digits of termdown send at most.
MOST_BYTES_A_TICK = 350
FIVE = str(resources.sessions_folder() / "five-to-start.toml")
PLAYED = ExerciseRecord(
    *(1, "glute-bridge", "glute-bridge", "glute-bridge", frozenset()),
    sets_done=1,
    answer="no",
    decision="continue",
    whole=True,
)
RUN_AND_TELL_MODULES = """
import sys
from tui import cli
try:
    code = cli.run(sys.argv[1:])
except SystemExit as end:
    code = end.code
packages = {name.partition(".")[0] for name in sys.modules}
describing = set(sys.modules) & {"tui.files.describing", "tui.words.schema"}
told = packages & {"textual", "rich"} | (set() if "schema" in sys.argv else describing)
print(code, *sorted(told), file=sys.stderr)
"""
OPEN_AND_TELL_FILES = """
import asyncio, json, os, sys
from datetime import UTC, datetime

opened = []
sys.addaudithook(lambda event, told: opened.append(told[0]) if event == "open" else None)
from tui import player
from tui.settings.preferences import Preferences

def show_first_screen(app, on_end, path):
    async def run():
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            opened.append(type(app.screen).__name__)
    asyncio.run(run())
    return 0

# Everything but the terminal is as it is when a person starts it.
player._refuse_without_screen = lambda: None
player._run_guarded = show_first_screen
name = sys.argv[1] if len(sys.argv) > 1 else None
code = player.open_player(name, (lambda: 0.0, lambda: datetime.now(UTC)), Preferences())
*files, screen = [os.fsdecode(each) for each in opened if not isinstance(each, int)]
assert "tui.files.describing" not in sys.modules
print(json.dumps([code, screen, [file for file in files if file.endswith(".toml")]]))
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["list"],
        ["check", FIVE],
        ["new", "--to", "{folder}/new.toml", "--title", "New", "--exercise", "glute-bridge"],
        ["pack", "five-to-start", "{folder}/packed.toml"],
        ["rehearse", "five-to-start"],
        ["rehearse", "five-to-start", "--answers", "y1", "--json"],
        ["rehearse", "five-to-start", "--every-yes"],
        ["library", "glute-bridge"],
        ["figure", "glute-bridge", "--frames", "3"],
        ["schema"],
        ["records"],
        ["report"],
        ["progress"],
        ["due"],
    ],
)
def test_a_command_without_a_screen_loads_no_screen_library_and_no_schema(
    arguments: list[str], tmp_path: Path
) -> None:
    given = [each.replace("{folder}", str(tmp_path)) for each in arguments]
    command = [sys.executable, "-c", RUN_AND_TELL_MODULES, *given]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout
    assert done.stderr == "0\n"


@pytest.mark.parametrize(
    "arguments", [["list"], ["rehearse", "five-to-start"], ["figure", "glute-bridge", "--frames=1"]]
)
def test_what_makes_tables_and_handouts_is_loaded_for_them_alone(arguments: list[str]) -> None:
    told = "import sys; from tui import cli; cli.run(sys.argv[1:]); print(*sys.modules)"
    command = [sys.executable, "-c", told, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "tui.cli" in loaded
    assert not {
        each for each in loaded if re.search(r"every_yes|library_page|words\.(page|cards)", each)
    }


@pytest.mark.parametrize("arguments", [["check", FIVE], ["list"], ["rehearse", "five-to-start"]])
def test_other_commands_load_nothing_of_what_writes_a_session(arguments: list[str]) -> None:
    tell = RUN_AND_TELL_MODULES.replace('packages & {"textual", "rich"}', "NEW & {*sys.modules}")
    words = ("words.new_session", "words.new_asking", "words.session_file")
    parts = ("commands.new_session", "plain.new_session", *words)
    new = {f"tui.{part}" for part in parts} | {"tui.plan.draft", "tomlkit"}
    command = [sys.executable, "-c", f"NEW = {new}\n{tell}", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr.split()[1:] == []


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a session of the person's own and ten years of records."""
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    (tmp_path / "sessions").mkdir()
    mine = 'format = 1\ntitle = "Mine"\n[[exercise]]\nuse = "glute-bridge"\n'
    (tmp_path / "sessions" / "mine.toml").write_text(mine)
    store = Store(tmp_path / "records")
    session = make_session(make_exercise("glute-bridge"))
    before = Before(Symptoms("right", 3, 4))
    for month in range(120):
        started = datetime(2016 + month // 12, month % 12 + 1, 1, 8, tzinfo=UTC)
        file = store.new_file("five-to-start", month + 1, started)
        record = begin_record(session, before, month + 1, started, asked=frozenset({"bladder"}))
        file.save(replace(record, outcome="completed", exercises=(PLAYED,)))
        file.close()
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "screen"), [([], "ShelfScreen"), (["five-to-start"], "IntroScreen")]
)
def test_a_start_opens_each_session_file_once_and_of_ten_years_the_newest_records(
    home: Path, arguments: list[str], screen: str
) -> None:
    command = [sys.executable, "-c", OPEN_AND_TELL_FILES, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    code, shown, opened = json.loads(done.stdout)
    assert (code, shown) == (0, screen)
    assert FIVE in opened
    kept = [file for file in opened if file.startswith(str(home / "records"))]
    assert len(set(kept)) <= RECENT
    assert min(Path(file).name for file in kept) >= "2022"
    plans = [file for file in opened if file not in kept]
    assert len(plans) == len(set(plans))


@pytest.mark.parametrize("style", ["ascii", "dots"])
def test_a_moving_figure_sends_a_part_of_what_drawing_all_of_it_would(style: FigureStyle) -> None:
    sent = whole = 0
    for slug in ("bird-dog", "cat-camel", "glute-bridge"):
        cells, art = Spans(), FigureArt(FIGURES[slug], 40, 12, style=style)
        for step in range(STEPS + 1):
            frame = art.moving_frame(step / STEPS)
            cells.show_cells(frame.text, frame.styles)
            whole += sum(len(row.encode()) for row in frame.text) if step else 0
        sent += cells.sent
    assert 0 < sent <= 0.4 * whole


class Spans(Cells):
    """Counts the bytes of what it would send again, each piece with the move of the cursor."""

    sent = 0

    def refresh(self, *regions: Region, **_: object) -> Self:
        """Count them instead."""
        for x, y, width, _height in regions:
            self.sent += len(f"\x1b[{y};{x}H".encode())
            self.sent += len(self.text.split("\n")[y][x : x + width].encode())
        return self


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Terminal]:
    """The player on a real terminal, at the first exercise of a session, a hold of 30 s."""
    session = tmp_path / "still.toml"
    exercise = '[[exercise]]\nuse = "childs-pose"\nhold_seconds = 30\n'
    session.write_text(f'format = 1\ntitle = "Still"\n{exercise}')
    command = [UNPINCH, "--sound=off", "play", str(session)]
    with Terminal(command, tmp_path) as terminal:
        begin(terminal)
        yield terminal


def seconds_shown(terminal: Terminal) -> int:
    """The big number of two digits on the screen; 0 when there is none."""
    lines = terminal.painted
    for number in range(10, 31):
        rows = [row.replace(".", " ") for row in word_rows(str(number)) or ()]
        rows = [row.replace(",", "\N{LOWER HALF BLOCK}") for row in rows]
        rows = [row.replace("'", "\N{UPPER HALF BLOCK}") for row in rows]
        for top in range(len(lines) - len(rows)):
            if all(row in line for row, line in zip(rows, lines[top:], strict=False)):
                return number
    return 0


def bytes_of_ticks(terminal: Terminal, ticks: int) -> int:
    """What so many seconds of countdown in a row send; after lost time they are counted anew."""
    play_on(terminal, lambda: 10 + ticks < seconds_shown(terminal) < 30)
    sent, last = len(terminal.output), seconds_shown(terminal) - ticks
    terminal.wait_for(lambda: 0 < seconds_shown(terminal) <= last or "PAUSED" in terminal.text)
    if "PAUSED" in terminal.text:
        return bytes_of_ticks(terminal, ticks)
    return len(terminal.output) - sent


def test_a_second_of_countdown_with_the_figure_at_rest_sends_little(player: Terminal) -> None:
    start(player)
    assert 0 < bytes_of_ticks(player, 5) <= 5 * MOST_BYTES_A_TICK


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells it")
def test_the_check_sends_nothing_while_nobody_acts(player: Terminal) -> None:
    press(player, b"h", "Child's pose  done")
    assert any(bytes_while_awake(player, 4) == 0 for _ in range(10)), "the screen is complete"
    assert bytes_while_awake(player, 3) == 0


def bytes_while_awake(terminal: Terminal, times: int) -> int:
    """What the player sends while it wakes up this often, once a second, to look at its clock."""
    sent, so_far = len(terminal.output), wake_ups(terminal)
    terminal.wait_for(lambda: wake_ups(terminal) >= so_far + times)
    return len(terminal.output) - sent


def wake_ups(terminal: Terminal) -> int:
    """How often the player's event loop has waited for something so far."""
    status = Path(f"/proc/{terminal.process.pid}/status").read_text()
    (count,) = re.findall(r"^voluntary_ctxt_switches:\s+(\d+)$", status, re.MULTILINE)
    return int(count)
