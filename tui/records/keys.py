"""Every key of a record's file: its name there, what it holds, how that is written and read.

The keys stand in the order in which they are written; those of `BEGINNING` and `RUN` are followed
by the tables `before` (`SYMPTOMS` and `BEFORE`) and `after` (`SYMPTOMS`), and by a table `exercise`
(`EXERCISE`) for each rung that was played.
"""

import os
from pathlib import Path
from typing import get_args

from tui.files.reader import Reader
from tui.plan.model import TAGS
from tui.play.events import Then
from tui.play.rules import Change, StopReason
from tui.play.sides import AFFECTED
from tui.play.symptoms import EASINGS, REACHES, Before, Symptoms
from tui.records.address import MOST_CHARACTERS, address_of, path_at
from tui.records.bounds import (
    MOST_COUNTED,
    MOST_PLACES,
    MOST_RUNGS,
    MOST_SECONDS,
    MOST_SEQUENCE,
    MOST_SLUG_CHARACTERS,
)
from tui.records.forms import (
    FLAG,
    FLAG_IF_TRUE,
    MOMENT,
    Form,
    Table,
    choice,
    integer,
    number,
    optional,
    position_in,
    text,
)
from tui.records.record import (
    OUTCOMES,
    SCREENED,
    Answer,
    Beginning,
    DecisionName,
    ExerciseRecord,
    Record,
)

FORMATS = (1, 2)
"""The first has the slugs of earlier versions, the second those of today."""
LEFT_OUT = -1
"""In `starts`, a place of the session that is left out."""
_THENS: tuple[Then, ...] = get_args(Then)
_REASONS: tuple[StopReason, ...] = get_args(StopReason)
_DECISIONS: tuple[DecisionName, ...] = get_args(DecisionName)
_ANSWERS: tuple[Answer, ...] = get_args(Answer)


def _read_format(reader: Reader, key: str) -> bool:
    return reader.integer(key, FORMATS[0], FORMATS[-1]) == FORMATS[0]


def _read_tags(reader: Reader, key: str) -> frozenset[str]:
    return frozenset(reader.choices(key, TAGS, least=0))


def _read_slugs(reader: Reader, key: str) -> frozenset[str]:
    slugs = reader.texts(key, most=MOST_PLACES, most_characters=MOST_SLUG_CHARACTERS)
    return frozenset(slugs)


def _write_starts(starts: tuple[int | None, ...]) -> list[int] | None:
    return [LEFT_OUT if start is None else start for start in starts] or None


def _read_starts(reader: Reader, key: str) -> tuple[int | None, ...]:
    starts = reader.integers(key, LEFT_OUT, MOST_RUNGS, most=MOST_PLACES)
    return tuple(None if start == LEFT_OUT else start for start in starts)


def _read_change(reader: Reader, key: str) -> Change:
    change = reader.integer(key, 1, 3)
    return 3 if change == 3 else 2 if change == 2 else 1


def _read_address(reader: Reader, key: str) -> Path:
    address = reader.text(key, most=MOST_CHARACTERS)
    path = path_at(address)
    if address and path is None:
        reader.fault(key, "the address of a file, such as file:///home/you/mornings.toml")
    return path or Path(os.sep)


_HAS_FORMER_SLUGS: Form[bool] = Form(lambda has: FORMATS[0] if has else FORMATS[1], _read_format)
_TAGS: Form[frozenset[str]] = Form(sorted, _read_tags)
_SLUG = text(MOST_SLUG_CHARACTERS)
_SLUGS_IF_ANY: Form[frozenset[str]] = Form(lambda slugs: sorted(slugs) or None, _read_slugs)
_STARTS_IF_ANY: Form[tuple[int | None, ...]] = Form(_write_starts, _read_starts)
_ADDRESS: Form[Path] = Form(address_of, _read_address)
_CHANGE: Form[Change] = Form(lambda change: change, _read_change)

