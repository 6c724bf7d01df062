"""How weeks are drawn and told: the same words for the screen, the line mode and the command."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.factories import make_dose, make_exercise
from tui.play.gates import EasingOnly, Open, Shut
from tui.play.growing import Grown, WentUp
from tui.play.practice import Course, PracticeDay, ToldDay
from tui.play.reviews import NextReview
from tui.records.progress import LeftOut, Progress
from tui.terminal.plain import in_ascii
from tui.words.filling import rows
from tui.words.progress_parts import parts

NOW = datetime(2026, 3, 25, 20, tzinfo=UTC)
"""A Wednesday."""
MONDAY = date(2026, 3, 2)


def on(day: int) -> date:
    return MONDAY + timedelta(days=day)


TOLD = (
    ToldDay(on(0), 5, 7, 2, reach_after=4),
    ToldDay(on(2), 4, 7, 2, reach_after=4),
    ToldDay(on(4), 5, 6, 3, reach_after=5),
    ToldDay(on(13), 2, 3, 3, reach_after=3),
    ToldDay(on(15), 1, 0, 10),
)
DAYS = (
    *(PracticeDay(each.on, "session") for each in TOLD[:3]),
    PracticeDay(on(8), "easing"),
    PracticeDay(on(13), "stopped"),
    PracticeDay(on(23), "session"),
)
SEEN = Progress(MONDAY, NOW, Open(), DAYS, TOLD)
NARROW = """\
Days with a session
         Mo  Tu  We  Th  Fr  Sa  Su
  2 Mar  +   .   +   .   +   .   .
  9 Mar  .   e   .   .   .   .   !
 16 Mar  .   .   .   .   .   .   .
 23 Mar  .   .  [+]
+ session, e easing positions only,
  ! stopped, [ ] today
Session: 4 days, the last 25 March.
Easing positions only: 1 day, 10
  March.
Stopped: 1 day, 15 March.

Furthest place felt before a session
   none|
   back|               o
buttock|             o-
  thigh|             *
   calf|* o-
   foot|o-  o
       ++------+------+------+------
        2 Mar  9 Mar  16 Mar 23 Mar
o before, * after, where it differs.
  Higher is nearer the back.
Place: foot on 2 March, back on 17
  March.
After a session: nearer the back on 1
  day, further down on 1 day.

Pain before a session, 0 to 10
     10|               x
      9|
      8|
      7|o o
      6|    o
      5|
      4|
      3|    x        @
      2|x x
      1|
      0|               o
       ++------+------+------+------
        2 Mar  9 Mar  16 Mar 23 Mar
o leg, x back, @ both. Lower is less
  pain.
Leg: 7 on 2 March, 0 on 17 March.
Back: 2 on 2 March, 10 on 17 March.

