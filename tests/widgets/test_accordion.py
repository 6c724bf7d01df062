"""One row of the form is open, those before it are answered, and those after it are to come."""

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from textual.content import Content

from tui.play.symptoms import EasingDirection, Symptoms
from tui.visit.extras import Extra
from tui.visit.form import Draft, clicked, draft_after, pressed
from tui.widgets.accordion import Page, Told, form_page
from tui.widgets.open_row import Look
from tui.widgets.signs import ASCII
from tui.words import form

CALF = Symptoms("right", 4, 5, 3, tingling=True, easing="legs-up", easing_direction="arching")
FIRST = Draft(is_before=True)
SECOND = Draft(
    is_before=True,
    affected="right",
    signs=frozenset({"tingling"}),
    easing="legs-up",
    easing_direction="arching",
)
KEYS = ("r", "4", "5", "x", "z", "e")
WIDTHS = (38, 43, 52, 58, 90)


def page_of(draft: Draft, columns: int = 52, was: Symptoms | None = None, **look: object) -> Page:
    told = Told(draft, draft.asked(FIRST.all_missing if was is None else ()), was, form.LAST_TIME)
    return form_page(told, Look(columns, ASCII, **look))  # type: ignore[arg-type]


def text_of(page: Page) -> str:
    return "\n".join(line.plain.rstrip() for line in page.lines)


def tokens_of(lines: list[Content]) -> set[str]:
    """What clicks tell."""
    metas = (getattr(span.style, "meta", {}) for line in lines for span in line.spans)
    return {str(meta["key"]) for meta in metas if "key" in meta}


def test_a_first_form_row_by_row() -> None:
    draft = FIRST
    for number, key in enumerate(KEYS):
        page = page_of(draft)
        text = text_of(page)
        assert text.count("> ") == 1
        assert f"> {form.LABELS[draft.missing]}" in text
        lines = text.split("\n")
        assert sum(line.startswith("+ ") for line in lines) == number
        assert sum(line.startswith(". ") for line in lines) == len(KEYS) - number - 1
        assert page.lines[page.active.start].plain.startswith("> ")
        draft = pressed(draft, key)
    assert not page_of(draft).active
    assert "> " not in text_of(page_of(draft))


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("is_airy", [False, True])
def test_no_option_breaks_inside_and_no_line_is_too_wide(columns: int, is_airy: bool) -> None:
    draft = FIRST
    for key in KEYS[:5]:
        page = page_of(draft, columns, is_airy=is_airy)
        assert all(line.cell_length <= columns for line in page.lines)
        open_row = "\n".join(page.lines[n].plain for n in page.active)
        for token, words in {"affected": "neither", "reach": "buttock or groin"}.items():
            assert words in open_row or draft.missing != token
        if draft.missing in ("leg_pain", "back_pain"):
            digits = [word for word in open_row.split() if word.isdigit()]
            assert {str(n) for n in range(11)} <= set(digits)
            assert "For 10 press x." in open_row
            assert all(word in open_row for word in ("none", "mild", "bad", "worst"))
        draft = pressed(draft, key)


@pytest.mark.parametrize("columns", [38, 43, 58])
def test_the_place_is_asked_at_the_body_itself(columns: int) -> None:
    page = page_of(pressed(FIRST, "r"), columns, is_airy=True, has_body=True)
    rows = [page.lines[n].plain for n in page.active]
    places = [row.rstrip()[-16:].split("  ")[-1].strip() for row in rows if row.strip()]
    assert "4 calf or shin" in places
    assert any("(   )" in row for row in rows)


def test_what_it_was_stands_beside_the_answer_and_below_the_number() -> None:
    draft = pressed(SECOND, "2")
    text = text_of(page_of(draft, was=CALF, is_airy=True))
    assert "buttock or groin  was calf: moved up" in text
    lines = text.split("\n")
    mark = next(n for n, line in enumerate(lines) if form.WAS_HERE in line)
    assert lines[mark - 1][lines[mark].index("^")] == "5"
    assert "was calf: further down" in text_of(page_of(pressed(SECOND, "5"), was=CALF))
    assert "was calf\n" in text_of(page_of(pressed(SECOND, "4"), was=CALF))


