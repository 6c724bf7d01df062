"""What README.md says of the sessions and exercises is what the program does."""

import re
from pathlib import Path

from tests.bundled import library, shelf
from tui.play.estimate import minutes_ever
from tui.words.doses import number_of_minutes

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
WORDS = " ".join(README.split())


def test_the_table_has_each_session_with_its_minutes() -> None:
    table = re.findall(r"^\| (.+) \| (\d+(?: to \d+)?) \| .+ \|$", README, re.MULTILINE)
    minutes = {one.title: number_of_minutes(minutes_ever(one)) for one in shelf().sessions}
    assert dict(table) == minutes


def test_the_number_of_exercises() -> None:
    assert f"all {len(library().exercises)} exercises" in WORDS
