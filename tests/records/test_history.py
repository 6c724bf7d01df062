"""How far back records are read: as far as any gate, comparison or clearing looks."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from tests.records.past import CALF, DAY, NOON, SESSION, ran
from tui.play.gates import Open, Shut
from tui.play.lists import Clearance, line_key
from tui.play.usual import lowest_usual, usual_leg_pain
from tui.records.history import RECENT
from tui.records.naming import CLEARING, REFUSAL
from tui.records.pasts import pasts_of
from tui.records.record import Record, begin_clearing, begin_refusal
from tui.records.review import gate_of, review
from tui.records.store import Store

KEY = line_key(SESSION.screening.ask_first[0])
DOCTOR = Clearance("doctor", "today")


def run(moment: datetime, *, asked: bool = True, leg: int = 4, reason: str = "") -> Record:
    """A run without exercises; with `asked` the lines of its lists were kept."""
    record = ran(0, before=replace(CALF, leg_pain=leg))
    lines = frozenset({"urgent"}) if asked else frozenset[str]()
    beginning = replace(record.beginning, started=moment, asked=lines)
    outcome = "stopped" if reason else "completed"
    stop = replace(record, reason=reason or None, is_stop_read=True)  # type: ignore[arg-type]
    return replace(stop, beginning=beginning, updated=moment, ended=moment, outcome=outcome)  # type: ignore[arg-type]


def keep(folder: Path, kept: Iterable[Record]) -> Store:
    """A store of these, the oldest first."""
    store = Store(folder / "records")
    for number, record in enumerate(kept, 1):
        beginning = replace(record.beginning, sequence=number)
        slugs = {"refused": REFUSAL, "cleared": CLEARING}
        slug = slugs.get(record.outcome, SESSION.slug)
        file = store.new_file(slug, number, beginning.started)
        file.save(replace(record, beginning=beginning))
        file.close()
    return store


def numbers(store: Store, now: datetime) -> list[int]:
    history = store.history((), now=now)
    return [each.beginning.sequence for each in history if isinstance(each, Record)]


def test_all_of_the_days_that_are_compared_is_read(tmp_path: Path) -> None:
    moments = [NOON + timedelta(hours=4 * number) for number in range(400)]
    store, now = keep(tmp_path, map(run, moments)), moments[-1]
    read = numbers(store, now)
    assert read == list(range(read[0], 401))
    first = moments[read[0] - 1]
    assert 30 + 7 <= (now - first).days <= 30 + 10
    long_after = numbers(store, now + 400 * DAY)
    assert RECENT <= len(long_after) <= 9 * 6 + 1, "eight days with a run, however long ago"


def test_what_is_usual_is_known_as_if_all_were_read(tmp_path: Path) -> None:
    kept = [run(NOON + day * DAY, leg=day % 7) for day in range(100)]
    now = NOON + 99 * DAY
    past = pasts_of(keep(tmp_path, kept).history((), now=now), now)
    everything = pasts_of(kept, now)
    assert len(past) < len(everything)
    assert usual_leg_pain(past, now) == usual_leg_pain(everything, now)
    assert lowest_usual(past, now) == lowest_usual(everything, now)


def test_refusals_that_pile_up_hide_no_stop(tmp_path: Path) -> None:
    refusals = [begin_refusal(SESSION, "ask-first", 1, NOON + n * DAY) for n in range(3 * RECENT)]
    kept = [run(NOON - DAY), run(NOON, reason="urgent"), *refusals]
    now = NOON + 400 * DAY
    store = keep(tmp_path, kept)
    assert isinstance(gate_of(store.history((), now=now), now), Shut)


def test_a_stop_of_long_ago_is_found_as_long_as_nothing_shows_that_it_was_open(
    tmp_path: Path,
) -> None:
    for name, asked in (("former", False), ("todays", True)):
        later = [run(NOON + day * DAY, asked=asked) for day in range(1, 3 * RECENT)]
        store, now = keep(tmp_path / name, [run(NOON, reason="urgent"), *later]), NOON + 200 * DAY
        found = gate_of(store.history((), now=now), now)
        # A version that keeps the lines it asks begins no run where something is shut.
        assert isinstance(found, Open if asked else Shut)


def test_of_records_that_nothing_needs_none_is_looked_at(tmp_path: Path) -> None:
    store = keep(tmp_path, [run(NOON + day * DAY) for day in range(3 * RECENT)])
    torn = store.entries()[0].path
    torn.write_bytes(b"torn")
    store.history((), now=NOON + 3 * RECENT * DAY)
    assert torn.exists()


def test_a_clearing_holds_for_90_days_unless_anything_was_stopped_since(tmp_path: Path) -> None:
    clearing = begin_clearing(DOCTOR, frozenset({KEY}), 1, NOON)
    twice_a_day = [run(NOON + timedelta(hours=12 * number)) for number in range(1, 2 * 89)]
    now = NOON + 89 * DAY
    store = keep(tmp_path / "well", [run(NOON - DAY), clearing, *twice_a_day])
    history = store.history((), now=now)
    assert [line.line for line in review(SESSION, history, now).cleared] == ["ask-first"]
    assert len(history) < len(twice_a_day)
    stopped = [run(NOON + timedelta(hours=1), reason="limit"), *twice_a_day]
    store = keep(tmp_path / "stopped", [run(NOON - DAY), clearing, *stopped])
    assert review(SESSION, store.history((), now=now), now).cleared == ()


def test_what_lies_in_the_future_is_read_unless_it_is_long_behind(tmp_path: Path) -> None:
    later = [run(NOON - 90 * DAY + day * DAY / 2) for day in range(2 * RECENT)]
    assert numbers(keep(tmp_path / "few", [run(NOON + 300 * DAY), *later[-9:]]), NOON)[0] == 1


def test_a_copy_of_a_record_counts_once(tmp_path: Path) -> None:
    store = keep(tmp_path, [run(NOON - timedelta(hours=3)), run(NOON - timedelta(hours=2))])
    path = store.entries()[-1].path
    path.with_name("R (Kopie).toml").write_bytes(path.read_bytes())
    assert numbers(store, NOON) == [1, 2]
    aside = path.with_name(f"{path.stem} (Kopie).toml")
    aside.write_bytes(path.read_bytes())
    assert numbers(store, NOON) == [1, 2]
