"""The file of a new session, with comments for whoever goes on writing it."""

import textwrap
import tomllib
from collections.abc import Callable, MutableMapping
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from tui.files.faults import file_error
from tui.files.schema_line import schema_line, without_schema_line
from tui.plan.building import BUILD, NUMBERS
from tui.plan.draft import Draft, DraftExercise, Step
from tui.plan.load import DEFAULT_PER_DAY
from tui.plan.measures import MOST_EXERCISES, MOST_HOLD_SECONDS, MOST_REPS, MOST_SETS
from tui.plan.model import (
    ACTIONS,
    DIRECTIONS,
    LEAST_SETTLE_SECONDS,
    MOST_PER_DAY,
    MOST_SETTLE_SECONDS,
    MOST_STEPS,
    Exercise,
    Library,
    OnSpread,
)
from tui.plan.slugs import slug_of
from tui.words.browse import found_note, value_words

_KIND = "session"
_WIDTH = 98
_LIMIT = {"regress": 2, "stop": 1}
"""The spread that ends the session, by what is done after one."""
Load = Callable[[str], MutableMapping[str, Any]]

_HEAD = """\
A session of Unpinch. What stands behind a # is for you and does nothing; everything else counts.
After each change, `unpinch check FILE` tells every fault, and `unpinch rehearse FILE` what the
session will do."""
_TITLE = "What it is called on the screen. A line `summary` of up to 240 characters can follow it."
_PER_DAY = f"""\
How often a day it may be played, 1 to {MOST_PER_DAY}; when that is reached only easing positions
are left."""
_SCREENING = """\
The standard lists of warning signs are asked before every session, and nothing here takes a line
away from them. Lines of your own are asked as well: a yes to `urgent` means help at once, to `soon`
a doctor today or tomorrow, to `ask_first` that somebody who knows of it has to allow it, to `needs`
no session. To use it take the # in front of both lines away."""
SCREENING_SAMPLE = '# [screening]\n# ask_first = ["Diabetes"]'
_ON_SPREAD = f"""\
What a yes to "Did leg symptoms spread?" does. action: {ACTIONS[0]} is a rest and then an easier
form, {ACTIONS[1]} ends the session. limit: the yes that ends it at the latest, 1 or 2.
settle_seconds: the rest, {LEAST_SETTLE_SECONDS} to {MOST_SETTLE_SECONDS}."""
_EXERCISES = f"""\
The exercises in their order, up to {MOST_EXERCISES}: move, copy or delete a whole part from
[[exercise]] on. `use` is its name in docs/library.md. `start` is the form where it begins,
`hardest` the form above which nothing is ever offered, both out of its forms; without them it
begins as the exercise itself, and every form may be offered. The dose is that of the form where it
begins: sets 1 to {MOST_SETS}, reps 1 to {MOST_REPS} (of a hold: how many), hold_seconds 1 to
{MOST_HOLD_SECONDS}. `build`, in place of those three, has 2 to {MOST_STEPS} steps: it begins at
the first, and the next is offered after three good days; no number falls from step to step. `note`
is shown with the exercise. A line `optional = true` with a `reason` leaves it out until it is
turned on."""


def new_text(draft: Draft, library: Library) -> str:
    """The file of a draft that begins with nothing."""
    on_spread = OnSpread()
    action = draft.action or on_spread.action
    settle_seconds = draft.settle_seconds or on_spread.settle_seconds
    parts = [
        f"{schema_line(_KIND)}\n{_comment(_HEAD)}\nformat = 1",
        f"{_comment(_TITLE)}\ntitle = {_toml(draft.title)}",
        f"{_comment(_PER_DAY)}\nper_day = {DEFAULT_PER_DAY}",
        f"{_comment(_SCREENING)}\n{SCREENING_SAMPLE}",
        f'{_comment(_ON_SPREAD)}\n[on_spread]\naction = "{action}"\n'
        f"limit = {_LIMIT[action]}\nsettle_seconds = {settle_seconds}",
        _comment(_EXERCISES),
        *(_exercise_text(each, library) for each in draft.exercises),
    ]
    return "\n\n".join(parts) + "\n"


def _comment(text: str) -> str:
    """Lines behind a #, none too long."""
    return textwrap.fill(
        text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False
    )


def _toml(value: str) -> str:
    return tomlkit.item(value).as_string()


def _exercise_text(each: DraftExercise, library: Library) -> str:
    """One exercise of the library, with what it is and its forms as comments."""
    exercise = library.exercises[each.slug]
    lines = ["[[exercise]]", _comment(_what_it_is(exercise))]
    if len(exercise.ladder) > 1:
        lines.append(_comment(f"Its forms, hardest first: {', '.join(exercise.ladder)}."))
    lines.append(f"use = {_toml(each.slug)}")
    lines += [f"{key} = {_toml(text)}" for key, text in _texts(each) if key != "note"]
    lines += _dose_lines(each, library.exercises[each.start or each.slug])
    lines += [f"{key} = {_toml(text)}" for key, text in _texts(each) if key == "note"]
    return "\n".join(lines)


