"""How a form that a file brings differs from the library's: a line each, with both values."""

from collections.abc import Iterator
from itertools import chain

from tui.plan.measures import Dose, JointRange
from tui.plan.model import TAGS, Exercise
from tui.plan.stricter import smaller_dose
from tui.plan.ways import exercise_for
from tui.words.browse import found_note, value_words
from tui.words.library import dose_of

COUNTS_ALL_THE_SAME = "the library does, and that counts all the same"
_USUAL_COUNTS = "that of the library counts"
_SIDES = {
    "none": "without sides",
    "both": "both sides, one after the other",
    "alternating": "both sides in turn",
    "symptomatic": "the side with symptoms",
    "away": "the side away from symptoms",
}
_STEPS, _EXPECTED, _STOP = "steps", "expected", "stop_when"
_QUOTED = {
    "name": "its name",
    _STEPS: "the steps",
    _EXPECTED: "what may be felt and is no spread",
    _STOP: "stop if",
}
"""The words that decide what is done, and what is taken for a spread, in the order of the lines."""
_WORDS = (
    ("feel", "what should be felt"),
    ("cues", "the reminders"),
    ("verbs", "the words for the movement"),
)


def differences(said: Exercise, installed: Exercise) -> list[str]:
    """All that differs in an entry itself; `said` is as the file alone says it."""
    found = (
        _dose(said.dose, installed.dose),
        _tags(said, installed),
        _protection(said, installed),
        _movement(said, installed),
        _texts(said, installed),
    )
    return list(chain.from_iterable(found))


def stranger_lines(form: Exercise) -> Iterator[str]:
    """What a form is that the library has not, with the words of the file that decide."""
    yield f"not in the library: {kind_words(form)}"
    for key in (_STEPS, _EXPECTED, _STOP):
        for text in dict.fromkeys(_quoted(each, key) for each in _by_way(form, bool(form.ways))):
            yield f"{_QUOTED[key]}: {text}"


def kind_words(form: Exercise) -> str:
    """Where it is done, how much, its directions."""
    drawing = "with a drawing" if form.figure or form.frames else "without a drawing"
    moves = tags_words(form.bias)
    if form.is_untagged:
        moves = "nothing is said of its directions, so that it counts as having all"
    return f"{found_note(form)}; {dose_of(form)}; {moves}; {drawing}"


def _quoted(form: Exercise, key: str) -> str:
    """One of its texts, or each of its steps, whole."""
    value = getattr(form, key)
    texts = (value,) if isinstance(value, str) else value
    return " ".join(f'"{text}"' for text in texts if text) or "nothing is said"


def _by_way(form: Exercise, has_ways: bool) -> list[Exercise]:
    """It as such, and as it is done either way where there are ways."""
    ways = ("", "bending", "arching") if has_ways else ("",)
    return [exercise_for(form, way) for way in ways]


def tags_words(tags: frozenset[str]) -> str:
    """Directions and other tags in their order."""
    return ", ".join(value_words(tag) for tag in TAGS if tag in tags) or "no direction"


def more_dose(dose: Dose, usual: Dose) -> Iterator[str]:
    """By what a dose is more than that of the library, with both: in all, not number by number.

    Reps in fewer sets are more at a time; between holds there is a rest, in whatever sets they are.
    """
    is_at_a_time = dose.kind == "reps" and dose.sets < usual.sets
    for what, number, other in (
        (f"{_counted(dose)} in all", _in_all(dose), _in_all(usual)),
        ("reps at a time", dose.reps if is_at_a_time else 0, usual.reps),
        ("seconds of a hold", dose.hold_seconds, usual.hold_seconds),
    ):
        if number > other:
            yield f"more {what}: {number}, in the library {other}"
    if dose.rest_seconds < usual.rest_seconds:
        yield f"a shorter rest: {dose.rest_seconds} s, in the library {usual.rest_seconds} s"
    if smaller_dose(dose, usual).tempo_seconds != dose.tempo_seconds:
        yield f"faster: {_tempo(dose)}, in the library {_tempo(usual)}"
    if dose.holds_both_ends and not usual.holds_both_ends:
        yield "held at both ends of each rep, in the library at one"