BEGINNING = Table[Beginning]()
FORMAT = BEGINNING.key("format", lambda run: run.has_former_slugs, _HAS_FORMER_SLUGS)
SESSION = BEGINNING.key("session", lambda run: run.session, text())
SESSION_DIGEST = BEGINNING.key("session_digest", lambda run: run.session_digest, text())
SESSION_FILE = BEGINNING.key("session_file", lambda run: run.session_path, optional(_ADDRESS))
TITLE = BEGINNING.key("title", lambda run: run.title, text())
SEQUENCE = BEGINNING.key("sequence", lambda run: run.sequence, integer(0, MOST_SEQUENCE))
SCREENED_BY = BEGINNING.key("screened", lambda run: run.screened, choice(SCREENED))
SCREENING_DIGEST = BEGINNING.key("screening_digest", lambda run: run.screening_digest, text())
STARTED = BEGINNING.key("started", lambda run: run.started, MOMENT)

RUN = Table[Record]()
UPDATED = RUN.key("updated", lambda run: run.updated, MOMENT)
ENDED = RUN.key("ended", lambda run: run.ended, optional(MOMENT))
OUTCOME = RUN.key("outcome", lambda run: run.outcome, choice(OUTCOMES))
REASON = RUN.key("reason", lambda run: run.reason, optional(choice(_REASONS)))
STOP_READ = RUN.key("stop_read", lambda run: run.is_stop_read, FLAG_IF_TRUE)
HANDS_FREE = RUN.key("hands_free", lambda run: run.hands_free, optional(FLAG))

SYMPTOMS = Table[Symptoms]()
SIDE = SYMPTOMS.key("side", lambda symptoms: symptoms.affected, choice(AFFECTED))
REACH = SYMPTOMS.key("reach", lambda symptoms: symptoms.reach, position_in(REACHES))
INTENSITY = SYMPTOMS.key("intensity", lambda symptoms: symptoms.intensity, integer(0, 10))
NUMB = SYMPTOMS.key("numb", lambda symptoms: symptoms.numb, FLAG)
TINGLING = SYMPTOMS.key("tingling", lambda symptoms: symptoms.tingling, FLAG)
WEAK = SYMPTOMS.key("weak", lambda symptoms: symptoms.weak, FLAG)
EASING = SYMPTOMS.key("easing", lambda symptoms: symptoms.easing, choice(tuple(EASINGS)))

BEFORE = Table[Before]()
FLARE = BEFORE.key("flare", lambda before: before.is_flare, FLAG_IF_TRUE)
WORSE = BEFORE.key("worse", lambda before: before.is_worse, FLAG_IF_TRUE)
TURNED_ON = BEFORE.key("turned_on", lambda before: before.turned_on, _SLUGS_IF_ANY)
STARTS = BEFORE.key("starts", lambda before: before.starts, _STARTS_IF_ANY)

EXERCISE = Table[ExerciseRecord]()
PLACE = EXERCISE.key("place", lambda played: played.place, integer(1, MOST_PLACES))
EXERCISE_SLUG = EXERCISE.key("exercise", lambda played: played.exercise, _SLUG)
RUNG = EXERCISE.key("rung", lambda played: played.rung, _SLUG)
STARTED_AT_RUNG = EXERCISE.key("started_at_rung", lambda played: played.started_at_rung, _SLUG)
BIAS = EXERCISE.key("bias", lambda played: played.bias, _TAGS)
SETS_DONE = EXERCISE.key("sets_done", lambda played: played.sets_done, integer(0, MOST_COUNTED))
REPS_DONE = EXERCISE.key("reps_done", lambda played: played.reps_done, integer(0, MOST_COUNTED))
SECONDS = EXERCISE.key("seconds", lambda played: played.seconds, number(0, MOST_SECONDS))
THEN = EXERCISE.key("then", lambda played: played.then, choice(_THENS))
ANSWER = EXERCISE.key("answer", lambda played: played.answer, optional(choice(_ANSWERS)))
CHANGE = EXERCISE.key("change", lambda played: played.change, optional(_CHANGE))
SETTLED = EXERCISE.key("settled", lambda played: played.settled, optional(FLAG))
DECISION = EXERCISE.key("decision", lambda played: played.decision, optional(choice(_DECISIONS)))
WHOLE = EXERCISE.key("whole", lambda played: played.whole, optional(FLAG))
