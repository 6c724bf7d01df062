"""Whatever became of a real file, reading it gives a good object or faults that can be found."""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from contextlib import nullcontext, suppress
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bundled import library
from tests.hostile import RAW
from tests.mutations import Draw, Files, mutated_file
from tests.records import past
from tui import resources
from tui.figures import FigureArt
from tui.files.content import MOST_BYTES, read_bytes
from tui.files.faults import PlanError
from tui.plan.figure_file import exercises_of
from tui.plan.library import load_library
from tui.plan.load import load_session
from tui.plan.measures import JOINTS, KINDS, Dose
from tui.plan.model import (
    ACTIONS,
    DIRECTIONS,
    HANDS,
    POSITIONS,
    SIDE_RULES,
    TAGS,
    Exercise,
    Library,
    PlannedExercise,
    Session,
)
from tui.play.carry_on import MisfitError
from tui.play.estimate import minutes_ever
from tui.play.rehearse import TOKENS, rehearse
from tui.play.sides import AFFECTED
from tui.play.state import Phase
from tui.play.symptoms import EasingDirection, Symptoms
from tui.records.export import toml_bytes
from tui.records.importing import taking
from tui.records.incoming import Incoming, incoming_from
from tui.records.reading import parse_record, read_record
from tui.records.record import Record
from tui.records.resume import resumed
from tui.records.review import review
from tui.records.writing import checksum_line, record_bytes
from tui.settings.preferences import Preferences
from tui.settings.settings import SETTINGS, Settings
from tui.words.adding import description
from tui.words.sessions import session_words
from tui.words.transcript import transcript

FOLDER = resources.sessions_folder()
LIBRARY = library()
MOST_DRAWN = 3
ENOUGH_FOR_BOTH = 200


@dataclass(frozen=True)
class Kind:
    """A kind of file: real ones by their place, its reader, and what must hold of what it reads.

    `share` is the part of all cases that are of this kind; `load` is given the file's path.
    """

    files: Files
    share: float
    load: Callable[[Path], Any]
    holds: Callable[[Any, Draw], None]


def seeds_of(pattern: str) -> dict[str, bytes]:
    """The bundled files that fit a pattern, by their place below the sessions."""
    return {str(path.relative_to(FOLDER)): path.read_bytes() for path in FOLDER.glob(pattern)}


def own_rungs(place: str) -> bytes:
    """A file of the library whose ladders name no exercise of another file."""
    text = (FOLDER / place).read_text(encoding="utf-8")
    slugs = tomllib.loads(text)

    def kept(ladder: re.Match[str]) -> str:
        rungs = re.findall('"([^"]+)"', ladder[0])
        return f"ladder = {json.dumps([rung for rung in rungs if rung in slugs])}"

    return re.sub(r"ladder = \[[^]]*\]", kept, text).encode()


def written_here() -> bytes:
    """A session with exercises of the library written into it, as one would send to a friend."""
    exercises = []
    for file in (FOLDER / "exercises" / f"{name}.toml" for name in ("machine", "half-kneeling")):
        entry = next(iter(tomllib.loads(file.read_text(encoding="utf-8")).values()))
        entry.pop("ladder", None)
        exercises.append(entry | {"frames": ["o", "O\n+"]})
    values = {"format": 1, "title": "Mine", "per_day": 2, "exercise": exercises}
    return tomli_w.dumps(values | {"on_spread": {"limit": 1, "settle_seconds": 30}}).encode()


def packed() -> bytes:
    """A session that brings entries and a pose of the library with it, one of them done otherwise.

    Some ladders are cut short, so that a mutation is seldom about a form that is missing.
    """
    library = tomllib.loads((FOLDER / "exercises/supine.toml").read_text(encoding="utf-8"))
    poses = tomllib.loads((FOLDER / "poses.toml").read_text(encoding="utf-8"))
    slugs = library["curl-up"]["ladder"]
    entries = {slug: library[slug] for slug in slugs}
    entries["head-lift"] |= {"steps": ["Lift your head."], "bias": ["flexion", "load"]}
    values = {"format": 1, "title": "Mine", "exercise": [{"use": slugs[0]}, {"use": "curl-up"}]}
    return tomli_w.dumps(values | {"library": entries, "poses": poses}).encode()