Left out in the next session
Nothing."""


def text(seen: Progress, columns: int, rows: int | None = None) -> str:
    """All of it in ASCII."""
    found = [
        "\n".join([part.heading, *(row for rows in part.paragraphs(columns) for row in rows)])
        for part in parts(seen, columns, rows)
    ]
    return in_ascii("\n\n".join(found))


def test_it_is_drawn_in_38_columns() -> None:
    assert text(SEEN, 38) == NARROW


@pytest.mark.parametrize("columns", [20, 30, 36, 38, 43, 64, 78])
@pytest.mark.parametrize("rows", [None, 10])
def test_no_row_is_longer_than_the_columns_and_ascii_is_as_long(
    columns: int, rows: int | None
) -> None:
    name = "\N{CJK UNIFIED IDEOGRAPH-4E00}" * 30
    seen = replace(SEEN, courses=(Course(name, ((on(0), 3), (on(7), 4), (on(14), 6))),))
    found = text(seen, columns, rows).split("\n")
    assert max(len(row) + row.count("?") for row in found) <= max(
        columns, len("Furthest place felt before a session")
    )
    assert ("|" in text(seen, columns)) == (columns >= 36), (
        "nothing is drawn where there is no room"
    )


def test_two_columns_a_day_where_there_is_room() -> None:
    rows = text(SEEN, 78).split("\n")
    assert "   calf|*   o---" in rows
    assert "        2 Mar         9 Mar         16 Mar        23 Mar" in rows


def test_on_a_low_screen_two_numbers_share_a_row() -> None:
    rows = text(SEEN, 38, 10).split("\n")
    assert "    7-8|o o" in rows
    assert "    5-6|    o" in rows
    assert "    3-4|    x        @" in rows
    assert "   9-10|               x" in rows
    assert "      0|               o" in rows
    assert "      7|o o" not in rows


def line(seen: Progress, heading: str) -> list[str]:
    found = {part.heading: part.words for part in parts(seen, 78)}
    return list(found.get(heading, ()))


LIFT = make_exercise("lift", dose=make_dose(reps=8))
HOLD = make_exercise("hang", dose=make_dose("hold"))
WORDS: list[tuple[str, Progress, str, list[str]]] = [
    (
        "one day says it once",
        replace(SEEN, told=TOLD[:1]),
        "Pain before a session, 0 to 10",
        ["Leg: 7 on 2 March.", "Back: 2 on 2 March."],
    ),
    (
        "what was beyond the ends is told",
        replace(SEEN, told=(*TOLD[:1], TOLD[-1], replace(TOLD[0], on=on(20)))),
        "Furthest place felt before a session",
        [
            "Place: foot on 2 March, foot on 22 March; in all back to foot.",
            "After a session: nearer the back on 2 days.",
        ],
    ),
    (
        "activities",
        replace(SEEN, courses=(
            Course("sit", ((on(0), 3),)),
            Course("walk", ((on(0), 3), (on(7), 3), (on(14), 6))),
        )),
        "What you can do, 0 to 10",
        ["sit: 3 on 2 March.", "walk: 3 on 2 March, 6 on 16 March. All: 3 3 6"],
    ),
    (
        "doses",
        replace(SEEN, grown=(
            Grown(LIFT, (1, 8, 0), (2, 10, 0), on(9)),
            Grown(LIFT, (1, 8, 2), (1, 8, 5), on(9)),
            Grown(HOLD, (1, 1, 20), (1, 2, 30), on(9)),
            WentUp(LIFT, HOLD, on(9)),
        )),
        "What has grown",
        [
            "Lift: from 8 reps to 2 sets of 10, since 11 March.",
            "Lift: from 8 reps with a 2 s hold to 8 reps with a 5 s hold, since 11 March.",
            "Hang: from one hold of 20 s to 2 holds of 30 s, since 11 March.",
            "Hang, since 11 March; before: Lift.",
        ],
    ),
    (
        "what is left out",
        replace(SEEN, left_out=(
            LeftOut("Lift", "quiet-leg"),
            LeftOut("Bow", "earlier", "hurt-twice", NOW),
            LeftOut("Curl", "earlier", "last-rung", NOW - timedelta(days=9), ("A", "B")),
            LeftOut("Hang", "direction"),
            LeftOut("Lift", "rung", sessions=("A",)),
        )),
        "Left out in the next session",
        [
            "Lift: it waits until the leg is quiet.",
            "Bow: it hurt in two sessions running.",
            "Curl (in A, B): symptoms spread at its easiest form on 16 March.",
            "Hang, for now: it moves in the direction that spread.",
            "Lift (in A), for now: its easiest form has already spread.",
        ],
    ),
    (
        "what comes",
        replace(SEEN, reviews=(
            NextReview("doctor", on(23)),
            NextReview("lists", on(25)),
            NextReview("self-check", on(26), last=on(28)),
            NextReview("soft", on(27)),
            NextReview("plateau", on(30)),
            NextReview("doctor", on(31)),
            NextReview("cleared", on(91), since=on(1)),
        )),
        "What comes next",
        [
            "Once it has been six weeks, advice to have it looked at: before the next session.",
            "The full lists of signs: from 27 March on, or after a stop.",
            "How you feel, asked once: with a session from 28 March to 30 March.",
            "If little changes, a word about it: earliest on 29 March.",
            "If little changes, advice to see a physiotherapist: earliest on 1 April.",
            "Once it has been six weeks, advice to have it looked at: from 2 April on.",
            "What was cleared on 3 March: asked again from 1 June on, or after a stop.",
        ],
    ),
    (
        "what is due",
        replace(SEEN, reviews=(NextReview("lists", on(23)), NextReview("soft", on(23)))),
        "What comes next",
        [
            "The full lists of signs: before the next session.",
            "If little changes, a word about it: before the next session.",
        ],
    ),
    (
        "enough for today comes first",
        replace(
            SEEN, gate=EasingOnly(NOW + timedelta(hours=9)), reviews=(NextReview("lists", on(24)),)
        ),
        "What comes next",
        [
            "Easing positions only until 05:00 tomorrow.",
            "The full lists of signs: from 26 March on, or after a stop.",
        ],
    ),
    (
        "while it is shut nothing else comes",
        replace(SEEN, gate=Shut(NOW, "soon"), reviews=(NextReview("lists", on(24)),)),
        "What comes next",
        ["Shut until a doctor has seen what you told on 25 March."],
    ),
    (
        "and nothing is said of what the next session leaves out",
        replace(SEEN, gate=Shut(NOW, "soon"), left_out=(LeftOut("Lift", "quiet-leg"),)),
        "Left out in the next session",
        [],
    ),
    (
        "no session lately",
        Progress(MONDAY, NOW, Open(), reviews=(NextReview("lists", on(23)),)),
        "Days with a session",
        ["No session in these four weeks."],
    ),
    (
        "nothing at all",
        Progress(MONDAY, NOW, Open()),
        "Days with a session",
        ["There is nothing to show yet. It begins with your first session."],
    ),
    (
        "what cannot be read is said, with nothing beside it",
        Progress(MONDAY, NOW, Open(), unreadable=2),
        "Days with a session",
        [
            "Not all is here: 2 records of this time cannot be read.",
            "There is nothing to show yet. It begins with your first session.",
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("seen", "heading", "words"), [w[1:] for w in WORDS], ids=[w[0] for w in WORDS]
)
def test_what_is_said(seen: Progress, heading: str, words: list[str]) -> None:
    assert line(seen, heading) == words


def test_a_clock_that_was_wrong_is_said_first() -> None:
    note = parts(replace(SEEN, unreadable=1, is_out_of_order=True), 78)[0]
    assert note.words[0] == "Not all is here: 1 record of this time cannot be read."
    assert note.words[1].startswith("A clock was wrong for a time")


def test_a_mark_stays_beside_what_it_means() -> None:
    assert rows("! stopped, e\N{NO-BREAK SPACE}easing", 14) == ["! stopped,", "  e easing"]
