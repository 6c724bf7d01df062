"""The exercises of the library in words for a clinician: forms, doses, ranges, tags, the leg."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from tui.files.counting import counted
from tui.plan.measures import Dose
from tui.plan.model import TAGS, Exercise, Library, SideRule
from tui.play.sides import sides_to_do
from tui.words.browse import END, START, TITLE, Paragraph, paragraphs, place_line
from tui.words.cards import drawn, poses
from tui.words.doses import dose_words
from tui.words.filling import filled

FIGURE_SIZE = (37, 11)
"""Columns and rows of a figure."""
_BESIDE = FIGURE_SIZE[0] + 2
"""How far the second of two goes in that stand beside each other."""
_SIDES: dict[SideRule, str] = {
    "alternating": ", the sides in turn",
    "symptomatic": ", on the side with symptoms",
    "away": ", away from the symptoms",
}
SOME = "Exercises"
FORMS = "Forms, from the hardest"
ABOUT = (
    "Doses are those of the library; a session can have others. Stop at what is told with each, "
    "and where leg symptoms go further down or get clearly stronger."
)
_EASIER = "easier"
"""The kind of the paragraph that names the easier forms, which stand among the forms already."""


def title_words(*, is_whole: bool) -> str:
    """What stands above all of them, or some."""
    return TITLE if is_whole else SOME


def dose_of(form: Exercise) -> str:
    """The dose of a form, with the rule of its sides."""
    return sides_dose(form, form.dose)


def sides_dose(form: Exercise, dose: Dose) -> str:
    """A dose that a form is done with, with the rule of its sides."""
    sides = len(sides_to_do(form.side, "right"))
    return dose_words(dose, sides, is_held=form.is_held) + _SIDES.get(form.side, "")


def range_of(form: Exercise) -> str:
    """How far the joint that matters goes; nothing where nothing moves."""
    told = form.range_degrees
    return f"{told.joint.replace('-', ' ')} {told.degrees}" if told else ""


def tags_of(form: Exercise) -> str:
    """The tags in their usual order."""
    return ", ".join(tag for tag in TAGS if tag in form.bias)


def leg_of(form: Exercise, exercises: Mapping[str, Exercise]) -> str:
    """What symptoms in the leg, or its weakness, change (C10)."""
    left_out = [
        words
        for words, is_so in (
            ("leg symptoms", form.quiet_leg),
            ("weak leg", form.needs_strong_leg),
        )
        if is_so
    ]
    told = [f"left out: {', '.join(left_out)}"] if left_out else []
    if form.leg_start:
        told.append(f"leg symptoms: from {exercises[form.leg_start].name} on")
    return "; ".join(told)


def name_line(form: Exercise) -> str:
    """What it is called by people and by commands."""
    return f"{form.name} ({form.slug})"


def fact_lines(form: Exercise, library: Library) -> list[str]:
    """Where and with what, the dose, and what decides after a yes."""
    facts = (
        ("Dose", dose_of(form)),
        ("Range", range_of(form)),
        ("Tags", tags_of(form)),
        ("Leg", leg_of(form, library.exercises)),
    )
    told = ". ".join(f"{label}: {words}" for label, words in facts if words)
    return [f"{place_line(form)}.", f"{told}."]


def form_lines(form: Exercise, library: Library) -> list[str]:
    """All forms on its ladder with their doses, from the hardest; none where it is alone."""
    if len(form.ladder) == 1:
        return []
    rungs = (library.exercises[slug] for slug in form.ladder)
    return [f"{name_line(rung)}: {dose_of(rung)}" for rung in rungs]


def told_paragraphs(form: Exercise, library: Library) -> list[Paragraph]:
    """Steps, what to feel, to mind and to stop at."""
    return [each for each in paragraphs(form, library) if each.kind != _EASIER]


def library_text(
    forms: Iterable[Exercise], library: Library, columns: int, *, is_whole: bool
) -> str:
    """These exercises as lines of plain text for so many columns, with their figures."""
    blocks = ("\n".join(_block(form, library, columns)) for form in forms)
    head = f"{title_words(is_whole=is_whole)}\n\n{filled(ABOUT, columns)}"
    return "\n\n".join([head, *blocks])


def _block(form: Exercise, library: Library, columns: int) -> Iterator[str]:
    yield filled(name_line(form), columns)
    yield from (filled(line, columns, 2) for line in fact_lines(form, library))
    forms = form_lines(form, library)
    if forms:
        yield f"  {FORMS}:"
        yield from (filled(line, columns, 4) for line in forms)
    yield from (paragraph_lines(each, columns) for each in told_paragraphs(form, library))
    for name, each in drawn(form):
        yield from drawing_lines(name, each, columns)


def paragraph_lines(paragraph: Paragraph, columns: int) -> str:
    """A text behind its label."""
    return filled(f"{paragraph.label:8}{paragraph.text}", columns, 2, 10)


def drawing_lines(name: str, form: Exercise, columns: int) -> Iterator[str]:
    """The figure at its start and end, beside each other where there is room, else below."""
    start, end = (pose.split("\n") for pose in poses(form, FIGURE_SIZE))
    start, end = [f"{name}, {START}" if name else START, *start], [END, *end]
    if columns < 2 * _BESIDE:
        yield from (f"  {line}".rstrip() for line in (*start, *end))
        return
    for left, right in zip_longest(start, end, fillvalue=""):
        yield f"  {left:{_BESIDE}}{right}".rstrip()


def wrote(path: str, count: int) -> str:
    """What was written."""
    return f"Wrote {path}: {counted(count, 'exercise')}."
