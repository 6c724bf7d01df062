"""Every key of a record's file: its name there, what it holds, how that is written and read.

The keys stand in the order in which they are written; those of `BEGINNING` and `RUN` are followed
by the tables `before` (`SYMPTOMS` and `BEFORE`) and `after` (`SYMPTOMS`), and by a table `exercise`
(`EXERCISE`) for each rung that was played.
"""

import os
from pathlib import Path
from typing import get_args

from tui.files.reader import Reader
from tui.plan.measures import MOST_HOLD_SECONDS, MOST_REPS, MOST_SETS
from tui.plan.model import MOST_STEPS, TAGS
from tui.plan.own_forms import OwnForm
from tui.play.events import Answer, Then
from tui.play.felt import FELT, ITEMS, SelfCheck
from tui.play.lists import ExaminedWhen, Examiner
from tui.play.rules import Change, StopReason
from tui.play.sides import AFFECTED
from tui.play.symptoms import REACHES, Before, Easing, EasingDirection, Symptoms
from tui.records.activities import NAMES_IF_ANY, RATED_IF_ANY
from tui.records.address import MOST_CHARACTERS, address_of, path_at
from tui.records.bounds import (
    MOST_COUNTED,
    MOST_EXERCISES,
    MOST_LINES,
    MOST_NAME_CHARACTERS,
    MOST_OWN_FORMS,
    MOST_PLACES,
    MOST_RUNGS,
    MOST_SECONDS,
    MOST_SEQUENCE,
    MOST_SLUG_CHARACTERS,
)
from tui.records.forms import (
    DAY,
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
    text_if_any,
    three_integers,
)
from tui.records.record import (
    OUTCOMES,
    SCREENED,
    Beginning,
    DecisionName,
    ExerciseRecord,
    Record,
    RefusedBy,
)

FORMATS = (1, 2)
"""The first has the slugs of earlier versions, the second those of today."""
_NO_TAG = "none"
LEFT_OUT = -1
"""In `starts`, a place of the session that is left out."""
_THENS: tuple[Then, ...] = get_args(Then)
_REASONS: tuple[StopReason, ...] = get_args(StopReason)
_DECISIONS: tuple[DecisionName, ...] = get_args(DecisionName)
_ANSWERS: tuple[Answer, ...] = get_args(Answer)
_REFUSED_BY: tuple[RefusedBy, ...] = get_args(RefusedBy)
_EASINGS: tuple[Easing, ...] = get_args(Easing)
_DIRECTIONS: tuple[EasingDirection, ...] = get_args(EasingDirection)
_EXAMINERS: tuple[Examiner, ...] = get_args(Examiner)
_EXAMINED_WHEN: tuple[ExaminedWhen, ...] = get_args(ExaminedWhen)


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


def _write_tag_sets(tag_sets: tuple[frozenset[str], ...]) -> list[str] | None:
    return [" ".join(sorted(tags)) or _NO_TAG for tags in tag_sets] or None


def _read_tag_sets(reader: Reader, key: str) -> tuple[frozenset[str], ...]:
    """One text for each set of tags, which are parted by spaces."""
    texts = reader.texts(key, most=MOST_EXERCISES, most_characters=MOST_NAME_CHARACTERS)
    for index, words in enumerate(texts):
        if words != _NO_TAG and not set(words.split()) <= set(TAGS):
            reader.fault((key, index), f"tags out of {', '.join(TAGS)}, or {_NO_TAG}")
    return tuple(frozenset(words.split()) - {_NO_TAG} for words in texts)


def _read_lines(reader: Reader, key: str) -> frozenset[str]:
    return frozenset(reader.texts(key, most=MOST_LINES, most_characters=MOST_NAME_CHARACTERS))


def _read_forms(reader: Reader, key: str) -> frozenset[OwnForm]:
    """The slug and the digest of each, with a space between."""
    texts = reader.texts(key, most=MOST_OWN_FORMS, most_characters=MOST_NAME_CHARACTERS)
    pairs = [text.split(" ") for text in texts]
    own = [OwnForm(*pair) for pair in pairs if len(pair) == 2 and all(pair)]
    if len(own) < len(pairs):
        reader.fault(key, "a slug and a digest in each, with a space between")
    return frozenset(own)


