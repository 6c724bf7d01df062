"""`unpinch report`: as text, as a page that prints on one sheet, and for a program."""

import json
import re
import subprocess
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.commands.test_due import run
from tests.hostile import RAW, hostile
from tests.records.past import CALF, NOON, keep, ran
from tests.test_cli import assert_one_sentence
from tests.tools import needs, tool
from tui import resources
from tui.commands.arguments import parse
from tui.commands.opening import open_session
from tui.commands.report import make_report
from tui.files.faults import UsageError
from tui.files.text import clean_text
from tui.play.activities import Rated
from tui.play.course import entries
from tui.play.felt import ITEMS, SelfCheck
from tui.play.lists import Clearance
from tui.play.rules import StartAt
from tui.play.symptoms import Before, Symptoms
from tui.records.record import ExerciseRecord, Record, begin_clearing, begin_record
from tui.records.writing import checksum_line
from tui.words.report_parts import brief

DOCS = Path(__file__).parents[2] / "docs" / "report.md"
NOW = NOON + timedelta(days=27)
BETTER = Symptoms("right", reach=2, leg_pain=2, back_pain=3, tingling=True)
BRIDGE = ExerciseRecord(
    *(1, "glute-bridge", "glute-bridge", "glute-bridge", frozenset({"extension", "hip"})),
    sets_done=2,
    reps_done=20,
    answer="no",
    decision="continue",
    whole=True,
    dose=(2, 10, 2),
)
TWIST = replace(
    BRIDGE, place=2, exercise="cat-camel", rung="cat-camel", bias=frozenset({"flexion"})
)
SPREAD = replace(TWIST, answer="yes", change=1, settled=False, decision="stop", whole=False)


def titled(record: Record, *exercises: ExerciseRecord, title: str = "Five") -> Record:
    """The run with other exercises, under a title, of a session that is no more."""
    sequence = abs(record.beginning.sequence)
    beginning = replace(record.beginning, title=title, session="five", sequence=sequence)
    return replace(record, beginning=beginning, exercises=exercises)


