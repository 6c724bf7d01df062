"""Read a record back; one that was torn, changed or written by a newer Unpinch is refused.

Everything that is wrong with one file is that file's fault, and a PlanError.
"""

from pathlib import Path

from tui.files.content import read_bytes
from tui.files.faults import Fault, PlanError
from tui.files.reader import Reader
from tui.files.source import parse_written
from tui.play.lists import Clearance
from tui.play.past import Morning
from tui.play.symptoms import BUTTOCK, Before, Symptoms
from tui.records import keys
from tui.records.bounds import MOST_BYTES, MOST_EXERCISES, MOST_LINE_CHARACTERS
from tui.records.record import (
    FORMER_EASING_SESSION,
    NOT_TOLD,
    NOTES,
    Beginning,
    ExerciseRecord,
    Record,
    RecordOutcome,
)
from tui.records.writing import checksum_line

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
    reader = Reader(parse_written(file, content, most_line_characters=MOST_LINE_CHARACTERS))
    # Of a later format nothing else can be said than that it is one.
    keys.FORMAT.read(reader)
    reader.raise_faults()
    reader.has("checksum")
    record = record_in(reader)
    reader.raise_faults()
    return record


def record_in(reader: Reader) -> Record:
    """The record in a table, whose faults are kept in the reader."""
    record = _record(reader)
    reader.finish()
    return record


def _record(reader: Reader) -> Record:
    outcome = keys.OUTCOME.read(reader)
    return Record(
        beginning=_beginning(reader, outcome),
        updated=keys.UPDATED.read(reader),
        ended=keys.ENDED.read(reader),
        outcome=outcome,
        reason=keys.REASON.read(reader),
        is_stop_read=keys.STOP_READ.read(reader),
        is_given_up=keys.GIVEN_UP.read(reader),
        takes_skipped=keys.TAKES_SKIPPED.read(reader),
        hands_free=keys.HANDS_FREE.read(reader),
        after=_after(reader.table("after")) if reader.has("after") else None,
        told=keys.TOLD.read(reader),
        first_begun=keys.FIRST_BEGUN.read(reader),
        refused_by=keys.REFUSED_BY.read(reader),
        lines=keys.LINES.read(reader),
        passing=keys.PASSING.read(reader),
        clearance=_clearance(reader),
        activities_chosen=keys.ACTIVITIES_CHOSEN.read(reader),
        activities=keys.ACTIVITIES.read(reader),
        exercises=tuple(_exercise(each) for each in reader.tables("exercise", 0, MOST_EXERCISES)),
    )


def _clearance(reader: Reader) -> Clearance | None:
    by, when = keys.EXAMINED_BY.read(reader), keys.EXAMINED_WHEN.read(reader)
    return Clearance(by, when) if by is not None and when is not None else None


def _beginning(reader: Reader, outcome: RecordOutcome) -> Beginning:
    is_note = outcome in NOTES
    for key in keys.OF_A_SESSION:
        if not is_note and not reader.has(key.name):
            reader.text(key.name)
    told = reader.table("before", required=not is_note)
    is_former, session = told.has(keys.FORMER_INTENSITY), keys.SESSION.read(reader)
    is_rest = keys.REST.read(reader) or (is_former and session == FORMER_EASING_SESSION)
    return Beginning(
        has_former_slugs=keys.FORMAT.read(reader),
        session=session,
        session_digest=keys.SESSION_DIGEST.read(reader),
        session_path=keys.SESSION_FILE.read(reader),
        title=keys.TITLE.read(reader),
        sequence=keys.SEQUENCE.read(reader),
        started=keys.STARTED.read(reader),
        before=_before(told) if told.values or not is_note else NOT_TOLD,
        screened=keys.SCREENED_BY.read(reader),
        screening_digest=keys.SCREENING_DIGEST.read(reader),
        asked=keys.ASKED.read(reader),
        cleared=keys.CLEARED.read(reader),
        is_rest=is_rest,
        morning=_morning(reader),
        is_former=is_former,
        self_check=keys.SELF_CHECK.read(reader),
        own_forms=keys.OWN_FORMS.read(reader),
    )


def _morning(reader: Reader) -> Morning | None:
    of, is_worse = keys.MORNING_OF.read(reader), keys.MORNING_WORSE.read(reader)
    return None if of is None or is_worse is None else Morning(of, is_worse)


def _before(reader: Reader) -> Before:
    before = Before(
        symptoms=_symptoms(reader),
        is_flare=keys.FLARE.read(reader),
        is_worse=keys.WORSE.read(reader),
        is_beyond_usual=keys.BEYOND_USUAL.read(reader),
        is_cleared=keys.JUST_CLEARED.read(reader),
        turned_on=keys.TURNED_ON.read(reader),
        starts=keys.STARTS.read(reader),
        spreads_today=keys.SPREADS_TODAY.read(reader),
        hurts_today=keys.HURTS_TODAY.read(reader),
        steps=keys.STEPS.read(reader),
    )
    reader.finish()
    return before


def _after(reader: Reader) -> Symptoms:
    symptoms = _symptoms(reader)
    reader.finish()
    return symptoms


def _symptoms(reader: Reader) -> Symptoms:
    reach = keys.REACH.read(reader)
    leg_pain, back_pain = _pains(reader, reach)
    return Symptoms(
        affected=keys.SIDE.read(reader),
        reach=reach,
        leg_pain=leg_pain,
        back_pain=back_pain,
        numb=keys.NUMB.read(reader),
        tingling=keys.TINGLING.read(reader),
        weak=keys.WEAK.read(reader),
        easing=keys.EASING.read(reader),
        easing_direction=keys.EASING_DIRECTION.read(reader),
        began=keys.BEGAN.read(reader),
    )


def _pains(reader: Reader, reach: int) -> tuple[int, int]:
    """Leg and back pain; of the one number of earlier versions both as C25 says."""
    if not reader.has(keys.FORMER_INTENSITY):
        return keys.LEG_PAIN.read(reader), keys.BACK_PAIN.read(reader)
    intensity = reader.integer(keys.FORMER_INTENSITY, 0, 10)
    return (intensity if reach >= BUTTOCK else 0), intensity


def _exercise(reader: Reader) -> ExerciseRecord:
    exercise = ExerciseRecord(
        place=keys.PLACE.read(reader),
        exercise=keys.EXERCISE_SLUG.read(reader),
        rung=keys.RUNG.read(reader),
        started_at_rung=keys.STARTED_AT_RUNG.read(reader),
        bias=keys.BIAS.read(reader),
        sets_done=keys.SETS_DONE.read(reader),
        reps_done=keys.REPS_DONE.read(reader),
        seconds=keys.SECONDS.read(reader),
        then=keys.THEN.read(reader),
        answer=keys.ANSWER.read(reader),
        change=keys.CHANGE.read(reader),
        settled=keys.SETTLED.read(reader),
        decision=keys.DECISION.read(reader),
        whole=keys.WHOLE.read(reader),
        has_begun=keys.HAS_BEGUN.read(reader),
        has_moved=keys.HAS_MOVED.read(reader),
        moved_to=keys.MOVED_TO.read(reader),
        spread_later=keys.SPREAD_LATER.read(reader),
        answered_at=keys.ANSWERED_AT.read(reader),
        hurt_at=keys.HURT_AT.read(reader),
        dose=keys.DOSE.read(reader),
        reps_left=keys.REPS_LEFT.read(reader),
        reps_right=keys.REPS_RIGHT.read(reader),
    )
    reader.finish()
    return exercise
