"""What weeks look like is put together as the next visit would read it, and asked for by `g`."""

from dataclasses import replace
from pathlib import Path

from tests.factories import make_exercise, make_session
from tests.records.past import keep, ran
from tests.visit.scripted import Person, means_of, shelf_of, visit
from tests.visit.scripts import EASED_END, FIRST_DAY, LEAVE, NO, SHELF, day
from tui.plan.model import Session
from tui.play.gates import Shut
from tui.records.progress import LeftOut, Progress
from tui.records.record import Record
from tui.records.unkept import Unkept
from tui.visit.questions import ProgressQuestion, ShelfQuestion

LOOK = (ShelfQuestion, "progress"), (ProgressQuestion, None)
BOW = make_exercise("bow", ["flexion"])
CURL = replace(make_exercise("curl", ["neutral"]), quiet_leg=True)
BOW_LIKE = replace(CURL, quiet_leg=False)
ONE = replace(make_session(BOW, CURL), name="one", slug="one", title="One")
OTHER = replace(make_session(CURL, BOW), name="other", slug="other", title="Other")


def seen(home: Path, now: int, *sessions: Session) -> Progress:
    """What is shown so many days after the first."""
    person = visit(home, shelf_of(*sessions), [*LOOK, LEAVE], now=day(now))
    (question,) = person.asked_for(ProgressQuestion)
    return question.progress


def of(session: Session, record: Record) -> Record:
    return replace(record, beginning=replace(record.beginning, session=session.name))


def test_it_is_looked_at_from_the_first_screen_and_leads_back_to_it(tmp_path: Path) -> None:
    person = visit(tmp_path, SHELF, [*FIRST_DAY, *NO, *NO, *NO, *EASED_END, *LOOK, LEAVE])
    assert person.has_ended
    (question,) = person.asked_for(ProgressQuestion)
    assert [each.kind for each in question.progress.days] == ["session"]
    assert [each.reach_after for each in question.progress.told] == [3]
    assert {each.kind for each in question.progress.reviews} >= {"lists", "self-check"}


def test_where_nothing_is_kept_there_is_nothing_to_look_at(tmp_path: Path) -> None:
    for store, is_offered in ((Unkept(), False), (None, True)):
        means = means_of(tmp_path, SHELF)
        person = Person(replace(means, store=store or means.store), [LEAVE])
        person.live()
        (question,) = person.asked_for(ShelfQuestion)
        assert question.has_progress is is_offered


def test_what_both_sessions_leave_out_is_said_once(tmp_path: Path) -> None:
    keep(tmp_path, of(ONE, ran(0, "bow no")), of(OTHER, ran(1, "bow no")))
    assert seen(tmp_path, 5, ONE, OTHER).left_out == (LeftOut("Curl", "quiet-leg"),)


def test_what_one_of_them_leaves_out_is_said_of_that(tmp_path: Path) -> None:
    loud = replace(
        OTHER, exercises=(replace(OTHER.exercises[0], exercise=BOW_LIKE), *OTHER.exercises[1:])
    )
    keep(tmp_path, of(ONE, ran(0, "bow no")), of(loud, ran(1, "bow no")))
    assert seen(tmp_path, 5, ONE, loud).left_out == (
        LeftOut("Curl", "quiet-leg", sessions=("One",)),
    )


def test_a_session_that_was_not_played_lately_is_not_looked_at(tmp_path: Path) -> None:
    keep(
        tmp_path,
        of(OTHER, ran(0, "bow no")),
        of(ONE, ran(60, "bow hurt")),
        of(ONE, ran(61, "bow hurt")),
    )
    left_out = seen(tmp_path, 66, make_session(BOW), ONE, replace(OTHER, title="Never"))
    assert [(each.name, each.why, each.earlier) for each in left_out.left_out] == [
        ("Bow", "earlier", "hurt-twice"),
        ("Curl", "quiet-leg", None),
    ]


def test_while_it_is_shut_it_says_so(tmp_path: Path) -> None:
    keep(tmp_path, of(ONE, replace(ran(0, "bow yes", outcome="stopped"), reason="urgent")))
    assert isinstance(seen(tmp_path, 5, ONE).gate, Shut)


def test_nothing_of_a_session_that_is_gone(tmp_path: Path) -> None:
    keep(tmp_path, of(ONE, ran(0, "bow no")))
    found = seen(tmp_path, 5, make_session(BOW))
    assert ([each.kind for each in found.days], found.left_out) == (["session"], ())


def test_an_unreadable_record_of_these_weeks_is_counted_and_an_old_one_is_not(
    tmp_path: Path,
) -> None:
    keep(tmp_path, *(of(ONE, ran(number, "bow no")) for number in (0, 50, 60)))
    paths = sorted((tmp_path / "records").glob("*/*.toml"))
    for path in paths:
        path.write_bytes(path.read_bytes()[:200])
    assert seen(tmp_path, 66, ONE).unreadable == 2