def _read_self_check(reader: Reader, key: str) -> SelfCheck:
    """One text for each item that was told: what it is about, and how it is."""
    words = reader.choices(key, _FELT, least=0)
    told = [_FELT[each] for each in words if each in _FELT]
    if len({item for item, _ in told}) < len(told):
        reader.fault(key, f"each of {', '.join(ITEMS)} once")
    return SelfCheck(tuple(told))


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
_FORMS_IF_ANY: Form[frozenset[OwnForm]] = Form(
    lambda forms: sorted(" ".join(form) for form in forms) or None, _read_forms
)
_STARTS_IF_ANY: Form[tuple[int | None, ...]] = Form(_write_starts, _read_starts)
_STEPS_IF_ANY: Form[tuple[int, ...]] = Form(
    lambda steps: list(steps) or None,
    lambda reader, key: reader.integers(key, 0, MOST_STEPS - 1, most=MOST_PLACES),
)
_DOSE = three_integers((1, 1, 0), (MOST_SETS, MOST_REPS, MOST_HOLD_SECONDS))
_REPS_OF_A_SIDE = optional(integer(0, MOST_COUNTED))
_ADDRESS: Form[Path] = Form(address_of, _read_address)
_CHANGE: Form[Change] = Form(lambda change: change, _read_change)
_TAG_SETS_IF_ANY: Form[tuple[frozenset[str], ...]] = Form(_write_tag_sets, _read_tag_sets)
_FELT = {f"{item} {felt}": (item, felt) for item in ITEMS for felt in FELT}
_SELF_CHECK: Form[SelfCheck] = Form(
    lambda told: [" ".join(pair) for pair in told.felt], _read_self_check
)
_LINES_IF_ANY: Form[frozenset[str]] = Form(lambda lines: sorted(lines) or None, _read_lines)
_TOLD: Form[Change] = Form(
    lambda told: None if told == 1 else told,
    lambda reader, key: _read_change(reader, key) if reader.has(key) else 1,
)
_TRUE_UNLESS_FALSE: Form[bool] = Form(
    lambda value: None if value else False, lambda reader, key: reader.flag(key, default=True)
)

BEGINNING = Table[Beginning]()
FORMAT = BEGINNING.key("format", lambda run: run.has_former_slugs, _HAS_FORMER_SLUGS)
SESSION = BEGINNING.key("session", lambda run: run.session, text_if_any())
SESSION_DIGEST = BEGINNING.key("session_digest", lambda run: run.session_digest, text_if_any())
SESSION_FILE = BEGINNING.key("session_file", lambda run: run.session_path, optional(_ADDRESS))
TITLE = BEGINNING.key("title", lambda run: run.title, text_if_any())
OF_A_SESSION = (SESSION, SESSION_DIGEST, TITLE)
"""What only a note may be without."""
REST = BEGINNING.key("rest", lambda run: run.is_rest, FLAG_IF_TRUE)
SEQUENCE = BEGINNING.key("sequence", lambda run: run.sequence, integer(0, MOST_SEQUENCE))
SCREENED_BY = BEGINNING.key("screened", lambda run: run.screened, choice(SCREENED))
SCREENING_DIGEST = BEGINNING.key(
    "screening_digest", lambda run: run.screening_digest, text_if_any()
)
STARTED = BEGINNING.key("started", lambda run: run.started, MOMENT)
ASKED = BEGINNING.key("asked", lambda run: run.asked, _LINES_IF_ANY)
CLEARED = BEGINNING.key("cleared", lambda run: run.cleared, _LINES_IF_ANY)
MORNING_OF = BEGINNING.key(
    "morning_of",
    lambda run: run.morning.of if run.morning else None,
    optional(integer(0, MOST_SEQUENCE)),
)
MORNING_WORSE = BEGINNING.key(
    "morning_worse", lambda run: run.morning.is_worse if run.morning else None, optional(FLAG)
)
SELF_CHECK = BEGINNING.key("self_check", lambda run: run.self_check, optional(_SELF_CHECK))
OWN_FORMS = BEGINNING.key("own_forms", lambda run: run.own_forms, _FORMS_IF_ANY)

RUN = Table[Record]()
UPDATED = RUN.key("updated", lambda run: run.updated, MOMENT)
ENDED = RUN.key("ended", lambda run: run.ended, optional(MOMENT))
OUTCOME = RUN.key("outcome", lambda run: run.outcome, choice(OUTCOMES))
REASON = RUN.key("reason", lambda run: run.reason, optional(choice(_REASONS)))
STOP_READ = RUN.key("stop_read", lambda run: run.is_stop_read, FLAG_IF_TRUE)
GIVEN_UP = RUN.key("given_up", lambda run: run.is_given_up, FLAG_IF_TRUE)
TAKES_SKIPPED = RUN.key("takes_skipped", lambda run: run.takes_skipped, FLAG_IF_TRUE)
HANDS_FREE = RUN.key("hands_free", lambda run: run.hands_free, optional(FLAG))
FIRST_BEGUN = RUN.key("first_begun", lambda run: run.first_begun, optional(MOMENT))
TOLD = RUN.key("told", lambda run: run.told, _TOLD)
REFUSED_BY = RUN.key("refused_by", lambda run: run.refused_by, optional(choice(_REFUSED_BY)))
LINES = RUN.key("lines", lambda run: run.lines, _LINES_IF_ANY)
PASSING = RUN.key("passing", lambda run: run.passing, _LINES_IF_ANY)
EXAMINED_BY = RUN.key(
    "examined_by",
    lambda run: run.clearance.by if run.clearance else None,
    optional(choice(_EXAMINERS)),
)
EXAMINED_WHEN = RUN.key(
    "examined_when",
    lambda run: run.clearance.when if run.clearance else None,
    optional(choice(_EXAMINED_WHEN)),
)
ACTIVITIES_CHOSEN = RUN.key("activities_chosen", lambda run: run.activities_chosen, NAMES_IF_ANY)
ACTIVITIES = RUN.key("activities", lambda run: run.activities, RATED_IF_ANY)