SMALL_LIBRARY = {
    **seeds_of("poses.toml"),
    **seeds_of("texts/screening.toml"),
    "exercises/half-kneeling.toml": own_rungs("exercises/half-kneeling.toml"),
}


def is_good(kind: Kind, path: Path, folder: Path, draw: Draw) -> bool:
    """Whether a file could be read; what is said of it holds either way."""
    try:
        loaded = kind.load(path)
    except PlanError as error:
        faults_hold(error, folder)
        return False
    assert len(path.read_bytes()) <= MOST_BYTES
    kind.holds(loaded, draw)
    assert not [text for text in strings(loaded) if RAW.search(text)]
    return True


def faults_hold(error: PlanError, folder: Path) -> None:
    """Each fault names a file, a line of it unless all of the file is meant, and is one line."""
    assert error.faults
    for fault in error.faults:
        content = Path(fault.file).read_bytes()
        assert Path(fault.file).is_relative_to(folder)
        if fault.line is None:
            assert len(content) > MOST_BYTES
        else:
            assert 1 <= fault.line <= content.count(b"\n") + 1
        assert fault.message
        assert str(fault).isprintable() or not RAW.search(str(fault)), ascii(str(fault))
        assert "\n" not in str(fault)


def strings(value: object) -> list[str]:
    """Every string in an object."""
    if isinstance(value, str):
        return [value]
    if is_dataclass(value) and not isinstance(value, type):
        return [text for field in fields(value) for text in strings(getattr(value, field.name))]
    if isinstance(value, Mapping):
        return [text for pair in value.items() for each in pair for text in strings(each)]
    if isinstance(value, (tuple, frozenset)):
        return [text for each in value for text in strings(each)]
    return []


def session_holds(session: Session, draw: Draw) -> None:
    """The limits of a session, and that it can be rehearsed whatever is answered."""
    assert session.title.strip()
    assert 1 <= session.per_day <= 12
    assert session.on_spread.action in ACTIONS
    assert 1 <= session.on_spread.limit <= 2
    assert 30 <= session.on_spread.settle_seconds <= 300
    assert session.screening.urgent
    assert session.screening.soon
    assert session.screening.ask_first
    assert 1 <= len(session.exercises) <= 60
    for planned in session.exercises:
        assert 0 <= planned.hardest <= planned.start < len(planned.ladder)
        build_holds(planned)
        assert not session.is_rest or {form.dose.kind for form in planned.ladder} == {"hold"}
        for rung in (planned.exercise, *planned.ladder):
            exercise_holds(rung)
    draw_some([planned.exercise for planned in session.exercises])
    direction = draw(st.sampled_from((None, *get_args(EasingDirection))))
    symptoms = Symptoms(draw(st.sampled_from(AFFECTED)), 1, 0, easing_direction=direction)
    answers = tuple(draw(st.lists(st.sampled_from(TOKENS), max_size=5)))
    optional = frozenset(planned.slug for planned in session.exercises if planned.optional)
    rehearsal = rehearse(session, symptoms, optional, answers, draw(st.integers(0, 5)))
    assert session.title in transcript(session, symptoms, rehearsal)
    assert session_words(session, minutes_ever(session))


def packed_holds(session: Session, draw: Draw) -> None:
    """What protects somebody in the library does so in what a file brings, and all can be told."""
    session_holds(session, draw)
    for slug in session.packed.exercises.keys() & LIBRARY.exercises.keys():
        counted, installed = session.packed.exercises[slug], LIBRARY.exercises[slug]
        assert counted.bias >= installed.bias
        assert counted.quiet_leg >= installed.quiet_leg
        assert counted.needs_strong_leg >= installed.needs_strong_leg
        assert bool(counted.leg_start) >= bool(installed.leg_start)
        assert counted.position == installed.position
        assert counted.side == "away" or installed.side != "away"
        pairs = zip(counted.dose.numbers, installed.dose.numbers, strict=True)
        assert all(here <= there for here, there in pairs)
        assert counted.dose.rest_seconds >= installed.dose.rest_seconds
    assert not RAW.search(description(Path("mine.toml"), session, LIBRARY).replace("\n", ""))


