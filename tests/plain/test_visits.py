"""Whole visits by lines: what is played, what is kept, and what a cut line leaves behind."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.plain.person import (
    BY_ITSELF,
    EASED,
    END,
    FIRST_DAY,
    LEAVE,
    LISTS,
    OPEN,
    SETTLED,
    Act,
    PlainVisit,
    Typist,
    plain_visit,
)
from tests.visit.scripted import NOON, WallTime, kept, means_of
from tests.visit.scripts import SHELF
from tui.play.activities import Rated
from tui.play.felt import SelfCheck
from tui.play.state import Phase
from tui.records.record import Record
from tui.words import check, plain, screening, settle
from tui.words.activities import ABILITY_HELP_IN_LINES
from tui.words.advice import SOON, URGENT

WHOLE = (*FIRST_DAY, *BY_ITSELF, "n", "n", "n", *END, LEAVE)
SPREAD_DAY = (*FIRST_DAY, *BY_ITSELF, "y", *SETTLED, "n", "n", *END, LEAVE)
"""Bow spreads, settles, its easier form is played; curl is left out, lift is played."""
JUNK = (
    *(
        "",
        " ",
        "\t",
        "nein",
        "non",
        "no.",
        "nn",
        "n n",
        "ja",
        "\u043d\u0435\u0442",
        "\u3044\u3044\u3048",
    ),
    *("n\x00", "\x00n", "\x1bn", "n\x1b[A", "\x85n", "\x0bn", "\ufffd", "n" * 300, "\u207f"),
)


def answers(record: Record) -> list[tuple[str, str | None]]:
    """What was answered, by the form that was played."""
    return [(each.rung, each.answer) for each in record.exercises]


def locks(home: Path) -> list[Path]:
    return list(home.glob("records/*/*.lock"))


def test_a_whole_first_day(tmp_path: Path) -> None:
    made = plain_visit(tmp_path, SHELF, WHOLE)
    assert made.has_ended, made.text
    assert made.typist.untyped == []
    (record,) = kept(tmp_path)
    assert record.outcome == "completed"
    assert answers(record) == [("bow", "no"), ("curl", "no"), ("lift", "no")]
    assert record.after is not None
    assert record.after.reach == 3


def test_after_a_spread_comes_the_rest_and_then_the_easier_form(tmp_path: Path) -> None:
    made = plain_visit(tmp_path, SHELF, SPREAD_DAY)
    assert made.has_ended, made.text
    (record,) = kept(tmp_path)
    assert answers(record) == [("bow", "yes"), ("small-bow", "no"), ("lift", "no")]
    in_order = [settle.heading("Bow"), "Rest: 30 seconds.", "Half.", "5 seconds.", plain.REST_OVER]
    places = [made.said.index(line) for line in in_order[:2]]
    places += [made.said.index(line, places[1]) for line in in_order[2:]]
    assert places == sorted(places)
    easier = made.said.index("Exercise 1 of 2: Small-bow.")
    assert easier > places[-1]
    assert "This is an easier form of bow. Little is left today: that is enough." in made.said


def test_a_no_in_the_rest_waits_until_it_is_over(tmp_path: Path) -> None:
    on_a_terminal = plain_visit(
        tmp_path,
        SHELF,
        [
            *slowly(*FIRST_DAY),
            *("a", 2.0, "", 60.0, "y", 1.0, "g", 1.0, "n", 1.0),
        ],
        is_terminal=True,
    )
    assert on_a_terminal.phase is Phase.SETTLE
    assert on_a_terminal.said[-1] == "Type y, 2, 3 or o, then Enter."
    (record,) = kept(tmp_path)
    assert record.exercises[0].settled is None


def slowly(*lines: str) -> list[str | float]:
    """Lines, each after a second in which the question could be heard."""
    return [act for line in lines for act in (1.0, line)]


@pytest.mark.parametrize(
    ("told", "reason", "shown"),
    [
        (("2", "n"), "professional", "Stop"),
        (("2", "y"), "urgent", "Get help now"),
        (("3", "y"), "urgent", "Get help now"),
        (("3", "n"), "mistake", "Rest"),
    ],
)
def test_a_grave_sign_ends_the_run(
    tmp_path: Path, told: tuple[str, str], reason: str, shown: str
) -> None:
    sign, urgent = told
    made = plain_visit(tmp_path, SHELF, [*FIRST_DAY, *BY_ITSELF, 1.0, sign, urgent, "g"])
    (record,) = kept(tmp_path)
    assert record.reason == reason
    assert record.outcome == "stopped"
    assert shown in made.said
    assert not any(line.startswith("Exercise 2") for line in made.said)


def test_a_yes_to_a_list_refuses_and_shuts(tmp_path: Path) -> None:
    made = plain_visit(tmp_path, SHELF, [*OPEN, "n", "y", "g", "1", "q", LEAVE])
    (record,) = kept(tmp_path)
    assert record.outcome == "refused"
    assert made.said.count(SOON.heading) == 1
    assert "c: it was examined" in made.said
    assert made.has_ended


def test_an_urgent_yes_names_the_number_of_this_person(tmp_path: Path) -> None:
    made = plain_visit(tmp_path, SHELF, [*OPEN, "y", "g", LEAVE])
    assert URGENT.heading in made.said
    assert "Call 112, 911 or 999, or have someone take you to an emergency room. Go now." in (
        made.said
    )


def test_what_is_asked_first_is_marked_by_numbers_and_cleared(tmp_path: Path) -> None:
    marked = ("n", "n", "y", "2", "x", "1", "c", "d", "t", *("r", "4", "5", "2", "z", "1", "q"))
    made = plain_visit(tmp_path, SHELF, [*OPEN, *marked, LEAVE])
    assert made.said.count(plain.MARK_BY_NUMBERS) == 3
    assert [record.outcome for record in kept(tmp_path)] == ["refused", "cleared"]


def test_the_whole_list_stands_before_its_answer(tmp_path: Path) -> None:
    made = plain_visit(tmp_path, SHELF, [*OPEN])
    list_at = made.said.index("list 1 of 3")
    heading = screening.any_of_these(None, NOON)
    assert made.said[list_at + 1 :] == [
        heading,
        "1. Urgent sign",
        heading,
        f"y: {screening.YES}",
        f"n: {screening.NONE_OF_THEM}",
        "q: leave",
        "Type y, n or q, then Enter.",
    ]


@pytest.mark.parametrize("count", range(len(SPREAD_DAY)))
def test_a_cut_line_is_never_an_answer(tmp_path: Path, count: int) -> None:
    """Wherever the input ends, just what was typed before is kept, and nothing is locked."""
    made = plain_visit(tmp_path, SHELF, SPREAD_DAY[:count])
    assert not made.has_ended
    assert locks(tmp_path) == []
    records = kept(tmp_path)
    typed = SPREAD_DAY[len(FIRST_DAY) : count]
    if not typed:
        assert all(record.outcome in ("under-way", "interrupted") for record in records)
        assert all(answers(record) == [] for record in records)
        return
    (record,) = records
    in_full = [("bow", "yes"), ("small-bow", "no"), ("lift", "no")]
    told = [pair for pair in answers(record) if pair[1] is not None]
    assert told == in_full[: len(told)]
    assert len(told) == sum(place < count for place in TOLD_AT)
    assert (record.outcome == "completed") is (len(told) == 3)


_PLAYED = len(FIRST_DAY) + len(BY_ITSELF)
TOLD_AT = (_PLAYED, _PLAYED + 3, _PLAYED + 4)
"""Where in the script the three checks are answered."""


@pytest.mark.parametrize("ahead", ["check", "rest"])
def test_a_run_that_was_cut_off_is_carried_on(tmp_path: Path, ahead: str) -> None:
    before = (*FIRST_DAY, *BY_ITSELF, *(("y", "g", 3.0) if ahead == "rest" else (60.0,)))
    plain_visit(tmp_path, SHELF, before)
    later = WallTime(NOON + timedelta(hours=1))
    then = ("g", "g", "n") if ahead == "rest" else ("g", "y", "g", "n")
    made = plain_visit(tmp_path, SHELF, [*then, "n", "n", *END, LEAVE], now=later)
    assert made.has_ended, made.text
    (record,) = kept(tmp_path)
    assert answers(record) == [("bow", "yes"), ("small-bow", "no"), ("lift", "no")]


@pytest.mark.parametrize("junk", JUNK)
def test_anything_but_an_answer_asks_again(tmp_path: Path, junk: str) -> None:
    """At every question but those that take any text, and never in a way that is kept."""
    script = [*_with(junk, OPEN, LISTS, FIRST_DAY[5:])]
    made = plain_visit(tmp_path, SHELF, [*script, *BY_ITSELF, 60.0, junk, "y", junk, "g"])
    (record,) = kept(tmp_path)
    assert answers(record) == [("bow", "yes")]
    asked = made.said.index(check.QUESTION)
    prompt = "Type y, n, m, 2 or 3, then Enter."
    assert made.said[asked:].count(prompt) == 2
    assert made.sitting.run.is_lying


def _with(junk: str, *parts: tuple[str, ...]) -> list[str]:
    return [line for part in parts for answer in part for line in (junk, answer)]


@pytest.mark.parametrize("line", ["Y", "YES", "yes", " y ", "y\r", "\uff59", "s", "S"], ids=repr)
def test_a_yes_in_every_way_to_type_it(tmp_path: Path, line: str) -> None:
    plain_visit(tmp_path, SHELF, [*FIRST_DAY, *BY_ITSELF, 60.0, line])
    (record,) = kept(tmp_path)
    assert answers(record) == [("bow", "yes")]


def test_lines_of_a_script_wait_for_the_question_that_they_are_for(tmp_path: Path) -> None:
    """All typed at once: no line is lost in an exercise, and none is taken for a later one."""
    made = plain_visit(tmp_path, SHELF, [*FIRST_DAY, *BY_ITSELF, "m", "g", "h", "n", "q", "y"])
    (record,) = kept(tmp_path)
    assert [each.answer for each in record.exercises] == ["moved-up", "no", None]
    assert [each.is_hurt for each in record.exercises] == [False, True, False]
    assert made.phase is Phase.AFTER


def test_on_a_terminal_what_was_typed_ahead_is_thrown_away(tmp_path: Path) -> None:
    early = plain_visit(tmp_path, SHELF, ["1", "g", "n", "n", "n"], is_terminal=True)
    assert early.said.count(plain.TOO_EARLY) == 5
    assert early.typist.forgotten == 1
    made = plain_visit(tmp_path, SHELF, [*slowly(*OPEN), *LISTS], is_terminal=True)
    assert made.typist.forgotten == 3
    assert made.said[-2:] == [plain.TOO_EARLY] * 2


@pytest.mark.parametrize("is_asleep", [True, False])
def test_what_was_typed_in_lost_time_answers_nothing(tmp_path: Path, *, is_asleep: bool) -> None:
    def lose(typist: Typist) -> None:
        if is_asleep:
            typist.now += 10.0
        else:
            made.front_end.lose_time()

    script: list[Act] = [*slowly(*OPEN), 1.0, lose, "n", 1.0]
    made = PlainVisit(means_of(tmp_path, SHELF), script, is_terminal=True)
    made.live()
    assert made.said[-1] == plain.TOO_EARLY
    assert "list 2 of 3" not in made.said


def test_the_form_goes_back_and_changes_a_line(tmp_path: Path) -> None:
    form = ("l", "4", "back", "back", "r", "4", "x", "10", "back", "2", "t,m", "1", "3", "5")
    made = plain_visit(tmp_path, SHELF, [*OPEN, *LISTS, *form, "7", "g", "n", "n"])
    assert "1. Side: right" in made.said
    assert "5. Signs: numb, tingling" in made.said
    assert "7. Flare day: all in easier forms: yes" in made.said


def test_a_contradiction_is_told_and_asked_again(tmp_path: Path) -> None:
    form = ("r", "0", "5", "2", "z", "1", "4", "5", "g")
    made = plain_visit(tmp_path, SHELF, [*OPEN, *LISTS, *form, *BY_ITSELF, 1.0])
    assert plain.QUESTIONS["place_or_pain"] in made.said
    assert made.sitting.run.before.symptoms.reach == 4


def test_an_urgent_sign_in_the_last_form_ends_it(tmp_path: Path) -> None:
    lines = (*FIRST_DAY, *BY_ITSELF, "n", "n", "n", "3", "u", "y", "g")
    plain_visit(tmp_path, SHELF, lines)
    (record,) = kept(tmp_path)
    assert (record.reason, record.after) == ("urgent", None)


def test_the_last_form_can_be_left_out(tmp_path: Path) -> None:
    lines = (*FIRST_DAY, *BY_ITSELF, "n", "n", "n", "q", "n", *EASED[:2], "q", "g", LEAVE)
    made = plain_visit(tmp_path, SHELF, lines)
    (record,) = kept(tmp_path)
    assert record.after is None
    assert made.has_ended, made.text


def test_what_is_felt_is_asked_three_days_after_the_first_session(tmp_path: Path) -> None:
    plain_visit(tmp_path, SHELF, [*FIRST_DAY, *BY_ITSELF, "n", "n", "n", *END, LEAVE])
    script: list[Act] = [
        "1",
        "n",
        "3",
        "4",
        "2",
        "n",
        "g",
        "b",
        "x",
        "n",
        "q",
        "g",
        *BY_ITSELF,
        1.0,
    ]
    later = WallTime(NOON + timedelta(days=3))
    made = plain_visit(tmp_path, SHELF, script, now=later)
    assert [line for line in made.said if line.endswith("of 5")] == ["1 of 5", "2 of 5", "3 of 5"]
    assert "Type b, n, w or q, then Enter." in made.said
    assert {"That is progress", "You sleep better."} <= set(made.said)
    assert made.phase is Phase.EXERCISE
    check = kept(tmp_path)[-2].beginning.self_check
    assert check == SelfCheck((("sleep", "better"), ("stiffness", "same")))


def test_activities_are_chosen_and_rated(tmp_path: Path) -> None:
    """By number and in words of one's own; what is no answer is asked again."""
    asked = ("x", "2", "o", " ", "o", "Sit through a meal", "a" * 41, "climb  stairs", "?", "q")
    rated = ("11", "10", "?", "-1", "0")
    script = [*FIRST_DAY, *BY_ITSELF, "n", "n", "n", *EASED, *asked, *rated, "g", LEAVE]
    made = plain_visit(tmp_path, SHELF, script)
    assert made.has_ended, made.text
    (record,) = kept(tmp_path)
    assert record.activities_chosen == ("Sit through a meal", "climb stairs")
    assert record.activities == (Rated("Sit through a meal", 10), Rated("climb stairs", 0))
    said = set(made.said)
    assert {"Sit through a meal is chosen already.", "Write 1 to 40 letters."} <= said
    assert {"climb stairs: how well does it go now?", ABILITY_HELP_IN_LINES} <= said
    assert "Type 0 to 10, c or q, then Enter." in said


def test_nothing_but_text_is_said(tmp_path: Path) -> None:
    made: PlainVisit = plain_visit(tmp_path, SHELF, SPREAD_DAY)
    assert all(line.isprintable() for line in made.said)
    assert "\x1b" not in made.text


def test_help_at_every_question_names_no_key_of_the_screen(tmp_path: Path) -> None:
    played: list[Act] = [60.0, "?"]
    script: list[Act] = [
        *_with("?", FIRST_DAY),
        *("?", *BY_ITSELF, "", *played, "m", "?", "t", *played, "2", "?", "n", "?", "g"),
        *_with("?", ("3", "4", "2", "z", "n", "4", "4", "g", "g", "q")),
    ]
    made = plain_visit(tmp_path, SHELF, script)
    assert made.has_ended, made.text
    assert [line for line in made.said if "space" in line.lower() or "[" in line] == []
