"""Any record at all, each value within its limits."""

import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import get_args

from hypothesis import strategies as st

from tui.files.text import clean_text
from tui.plan.model import TAGS
from tui.play.events import Then
from tui.play.rules import Change, StopReason
from tui.play.sides import AFFECTED
from tui.play.symptoms import EASINGS, Before, Symptoms
from tui.records.bounds import MOST_COUNTED, MOST_PLACES, MOST_RUNGS, MOST_SECONDS, MOST_SEQUENCE
from tui.records.record import (
    OUTCOMES,
    SCREENED,
    Answer,
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
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(9998, 12, 30), timezones=_OFFSETS)
SYMPTOMS = st.builds(
    Symptoms,
    affected=st.sampled_from(AFFECTED),
    reach=st.integers(0, 5),
    intensity=st.integers(0, 10),
    numb=_FLAGS,
    tingling=_FLAGS,
    weak=_FLAGS,
    easing=st.sampled_from(list(EASINGS)),
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
)
BEFORES = st.builds(
    Before,
    symptoms=SYMPTOMS,
    is_flare=_FLAGS,
    is_worse=_FLAGS,
    turned_on=st.frozensets(TEXTS, max_size=3),
    starts=st.lists(st.none() | st.integers(0, MOST_RUNGS), max_size=4).map(tuple),
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
)
RECORDS = st.builds(
    Record,
    beginning=BEGINNINGS,
    updated=MOMENTS,
    ended=st.none() | MOMENTS,
    outcome=st.sampled_from(OUTCOMES),
    reason=st.sampled_from([None, *get_args(StopReason)]),
    is_stop_read=_FLAGS,
    hands_free=st.none() | _FLAGS,
    after=st.none() | SYMPTOMS,
    exercises=st.lists(EXERCISES, max_size=3).map(tuple),
)