@pytest.mark.parametrize("columns", WIDTHS)
def test_what_it_was_leaves_out_the_way_it_moved_where_there_is_no_room(columns: int) -> None:
    text = text_of(page_of(pressed(SECOND, "2"), columns, was=CALF))
    assert ("was calf" in text) == (columns > 38)
    assert (": moved up" in text) == (columns > 50)


def test_what_stays_is_listed_with_its_keys() -> None:
    extra = Extra("a", "with", 1, "curl", "Curl", "only in the morning")
    text = text_of(page_of(replace(SECOND, extras=(extra,)), was=CALF))
    for words in (
        form.as_before(form.LAST_TIME),
        "[lrbo]  Side        right",
        "[zmtw]  Signs       tingling",
        "[e]     What eases  legs up on a chair",
        "[d]     Eases by    arching or lying on the belly",
        "[f]     [ ] Flare day: all in easier forms",
        "[a]     [ ] with curl (only in the morning)",
    ):
        assert words in text
    turned = clicked(pressed(replace(SECOND, extras=(extra,)), "f"), "extra with 1")
    assert text_of(page_of(turned, was=CALF)).count("[x]") == 2


def test_today_comes_last_until_all_is_told_and_then_before_what_stays() -> None:
    draft = SECOND
    for key in ("2", "3", "4", ""):
        told = Told(draft, draft.asked(), CALF, form.LAST_TIME, ("About 12 minutes.",))
        text = text_of(form_page(told, Look(52, ASCII)))
        is_first = text.index("About 12") < text.index("[lrbo]")
        assert is_first == (not draft.missing)
        draft = pressed(draft, key) if key else draft


def test_the_ladder_stands_below_only_where_it_fits() -> None:
    draft = pressed(SECOND, "2")
    tall = text_of(page_of(draft, was=CALF, rows=40))
    assert "buttock * now" in tall
    assert "calf o last time" in tall
    assert "buttock *" not in text_of(page_of(draft, was=CALF, rows=15))


def test_every_option_of_the_open_row_can_be_clicked() -> None:
    draft = FIRST
    wanted = [
        {"l", "r", "b", "o"},
        {f"reach {n}" for n in range(6)},
        {f"leg_pain {n}" for n in range(11)},
        {f"back_pain {n}" for n in range(11)},
        {"z", "m", "t", "w"},
        {"e"},
    ]
    for key, tokens in zip(KEYS, wanted, strict=True):
        page = page_of(draft)
        assert tokens_of([page.lines[n] for n in page.active]) == tokens
        draft = pressed(draft, key)


def test_the_form_after_a_run_keeps_the_signs_and_asks_about_both_legs() -> None:
    draft = draft_after(CALF)
    assert draft.asked() == ("reach", "leg_pain", "back_pain", "is_in_both")
    text = text_of(page_of(draft, was=CALF))
    assert "[zmtw]  Signs       tingling" in text
    assert "[lrbo]" not in text
    assert "Flare" not in text


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("direction", get_args(EasingDirection))
def test_each_line_is_one_row_of_the_screen_once_all_is_told(
    columns: int, direction: EasingDirection
) -> None:
    draft = replace(
        draft_after(CALF, today=date(2026, 3, 2)), easing_direction=direction, asks_direction=True
    )
    draft = pressed(pressed(pressed(pressed(pressed(draft, "3"), "2"), "1"), "n"), "o")
    told = Told(draft, draft.asked(("onset",)), CALF, form.BEFORE_IT)
    lines = form_page(told, Look(columns, ASCII)).lines
    assert max(line.cell_length for line in lines) <= columns


def test_what_stays_is_as_last_time_only_where_it_was_told_then() -> None:
    after = draft_after(CALF)
    for draft, was, when, heading in (
        (SECOND, CALF, form.LAST_TIME, "As last time, change with its key"),
        (after, CALF, form.BEFORE_IT, "As before, change with its key"),
        (SECOND, None, form.LAST_TIME, ""),
    ):
        text = text_of(form_page(Told(draft, draft.asked(), was, when), Look(58, ASCII)))
        assert ("change with its key" in text) is bool(heading)
        assert heading in text
