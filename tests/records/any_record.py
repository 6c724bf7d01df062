"""Any record at all, each value within its limits."""

import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import get_args

from hypothesis import strategies as st

from tui.files.text import clean_text
from tui.plan.measures import MOST_HOLD_SECONDS, MOST_REPS, MOST_SETS
from tui.plan.model import MOST_STEPS, TAGS
from tui.plan.own_forms import OwnForm
from tui.play.activities import Rated, activity_name
from tui.play.events import Answer, Then
from tui.play.felt import FELT, ITEMS, SelfCheck
from tui.play.lists import Clearance, ExaminedWhen, Examiner
from tui.play.past import Morning, RefusedBy
from tui.play.rules import Change, StopReason
from tui.play.sides import AFFECTED
from tui.play.symptoms import Before, Easing, EasingDirection, Symptoms
from tui.records.bounds import MOST_COUNTED, MOST_PLACES, MOST_RUNGS, MOST_SECONDS, MOST_SEQUENCE
from tui.records.record import (
    OUTCOMES,
    SCREENED,
    Beginning,
    DecisionName,
    ExerciseRecord,
    Record,
)

_OFFSETS = st.sampled_from([UTC, timezone(timedelta(hours=-9, minutes=-30))])
_COUNTS = st.integers(0, MOST_COUNTED)
_FLAGS = st.booleans()
TEXTS = (
    st.text(min_size=1, max_size=30)
    .map(clean_text)
    .filter(lambda text: bool(text.strip()) and clean_text(text) == text)
)
PATHS = st.lists(
    st.binary(min_size=1, max_size=20).map(lambda name: name.translate(None, b"\0/") or b"a"),
    max_size=4,
).map(lambda names: Path(os.fsdecode(b"/" + b"/".join(names))))
_SELF_CHECKS = st.lists(
    st.tuples(st.sampled_from(ITEMS), st.sampled_from(FELT)), unique_by=lambda told: told[0]
).map(lambda felt: SelfCheck(tuple(felt)))
ACTIVITY_NAMES = st.lists(
    st.text(min_size=1, max_size=40).map(activity_name).filter(bool), unique=True, max_size=3
).map(tuple)
ACTIVITIES = st.tuples(ACTIVITY_NAMES, st.lists(st.integers(0, 10), min_size=3, max_size=3)).map(
    lambda drawn: tuple(Rated(*pair) for pair in zip(*drawn, strict=False))
)
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(9998, 12, 30), timezones=_OFFSETS)
SYMPTOMS = st.builds(
    Symptoms,
    affected=st.sampled_from(AFFECTED),
    reach=st.integers(0, 5),
    leg_pain=st.integers(0, 10),
    back_pain=st.integers(0, 10),
    numb=_FLAGS,
    tingling=_FLAGS,
    weak=_FLAGS,
    easing=st.sampled_from(get_args(Easing)),
    easing_direction=st.sampled_from([None, *get_args(EasingDirection)]),
    began=st.none() | st.dates(),
)
EXERCISES = st.builds(
    ExerciseRecord,
    place=st.integers(1, MOST_PLACES),
    exercise=TEXTS,
    rung=TEXTS,
    started_at_rung=TEXTS,
    bias=st.frozensets(st.sampled_from(TAGS)),
    sets_done=_COUNTS,
    reps_done=_COUNTS,
    seconds=st.floats(0, MOST_SECONDS),
    then=st.sampled_from(get_args(Then)),
    answer=st.sampled_from([None, *get_args(Answer)]),
    change=st.sampled_from([None, *get_args(Change)]),
    settled=st.none() | _FLAGS,
    decision=st.sampled_from([None, *get_args(DecisionName)]),
    whole=st.none() | _FLAGS,
    has_begun=_FLAGS,
    has_moved=_FLAGS,
    moved_to=st.none() | st.integers(0, 5),
    spread_later=_FLAGS,
    answered_at=st.none() | MOMENTS,
    hurt_at=st.none() | MOMENTS,
    reps_left=st.none() | _COUNTS,
    reps_right=st.none() | _COUNTS,
    dose=st.none()
    | st.tuples(
        st.integers(1, MOST_SETS), st.integers(1, MOST_REPS), st.integers(0, MOST_HOLD_SECONDS)
    ),
)
_TAG_SETS = st.lists(st.frozensets(st.sampled_from(TAGS)), max_size=3).map(tuple)
LINES = st.frozensets(TEXTS, max_size=3)
BEFORES = st.builds(
    Before,
    symptoms=SYMPTOMS,
    is_flare=_FLAGS,
    is_worse=_FLAGS,
    is_beyond_usual=_FLAGS,
    is_cleared=_FLAGS,
    spreads_today=_TAG_SETS,
    hurts_today=_TAG_SETS,
    turned_on=st.frozensets(TEXTS, max_size=3),
    starts=st.lists(st.none() | st.integers(0, MOST_RUNGS), max_size=4).map(tuple),
    steps=st.lists(st.integers(0, MOST_STEPS - 1), max_size=4).map(tuple),
)
BEGINNINGS = st.builds(
    Beginning,
    session=TEXTS,
    session_digest=TEXTS,
    title=TEXTS,
    sequence=st.integers(0, MOST_SEQUENCE),
    started=MOMENTS,
    before=BEFORES,
    screened=st.sampled_from(SCREENED),
    screening_digest=TEXTS,
    session_path=st.none() | PATHS,
    has_former_slugs=_FLAGS,
    asked=LINES,
    cleared=LINES,
    is_rest=_FLAGS,
    morning=st.none() | st.builds(Morning, st.integers(0, MOST_SEQUENCE), _FLAGS),
    self_check=st.none() | _SELF_CHECKS,
    own_forms=st.frozensets(
        st.builds(OwnForm, *[st.from_regex(r"[a-z0-9-]{1,12}", fullmatch=True)] * 2), max_size=3
    ),
)
RECORDS = st.builds(
    Record,
    beginning=BEGINNINGS,
    updated=MOMENTS,
    ended=st.none() | MOMENTS,
    outcome=st.sampled_from(OUTCOMES),
    reason=st.sampled_from([None, *get_args(StopReason)]),
    is_stop_read=_FLAGS,
    is_given_up=_FLAGS,
    takes_skipped=_FLAGS,
    hands_free=st.none() | _FLAGS,
    after=st.none() | SYMPTOMS,
    exercises=st.lists(EXERCISES, max_size=3).map(tuple),
    told=st.sampled_from(get_args(Change)),
    first_begun=st.none() | MOMENTS,
    refused_by=st.sampled_from([None, *get_args(RefusedBy)]),
    lines=LINES,
    passing=LINES,
    clearance=st.none()
    | st.builds(
        Clearance, st.sampled_from(get_args(Examiner)), st.sampled_from(get_args(ExaminedWhen))
    ),
    activities_chosen=ACTIVITY_NAMES,
    activities=ACTIVITIES,
)
