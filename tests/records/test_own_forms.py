"""What went well in a form that another file brings says nothing of a form of the same slug."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bundled import library
from tests.factories import make_session
from tests.records.past import CALF, DAY, NOON, SESSION, keep, ran
from tui.plan.measures import Dose
from tui.plan.model import Exercise, Session
from tui.plan.own_forms import OwnForm
from tui.plan.shelf import Shelf
from tui.records.history import ENOUGH, RECENT
from tui.records.record import Record
from tui.records.review import Review, review
from tui.records.store import Store
from tui.visit.keeping import Keeping
from tui.visit.looking_back import LookingBack
from tui.visit.means import Means

BOW = "bow 0123456789ab"
SMALL = "small-bow 0123456789ab"


def brought(record: Record, *forms: str) -> Record:
    """The same run of a session whose file brought these forms."""
    return replace(record, beginning=replace(record.beginning, own_forms=own_forms(*forms)))


def own_forms(*forms: str) -> frozenset[OwnForm]:
    """Each its slug and its digest, as records have it."""
    return frozenset(OwnForm(*form.split(" ")) for form in forms)


def bringing(*forms: str) -> Session:
    """The session, with forms of its own."""
    own = dict(own_forms(*forms))

    def form_of(exercise: Exercise) -> Exercise:
        return replace(exercise, own_form=own.get(exercise.slug, ""))

    exercises = (
        replace(
            planned,
            exercise=form_of(planned.exercise),
            ladder=tuple(map(form_of, planned.ladder)),
        )
        for planned in SESSION.exercises
    )
    return replace(SESSION, exercises=tuple(exercises))


def bow_in(session: Session, *history: Record) -> str:
    """The rung at which the bow starts, a day after the last."""
    look_back = looked_back(session, *history)
    rung, planned = look_back.starts[0].rung, session.exercises[0]
    return "left out" if rung is None else planned.ladder[rung].slug


def looked_back(session: Session, *history: Record) -> Review:
    return review(session, history, history[-1].beginning.started + DAY)


SPREAD, WELL = ran(0, "bow yes"), ran(1, "bow no")


@pytest.mark.parametrize(
    ("history", "start"),
    [
        ([SPREAD, WELL], "bow"),
        ([SPREAD, brought(WELL, BOW)], "small-bow"),
        ([SPREAD, brought(WELL, "curl 0123456789ab")], "bow"),
        ([brought(SPREAD, BOW)], "small-bow"),
        ([brought(SPREAD, BOW), WELL], "bow"),
        ([ran(0, "bow:small-bow yes"), brought(ran(1, "bow:small-bow no"), SMALL)], "rest"),
        ([ran(0, "curl:small-bow yes"), brought(ran(1, "curl:small-bow no"), SMALL)], "rest"),
        ([ran(0, "curl:small-bow yes"), ran(1, "curl:small-bow no")], "bow"),
        ([ran(0, "bow hurt"), brought(ran(1, "bow no"), BOW), ran(2, "bow hurt")], "left out"),
        ([ran(0, "bow hurt"), ran(1, "bow no"), ran(2, "bow hurt")], "small-bow"),
    ],
)
def test_a_spread_counts_everywhere_and_a_no_only_for_its_own_form(
    history: list[Record], start: str
) -> None:
    assert bow_in(SESSION, *history) == start


def test_the_session_that_brings_a_form_goes_by_it() -> None:
    assert bow_in(bringing(BOW), SPREAD, brought(WELL, BOW)) == "bow"
    assert bow_in(bringing(BOW), SPREAD, WELL) == "small-bow"
    assert bow_in(bringing("bow ffffffffffff"), SPREAD, brought(WELL, BOW)) == "small-bow"


def test_a_mixed_session_tells_of_neither_form() -> None:
    mixed = brought(WELL, BOW, "bow library")
    assert bow_in(SESSION, SPREAD, mixed) == bow_in(bringing(BOW), SPREAD, mixed) == "small-bow"
    assert bow_in(SESSION, brought(SPREAD, BOW, "bow library")) == "small-bow"


def test_a_direction_that_spread_twice_stays_closed_after_another_form_of_it() -> None:
    first, second, between = ran(0, "bow yes"), ran(2, "curl yes"), ran(1, "bow:rest no")
    assert not looked_back(SESSION, first, between, second).is_twice
    assert looked_back(SESSION, first, brought(between, "rest 0123456789ab"), second).is_twice
    own = bringing("rest 0123456789ab")
    assert not looked_back(own, first, brought(between, "rest 0123456789ab"), second).is_twice
    twice = [ran(0, "bow yes"), ran(1, "curl yes")]
    assert not looked_back(SESSION, *twice, ran(2, "bow:rest no", "curl no")).is_twice
    again = brought(ran(2, "bow:rest no", "curl no"), "rest 0123456789ab", "curl 0123456789ab")
    assert looked_back(SESSION, *twice, again).is_twice
    back = [*twice, ran(2, "bow:rest no", "curl no"), brought(ran(3, "bow no"), BOW)]
    assert not looked_back(SESSION, *back).is_twice, "what was brought back stays so"


def good(day: int) -> Record:
    return ran(day, "bow no", after=CALF, morning=False)


@pytest.mark.parametrize(("forms", "is_offered"), [((), True), ((BOW,), False)])
def test_three_days_of_another_form_offer_nothing_harder(
    forms: tuple[str, ...], is_offered: bool
) -> None:
    days = [brought(good(day), *forms) for day in range(3)]
    assert (looked_back(SESSION, *days).starts[0].harder is not None) is is_offered
    assert (looked_back(bringing(BOW), *days).starts[0].harder is not None) is not is_offered


def test_a_step_of_a_dose_is_tolerated_in_its_own_form_alone() -> None:
    doses = tuple(Dose("reps", sets, 8, 0, 5, (2.0, 2.0)) for sets in (1, 2))
    bow = replace(SESSION.exercises[0], build=doses)
    session = make_session(bow, *SESSION.exercises[1:])
    done = replace(WELL.exercises[0], dose=(2, 8, 0))
    before = replace(WELL.beginning.before, steps=(1, 0, 0))
    run = replace(
        WELL, exercises=(done,), after=CALF, beginning=replace(WELL.beginning, before=before)
    )
    assert looked_back(session, run).steps == (1, 0, 0)
    assert looked_back(session, brought(run, BOW)).steps == ()


def test_another_form_is_new_to_whoever_sees_it_first() -> None:
    assert looked_back(SESSION, WELL).known == {"bow"}
    assert looked_back(SESSION, brought(WELL, BOW)).known == set()
    assert looked_back(bringing(BOW), WELL).known == set()
    assert looked_back(bringing(BOW), brought(WELL, BOW)).known == {"bow"}


_PLAYED = st.lists(
    st.sampled_from(
        [f"{slug} {how}" for slug in ("bow", "bow:small-bow", "bow:rest", "curl", "lift")
         for how in ("no", "yes", "hurt")]
    ),
    min_size=1, max_size=2,
)  # fmt: skip
_WELL = st.lists(
    st.sampled_from(["bow no", "bow:small-bow no", "bow:rest no", "curl no", "curl:small-curl no"]),
    min_size=1, max_size=3,
)  # fmt: skip
_OWN = [f"{slug} 0123456789ab" for slug in ("bow", "small-bow", "rest", "curl", "small-curl")]


@given(played=st.lists(_PLAYED, min_size=1, max_size=5), well=_WELL, place=st.integers(1, 5))
def test_a_run_of_other_forms_never_lets_anything_start_harder(
    played: list[list[str]], well: list[str], place: int
) -> None:
    history = [ran(2 * day, *each) for day, each in enumerate(played)]
    place = min(place, len(history))
    other = brought(ran(2 * place - 1, *well, session="other"), *_OWN)
    with_it = review(SESSION, [*history[:place], other, *history[place:]], NOON + 20 * DAY)
    without = review(SESSION, history, NOON + 20 * DAY)
    for now, before in zip(with_it.starts, without.starts, strict=True):
        assert _easiness(now.rung) >= _easiness(before.rung)


def _easiness(rung: int | None) -> int:
    return 99 if rung is None else rung


def test_older_records_are_read_behind_those_of_another_form(tmp_path: Path) -> None:
    later = [brought(ran(day, "bow no"), BOW) for day in range(1, RECENT + ENOUGH + 5)]
    keep(tmp_path, SPREAD, *later)
    now = later[-1].beginning.started + DAY
    read = Store(tmp_path / "records").history({"bow"}, now=now)
    assert any(isinstance(each, Record) and each.spreads for each in read)
    own = Store(tmp_path / "records").history({"bow"}, now=now, own_forms=own_forms(BOW))
    assert len(own) < len(read)


def test_of_many_sessions_each_is_told_what_it_would_be_told_alone(tmp_path: Path) -> None:
    later = [brought(ran(day, "bow no"), BOW) for day in range(1, RECENT + ENOUGH + 5)]
    keep(tmp_path, SPREAD, *later)
    store, sessions = Store(tmp_path / "records"), (SESSION, bringing(BOW))
    shelf, now = Shelf(library(), sessions, ()), later[-1].beginning.started + DAY
    means = Means(shelf, store, lambda: now, lambda _: None)
    looking_back = LookingBack(means, Keeping(store, lambda: now))
    together = looking_back.ahead_of_all(sessions, store.look())
    assert together == [looking_back.at(session) for session in sessions]
    assert [look_back.starts[0].rung for look_back in together] == [2, 1]