def compared_dose(dose: Dose, usual: Dose) -> list[str]:
    """By what a dose that is played is more, and where it is so, by what it is less in all."""
    more = list(more_dose(dose, usual))
    if more and _in_all(dose) < _in_all(usual):
        more.append(
            f"fewer {_counted(dose)} in all: {_in_all(dose)}, in the library {_in_all(usual)}"
        )
    return more


def _counted(dose: Dose) -> str:
    return "reps" if dose.kind == "reps" else "holds"


def _in_all(dose: Dose) -> int:
    return dose.sets * dose.reps


def _dose(dose: Dose, usual: Dose) -> Iterator[str]:
    """By what the dose of an entry is more, and which of both counts."""
    less = {*more_dose(dose, usual)} - {*more_dose(smaller_dose(dose, usual), usual)}
    for each in more_dose(dose, usual):
        yield f"{each}; {_USUAL_COUNTS}" if each in less else each


def _tempo(dose: Dose) -> str:
    out, back = dose.tempo_seconds
    return f"{out:g} s out and {back:g} s back"


def _tags(said: Exercise, installed: Exercise) -> Iterator[str]:
    """The tags that only one of both has, of each way alone where there are ways (C11, C13)."""
    yield from _tags_of("", said, installed)
    if said.ways is not None:
        for way in ("bending", "arching"):
            when = f"where {way} eases: "
            yield from _tags_of(when, exercise_for(said, way), exercise_for(installed, way))


def _tags_of(when: str, said: Exercise, installed: Exercise) -> Iterator[str]:
    more, fewer = said.bias - installed.bias, installed.bias - said.bias
    if more:
        yield f"{when}it says that it moves or loads more than in the library: {tags_words(more)}"
    if fewer:
        yield f"{when}it does not name {tags_words(fewer)}; {COUNTS_ALL_THE_SAME}"


def _protection(said: Exercise, installed: Exercise) -> Iterator[str]:
    """What leaves it out or starts it easier, where only one of both says so (C10)."""
    for what, here, there in (
        ("with symptoms in the leg", said.quiet_leg, installed.quiet_leg),
        ("with a weak leg", said.needs_strong_leg, installed.needs_strong_leg),
    ):
        if here and not there:
            yield f"left out {what}, in the library not"
        if there and not here:
            yield f"not left out {what}; {COUNTS_ALL_THE_SAME}"
    start, usual = (each.leg_start or "at any form" for each in (said, installed))
    if start != usual:
        yield f"with symptoms in the leg it starts {start}, in the library {usual}; easier counts"


def _movement(said: Exercise, installed: Exercise) -> Iterator[str]:
    """What is done otherwise."""
    if said.side != installed.side:
        yield f"other sides: {_SIDES[said.side]}, in the library {_SIDES[installed.side]}"
    if said.range_degrees != installed.range_degrees:
        here, there = _range(said.range_degrees), _range(installed.range_degrees)
        yield f"how far it goes: {here}, in the library {there}"
    if said.equipment != installed.equipment:
        here, there = (", ".join(each.equipment) or "nothing" for each in (said, installed))
        yield f"it needs {here}, in the library {there}"
    if (said.figure, said.frames) != (installed.figure, installed.frames):
        yield "another drawing" if said.figure or said.frames else "no drawing"


def _range(joint: JointRange | None) -> str:
    return f"{joint.joint.replace('-', ' ')} {joint.degrees} degrees" if joint else "not said"


def _texts(said: Exercise, installed: Exercise) -> Iterator[str]:
    """The words that decide, as both say them, and which of the others are not the same."""
    has_ways = bool(said.ways or installed.ways)
    pairs = list(zip(_by_way(said, has_ways), _by_way(installed, has_ways), strict=True))
    for key, what in _QUOTED.items():
        for here, there in dict.fromkeys((_quoted(a, key), _quoted(b, key)) for a, b in pairs):
            if here != there:
                yield f"{what}: {here}; in the library: {there}"
    others = [
        what for key, what in _WORDS if any(getattr(a, key) != getattr(b, key) for a, b in pairs)
    ]
    if others:
        yield f"other words: {', '.join(others)}"
