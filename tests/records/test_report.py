"""What a few runs come to as a report."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.records.past import CALF, DAY, FOOT, NOON, ran
from tui.play.activities import Rated
from tui.play.felt import SelfCheck
from tui.play.lists import Clearance
from tui.play.symptoms import Symptoms
from tui.records.naming import Entry, new_name
from tui.records.record import Record, begin_clearing
from tui.records.report import Activity, Form, Period, Report, Told, Verdicts
from tui.records.summing import is_out_of_order, report_of

FIRST = NOON.date()
WEEK = Period(FIRST, FIRST + timedelta(days=6))
NOW = NOON + timedelta(days=30)
BUTTOCK = Symptoms("right", reach=2, leg_pain=2, back_pain=3)
BOW = Form("bow", "Bow", "bow", "Bow")


def told(*records: Record, period: Period = WEEK) -> Report:
    return report_of(records, period, NOW, lambda _: 3, str.capitalize)


def on(day: int) -> date:
    return FIRST + timedelta(days=day)


def with_exercise(record: Record, **changes: object) -> Record:
    return replace(record, exercises=(replace(record.exercises[0], **changes),))  # type: ignore[arg-type]


def with_beginning(record: Record, **changes: object) -> Record:
    return replace(record, beginning=replace(record.beginning, **changes))  # type: ignore[arg-type]


TOLD: list[tuple[str, list[Record], Callable[[Report], object], object]] = [
    (
        "a better run and one whose after was not told",
        [ran(0, "bow no", after=BUTTOCK), ran(2, "bow no")],
        lambda r: (r.verdicts, r.days_with_session, r.exercises_done, r.exercises_planned),
        (Verdicts(1, 0, 0, 1), 2, 2, 6),
    ),
    (
        "the middle is the lower of two, each part by itself",
        [ran(0, "bow no", before=FOOT, after=BUTTOCK), ran(1, "bow no", before=BUTTOCK)],
        lambda r: [(each.runs, each.before, each.after) for each in r.stretches],
        [(2, Told("buttock", 2, 0), Told("buttock", 2, 3))],
    ),
    (
        "days before and after the period are not in it",
        [ran(-1, "bow no"), ran(0, "bow no"), ran(6, "bow no"), ran(7, "bow no")],
        lambda r: [each.day for each in r.runs],
        [on(0), on(6)],
    ),
    (
        "a spread counts for each of its directions, and is not tolerated",
        [ran(0, "bow yes", outcome="stopped"), ran(1, "lift yes"), ran(2, "bow yes")],
        lambda r: (r.spreads_by_direction, [e.day for e in r.spreads], r.tolerated),
        ({"flexion": 2, "extension": 1}, [on(0), on(1), on(2)], ()),
    ),
    (
        "a spread told when it was over is one",
        [with_exercise(ran(0, "bow no"), spread_later=True)],
        lambda r: ([each.form for each in r.spreads], r.tolerated),
        ([BOW], ()),
    ),
    (
        "sharp pain is no spread, and is not tolerated",
        [ran(0, "bow hurt")],
        lambda r: (len(r.spreads), [each.form for each in r.sharp_pains], r.tolerated),
        (0, [BOW], ()),
    ),
    (
        "each form with each dose by itself, the last first",
        [
            with_exercise(ran(0, "bow no"), dose=(1, 8, 0)),
            with_exercise(ran(1, "bow no"), dose=(1, 8, 0)),
            with_exercise(ran(2, "bow no"), dose=(2, 8, 0)),
            ran(3, "bow:rest no"),
        ],
        lambda r: [(e.form.rung_name, e.dose, e.times, e.last) for e in r.tolerated],
        [
            ("Rest", None, 1, on(3)),
            ("Bow", (2, 8, 0), 1, on(2)),
            ("Bow", (1, 8, 0), 2, on(1)),
        ],
    ),
    (
        "what moved up is tolerated too",
        [with_exercise(ran(4, "bow no"), answer="moved-up")],
        lambda r: ([(e.form, e.times, e.last) for e in r.moved_up], len(r.tolerated)),
        ([(BOW, 1, on(4))], 1),
    ),
    (
        "a stop with its reason, and sessions by how they ended",
        [ran(0, "bow yes", outcome="stopped"), ran(1, "bow no"), ran(2, "bow ?", outcome="left")],
        lambda r: (
            [(each.day, each.reason) for each in r.stops],
            [(e.begun, e.completed, e.stopped, e.left, e.cut_off) for e in r.sessions],
        ),
        ([(on(0), "limit")], [(3, 1, 1, 1, 0)]),
    ),
    (
        "easing positions are counted apart",
        [ran(0, "bow no"), ran(1, "bow no", is_rest=True)],
        lambda r: [(each.is_easing, each.begun) for each in r.sessions],
        [(False, 1), (True, 1)],
    ),
    (
        "a sign counts before as after",
        [ran(0, "bow no", after=replace(CALF, numb=True)), ran(3, "bow no", before=FOOT)],
        lambda r: [(each.sign, each.runs, each.first, each.last) for each in r.signs],
        [("numb", 1, on(0), on(0))],
    ),
    (
        "the morning is told of the day on which it was asked",
        [ran(1, "bow no", morning=True), ran(2, "bow no", morning=False)],
        lambda r: (r.mornings, r.mornings_worse),
        (2, 1),
    ),
    (
        "a check of one's own",
        [with_beginning(ran(4, "bow no"), self_check=SelfCheck((("sleep", "better"),)))],
        lambda r: [(each.day, each.better, each.worse) for each in r.self_checks],
        [(on(4), ("sleep",), ())],
    ),
    (
        "activities with their first and last ratings",
        [
            replace(ran(0, "bow no"), activities=(Rated("sit", 3), Rated("walk", 4))),
            replace(ran(3, "bow no"), activities=(Rated("lift", 9),)),
            replace(ran(6, "bow no"), activities=(Rated("walk", 5), Rated("sit", 6))),
            replace(ran(7, "bow no"), activities=(Rated("sit", 0),)),
        ],
        lambda r: (r.activities, r.activities_mean, r.activities_changed),
        (
            (
                Activity("sit", 3, on(0), 6, on(6), 3, counts=True),
                Activity("walk", 4, on(0), 5, on(6), 1, counts=False),
                Activity("lift", 9, on(3), 9, on(3), None, counts=False),
            ),
            2.0,
            "gained",
        ),
    ),
    (
        "activities that were rated once tell of no change",
        [replace(ran(0, "bow no"), activities=(Rated("sit", 3),))],
        lambda r: (len(r.activities), r.activities_mean, r.activities_changed),
        (1, None, None),
    ),
    (
        "what was refused or cleared is no session",
        [
            replace(ran(1), outcome="refused", refused_by="soon"),
            begin_clearing(Clearance("doctor", "today"), frozenset(), 9, NOON + 2 * DAY),
        ],
        lambda r: (
            r.sessions,
            [(each.day, each.by) for each in r.refusals],
            [(each.day, each.by) for each in r.clearings],
            r.is_empty,
        ),
        ((), [(on(1), "soon")], [(on(2), "doctor")], False),
    ),
    (
        "where nothing was begun nothing is told",
        [ran(1)],
        lambda r: (r.is_empty, r.side, r.runs, r.stretches[0].before),
        (True, None, (), None),
    ),
]


@pytest.mark.parametrize(
    ("records", "part", "expected"), [row[1:] for row in TOLD], ids=[r[0] for r in TOLD]
)
def test_what_runs_come_to(
    records: list[Record], part: Callable[[Report], object], expected: object
) -> None:
    assert part(told(*records)) == expected
    assert part(told(*records[::-1])) == expected, "in any order"


def test_exercises_are_counted_where_the_plan_is_known() -> None:
    runs = [ran(0, "bow no"), ran(1, "bow no", "curl no")]
    report = report_of(runs, WEEK, NOW, lambda run: 3 if run is runs[1] else None, str)
    counts = report.sessions_planned, report.exercises_done, report.exercises_planned
    assert counts == (1, 2, 3)


@pytest.mark.parametrize(("days", "count"), [(1, 1), (7, 1), (8, 2), (28, 4), (57, 5), (3650, 8)])
def test_a_period_has_few_stretches_that_cover_it(days: int, count: int) -> None:
    period = Period(FIRST, FIRST + timedelta(days=days - 1))
    stretches = period.stretches()
    assert len(stretches) == count
    assert sum(each.days for each in stretches) == days
    assert (stretches[0].first, stretches[-1].last) == (period.first, period.last)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([0, 1, 2, 3], False),
        ([-99, -90, 1, 2], False),
        ([1, -700, -699, 2], True),
        ([1, 900, 2], True),
        ([1, 2, -700], True),
        ([1, 2, 900], True),
        ([1, 2, 29], False),
        ([-90, -99, 1], False),
        ([], False),
    ],
)
def test_a_clock_that_was_wrong_is_noticed_by_the_names(days: list[int], expected: bool) -> None:
    names = [new_name("five", n, NOON + timedelta(days=day)) for n, day in enumerate(days, 1)]
    entries = [Entry(number, name, "") for number, name in enumerate(names, 1)]
    assert is_out_of_order(entries, WEEK, NOW) is expected