def build_holds(planned: PlannedExercise) -> None:
    """Doses rise from step to step, from the one that is played first (C22)."""
    assert 1 <= len(planned.build) <= 6
    assert planned.build[0] == planned.ladder[planned.start].dose
    for before, step in pairwise(planned.build):
        assert before.numbers != step.numbers
        assert all(n <= m for n, m in zip(before.numbers, step.numbers, strict=True))


def library_holds(library: Library, _: Draw) -> None:
    """The limits of exercises, ladders that lead somewhere, and figures that can be drawn."""
    assert library.screening.urgent
    assert library.screening.soon
    assert library.screening.ask_first
    assert library.screening.one_page
    for slug, exercise in library.exercises.items():
        assert exercise.slug == slug
        assert set(exercise.ladder) <= set(library.exercises)
        exercise_holds(exercise)
    draw_some(list(library.exercises.values()))


def figures_hold(exercises: tuple[Exercise, ...], _: Draw) -> None:
    """The limits of exercises whose figures can be drawn."""
    for exercise in exercises:
        exercise_holds(exercise)
    draw_some(list(exercises))


def exercise_holds(exercise: Exercise) -> None:
    """The limits of an exercise."""
    assert exercise.name.strip()
    assert exercise.position in POSITIONS
    assert exercise.side in SIDE_RULES
    assert exercise.hands in HANDS
    assert exercise.bias
    assert exercise.bias <= set(TAGS)
    assert not exercise.is_untagged or exercise.bias == set(DIRECTIONS)
    assert exercise.side != "alternating" or exercise.dose.kind == "reps"
    assert len(exercise.verbs) in (0, 1 if exercise.dose.kind == "hold" else 2)
    assert all(1 <= len(verb) <= 24 for verb in exercise.verbs)
    joint = exercise.range_degrees
    assert joint is None or (joint.joint in JOINTS and 0 <= joint.degrees <= 180)
    assert 1 <= len(exercise.steps) <= 12
    assert exercise.slug in exercise.ladder
    assert len(set(exercise.ladder)) == len(exercise.ladder)
    dose_holds(exercise.dose)
    for way in (exercise.ways.bending, exercise.ways.arching) if exercise.ways else ():
        assert (way.slug, way.dose, way.ways) == (exercise.slug, exercise.dose, None)
        exercise_holds(way)


def dose_holds(dose: Dose) -> None:
    """The limits of a dose."""
    assert dose.kind in KINDS
    assert 1 <= dose.sets <= 10
    assert 1 <= dose.reps <= 100
    assert (0 if dose.kind == "reps" else 1) <= dose.hold_seconds <= 600
    assert 0 <= dose.rest_seconds <= 300
    assert all(0.5 <= seconds <= 20 for seconds in dose.tempo_seconds)
    assert not dose.holds_both_ends or (dose.kind == "reps" and dose.hold_seconds)


def draw_some(exercises: list[Exercise]) -> None:
    """Draw the first figures that are not as in the library."""
    figures = [each.figure for each in LIBRARY.exercises.values()]
    changed = [each for each in exercises if each.frames or each.figure not in figures]
    for exercise in changed[:MOST_DRAWN]:
        art = FigureArt(exercise.figure, 24, 8, "left", exercise.frames)
        for fraction in (0.0, 1.0):
            assert [len(row) for row in art.frame(fraction).text] == [24] * 8


def read_record_as_changed(path: Path) -> Record:
    """What a record would tell if its checksum were no protection."""
    with pytest.raises(PlanError) if is_changed(path) else nullcontext():
        read_record(path)
    body = path.read_bytes().partition(b"\n")[2]
    path.write_bytes(checksum_line(body) + body)
    return read_record(path)


def is_changed(path: Path) -> bool:
    """Whether the file is not one of those that were written."""
    return path.read_bytes() not in {record_bytes(record) for record in PAST.values()}


def record_holds(record: Record, _: Draw) -> None:
    """It is written again as it was, can be looked back at, and is carried on or refused."""
    assert parse_record("again.toml", record_bytes(record)) == record
    review(past.SESSION, [record], past.NOON)
    with suppress(MisfitError):
        run = resumed(past.SESSION, record, now=1000.0)[0]
        assert run.state.phase in Phase


