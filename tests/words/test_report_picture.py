"""The picture of a report: what is drawn, and what is not."""

import re
from dataclasses import replace
from datetime import timedelta
from xml.etree import ElementTree

from tests.records.past import CALF, FOOT, NOON, ran
from tui.records.record import Record
from tui.records.report import Period
from tui.records.summing import report_of
from tui.words.report_picture import picture

FOUR_WEEKS = Period(NOON.date(), NOON.date() + timedelta(days=27))


def drawn(*records: Record) -> str:
    now = NOON + timedelta(days=40)
    return picture(report_of(records, FOUR_WEEKS, now, lambda _: None, str))


def lines(svg: str) -> list[str]:
    """The lines through what was told; those of scales and of what they mean have a letter less."""
    return [path for path in re.findall(r'<path d="(M[0-9.]+ [^"]*)"', svg) if "h" not in path]


def test_nothing_is_drawn_across_a_long_gap() -> None:
    one = drawn(ran(0, "bow no"), ran(7, "bow no"))
    two = drawn(ran(0, "bow no"), ran(8, "bow no"))
    assert len(re.findall("<circle", one)) == len(re.findall("<circle", two))
    grid = lines(drawn())
    assert len(lines(one)) - len(grid) == 3, "place, leg and back"
    assert len(lines(two)) - len(grid) == 6


def test_the_first_run_of_a_day_is_drawn() -> None:
    later = replace(ran(0, "bow no", before=FOOT), updated=NOON)
    later = replace(later, first_begun=NOON + timedelta(hours=2))
    alone = drawn(ran(0, "bow no"))
    assert drawn(ran(0, "bow no"), later) == alone
    assert drawn(ran(0, "bow no", before=FOOT)) != alone
    assert CALF != FOOT


def test_further_down_is_lower_and_stronger_is_higher() -> None:
    def spots(record: Record) -> list[float]:
        heights = re.findall(r'<circle cx="[0-9.]+" cy="([0-9.]+)"', drawn(record))
        return [float(each) for each in heights[1:]]

    place, pain = spots(ran(0, "bow no"))
    lower, same = spots(ran(0, "bow no", before=FOOT))
    assert lower > place
    assert same == pain
    _, higher = spots(ran(0, "bow no", before=replace(CALF, leg_pain=9)))
    assert higher < pain


def test_a_stop_is_a_dotted_line_that_is_explained() -> None:
    assert "stopped" not in drawn(ran(0, "bow no"))
    stopped = drawn(ran(0, "bow yes", outcome="stopped"), ran(0, "bow yes", outcome="stopped"))
    assert stopped.count('stroke-dasharray="1 2"') == 2, "one for the day, one to explain it"
    assert "a session was stopped" in stopped


def test_it_is_well_formed_and_says_what_it_shows() -> None:
    root = ElementTree.fromstring(drawn(ran(0, "bow no"), ran(3, "bow yes", outcome="stopped")))
    assert root.get("aria-label", "").startswith("Furthest place felt before a session")