SYMPTOMS = Table[Symptoms]()
SIDE = SYMPTOMS.key("side", lambda symptoms: symptoms.affected, choice(AFFECTED))
REACH = SYMPTOMS.key("reach", lambda symptoms: symptoms.reach, position_in(REACHES))
LEG_PAIN = SYMPTOMS.key("leg_pain", lambda symptoms: symptoms.leg_pain, integer(0, 10))
BACK_PAIN = SYMPTOMS.key("back_pain", lambda symptoms: symptoms.back_pain, integer(0, 10))
FORMER_INTENSITY = "intensity"
"""What earlier versions kept in place of both (C25)."""
NUMB = SYMPTOMS.key("numb", lambda symptoms: symptoms.numb, FLAG)
TINGLING = SYMPTOMS.key("tingling", lambda symptoms: symptoms.tingling, FLAG)
WEAK = SYMPTOMS.key("weak", lambda symptoms: symptoms.weak, FLAG)
EASING = SYMPTOMS.key("easing", lambda symptoms: symptoms.easing, choice(_EASINGS))
EASING_DIRECTION = SYMPTOMS.key(
    "easing_direction", lambda symptoms: symptoms.easing_direction, optional(choice(_DIRECTIONS))
)
BEGAN = SYMPTOMS.key("began", lambda symptoms: symptoms.began, optional(DAY))

BEFORE = Table[Before]()
FLARE = BEFORE.key("flare", lambda before: before.is_flare, FLAG_IF_TRUE)
WORSE = BEFORE.key("worse", lambda before: before.is_worse, FLAG_IF_TRUE)
BEYOND_USUAL = BEFORE.key("beyond_usual", lambda before: before.is_beyond_usual, FLAG_IF_TRUE)
JUST_CLEARED = BEFORE.key("just_cleared", lambda before: before.is_cleared, FLAG_IF_TRUE)
TURNED_ON = BEFORE.key("turned_on", lambda before: before.turned_on, _SLUGS_IF_ANY)
STARTS = BEFORE.key("starts", lambda before: before.starts, _STARTS_IF_ANY)
SPREADS_TODAY = BEFORE.key("spreads_today", lambda before: before.spreads_today, _TAG_SETS_IF_ANY)
HURTS_TODAY = BEFORE.key("hurts_today", lambda before: before.hurts_today, _TAG_SETS_IF_ANY)
STEPS = BEFORE.key("steps", lambda before: before.steps, _STEPS_IF_ANY)

EXERCISE = Table[ExerciseRecord]()
PLACE = EXERCISE.key("place", lambda played: played.place, integer(1, MOST_PLACES))
EXERCISE_SLUG = EXERCISE.key("exercise", lambda played: played.exercise, _SLUG)
RUNG = EXERCISE.key("rung", lambda played: played.rung, _SLUG)
STARTED_AT_RUNG = EXERCISE.key("started_at_rung", lambda played: played.started_at_rung, _SLUG)
BIAS = EXERCISE.key("bias", lambda played: played.bias, _TAGS)
SETS_DONE = EXERCISE.key("sets_done", lambda played: played.sets_done, integer(0, MOST_COUNTED))
REPS_DONE = EXERCISE.key("reps_done", lambda played: played.reps_done, integer(0, MOST_COUNTED))
REPS_LEFT = EXERCISE.key("reps_left", lambda played: played.reps_left, _REPS_OF_A_SIDE)
REPS_RIGHT = EXERCISE.key("reps_right", lambda played: played.reps_right, _REPS_OF_A_SIDE)
SECONDS = EXERCISE.key("seconds", lambda played: played.seconds, number(0, MOST_SECONDS))
THEN = EXERCISE.key("then", lambda played: played.then, choice(_THENS))
ANSWER = EXERCISE.key("answer", lambda played: played.answer, optional(choice(_ANSWERS)))
CHANGE = EXERCISE.key("change", lambda played: played.change, optional(_CHANGE))
SETTLED = EXERCISE.key("settled", lambda played: played.settled, optional(FLAG))
DECISION = EXERCISE.key("decision", lambda played: played.decision, optional(choice(_DECISIONS)))
WHOLE = EXERCISE.key("whole", lambda played: played.whole, optional(FLAG))
HAS_BEGUN = EXERCISE.key("begun", lambda played: played.has_begun, _TRUE_UNLESS_FALSE)
HAS_MOVED = EXERCISE.key("moved", lambda played: played.has_moved, FLAG_IF_TRUE)
MOVED_TO = EXERCISE.key("moved_to", lambda played: played.moved_to, optional(position_in(REACHES)))
SPREAD_LATER = EXERCISE.key("spread_later", lambda played: played.spread_later, FLAG_IF_TRUE)
ANSWERED_AT = EXERCISE.key("answered_at", lambda played: played.answered_at, optional(MOMENT))
HURT_AT = EXERCISE.key("hurt_at", lambda played: played.hurt_at, optional(MOMENT))
DOSE = EXERCISE.key("dose", lambda played: played.dose, optional(_DOSE))
