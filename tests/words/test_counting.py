"""A number and the thing that is counted agree, everywhere."""

import re
from pathlib import Path

import pytest

import tui
from tui.files.counting import agreed, counted, plural
from tui.words.countdown import seconds_unit, unit_of
from tui.words.records import not_all_read_in

ROOT = Path(tui.__file__).parent
THINGS = (
    "columns|days|exercises|faults|files|forms|holds|hours|lines|minutes|months|more|others|people|"
    "planned|records|reps|rows|runs|seconds|sessions|sets|signs|steps|times|weeks"
)
NUMBERED = re.compile(rf"\{{[^{{}}]*\}} (?:{THINGS})\b(?! of\b)[^\"]*")
BY_ITSELF = re.compile(r"""["'](?:a )?[a-z]+["'] if [\w.()]+ == 1 else ["'][a-z]+["']""")
NEVER_ONE = {
    "words/doses.py": "{dose.sets} sets of|{count} times {dose.hold_seconds} s",
    "words/sessions.py": "{session.per_day} times a day",
    "words/settle.py": "{run.session.on_spread.settle_seconds} seconds",
    "words/since.py": "{away.days} days: one step",
    "plan/easing.py": "{dose.sets} sets|{dose.reps} holds",
    "words/notices.py": "{more} more in the settings",
    "words/report_parts.py": "{count} more",
    "words/shelf.py": "{count} more",
    "words/records.py": "{shown(folder)} holds",
    "words/settings.py": "{source} sets",
    "words/replacing.py": "{shown(path)} holds",
    "words/rail.py": "{count} more",
    "words/doctor.py": "{strays} more that",
    "words/keys.py": "{count} more {what} below|{count} more below",
}
"""What is told only of more than one, or is no thing with a plural, by its beginning."""


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 days"), (1, "1 day"), (2, "2 days"), (1000, "1,000 days")],
)
def test_one_and_many(count: int, words: str) -> None:
    assert counted(count, "day") == words
    assert words.endswith(plural(count, "day"))
    assert agreed(count, "is", "are") == ("is" if count == 1 else "are")


@pytest.mark.parametrize(
    ("remaining", "unit"),
    [(0.0, "seconds"), (0.4, "second"), (1.0, "second"), (1.1, "seconds"), (100.0, "minutes")],
)
def test_the_last_second_of_a_countdown_is_one_second(remaining: float, unit: str) -> None:
    assert unit_of(remaining) == unit
    assert seconds_unit(remaining, 30.0) == (unit, "of 30")


def test_no_sentence_puts_a_number_before_a_plural_by_itself() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {hit}"
        for path in sorted(ROOT.rglob("*.py"))
        for hit in NUMBERED.findall(path.read_text())
        if not _is_known(path, hit)
    ]
    assert found == []


def test_no_sentence_tells_one_from_many_by_itself() -> None:
    found = {
        str(path.relative_to(ROOT)): hits
        for path in sorted(ROOT.rglob("*.py"))
        if (hits := BY_ITSELF.findall(path.read_text()))
    }
    assert found == {}


def test_one_run_was_read_in_before_the_disk_was_full() -> None:
    told = [not_all_read_in(Path("here"), OSError(28, "full"), count) for count in range(3)]
    assert [line.partition("): ")[2].partition(" read in")[0] for line in told] == [
        *("no runs of this were", "1 run of this was", "2 runs of this were"),
    ]


def _is_known(path: Path, hit: str) -> bool:
    known = NEVER_ONE.get(str(path.relative_to(ROOT)), "").split("|")
    return hit.startswith(("{MOST_", "{LEAST_", "{DEFAULT_PER_DAY}")) or any(
        each and hit.startswith(each) for each in known
    )
