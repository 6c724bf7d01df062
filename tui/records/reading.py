"""Read a record back; one that was torn, changed or written by a newer Unpinch is refused."""

from pathlib import Path
from typing import get_args

from tui.plan.model import TAGS
from tui.plan.reader import Reader
from tui.plan.source import parse_source, read_bytes
from tui.play.events import Then
from tui.play.rules import Change, StopReason
from tui.play.sides import AFFECTED
from tui.play.symptoms import EASINGS, REACHES, Before, Symptoms
from tui.records.record import OUTCOMES, SCREENED, Beginning, ExerciseRecord, Record
from tui.records.writing import FORMAT, LEFT_OUT, checksum_line

# A name of a session may come out longer than it went in, by escapes.
_MOST_LINE_CHARACTERS = 4200
_MOST_SLUG_CHARACTERS = 4000
_MOST_PLACES = 60
_MOST_RUNGS = 50
_MOST_EXERCISES = 2000
_THENS: tuple[Then, ...] = get_args(Then)
_REASONS: tuple[StopReason, ...] = get_args(StopReason)
_DECISIONS = ("continue", "settle", "regress", "stop", "skip", "hurt", "again", "left", "easier")
_ANSWERS = ("yes", "no")


def read_record(path: Path) -> Record:
    """The record in a file; raises PlanError."""
    return parse_record(str(path), read_bytes(path))


def parse_record(file: str, content: bytes) -> Record:
    """The record in the bytes of a file; raises PlanError."""
    reader = Reader(parse_source(file, content, most_line_characters=_MOST_LINE_CHARACTERS))
    reader.integer("format", FORMAT, FORMAT)
    reader.raise_faults()
    first, _, body = content.partition(b"\n")
    if first + b"\n" != checksum_line(body):
        reader.fault("checksum", "that of the lines below it, as they were written")
        reader.raise_faults()
    record = _record(reader)
    reader.finish()
    reader.raise_faults()
    return record


def _record(reader: Reader) -> Record:
    reader.has("checksum")
    return Record(
        beginning=_beginning(reader),
        updated=reader.moment("updated"),
        ended=reader.moment("ended") if reader.has("ended") else None,
        outcome=reader.choice("outcome", OUTCOMES),
        reason=reader.choice("reason", _REASONS) if reader.has("reason") else None,
        is_stop_read=reader.flag("stop_read", default=False),
        hands_free=reader.flag("hands_free", False) if reader.has("hands_free") else None,
        after=_after(reader.table("after")) if reader.has("after") else None,
        exercises=tuple(_exercise(each) for each in reader.tables("exercise", 0, _MOST_EXERCISES)),
    )


def _beginning(reader: Reader) -> Beginning:
    return Beginning(
        session=reader.text("session"),
        session_digest=reader.text("session_digest"),
        title=reader.text("title"),
        sequence=reader.integer("sequence", 0, 2**31),
        started=reader.moment("started"),
        before=_before(reader.table("before", required=True)),
        screened=reader.choice("screened", SCREENED),
        screening_digest=reader.text("screening_digest"),
    )


def _before(reader: Reader) -> Before:
    before = Before(
        symptoms=_symptoms(reader),
        is_flare=reader.flag("flare", default=False),
        is_worse=reader.flag("worse", default=False),
        turned_on=frozenset(reader.texts("turned_on", most=_MOST_PLACES)),
        starts=tuple(
            None if start == LEFT_OUT else start
            for start in reader.integers("starts", LEFT_OUT, _MOST_RUNGS, most=_MOST_PLACES)
        ),
    )
    reader.finish()
    return before


def _after(reader: Reader) -> Symptoms:
    symptoms = _symptoms(reader)
    reader.finish()
    return symptoms


def _symptoms(reader: Reader) -> Symptoms:
    return Symptoms(
        affected=reader.choice("side", AFFECTED),
        reach=REACHES.index(reader.choice("reach", REACHES)),
        intensity=reader.integer("intensity", 0, 10),
        numb=reader.flag("numb", default=False),
        tingling=reader.flag("tingling", default=False),
        weak=reader.flag("weak", default=False),
        easing=reader.choice("easing", tuple(EASINGS)),
    )


def _exercise(reader: Reader) -> ExerciseRecord:
    exercise = ExerciseRecord(
        place=reader.integer("place", 1, _MOST_PLACES),
        exercise=reader.text("exercise", most=_MOST_SLUG_CHARACTERS),
        rung=reader.text("rung", most=_MOST_SLUG_CHARACTERS),
        started_at_rung=reader.text("started_at_rung", most=_MOST_SLUG_CHARACTERS),
        bias=frozenset(reader.choices("bias", TAGS, least=0)),
        sets_done=reader.integer("sets_done", 0, 10_000),
        reps_done=reader.integer("reps_done", 0, 10_000),
        seconds=reader.number("seconds", 0, 10**7),
        then=reader.choice("then", _THENS),
        answer=reader.choice("answer", _ANSWERS) if reader.has("answer") else None,
        change=_change(reader) if reader.has("change") else None,
        settled=reader.flag("settled", False) if reader.has("settled") else None,
        decision=reader.choice("decision", _DECISIONS) if reader.has("decision") else None,
    )
    reader.finish()
    return exercise


def _change(reader: Reader) -> Change:
    change = reader.integer("change", 1, 3)
    return 3 if change == 3 else 2 if change == 2 else 1
