"""What is kept of no run: refusals and clearings, and what does not take them for runs."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.records.past import CALF, NOON, SESSION, ran
from tui.files.faults import PlanError
from tui.play.gates import Open, Shut
from tui.play.lists import Clearance, line_key
from tui.play.past import Morning
from tui.records.glance import glance_at
from tui.records.naming import CLEARING, REFUSAL
from tui.records.pasts import past_of
from tui.records.reading import parse_record
from tui.records.record import NOT_TOLD, Beginning, Record, begin_clearing, begin_refusal
from tui.records.review import gate_of, review
from tui.records.store import Store
from tui.records.writing import as_toml, checksum_line, record_bytes

EXAMINED = Clearance("physiotherapist", "this-week")
REFUSED = begin_refusal(SESSION, "soon", 2, NOON)
TOLD = begin_refusal(SESSION, "new-signs", 3, NOON, CALF, Morning(1, is_worse=True))
CLEARED = begin_clearing(EXAMINED, frozenset(), 4, NOON)
GONE = begin_clearing(None, frozenset({"passing"}), 5, NOON)
LINES = begin_clearing(EXAMINED, frozenset({line_key(SESSION.screening.ask_first[0])}), 6, NOON)
NOTES = [REFUSED, TOLD, CLEARED, GONE, LINES]


def keep(store: Store, *kept: Record) -> None:
    """Keep these, the oldest first."""
    for number, record in enumerate(kept, 1):
        slugs = {"refused": REFUSAL, "cleared": CLEARING}
        slug = slugs.get(record.outcome, SESSION.slug)
        file = store.new_file(slug, number, NOON + timedelta(minutes=number))
        file.save(record)
        file.close()


@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_read_back(note: Record) -> None:
    again = parse_record("note.toml", record_bytes(note))
    assert again == note
    assert again.is_note
    assert not past_of(again, 0, NOON).is_run


def test_a_clearing_is_of_no_session_and_no_form() -> None:
    assert not {"session", "session_digest", "title", "before"} & as_toml(CLEARED).keys()
    past = past_of(CLEARED, 0, NOON)
    assert (past.before, past.clearance, past.lines) == (None, EXAMINED, frozenset())


def test_a_refusal_tells_what_the_form_told_that_it_followed() -> None:
    assert past_of(REFUSED, 0, NOON).before is None
    past = past_of(TOLD, 0, NOON)
    assert (past.before, past.morning) == (CALF, Morning(1, is_worse=True))
    assert past.passing == SESSION.screening.passing


def test_only_a_note_may_be_of_no_session() -> None:
    body = record_bytes(CLEARED).partition(b"\n")[2].replace(b'"cleared"', b'"left"')
    with pytest.raises(PlanError, match="session: found nothing"):
        parse_record("run.toml", checksum_line(body) + body)
    assert CLEARED.beginning.before == NOT_TOLD


def test_a_note_is_no_playing(tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    keep(store, ran(0, "bow no"), *NOTES)
    assert store.last_session() == SESSION.slug
    assert list(store.last_played()) == [SESSION.slug]
    newest = store.newest_of(SESSION)
    assert newest is not None
    assert not newest.is_note
    glance = glance_at(tmp_path / "records")
    assert (glance.last_session, glance.may_be_cut_off) == (SESSION.slug, False)


def test_a_refusal_shuts_until_a_clearing_is_written_after_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    keep(store, ran(0, "bow no"), REFUSED, TOLD)
    assert isinstance(gate_of(store.history((), now=NOON), NOON), Shut)
    keep(Store(tmp_path / "others"), CLEARED)
    file = store.new_file(CLEARING, store.next_sequence(), NOON)
    file.save(CLEARED)
    file.close()
    tomorrow = NOON + timedelta(days=1)
    history = store.history((), now=tomorrow)
    assert gate_of(history, tomorrow) == Open()
    look_back = review(SESSION, history, tomorrow)
    assert look_back.is_just_cleared
    assert look_back.examined_on == NOON.date()
    assert look_back.screening == "full"


def test_what_a_clearing_leaves_out_is_told_with_its_day() -> None:
    (line,) = review(SESSION, [ran(0), LINES], NOON).cleared
    assert (line.line, line.by, line.on) == ("ask-first", "physiotherapist", NOON.date())


def test_a_refusal_is_marked_after_it_was_kept(tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    file = store.new_file(REFUSAL, 1, NOON)
    file.save(REFUSED)
    file.close()
    marked = replace(REFUSED, lines=frozenset({"passing"}))
    file.save(marked)
    file.close()
    assert store.history((), now=NOON) == [marked]
    later = NOON + timedelta(hours=48)
    shut = gate_of([marked], later)
    assert isinstance(shut, Shut)
    assert shut.is_passing
    assert gate_of([marked, replace(GONE, beginning=begun_at(later))], later) == Open()


def begun_at(moment: datetime) -> Beginning:
    return replace(GONE.beginning, started=moment)
