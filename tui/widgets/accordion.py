"""The form as one open row between those that are answered and those to come; pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len
from textual.content import Content

from tui.play.symptoms import Symptoms
from tui.visit.form import Draft
from tui.visit.rows import FormRow, asked_rows, kept_rows
from tui.widgets.ladder import ladder_lines
from tui.widgets.open_row import CYCLED, INDENT, Look, clickable, indented, options
from tui.widgets.pages import wrapped
from tui.words import form

_LABEL_COLUMNS = 14
_KEY_COLUMNS = 10
_LEAST_ANSWER_COLUMNS = 24
"""In less an answer is not broken: so little there is only before the room is known."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a form, and which of them are the open row; none once all is told."""

    lines: list[Content]
    active: range = field(default=range(0))


@dataclass(frozen=True, slots=True)
class Told:
    """A draft with the names of what is asked in it, and what it was before, and `was_when`.

    `today` are lines about today, which come first once all is told.
    """

    draft: Draft
    asked: Sequence[str]
    was: Symptoms | None = None
    was_when: str = ""
    today: Sequence[str] = ()


def form_page(told: Told, look: Look) -> Page:
    """All of a form."""
    draft = told.draft
    lines = list(_asked_again(draft, look))
    active = range(len(lines))
    for row in asked_rows(draft, told.asked, told.was):
        if lines and look.is_airy:
            lines.append(Content(""))
        is_open = row.name == draft.missing
        added = list(_open(row, draft, look) if is_open else _closed(row, look))
        if is_open:
            active = range(len(lines), len(lines) + len(added))
        lines += added
    kept, about = list(_kept(told, look)), list(_today(told.today, look))
    lines += kept + about if draft.missing else about + kept
    ladder = _ladder(told, look)
    return Page(lines + (ladder if len(lines) + len(ladder) <= look.rows else []), active)


def _asked_again(draft: Draft, look: Look) -> Iterator[Content]:
    """Of what contradicts itself, which of two has to be told again."""
    if draft.all_missing or not draft.contradiction:
        return
    question = form.QUESTIONS[draft.contradiction]
    for begin, end in wrapped(question, look.columns):
        yield Content.styled(question[begin:end], "bold $warn")


def _ladder(told: Told, look: Look) -> list[Content]:
    """The ladder of places, now against before, where there is anything to compare."""
    if told.was is None or told.draft.reach is None:
        return []
    was, now = (told.was.reach, told.was_when), (told.draft.reach, form.NOW)
    return [Content(""), *(indented(line) for line in ladder_lines(was, now, look.signs))]


def _closed(row: FormRow, look: Look) -> Iterator[Content]:
    """A row that is answered, or still to come, on one line where it fits.

    An answer that does not goes on below itself, so that each line is a row of the screen.
    """
    if not row.answer:
        yield _line(look.signs.to_come, row.label, "$quiet", form.TO_COME[row.name], "$quiet", look)
        return
    room = look.columns - _LABEL_COLUMNS
    cuts = wrapped(row.answer, max(_LEAST_ANSWER_COLUMNS, room))
    *before, last = (Content.styled(row.answer[begin:end], "bold") for begin, end in cuts)
    label = Content.styled(row.label.ljust(_LABEL_COLUMNS - INDENT), "$quiet")
    start = Content.styled(f"{look.signs.done} ", "$calm") + label
    for answer in before:
        yield start + answer
        start = Content(" " * _LABEL_COLUMNS)
    yield start + last + _beside_answer(row, room - last.cell_length)


def _beside_answer(row: FormRow, room: int) -> Content:
    """What it was before and how to take another answer, as far as there is room."""
    told_before = (f"  {was}" for was in (row.was, row.was_briefly) if was)
    aside = next((was for was in told_before if len(was) <= room), "")
    beside = Content.styled(aside, "$quiet")
    if row.name in CYCLED:
        another = f"  {form.another_words(row.pieces[0].key)}"
        if len(another) <= room - len(aside):
            beside += clickable(Content.styled(another, "$quiet"), row.pieces[0].token)
    return beside


def _line(sign: str, label: str, style: str, text: str, text_style: str, look: Look) -> Content:
    room = look.columns - _LABEL_COLUMNS
    shown = text if cell_len(text) <= room else ""
    start = f"{sign} {label}".ljust(_LABEL_COLUMNS)
    return Content.assemble((start, style), (shown, text_style))


def _open(row: FormRow, draft: Draft, look: Look) -> Iterator[Content]:
    """The row that is asked: its question, and all that can be answered."""
    question = form.QUESTIONS[row.name]
    if look.pointed is not None:
        question = form.without_key(question)
    start = Content.styled(f"{look.signs.now} {row.label}".ljust(_LABEL_COLUMNS), "bold $work")
    room = look.columns - _LABEL_COLUMNS
    if len(wrapped(question, room)) > 2:
        yield start
        start, room = Content(" " * INDENT), look.columns - INDENT
    for begin, end in wrapped(question, room):
        yield start + Content.styled(question[begin:end], "bold")
        start = Content(" " * start.cell_length)
    if look.is_airy:
        yield Content("")
    yield from options(row, draft, look)


def _kept(told: Told, look: Look) -> Iterator[Content]:
    """What stays, each with the keys that change it."""
    rows = kept_rows(told.draft, told.asked)
    if not rows:
        return
    yield from _rule(form.as_before(told.was_when) if told.was is not None else "", look)
    for row in rows:
        keys = "".join(dict.fromkeys(piece.key for piece in row.pieces))
        cap = f"[{keys}]" if keys else ""
        start = Content.styled(cap.ljust(_KEY_COLUMNS - INDENT), "bold $work")
        words = row.answer
        if row.name in ("is_flare", "extra"):
            words = form.switch_words(row.label, row.pieces[0].words, is_on=row.answer == form.YES)
        else:
            start += Content.styled(row.label.ljust(_LABEL_COLUMNS - INDENT), "$quiet")
        for begin, end in wrapped(words, look.columns - start.cell_length):
            yield clickable(start + Content(words[begin:end]), row.pieces[0].token)
            start = Content(" " * start.cell_length)


def _today(lines: Sequence[str], look: Look) -> Iterator[Content]:
    if not lines:
        return
    yield from _rule(form.TODAY_TITLE, look)
    for line in lines:
        for begin, end in wrapped(line, look.columns):
            yield Content(line[begin:end])


def _rule(title: str, look: Look) -> Iterator[Content]:
    if look.is_airy:
        yield Content("")
    start = f"{look.signs.rule * 2} {title} " if title else ""
    across = look.signs.rule * max(0, look.columns - cell_len(start))
    yield Content.assemble((start, "$quiet"), (across, "$line"))
