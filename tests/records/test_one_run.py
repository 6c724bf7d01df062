"""Files of one run count as one run, which tells all that is grave in any of them."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.records.past import CALF, FOOT, NOON, SESSION, ran
from tui.play.activities import Rated
from tui.play.felt import Item, SelfCheck
from tui.play.gates import Shut
from tui.play.rules import StopReason
from tui.records.gravity import covers, merged_runs
from tui.records.history import Unreadable
from tui.records.lock import lock_path
from tui.records.record import Record, begin_felt
from tui.records.review import Review, review
from tui.records.store import Store

PATHS = [Path("a.toml"), Path("b.toml")]
BOTH_WAYS = pytest.mark.parametrize("is_turned", [False, True])


def kept_in(folder: Path, *records: Record) -> Store:
    """A store with a file of its own for each record."""
    store = Store(folder / "records")
    for record in records:
        file = store.new_file("test", record.beginning.sequence, record.beginning.started)
        file.save(record)
        file.close()
    return store


def looked_back(folder: Path, *records: Record, is_turned: bool) -> Review:
    store = kept_in(folder, *(records[::-1] if is_turned else records))
    history = store.history({"bow", "curl", "lift", "flexion"})
    return review(SESSION, history, NOON + timedelta(days=3))


def together(*records: Record) -> Record:
    ((_, record),) = merged_runs(list(zip(PATHS, records, strict=True)))
    return record


def test_what_a_terminal_that_lost_its_run_kept_is_the_same_run(tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    under_way = ran(0, "bow ?", outcome="under-way")
    first = store.new_file("test", 1, NOON)
    first.save(under_way)
    lock_path(first.path).unlink()
    reopened = store.reopen(first.path)
    assert reopened
    second = reopened[0]
    second.save(ran(0, "bow no", "curl yes", outcome="under-way"))
    first.save(ran(0, "bow resting", outcome="under-way"))
    assert first.is_moved
    (run,) = store.history(())
    assert not isinstance(run, Unreadable)
    assert {each.rung for each in run.spreads} == {"bow", "curl"}
    look_back = review(SESSION, [run], NOON)
    assert not look_back.is_twice, "it spread in one session"
    second.close()
    first.close()


@BOTH_WAYS
def test_one_spread_in_two_files_is_not_two_sessions_running(
    is_turned: bool, tmp_path: Path
) -> None:
    look_back = looked_back(
        tmp_path, ran(0, "bow yes", "lift no"), ran(0, "curl yes"), is_turned=is_turned
    )
    assert not look_back.is_twice
    assert [start.why for start in look_back.starts[:2]] == ["spread", "spread"]


@BOTH_WAYS
def test_two_runs_in_which_it_spread_are_still_two(is_turned: bool, tmp_path: Path) -> None:
    assert looked_back(
        tmp_path, ran(0, "bow yes"), ran(1, "curl yes"), is_turned=is_turned
    ).is_twice


@BOTH_WAYS
def test_a_yes_in_one_file_outweighs_a_no_in_the_other(is_turned: bool, tmp_path: Path) -> None:
    look_back = looked_back(
        tmp_path, ran(0, "bow no", "curl yes"), ran(0, "bow yes", "lift no"), is_turned=is_turned
    )
    assert look_back.starts[0].rung == 2, "below the rung that spread"
    assert look_back.starts[0].harder is None


@BOTH_WAYS
def test_a_clean_file_of_a_run_that_spread_is_no_clean_day(is_turned: bool, tmp_path: Path) -> None:
    clean = [ran(day, "lift no", "bow:small-bow no", after=CALF, morning=False) for day in range(3)]
    spread = replace(ran(2, "lift yes", outcome="under-way"), beginning=clean[2].beginning)
    assert looked_back(tmp_path, *clean, is_turned=False).starts[0].harder is not None
    other = tmp_path / "other"
    records = [*clean, spread]
    assert looked_back(other, *records, is_turned=is_turned).starts[0].harder is None


_TOLD = ran(0, "curl no", "lift no")
SPREAD_LATER = replace(
    _TOLD, exercises=(replace(_TOLD.exercises[0], spread_later=True), _TOLD.exercises[1])
)
GRAVE = [
    ran(0, "bow yes", "curl no"),
    ran(0, "curl yes", outcome="under-way"),
    ran(0, "bow resting", outcome="under-way"),
    ran(0, "bow hurt", "lift no"),
    ran(0, "bow:small-bow no", after=FOOT),
    ran(0, "lift no", after=CALF),
    replace(ran(0, "lift yes", outcome="stopped"), reason="urgent", is_stop_read=False),
    replace(ran(0, "bow yes", "curl no", outcome="stopped"), reason="professional"),
    replace(ran(0, "lift no", outcome="stopped"), reason="mistake"),
    replace(ran(0, "bow hurt", outcome="stopped"), reason="hurting"),
    replace(ran(0, "lift no", outcome="stopped"), reason="urgent", told=3),
    replace(ran(0, "lift no", outcome="stopped"), reason="professional", told=2, after=CALF),
    ran(0, "lift no", after=replace(CALF, numb=True)),
    ran(0, "lift no", after=replace(CALF, numb=True, weak=True)),
    ran(0, "lift no", morning=True),
    ran(0, "lift no", morning=False),
    SPREAD_LATER,
]


def test_of_the_stops_of_a_run_the_gravest_stays() -> None:
    reasons: list[StopReason] = ["mistake", "limit", "hurting", "professional", "urgent"]
    for number, milder in enumerate(reasons):
        for graver in reasons[number:]:
            stops = [
                replace(ran(0, "bow no", outcome="stopped"), reason=reason)
                for reason in (milder, graver)
            ]
            assert together(*stops).reason == graver
            assert together(*stops[::-1]).reason == graver
            assert covers(*stops[::-1])
            assert covers(*stops) == (milder == graver)


def test_when_a_run_first_began_is_the_earliest_that_is_known() -> None:
    early = replace(ran(0, "bow no"), first_begun=NOON)
    late = replace(ran(0, "bow no", "lift no"), first_begun=NOON + timedelta(minutes=5))
    unknown = ran(0, "bow no", "lift no", "curl no")
    assert together(early, late).first_begun == NOON
    assert together(unknown, late).first_begun == late.first_begun


@pytest.mark.parametrize("one", GRAVE)
@pytest.mark.parametrize("other", GRAVE)
def test_a_run_tells_all_that_is_grave_in_its_files(one: Record, other: Record) -> None:
    run = together(one, other)
    assert covers(run, one)
    assert covers(run, other)
    if one.is_undecided or other.is_undecided:
        assert run.is_undecided or run.outcome == "stopped"
    most = max(len(one.spreads) + len(other.spreads), 1)
    assert len(run.spreads) <= most


@pytest.mark.parametrize("one", GRAVE)
@pytest.mark.parametrize("other", GRAVE)
def test_what_follows_is_no_milder_than_after_either_file(one: Record, other: Record) -> None:
    tomorrow = NOON.replace(day=6)
    run, *alone = (review(SESSION, [each], tomorrow) for each in (together(one, other), one, other))
    for each in alone:
        assert run.screening in (each.screening, "full")
        assert run.is_worse >= each.is_worse
        # A last form that only the other file has is one all the same (C12).
        has_form = each.past[0].after is not None or run.past[0].after is None
        assert isinstance(run.gate, Shut) >= (isinstance(each.gate, Shut) and has_form)
        assert run.is_just_cleared == each.is_just_cleared
        for mine, others in zip(run.starts, each.starts, strict=True):
            assert mine.rung is None or (others.rung is not None and mine.rung >= others.rung)


@BOTH_WAYS
def test_an_easier_form_that_only_the_milder_file_tells_of_is_known(
    is_turned: bool, tmp_path: Path
) -> None:
    look_back = looked_back(
        tmp_path, ran(0, "lift yes"), ran(0, "lift no", "curl:small-curl no"), is_turned=is_turned
    )
    assert look_back.starts[1].rung == 1


@BOTH_WAYS
def test_a_file_that_was_given_up_does_not_outrank_the_one_that_went_on(
    is_turned: bool, tmp_path: Path
) -> None:
    went_on = ran(0, "bow:small-bow no", "curl ?", outcome="under-way")
    given_up = ran(0, "bow ?", outcome="interrupted")
    look_back = looked_back(tmp_path, went_on, given_up, is_turned=is_turned)
    assert look_back.starts[0].rung == 2, "where it went well, and nothing harder"


@BOTH_WAYS
def test_what_one_file_alone_tells_beside_the_run_is_not_lost(
    is_turned: bool, tmp_path: Path
) -> None:
    """A copy that was made before all was told, and the file that tells it."""
    early = replace(ran(0, "bow no"), activities_chosen=("a", "b"), activities=(Rated("a", 3),))
    late = replace(early, activities=(Rated("a", 3), Rated("b", 4)))
    for number, few, many in ((1, early, late), (2, felt("sleep"), felt("sleep", "leg-pain"))):
        pair = (many, few) if is_turned else (few, many)
        home = tmp_path / str(number)
        (kept,) = kept_in(home, *pair).history(())
        assert kept == many
        assert covers(many, few)
        assert not covers(few, many)


def felt(*items: Item) -> Record:
    return begin_felt(SelfCheck(tuple((item, "better") for item in items)), 2, NOON)
