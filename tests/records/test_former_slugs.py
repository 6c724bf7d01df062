"""Records of earlier versions hold other slugs; what spread then still counts, and for no less."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.bundled import library
from tests.records.past import CALF, NOON
from tui.plan.load import load_session
from tui.plan.model import Session
from tui.plan.shelf import Shelf
from tui.play.symptoms import Before
from tui.records.history import RECENT
from tui.records.record import ExerciseRecord, Record, begin_record
from tui.records.review import Review, review
from tui.records.store import Store

LIBRARY = library()
OLD, TODAYS = True, False
"""Whether an earlier version played, which had other slugs."""


def session_of(folder: Path, *names: str, called: str = "own") -> Session:
    """A session of exercises with these names."""
    text = 'format = 1\ntitle = "Own"\n' + "".join(
        f"[[exercise]]\n{_written(name)}\n" for name in names
    )
    path = folder / f"{called}.toml"
    path.write_text(text, encoding="utf-8")
    return load_session(path, LIBRARY)


def _written(name: str) -> str:
    """An exercise of this name, or of the library where `use` and a slug stand for one."""
    if name.startswith("use "):
        return f'use = "{name.removeprefix("use ")}"'
    return f'name = "{name}"\nposition = "supine"\nkind = "hold"\nhold_seconds = 5\nsteps = ["."]'


def ran(session: Session, day: int, is_old: bool, *played: tuple[str, str]) -> Record:
    """A run with the slug and the answer of each exercise."""
    started = NOON + timedelta(days=day)
    record = begin_record(session, Before(CALF), day + 1, started)
    exercises = tuple(
        ExerciseRecord(place, slug, slug, slug, frozenset(),
                       answer="yes" if answer == "yes" else "no",
                       change=1 if answer == "yes" else None,
                       decision="continue" if answer == "no" else "stop")
        for place, (slug, answer) in enumerate(played, start=1)
    )  # fmt: skip
    beginning = replace(record.beginning, has_former_slugs=is_old)
    return replace(record, beginning=beginning, exercises=exercises, outcome="completed")


def left_out(looked_back: Review) -> list[bool]:
    return [start.rung is None for start in looked_back.starts]


BEFORE = [
    # What one exercise alone was called by is its own still, and what went well later counts.
    (["Hüfte", "Rest"], [("hufte", "yes")], [True, False]),
    (["Hüfte", "Rest"], [("hufte", "yes"), ("hufte", "no")], [False, False]),
    # What may have been either counts for both, and an ambiguous no takes nothing back.
    (["Мост 1", "Наклон 1"], [("1", "yes")], [True, True]),
    (["Мост 1", "Наклон 1"], [("1", "yes"), ("1", "no")], [True, True]),
    (["Мостик", "Ходьба", "Rest"], [("exercise-2", "yes")], [True, True, False]),
    (["Мостик", "Rest"], [("exercise-9", "yes"), ("exercise-1", "no")], [True, False]),
    (["Hüfte", "Hufte"], [("hufte", "yes")], [True, True]),
    # Slugs that have not changed mean what they meant.
    (["Slow march", "Rest"], [("slow-march", "yes"), ("slow-march", "no")], [False, False]),
    (["Slow march", "Rest"], [("slow-march", "no"), ("slow-march", "yes")], [True, False]),
]


@pytest.mark.parametrize(("names", "runs", "expected"), BEFORE)
def test_what_spread_before_counts_for_every_exercise_that_it_may_mean(
    names: list[str], runs: list[tuple[str, str]], expected: list[bool], tmp_path: Path
) -> None:
    session = session_of(tmp_path, *names)
    history = [ran(session, day, OLD, played) for day, played in enumerate(runs)]
    now = NOON + timedelta(days=9)
    assert left_out(review(session, history, now)) == expected
    turned = session_of(tmp_path, *names[::-1])
    assert left_out(review(turned, history, now)) == expected[::-1]


NEW = [
    (["Мостик", "Ходьба на месте"], ("мостик", "yes"), [True, False]),
    (["Мост 1", "1"], ("1", "yes"), [False, True]),
    (["Straße", "Strae"], ("strae", "yes"), [False, True]),
]


@pytest.mark.parametrize(("names", "played", "expected"), NEW)
def test_what_spreads_in_one_exercise_leaves_out_no_other(
    names: list[str], played: tuple[str, str], expected: list[bool], tmp_path: Path
) -> None:
    session = session_of(tmp_path, *names)
    history = [ran(session, 0, TODAYS, played)]
    now = NOON + timedelta(days=9)
    assert left_out(review(session, history, now)) == expected
    turned = session_of(tmp_path, *names[::-1])
    assert left_out(review(turned, history, now)) == expected[::-1]


@pytest.mark.parametrize("is_old", [OLD, TODAYS])
@pytest.mark.parametrize(
    ("name", "slug", "other"),
    [("Мост (bridge)", "мост-bridge", "Bridge"), ("Übung 1", "übung-1", "Ubung 1")],
)
def test_a_no_of_another_session_takes_no_yes_back(
    name: str, slug: str, other: str, is_old: bool, tmp_path: Path
) -> None:
    session = session_of(tmp_path, name)
    others = session_of(tmp_path, other, called="other")
    history = [
        ran(session, 0, TODAYS, (slug, "yes")),
        ran(others, 1, is_old, (others.exercises[0].slug, "no")),
    ]
    assert left_out(review(session, history, NOON + timedelta(days=9))) == [True]


def test_a_yes_of_another_session_leaves_out_nothing(tmp_path: Path) -> None:
    session = session_of(tmp_path, "Мостик", "Glüte bridge 2")
    others = session_of(tmp_path, "Exercise 1", "Glute bridge 2", called="other")
    history = [ran(others, 0, TODAYS, ("exercise-1", "yes"), ("glute-bridge-2", "yes"))]
    assert left_out(review(session, history, NOON + timedelta(days=9))) == [False, False]


def test_a_good_run_with_todays_slug_takes_back_an_old_spread(tmp_path: Path) -> None:
    session = session_of(tmp_path, "Мостик", "Ходьба")
    history = [
        ran(session, 0, OLD, ("exercise-1", "yes")),
        ran(session, 1, TODAYS, ("мостик", "no")),
    ]
    assert left_out(review(session, history, NOON + timedelta(days=9))) == [False, True]


def test_older_records_are_searched_for_former_slugs(tmp_path: Path) -> None:
    session = session_of(tmp_path, "Мостик", "Hüfte")
    formers = {slug for planned in session.exercises for slug in planned.former_slugs}
    assert {"exercise-1", "exercise-60", "hufte"} <= formers


def test_an_old_no_of_what_may_be_another_takes_no_yes_back(tmp_path: Path) -> None:
    session = session_of(tmp_path, "Ubung 1")
    others = session_of(tmp_path, "Übung 1", called="other")
    now = NOON + timedelta(days=9)
    unsure = ran(others, 1, OLD, ("ubung-1", "no"))
    for is_old in (OLD, TODAYS):
        spread = ran(session, 0, is_old, ("ubung-1", "yes"))
        assert left_out(review(session, [spread, unsure], now)) == [True]
        sure = ran(session, 2, is_old, ("ubung-1", "no"))
        assert left_out(review(session, [spread, unsure, sure], now)) == [False]


def test_what_may_have_been_written_here_takes_no_yes_of_the_library_back(tmp_path: Path) -> None:
    session = session_of(tmp_path, "Glüte bridge", "use glute-bridge")
    now = NOON + timedelta(days=9)
    history = [
        ran(session, day, OLD, ("glute-bridge", answer)) for day, answer in enumerate(("yes", "no"))
    ]
    starts = review(session, history, now).starts
    assert starts == review(session, history[:1], now).starts
    assert [start.why for start in starts] == ["last-rung", "spread"]


@pytest.mark.parametrize("name", ["Übung 1", "Ubung 1"])
def test_an_old_yes_is_found_behind_any_number_of_what_may_be_others(
    name: str, tmp_path: Path
) -> None:
    session, others = session_of(tmp_path, name), session_of(tmp_path, "Ubung 1", called="other")
    store = Store(tmp_path / "records")
    runs = [ran(session, 0, OLD, ("ubung-1", "yes"))]
    is_todays = name == "Übung 1"
    runs += [
        ran(others, number, not (is_todays and number % 2), ("ubung-1", "no"))
        for number in range(1, 2 * RECENT)
    ]
    for run in runs:
        file = store.new_file("own", run.beginning.sequence, run.beginning.started)
        file.save(run)
        file.close()
    (planned,) = session.exercises
    now = NOON + timedelta(days=400)
    history = store.history({planned.slug}, planned.former_slugs, now=now)
    assert left_out(review(session, history, now)) == [True]
    assert len(history) < len(runs) or not is_todays, "what surely means another is passed over"


@pytest.mark.parametrize(
    ("name", "old"),
    [("my own", "my-own"), ("Мост", "session"), ("müde", "mude"), ("x" * 70, "x" * 60)],
)
def test_records_named_in_the_old_way_are_those_of_their_session(
    name: str, old: str, tmp_path: Path
) -> None:
    session = session_of(tmp_path, "Rest", called=name)
    other = session_of(tmp_path, "Rest", called="other")
    store = Store(tmp_path / "records")
    file = store.new_file("other", 1, NOON)
    file.save(ran(session, 0, OLD, ("rest", "no")))
    file.close()
    file.path.rename(file.path.with_name(file.path.name.replace("other", old)))
    assert store.newest_of(session) is not None
    assert store.newest_of(other) is None
    assert Shelf(LIBRARY, (other, session), ()).with_first(store.last_session()).sessions == (
        session,
        other,
    )
