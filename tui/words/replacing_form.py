"""What a form of an exercise is, fact by fact, so that two of them can be compared."""

from collections.abc import Iterator

from tui.plan.measures import JointRange
from tui.plan.model import Exercise
from tui.plan.ways import exercise_for
from tui.words.differing_form import tags_words
from tui.words.doses import tempo_words
from tui.words.exercise import POSITION_WORDS
from tui.words.library import dose_of


def form_facts(form: Exercise, *, with_dose: bool) -> dict[str, str]:
    """All that is told of a form by its label; of one that has ways each of them too (C11)."""
    facts = _facts(form)
    if with_dose:
        facts |= {"how much": dose_of(form), "tempo": tempo_words(form.dose)}
    if form.ways is not None:
        for way in ("bending", "arching"):
            told = _facts(exercise_for(form, way))
            facts |= {f"where {way} eases, {label}": text for label, text in told.items()}
    return facts


def drawing_line(before: Exercise, now: Exercise) -> Iterator[str]:
    """That the drawing is another one, in any of the ways."""
    if any(_drawing(before, way) != _drawing(now, way) for way in ("", "bending", "arching")):
        yield "another drawing"


def _drawing(form: Exercise, way: str) -> object:
    each = exercise_for(form, way)
    return each.figure, each.frames


def _facts(form: Exercise) -> dict[str, str]:
    return {
        "name": form.name,
        "position": POSITION_WORDS[form.position],
        "needs": ", ".join(form.equipment),
        "directions": "not said" if form.is_untagged else tags_words(form.bias),
        "sides": form.side,
        "how far it goes": _range(form.range_degrees),
        "left out with symptoms in the leg": "yes" if form.quiet_leg else "no",
        "left out with a weak leg": "yes" if form.needs_strong_leg else "no",
        "with symptoms in the leg it begins as": form.leg_start or "anywhere",
        "steps": _quoted(form.steps),
        "what should be felt": form.feel,
        "what may be felt and is no spread": form.expected,
        "reminders": _quoted(form.cues),
        "stop if": form.stop_when,
        "words for the movement": ", ".join(form.verbs),
    }


def _range(joint: JointRange | None) -> str:
    return f"{joint.joint.replace('-', ' ')} {joint.degrees} degrees" if joint else ""


def _quoted(texts: tuple[str, ...]) -> str:
    return " ".join(f'"{text}"' for text in texts)