FEW = [
    replace(
        titled(
            ran(0, after=replace(BETTER, tingling=False)), BRIDGE, replace(TWIST, answer="moved-up")
        ),
        activities=(Rated("Sit through a meal", 3), Rated("Walk to the shop", 4)),
    ),
    titled(ran(3, outcome="stopped", after=CALF), BRIDGE, SPREAD),
    replace(
        titled(ran(26, before=BETTER), BRIDGE),
        activities=(
            *(Rated("Sit through a meal", 6), Rated("Walk to the shop", 5)),
            Rated("Lift a bag", 9),
        ),
    ),
]
TEXT = """\
Exercises at home, 5 January to 1 February 2026
Side: right.

Before and after a session (the middle of what was told)
  5 Jan to 11 Jan: 2 sessions, better 1, same 1, worse 0
    calf to buttock, leg 4 to 2, back 0 to 0
  12 Jan to 18 Jan: no sessions
  19 Jan to 25 Jan: no sessions
  26 Jan to 1 Feb: 1 session, better 0, same 0, worse 0
    buttock, leg 2, back 3

Done
  3 sessions on 3 of 28 days
  Five: 3 times, 2 to its end, 1 stopped

Before and after the sessions
  First day, before: calf, leg 4, back 0
  Last day, before: buttock, leg 2, back 3
  Better 1, same 1, worse 0, not told 1

Activities of their own (PSFS)
  On the mean 2 better; in all a change that counts
  Sit through a meal: 3 to 6, 5 Jan to 31 Jan, a change that counts
  Walk to the shop: 4 to 5, 5 Jan to 31 Jan
  Lift a bag: 9 on 31 Jan

Leg symptoms spread
  1 time. By direction: flexion 1
  Cat-camel: 1 time, last 8 Jan, not settled 1 time

Sharp pain
  None told.

Stopped
  8 Jan, Five: symptoms spread as often as this session allows

Signs
  Tingling: in 1 session, 31 Jan

Moved up towards the back
  Cat-camel: 1 time, last 5 Jan

Tolerated: done to its end, no spread
  Glute bridge: 2 x 10, 2 s hold, 3 times, last 31 Jan
  Cat-camel: 2 x 10, 2 s hold, 1 time, last 5 Jan

What was felt overall
  None told.

Made by Unpinch from what the person answered at home. Nobody was examined. A
spread is a yes to: did leg symptoms go further down, or get clearly stronger?
Doses are sets x reps. Activities (PSFS) go from 0, cannot do it, to 10, as
before it began: 2 on the mean or 3 on one counts."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def told(*arguments: str) -> str:
    """What is printed, where nothing is odd."""
    output = make_report(parse(["report", *arguments]), NOW)
    assert output.problems == ()
    return output.text


def full(title: str = "Twelve for a pinched nerve, on the mat") -> list[Record]:
    """Four weeks with more of everything than a person should have."""
    names = sorted(library_slugs())
    records = []
    for day in range(27):
        rows = [
            replace(BRIDGE, place=n, exercise=name, rung=name)
            for n, name in enumerate(names[day : day + 12], 1)
        ]
        rows[0] = replace(rows[0], answer="yes", change=1, settled=False)
        rows[1] = replace(rows[1], answer="moved-up")
        rows[2] = replace(rows[2], then="hurt")
        before = replace(CALF, reach=5 - day // 7, leg_pain=9 - day // 4, numb=True, weak=True)
        base = ran(day, outcome="stopped", before=before, after=replace(before, back_pain=day % 8))
        record = titled(base, *rows, title=f"{title} {day}")
        checked = SelfCheck(tuple((item, "worse") for item in ITEMS))
        record = replace(record, beginning=replace(record.beginning, self_check=checked))
        rated = tuple(Rated(f"{n} {'w' * 38}", day % 11) for n in range(day // 9, day // 9 + 3))
        records.append(replace(record, activities=rated))
    cleared = [
        begin_clearing(Clearance("doctor", "today"), frozenset(), 90 + n, NOON + timedelta(days=n))
        for n in range(9)
    ]
    return [*records, *cleared]


def library_slugs() -> list[str]:
    """Slugs of the library, by their files."""
    files = resources.library_files()
    return [
        slug for file in files for slug in re.findall(r"^\[([a-z0-9-]+)\]$", file.read_text(), re.M)
    ]


def test_the_text(home: Path) -> None:
    keep(home, *FEW)
    assert told() == TEXT


def test_the_text_fits_a_narrow_terminal(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    keep(home, *FEW)
    text = told()
    assert max(map(len, text.splitlines())) <= 40
    assert text.split() == TEXT.split()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Five", "Five"),
        ("...", "..."),
        (
            "many words that go on and on, as far as they may",
            "many words that go on and on, as far as ...",
        ),
        ("\u65e5\u672c" * 30, "\u65e5\u672c" * 20 + " ..."),
    ],
)
def test_a_long_name_is_cut_and_never_lost(name: str, words: str) -> None:
    assert brief(name) == words


def test_one_run_alone(home: Path) -> None:
    keep(home, FEW[0])
    assert "1 session on 1 of 7 days" in told("--from", "2026-01-05", "--to", "2026-01-11")


def documented() -> set[str]:
    """The keys that the page of the report tells of."""
    section = DOCS.read_text().partition("## The JSON object")[2]
    return set(re.findall(r"`([a-z_]+)`", section)) - {"null"}


def keys(value: object) -> set[str]:
    """All keys in it, at any depth; directions are values that stand as keys."""
    if isinstance(value, dict):
        inner = (keys(each) for name, each in value.items() if name != "spreads_by_direction")
        return set(value) | set[str]().union(*inner)
    return set[str]().union(*map(keys, value)) if isinstance(value, list) else set()


def test_planned_is_what_the_session_would_have_played_that_day(home: Path) -> None:
    session, _ = open_session("five-to-start")
    begun = begin_record(session, Before(CALF), 1, NOON, asked=frozenset({"bladder"}))
    count = sum(isinstance(each, StartAt) for each in entries(session, Before(CALF)))
    other = titled(ran(2), BRIDGE)
    keep(home, replace(begun, outcome="left", exercises=(BRIDGE,)), other)
    assert f"1 of {count} planned exercises done\n" in told("--to", "2026-01-05")
    assert f"1 of {count} planned exercises done (known of 1 of 2 sessions)\n" in told()


def test_a_program_gets_the_keys_that_are_documented(home: Path) -> None:
    refused = replace(ran(25), outcome="refused", refused_by="soon")
    keep(home, *full(), refused)
    report = json.loads(told("--json"))
    assert keys(report) == documented()
    assert len(report["stops"]) == len(report["runs"]) == 27
    assert report["period"] == {"first": "2026-01-05", "last": "2026-02-01"}
    assert report["runs"][0]["before"] == {"place": "foot", "leg_pain": 9, "back_pain": 0}
    assert report["refusals"] == [{"number": 35, "day": "2026-01-30", "by": "soon"}]
    assert json.loads(told("--json", "--to", "2020-01-01"))["runs"] == []


def test_every_command_of_its_page_can_be_given() -> None:
    commands = re.findall(r"^unpinch (report\b.*?)(?:  .*)?$", DOCS.read_text(), re.MULTILINE)
    assert len(commands) == 6
    assert {parse(command.split()).command for command in commands} == {"report"}


class Parsed(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


NEVER = {"script", "link", "img", "iframe", "object", "embed", "base", "form", "image", "use", "a"}
EVIL = '<script>alert(1)</script><a href="x">&amp;"\'</a>'


def test_the_page_fetches_and_runs_nothing_and_names_are_text(home: Path) -> None:
    keep(home, titled(ran(1), BRIDGE, replace(TWIST, exercise=EVIL, rung=EVIL), title=EVIL))
    file = home.parent / "a.html"
    assert told("--html", str(file)).startswith(f"Wrote {file}: 5 January to 1 February 2026")
    page = file.read_text()
    found = Parsed(page)
    assert not {tag for tag, _ in found.tags} & NEVER
    attributes = {name for _, given in found.tags for name in given}
    assert not [each for each in attributes if each.startswith("on")]
    assert not attributes & {"href", "src", "srcset", "action", "xlink:href", "style"}
    assert not re.search(r"https?:|url\(|@import|//", page)
    assert found.words.count("Exercises at home, 5 January to 1 February 2026") == 2
    assert {"Done", "Leg symptoms spread", "Stopped", "Signs"} <= {*found.words}
    assert "<script>alert(1)</script>" in "".join(found.words), "as text"
    assert {"svg", "table", "h1"} <= {tag for tag, _ in found.tags}
    assert file.stat().st_mode & 0o777 == 0o600


def test_nothing_hostile_reaches_a_terminal_or_a_page(home: Path) -> None:
    record = titled(ran(1), BRIDGE)
    beginning = replace(record.beginning, title=clean_text(hostile("Title")))
    odd = replace(TWIST, exercise=clean_text(hostile("Bow")), rung=clean_text(hostile("Low")))
    keep(home, replace(record, beginning=beginning, exercises=(odd,)))
    output = make_report(parse(["report"]), NOW)
    assert output.text
    assert not RAW.search(output.text)
    make_report(parse(["report", "--html", str(home.parent / "b.html")]), NOW)
    assert not RAW.search((home.parent / "b.html").read_text())


@needs("chromium", "chromium")
def test_it_prints_on_one_sheet_however_much_there_is(home: Path) -> None:
    keep(home, *full("A title of many words that goes on and on, as far as a title may go, and on"))
    page, sheet = home.parent / "full.html", home.parent / "full.pdf"
    told("--html", str(page), "--weeks", "8")
    assert "and 24 more" in page.read_text()
    browser = [tool("chromium"), "--headless", "--no-sandbox", "--disable-gpu"]
    flags = [f"--user-data-dir={home.parent / 'browser'}", "--no-pdf-header-footer"]
    subprocess.run(
        [*browser, *flags, f"--print-to-pdf={sheet}", page.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert len(re.findall(rb"/Type\s*/Page\b", sheet.read_bytes())) == 1


def test_records_that_are_odd_are_told_and_counted(home: Path) -> None:
    keep(home, *FEW)
    year = home / "records" / "2026"
    first, second, _ = sorted(year.iterdir())
    (year / f"{first.stem} (copy).toml").write_bytes(first.read_bytes())
    body = second.read_bytes().split(b"\n", 1)[1].replace(b"format = 2", b"format = 3")
    second.write_bytes(checksum_line(body) + body)
    output = make_report(parse(["report"]), NOW)
    assert "Not all is here: 1 record of this time cannot be read." in output.text
    assert "2 sessions on 2 of 28 days" in output.text
    assert len(output.problems) == 2
    for problem in output.problems:
        assert_one_sentence(f"{problem}\n")
    assert "cannot be read" not in make_report(parse(["report", "--from", "2026-01-20"]), NOW).text


def test_a_clock_that_was_wrong_for_a_week_is_told(home: Path) -> None:
    keep(home, FEW[0], titled(ran(-900), BRIDGE), titled(ran(-899), BRIDGE), FEW[2])
    text = told()
    assert "A clock was wrong for a time" in text
    assert "2 sessions on 2 of 28 days" in text


def test_of_ten_years_only_the_period_is_read(home: Path) -> None:
    """A record that is years off and cannot be read is not even opened."""
    keep(home, *(titled(ran(-400 * n), BRIDGE) for n in range(9, 0, -1)), *FEW)
    for path in home.glob("records/20[01]*/*"):
        path.write_bytes(b"torn")
    assert "3 sessions on 3 of 28 days" in told()


def test_each_person_has_a_report_of_their_own(home: Path) -> None:
    keep(home / "people" / "Anna", *FEW)
    try:
        resources.live_as("anna")
        assert told().startswith("Exercises at home of Anna, 5 January")
        resources.live_as("")
        assert told() == "There are no runs from 5 January to 1 February 2026."
    finally:
        resources.live_as("")


REFUSED = [
    (["--from", "2026-02-01", "--to", "2026-01-01"], "--from: 2026-02-01 is after 2026-01-01"),
    (["--from", "yesterday"], '--from: found "yesterday", expected a date such as'),
    (["--to", "2026-02-30"], '--to: found "2026-02-30", expected a date such as'),
    (["--to", "2026-02-02"], "expected a day that is not still to come"),
    (["--from", "0001-01-01"], "expected a date from 1970-01-03 on"),
    (["--from", "2026-01-01", "--weeks", "2"], "--weeks: stands without --from"),
    (["--html", "a.pdf"], 'found "a.pdf", expected a file name that ends in .html'),
    (["--html", "{home}/records/a.html"], "lies among the records; choose another folder"),
    (["--html", "{home}/taken.html"], "is there already and is left as it is"),
    (["--html", "{home}/no/such/a.html"], "cannot be written"),
]


@pytest.mark.parametrize(("arguments", "words"), REFUSED)
def test_what_cannot_be_done_is_one_sentence(arguments: list[str], words: str, home: Path) -> None:
    keep(home, *FEW)
    (home / "taken.html").write_text("mine")
    with pytest.raises(UsageError) as refused:
        told(*(each.format(home=home) for each in arguments))
    assert words in str(refused.value)
    assert_one_sentence(f"{refused.value}\n")
    assert (home / "taken.html").read_text() == "mine"
    assert sorted(each.name for each in home.iterdir()) == ["records", "taken.html"]


def test_where_there_are_no_runs_no_file_is_written(home: Path) -> None:
    file = home.parent / "a.html"
    words = "There are no runs from 5 January to 1 February 2026. Nothing was written."
    assert told("--html", str(file)) == words
    assert not file.exists()


def test_the_command(tmp_path: Path) -> None:
    shown = run(tmp_path, "report", "--weeks", "0")
    assert (shown.returncode, shown.stdout) == (2, "")
    assert "expected a whole number from 1 to 520" in shown.stderr
    assert_one_sentence(shown.stderr)
    shown = run(tmp_path, "report", "--html", "x.html", "--from", "nope")
    assert (shown.returncode, shown.stdout) == (2, "")
    shown = run(tmp_path, "report")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith("There are no runs from ")
