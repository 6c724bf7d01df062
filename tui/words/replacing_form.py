"""What a form of an exercise is, fact by fact, so that two of them can be compared."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.plan.measures import Dose, JointRange
from tui.plan.model import Exercise
from tui.plan.ways import exercise_for
from tui.words.differing_form import HANDS, tags_words
from tui.words.doses import tempo_words
from tui.words.exercise import POSITION_WORDS
from tui.words.facts import Fact, said
from tui.words.library import sides_dose


def form_facts(form: Exercise, *, with_dose: bool) -> dict[str, Fact]:
    """All that is told of a form by its label; of one that has ways each of them too (C11)."""
    facts = _facts(form)
    if with_dose:
        facts |= dose_facts(form, [form.dose])
    if form.ways is not None:
        for way in ("bending", "arching"):
            told = _facts(exercise_for(form, way))
            facts |= {f"where {way} eases, {label}": fact for label, fact in told.items()}
    return facts


def dose_facts(form: Exercise, doses: Sequence[Dose]) -> dict[str, Fact]:
    """The doses of a form, one after another; their rests and tempo are those of the first."""
    # Where there is one set, the words of a dose leave its rest out.
    counts = [replace(dose, rest_seconds=0) for dose in doses]
    first = doses[0]
    values = [(each.kind, each.numbers, each.holds_both_ends) for each in doses]
    return {
        "how much": Fact(values, "; then ".join(sides_dose(form, each) for each in counts)),
        "tempo": said(tempo_words(first)),
        "rest": Fact(first.rest_seconds, f"{first.rest_seconds} s"),
    }


def drawing_line(before: Exercise, now: Exercise) -> Iterator[str]:
    """That the drawing is another one, in any of the ways."""
    if any(_drawing(before, way) != _drawing(now, way) for way in ("", "bending", "arching")):
        yield "another drawing"


def _drawing(form: Exercise, way: str) -> object:
    each = exercise_for(form, way)
    return each.figure, each.frames


def _facts(form: Exercise) -> dict[str, Fact]:
    tags = "not said" if form.is_untagged else tags_words(form.bias)
    return {
        "name": said(form.name),
        "position": Fact(form.position, POSITION_WORDS[form.position]),
        "needs": Fact(form.equipment, ", ".join(form.equipment)),
        "hands": Fact(form.hands, HANDS[form.hands]),
        "directions": Fact((form.bias, form.is_untagged), tags),
        "directions that only the file names, or only the library": Fact(
            form.disputed, tags_words(form.disputed) if form.disputed else ""
        ),
        "sides": said(form.side),
        "how far it goes": Fact(form.range_degrees, _range(form.range_degrees)),
        "left out with symptoms in the leg": _yes_or_no(form.quiet_leg),
        "left out with a weak leg": _yes_or_no(form.needs_strong_leg),
        "with symptoms in the leg it begins as": said(form.leg_start or "anywhere"),
        "steps": Fact(form.steps, _quoted(form.steps)),
        "what should be felt": said(form.feel),
        "what may be felt and is no spread": said(form.expected),
        "reminders": Fact(form.cues, _quoted(form.cues)),
        "stop if": said(form.stop_when),
        "words for the movement": Fact(form.verbs, ", ".join(form.verbs)),
    }


def _yes_or_no(value: bool) -> Fact:
    return said("yes" if value else "no")


def _range(joint: JointRange | None) -> str:
    return f"{joint.joint.replace('-', ' ')} {joint.degrees} degrees" if joint else ""


def _quoted(texts: tuple[str, ...]) -> str:
    return " ".join(f'"{text}"' for text in texts)