def export_holds(read: list[Incoming], _: Draw) -> None:
    """Each record reads back as it came in, and all of them are taken in where nothing is yet."""
    assert [parse_record("new.toml", each.content) for each in read] == [one.record for one in read]
    assert len(taking((), read, (), past.NOON).files) <= len(read)


def read_settings_whole(path: Path) -> Settings:
    """What a file sets; raises PlanError where any of it has a fault."""
    preferences = Preferences(path)
    if preferences.faults:
        raise PlanError(preferences.faults)
    return preferences.settings


def settings_hold(read: Settings, _: Draw) -> None:
    """Each of them is a value of its kind."""
    for setting in SETTINGS:
        value = setting.of(read)
        word = str(value) if type(value) is int else setting.kind.word_of(value)
        assert setting.kind.of_word(word) == value


SET = b"""# Mine
theme = "light"
ascii = true
sound = "off"
motion = true
figure = "dots"
hands_free = false
get_ready_seconds = 20
emergency_number = "+41 144"
"""
PAST = {
    "under-way": past.ran(0, "bow no", "curl resting", outcome="under-way"),
    "by path": replace(
        past.ran(0, "bow ?", outcome="under-way"),
        beginning=replace(
            past.ran(0).beginning, session_path=Path("/home/you/Dehnübungen am Morgen.toml")
        ),
    ),
    "stopped": replace(past.ran(0, "bow yes"), outcome="stopped", reason="professional"),
    "completed": past.ran(0, "bow no", "curl hurt", "lift no", after=past.FOOT, is_flare=True),
}
KINDS_OF_FILES = {
    "session": Kind(
        Files({place: seed for place, seed in seeds_of("*.toml").items() if place != "poses.toml"}),
        0.2,
        lambda path: load_session(path, LIBRARY),
        session_holds,
    ),
    "session with exercises": Kind(
        Files({"mine.toml": written_here()}),
        0.3,
        lambda path: load_session(path, LIBRARY),
        session_holds,
    ),
    "session with a library": Kind(
        Files({"mine.toml": packed()}),
        0.1,
        lambda path: load_session(path, LIBRARY),
        packed_holds,
    ),
    "exercises": Kind(
        Files({place: own_rungs(place) for place in seeds_of("exercises/*.toml")}),
        0.1,
        lambda path: load_library(path.parent.parent),
        library_holds,
    ),
    "figures": Kind(
        Files(seeds_of("exercises/*.toml")),
        0.05,
        lambda path: exercises_of(path, read_bytes(path), LIBRARY),
        figures_hold,
    ),
    "poses": Kind(
        Files(seeds_of("poses.toml")),
        0.075,
        lambda path: load_library(path.parent),
        library_holds,
    ),
    "record": Kind(
        Files({f"{outcome}.toml": record_bytes(record) for outcome, record in PAST.items()}),
        0.1,
        read_record_as_changed,
        record_holds,
    ),
    "export": Kind(
        Files({"all.toml": toml_bytes(PAST.values())}),
        0.05,
        lambda path: incoming_from(path)[0],
        export_holds,
    ),
    "settings": Kind(
        Files({"settings.toml": SET}),
        0.05,
        read_settings_whole,
        settings_hold,
    ),
    "texts": Kind(
        Files(seeds_of("texts/screening.toml")),
        0.075,
        lambda path: load_library(path.parent.parent),
        library_holds,
    ),
}


@pytest.mark.parametrize("name", KINDS_OF_FILES)
def test_a_mutated_file(name: str, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    kind = KINDS_OF_FILES[name]
    for place, seed in SMALL_LIBRARY.items():
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_bytes(seed)
    cases = round(pytestconfig.getoption("--fuzz-cases") * kind.share)
    outcomes = {True: 0, False: 0}

    @settings(max_examples=cases, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def read_one(data: st.DataObject) -> None:
        place, content = data.draw(mutated_file(kind.files))
        path = tmp_path / place
        kept = path.read_bytes() if path.exists() else None
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        try:
            outcomes[is_good(kind, path, tmp_path, data.draw)] += 1
        finally:
            path.unlink() if kept is None else path.write_bytes(kept)

    read_one()
    assert sum(outcomes.values()) >= cases
    assert min(outcomes.values()) > 0 or cases < ENOUGH_FOR_BOTH, outcomes