def _what_it_is(exercise: Exercise) -> str:
    directions = [value_words(tag) for tag in DIRECTIONS if tag in exercise.bias]
    moves = f" Directions: {', '.join(directions)}." if directions else ""
    return f"{exercise.name}: {found_note(exercise)}.{moves}"


def _texts(each: DraftExercise) -> list[tuple[str, str]]:
    """The keys that hold a text, of those that were given."""
    pairs = (("start", each.start), ("hardest", each.hardest), ("note", each.note))
    return [(key, text) for key, text in pairs if text]


def _dose_lines(each: DraftExercise, form: Exercise) -> list[str]:
    """The dose in full, also where it is that of the library: it is what somebody signs."""
    if len(each.steps) > 1:
        return [f"{BUILD} = {_build_text(each.steps)}"]
    given: dict[str, int] = dict(*each.steps)
    numbers = dict(zip(NUMBERS, form.dose.numbers, strict=True)) | given
    return [f"{key} = {number}" for key, number in numbers.items() if number or key in given]


def _build_text(steps: tuple[Step, ...]) -> str:
    tables = [", ".join(f"{key} = {number}" for key, number in step.items()) for step in steps]
    return "[{}]".format(", ".join(f"{{ {table} }}" for table in tables))


# A session that begins with another


def changed_text(file: str, name: str, content: bytes, draft: Draft, library: Library) -> str:
    """The file of a draft that begins with another file, whose comments stay; raises PlanError."""
    # What is put behind a file without a last line break would stand on its last line.
    before = without_schema_line(content.decode("utf-8-sig")).rstrip() + "\n\n"
    wanted = tomllib.loads(before)
    _change(wanted, draft, library, tomllib.loads)
    try:
        document = tomlkit.parse(before)
        _change(document, draft, library, tomlkit.parse)
        head = f"{schema_line(_KIND)}\n{_comment(_begun_with(name))}"
        text = f"{head}\n\n{tomlkit.dumps(document).rstrip()}\n"
        is_as_meant = tomllib.loads(text) == wanted
    except (TOMLKitError, tomllib.TOMLDecodeError, AttributeError, TypeError):
        is_as_meant = False
    if not is_as_meant:
        raise file_error(file, "what cannot be changed here", "a simpler TOML file")
    return text


def _begun_with(name: str) -> str:
    return (
        f"Begun with the session {name}: what comments, summary and source say below may be of "
        "that one alone."
    )


def _change(values: MutableMapping[str, Any], draft: Draft, library: Library, load: Load) -> None:
    """Make the values, of a document or plain ones, those of the draft."""
    values["title"] = draft.title
    exercises = values["exercise"]
    for place in reversed(range(len(exercises))):
        if _slug(exercises[place]) in draft.without:
            del exercises[place]
    for each in draft.exercises:
        there = [table for table in exercises if _slug(table) == each.slug]
        for table in there:
            _change_exercise(table, each, load)
        if not there:
            text = f"{_exercise_text(each, library)}\n\n"
            exercises.append(load(text)["exercise"][0])
    _change_spread(values, draft)


def _slug(table: MutableMapping[str, Any]) -> str:
    """The slug of one [[exercise]]."""
    return str(table["use"]) if "use" in table else slug_of(str(table.get("name")))


def _change_exercise(table: MutableMapping[str, Any], each: DraftExercise, load: Load) -> None:
    """Set what was given; another start without a dose has that of the form where it begins."""
    moves = "use" in table and each.start not in ("", table.get("start", each.slug))
    if len(each.steps) > 1 or (moves and not each.steps):
        _forget(table, NUMBERS)
    if each.steps or moves:
        _forget(table, (BUILD,))
    if len(each.steps) > 1:
        table[BUILD] = load(f"{BUILD} = {_build_text(each.steps)}")[BUILD]
    else:
        table.update(dict(*each.steps))
    table.update(dict(_texts(each)))


def _forget(table: MutableMapping[str, Any], keys: tuple[str, ...]) -> None:
    for key in keys:
        if key in table:
            del table[key]


def _change_spread(values: MutableMapping[str, Any], draft: Draft) -> None:
    changes: dict[str, Any] = {}
    if draft.action:
        changes |= {"action": draft.action, "limit": _LIMIT[draft.action]}
    if draft.settle_seconds is not None:
        changes["settle_seconds"] = draft.settle_seconds
    if changes and "on_spread" in values:
        values["on_spread"].update(changes)
    elif changes:
        values["on_spread"] = changes
