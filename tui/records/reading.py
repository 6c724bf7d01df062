"""Read a record back; one that was torn, changed or written by a newer Unpinch is refused.

Everything that is wrong with one file is that file's fault, and a PlanError.
"""

from pathlib import Path
from typing import get_args

from tui.files.faults import Fault, PlanError
from tui.files.reader import Reader
from tui.files.source import parse_source, read_bytes
from tui.plan.model import TAGS
from tui.play.events import Then
from tui.play.rules import Change, StopReason
from tui.play.sides import AFFECTED
from tui.play.symptoms import EASINGS, REACHES, Before, Symptoms
from tui.records.bounds import (
    MOST_BYTES,
    MOST_COUNTED,
    MOST_EXERCISES,
    MOST_LINE_CHARACTERS,
    MOST_PLACES,
    MOST_RUNGS,
    MOST_SECONDS,
    MOST_SEQUENCE,
    MOST_SLUG_CHARACTERS,
)
from tui.records.record import OUTCOMES, SCREENED, Beginning, ExerciseRecord, Record
from tui.records.writing import FORMATS, LEFT_OUT, checksum_line

_THENS: tuple[Then, ...] = get_args(Then)
_REASONS: tuple[StopReason, ...] = get_args(StopReason)
_DECISIONS = ("continue", "settle", "regress", "stop", "skip", "hurt", "again", "left", "easier")
_ANSWERS = ("yes", "no")
_BEGINNING = b'checksum = "'
_CHECKSUM_WANTED = "found another, expected that of the lines below it, as they were written"


def read_record(path: Path) -> Record:
    """The record in a file, never in what a link leads to; raises PlanError."""
    return parse_record(str(path), read_record_bytes(path))


def read_record_bytes(path: Path) -> bytes:
    """The bytes of a record's file; raises PlanError."""
    return read_bytes(path, most_bytes=MOST_BYTES, follow_links=False)


def begins_like_record(path: Path, *, or_is_empty: bool = False) -> bool:
    """Whether a file that may be torn or edited was once written as a record.

    `or_is_empty` takes one in which nothing stands for one too, as a power cut leaves it.
    """
    try:
        content = read_record_bytes(path)
    except PlanError:
        return False
    return content.startswith(_BEGINNING) or (or_is_empty and not content.strip(b"\0"))


def parse_record(file: str, content: bytes) -> Record:
    """The record in the bytes of a file; raises PlanError, whatever is wrong with them."""
    try:
        return _parsed(file, content)
    except PlanError:
        raise
    except Exception as error:
        # One file that nobody has thought of must not be in the way of all others.
        message = f"cannot be read ({type(error).__name__})"
        raise PlanError([Fault(file, None, message)]) from error


def _parsed(file: str, content: bytes) -> Record:
    first, _, body = content.partition(b"\n")
    if first + b"\n" != checksum_line(body):
        # What nobody wrote as a record is not worth the time that its parsing may take.
        raise PlanError([Fault(file, 1, f"checksum: {_CHECKSUM_WANTED}")])
    reader = Reader(parse_source(file, content, most_line_characters=MOST_LINE_CHARACTERS))
    reader.integer("format", FORMATS[0], FORMATS[-1])
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
        exercises=tuple(_exercise(each) for each in reader.tables("exercise", 0, MOST_EXERCISES)),
    )


def _beginning(reader: Reader) -> Beginning:
    return Beginning(
        has_former_slugs=reader.values.get("format") == FORMATS[0],
        session=reader.text("session"),
        session_digest=reader.text("session_digest"),
        title=reader.text("title"),
        sequence=reader.integer("sequence", 0, MOST_SEQUENCE),
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
        turned_on=frozenset(
            reader.texts("turned_on", most=MOST_PLACES, most_characters=MOST_SLUG_CHARACTERS)
        ),
        starts=tuple(
            None if start == LEFT_OUT else start
            for start in reader.integers("starts", LEFT_OUT, MOST_RUNGS, most=MOST_PLACES)
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
        place=reader.integer("place", 1, MOST_PLACES),
        exercise=reader.text("exercise", most=MOST_SLUG_CHARACTERS),
        rung=reader.text("rung", most=MOST_SLUG_CHARACTERS),
        started_at_rung=reader.text("started_at_rung", most=MOST_SLUG_CHARACTERS),
        bias=frozenset(reader.choices("bias", TAGS, least=0)),
        whole=reader.flag("whole", False) if reader.has("whole") else None,
        sets_done=reader.integer("sets_done", 0, MOST_COUNTED),
        reps_done=reader.integer("reps_done", 0, MOST_COUNTED),
        seconds=reader.number("seconds", 0, MOST_SECONDS),
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
